/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "safe-picture.h"

#include "artwork/picture.h"
#include "base/limits.h"
#include "job.h"

struct _RosetteSafePicture
{
  AdwBin parent_instance;

  GBytes *picture;
  int size; /* px */
  char *alternative_text;

  GtkStack *stack;
  GtkPicture *image;
  GtkImage *placeholder;

  RosetteJob *job;
  GCancellable *cancellable; /* of the rendering under way */
};

G_DEFINE_FINAL_TYPE (RosetteSafePicture, rosette_safe_picture, ADW_TYPE_BIN)

enum
{
  PROP_PICTURE = 1,
  PROP_SIZE,
  PROP_ALTERNATIVE_TEXT,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

typedef struct
{
  GBytes *picture;
  guint width; /* px */
} Rendering;

static void
rendering_free (gpointer data)
{
  Rendering *rendering = data;

  g_bytes_unref (rendering->picture);
  g_free (rendering);
}

static gpointer
render (gpointer input,
        RosetteProgressFunc progress,
        gpointer progress_data,
        GCancellable *cancellable,
        GError **error)
{
  Rendering *rendering = input;

  return rosette_picture_render (rendering->picture, rendering->width, cancellable, error);
}

static void
show_texture (RosetteSafePicture *self, GdkTexture *texture)
{
  gtk_picture_set_paintable (self->image, GDK_PAINTABLE (texture));
  gtk_stack_set_visible_child (self->stack, texture != NULL ? GTK_WIDGET (self->image)
                                                            : GTK_WIDGET (self->placeholder));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

static void
render_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteSafePicture) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) png = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* Written by our own child process, and small. */
  if (png != NULL)
    texture = gdk_texture_new_from_bytes (png, &error);
  if (texture == NULL)
    g_debug ("No picture: %s", error->message);
  show_texture (self, texture);
}

static void
cancel (RosetteSafePicture *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_rendering (RosetteSafePicture *self)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  Rendering *rendering = NULL;

  cancel (self);
  if (self->picture == NULL)
    {
      show_texture (self, NULL);
      return;
    }

  rendering = g_new0 (Rendering, 1);
  rendering->picture = g_bytes_ref (self->picture);
  rendering->width = MIN (self->size * scale, ROSETTE_MAX_RENDER_PX);
  self->cancellable = g_cancellable_new ();
  rosette_job_run_async (self->job, render, rendering, rendering_free,
                         (GDestroyNotify) g_bytes_unref, self->cancellable, render_cb,
                         g_object_ref (self));
}

static void
rosette_safe_picture_unroot (GtkWidget *widget)
{
  cancel (ROSETTE_SAFE_PICTURE (widget));

  GTK_WIDGET_CLASS (rosette_safe_picture_parent_class)->unroot (widget);
}

static void
rosette_safe_picture_dispose (GObject *object)
{
  RosetteSafePicture *self = ROSETTE_SAFE_PICTURE (object);

  cancel (self);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (rosette_safe_picture_parent_class)->dispose (object);
}

static void
rosette_safe_picture_finalize (GObject *object)
{
  RosetteSafePicture *self = ROSETTE_SAFE_PICTURE (object);

  g_clear_pointer (&self->picture, g_bytes_unref);
  g_clear_pointer (&self->alternative_text, g_free);

  G_OBJECT_CLASS (rosette_safe_picture_parent_class)->finalize (object);
}

