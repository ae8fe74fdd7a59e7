/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badge-picture.h"

#include "artwork/render.h"
#include "artwork/svg-read.h"
#include "job.h"

#define OF_BADGE "rosette-badge-picture"

struct _RosetteBadgePicture
{
  GObject parent_instance;

  GBytes *svg;
  GBytes *png;      /* what was drawn: hundreds are kept, and pixels take ten times as much */
  GWeakRef texture; /* of it, while it is on the screen */

  RosetteJob *job;
  GCancellable *cancellable; /* of the drawing under way */
};

static void paintable_iface_init (GdkPaintableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteBadgePicture,
                               rosette_badge_picture,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE, paintable_iface_init))

enum
{
  PROP_SVG = 1,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

typedef struct
{
  GBytes *svg;
  guint width; /* px */
} Drawing;

static void
drawing_free (gpointer data)
{
  Drawing *drawing = data;

  g_bytes_unref (drawing->svg);
  g_free (drawing);
}

/* As sharp as the sharpest screen shows it, and not more: hundreds of them are kept. */
static guint
find_width (void)
{
  GdkDisplay *display = gdk_display_get_default ();
  GListModel *monitors = display != NULL ? gdk_display_get_monitors (display) : NULL;
  int scale = 1;

  for (guint i = 0; monitors != NULL && i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      scale = MAX (scale, gdk_monitor_get_scale_factor (monitor));
    }

  return (guint) (scale * ROSETTE_BADGE_PICTURE_PX);
}

/* Of an empty design there is no picture, and no error. */
static gpointer
draw (gpointer input,
      RosetteProgressFunc progress,
      gpointer progress_data,
      GCancellable *cancellable,
      GError **error)
{
  Drawing *drawing = input;
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (drawing->svg, error);

  if (design == NULL || g_list_model_get_n_items (G_LIST_MODEL (design)) == 0)
    return NULL;

  return rosette_design_to_png (design, drawing->width, error);
}

/* As large as it is, and in the memory of this thread: what a thread has allocated lies among what
 * it needed for drawing, and keeps all of that from being given back. */
static GBytes *
copy_bytes (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  return g_bytes_new (data, size);
}

static void
set_png (RosetteBadgePicture *self, GBytes *png)
{
  if (self->png == NULL && png == NULL)
    return;

  g_clear_pointer (&self->png, g_bytes_unref);
  self->png = png != NULL ? copy_bytes (png) : NULL;
  g_weak_ref_set (&self->texture, NULL);
  gdk_paintable_invalidate_contents (GDK_PAINTABLE (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWN]);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgePicture) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (error != NULL)
    g_debug ("No picture of the badge: %s", error->message);
  set_png (self, png);
}

static void
cancel (RosetteBadgePicture *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
start_drawing (RosetteBadgePicture *self)
{
  Drawing *drawing = NULL;

  cancel (self);
  if (self->svg == NULL)
    {
      set_png (self, NULL);
      return;
    }

  drawing = g_new0 (Drawing, 1);
  drawing->svg = g_bytes_ref (self->svg);
  drawing->width = find_width ();
  self->cancellable = g_cancellable_new ();
  rosette_job_run_async (self->job, draw, drawing, drawing_free, (GDestroyNotify) g_bytes_unref,
                         self->cancellable, drawn_cb, g_object_ref (self));
}

static GdkTexture *
dup_texture (RosetteBadgePicture *self)
{
  GdkTexture *texture = g_weak_ref_get (&self->texture);

  if (texture == NULL && self->png != NULL)
    {
      texture = gdk_texture_new_from_bytes (self->png, NULL);
      g_weak_ref_set (&self->texture, texture);
    }

  return texture;
}

/* What is drawn keeps the texture for as long as it is needed. */
static void
picture_snapshot (GdkPaintable *paintable, GdkSnapshot *snapshot, double width, double height)
{
  g_autoptr (GdkTexture) texture = dup_texture (ROSETTE_BADGE_PICTURE (paintable));

  if (texture != NULL)
    gdk_paintable_snapshot (GDK_PAINTABLE (texture), snapshot, width, height);
}

static int
picture_get_intrinsic_size (GdkPaintable *paintable)
{
  return ROSETTE_BADGE_PICTURE_PX;
}

static double
picture_get_intrinsic_aspect_ratio (GdkPaintable *paintable)
{
  return 1.0;
}

static GdkPaintableFlags
picture_get_flags (GdkPaintable *paintable)
{
  return GDK_PAINTABLE_STATIC_SIZE;
}

static void
paintable_iface_init (GdkPaintableInterface *iface)
{
  iface->snapshot = picture_snapshot;
  iface->get_intrinsic_width = picture_get_intrinsic_size;
  iface->get_intrinsic_height = picture_get_intrinsic_size;
  iface->get_intrinsic_aspect_ratio = picture_get_intrinsic_aspect_ratio;
  iface->get_flags = picture_get_flags;
}

static void
rosette_badge_picture_dispose (GObject *object)
{
  RosetteBadgePicture *self = ROSETTE_BADGE_PICTURE (object);

  cancel (self);
  g_clear_object (&self->job);
  g_clear_pointer (&self->png, g_bytes_unref);
  g_clear_pointer (&self->svg, g_bytes_unref);

  G_OBJECT_CLASS (rosette_badge_picture_parent_class)->dispose (object);
}

static void
rosette_badge_picture_finalize (GObject *object)
{
  g_weak_ref_clear (&ROSETTE_BADGE_PICTURE (object)->texture);

  G_OBJECT_CLASS (rosette_badge_picture_parent_class)->finalize (object);
}

static void
rosette_badge_picture_get_property (GObject *object,
                                    guint prop_id,
                                    GValue *value,
                                    GParamSpec *pspec)
{
  RosetteBadgePicture *self = ROSETTE_BADGE_PICTURE (object);

  switch (prop_id)
    {
    case PROP_SVG:
      g_value_set_boxed (value, self->svg);
      break;

    case PROP_SHOWN:
      g_value_set_boolean (value, rosette_badge_picture_is_shown (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badge_picture_set_property (GObject *object,
                                    guint prop_id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SVG:
      rosette_badge_picture_set_svg (ROSETTE_BADGE_PICTURE (object), g_value_get_boxed (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_badge_picture_class_init (RosetteBadgePictureClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = rosette_badge_picture_dispose;
  object_class->finalize = rosette_badge_picture_finalize;
  object_class->get_property = rosette_badge_picture_get_property;
  object_class->set_property = rosette_badge_picture_set_property;

  props[PROP_SVG] =
    g_param_spec_boxed ("svg", NULL, NULL, G_TYPE_BYTES,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOWN] =
    g_param_spec_boolean ("shown", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
rosette_badge_picture_init (RosetteBadgePicture *self)
{
  self->job = rosette_job_new ();
  g_weak_ref_init (&self->texture, NULL);
}

RosetteBadgePicture *
rosette_badge_picture_new (GBytes *svg)
{
  return g_object_new (ROSETTE_TYPE_BADGE_PICTURE, "svg", svg, NULL);
}

RosetteBadgePicture *
rosette_badge_picture_of (RosetteBadge *badge)
{
  RosetteBadgePicture *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_BADGE (badge), NULL);

  self = g_object_get_data (G_OBJECT (badge), OF_BADGE);
  if (self == NULL)
    {
      self = rosette_badge_picture_new (NULL);
      g_object_bind_property (badge, "design", self, "svg", G_BINDING_SYNC_CREATE);
      g_object_set_data_full (G_OBJECT (badge), OF_BADGE, self, g_object_unref);
    }

  return self;
}

void
rosette_badge_picture_set_svg (RosetteBadgePicture *self, GBytes *svg)
{
  g_return_if_fail (ROSETTE_IS_BADGE_PICTURE (self));

  if (self->svg == svg)
    return;

  g_clear_pointer (&self->svg, g_bytes_unref);
  self->svg = svg != NULL ? g_bytes_ref (svg) : NULL;
  start_drawing (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SVG]);
}

gboolean
rosette_badge_picture_is_shown (RosetteBadgePicture *self)
{
  g_return_val_if_fail (ROSETTE_IS_BADGE_PICTURE (self), FALSE);

  return self->png != NULL;
}