static void
rosette_safe_picture_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteSafePicture *self = ROSETTE_SAFE_PICTURE (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      g_value_set_boxed (value, self->picture);
      break;

    case PROP_SIZE:
      g_value_set_int (value, self->size);
      break;

    case PROP_ALTERNATIVE_TEXT:
      g_value_set_string (value, self->alternative_text);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, rosette_safe_picture_is_shown (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_safe_picture_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  RosetteSafePicture *self = ROSETTE_SAFE_PICTURE (object);

  switch (prop_id)
    {
    case PROP_PICTURE:
      rosette_safe_picture_set_picture (self, g_value_get_boxed (value));
      break;

    case PROP_SIZE:
      rosette_safe_picture_set_size (self, g_value_get_int (value));
      break;

    case PROP_ALTERNATIVE_TEXT:
      rosette_safe_picture_set_alternative_text (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_safe_picture_class_init (RosetteSafePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = rosette_safe_picture_dispose;
  object_class->finalize = rosette_safe_picture_finalize;
  object_class->get_property = rosette_safe_picture_get_property;
  object_class->set_property = rosette_safe_picture_set_property;
  GTK_WIDGET_CLASS (klass)->unroot = rosette_safe_picture_unroot;

  props[PROP_PICTURE] = g_param_spec_boxed ("picture", NULL, NULL, G_TYPE_BYTES, flags);
  props[PROP_SIZE] = g_param_spec_int ("size", NULL, NULL, 1, ROSETTE_MAX_RENDER_PX, 128, flags);
  props[PROP_ALTERNATIVE_TEXT] = g_param_spec_string ("alternative-text", NULL, NULL, NULL, flags);
  props[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
update_size (RosetteSafePicture *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self->stack), self->size, self->size);
  gtk_image_set_pixel_size (self->placeholder, CLAMP (self->size / 2, 16, 96));
}

static void
rosette_safe_picture_init (RosetteSafePicture *self)
{
  GtkWidget *stack = gtk_stack_new ();

  self->size = 128;
  self->job = rosette_job_new ();
  self->stack = GTK_STACK (stack);
  self->image = GTK_PICTURE (gtk_picture_new ());
  self->placeholder = GTK_IMAGE (gtk_image_new_from_icon_name ("rosette-picture-symbolic"));

  gtk_picture_set_content_fit (self->image, GTK_CONTENT_FIT_CONTAIN);
  gtk_widget_add_css_class (GTK_WIDGET (self->placeholder), "dim-label");
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->placeholder));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->image));
  gtk_widget_set_halign (stack, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (stack, GTK_ALIGN_CENTER);
  update_size (self);
  adw_bin_set_child (ADW_BIN (self), stack);
}

GtkWidget *
rosette_safe_picture_new (void)
{
  return g_object_new (ROSETTE_TYPE_SAFE_PICTURE, NULL);
}

void
rosette_safe_picture_set_picture (RosetteSafePicture *self, GBytes *picture)
{
  g_return_if_fail (ROSETTE_IS_SAFE_PICTURE (self));

  if (self->picture == picture)
    return;

  g_clear_pointer (&self->picture, g_bytes_unref);
  self->picture = picture != NULL ? g_bytes_ref (picture) : NULL;
  start_rendering (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PICTURE]);
}

int
rosette_safe_picture_get_size (RosetteSafePicture *self)
{
  g_return_val_if_fail (ROSETTE_IS_SAFE_PICTURE (self), 0);

  return self->size;
}

void
rosette_safe_picture_set_size (RosetteSafePicture *self, int size_px)
{
  g_return_if_fail (ROSETTE_IS_SAFE_PICTURE (self));
  g_return_if_fail (size_px > 0);

  if (self->size == size_px)
    return;

  self->size = size_px;
  update_size (self);
  start_rendering (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SIZE]);
}

const char *
rosette_safe_picture_get_alternative_text (RosetteSafePicture *self)
{
  g_return_val_if_fail (ROSETTE_IS_SAFE_PICTURE (self), NULL);

  return self->alternative_text;
}

void
rosette_safe_picture_set_alternative_text (RosetteSafePicture *self, const char *text)
{
  g_return_if_fail (ROSETTE_IS_SAFE_PICTURE (self));

  if (g_strcmp0 (self->alternative_text, text) == 0)
    return;

  g_free (self->alternative_text);
  self->alternative_text = g_strdup (text);
  gtk_picture_set_alternative_text (self->image, text);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ALTERNATIVE_TEXT]);
}

gboolean
rosette_safe_picture_is_shown (RosetteSafePicture *self)
{
  g_return_val_if_fail (ROSETTE_IS_SAFE_PICTURE (self), FALSE);

  return gtk_picture_get_paintable (self->image) != NULL;
}
