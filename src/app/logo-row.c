/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "logo-row.h"

#include "artwork/jpeg.h"
#include "base/limits.h"
#include "job.h"
#include "read-file.h"
#include "safe-picture.h"
#include "seam.h"

#include <glib/gi18n.h>

#define PNG_PREFIX  "data:image/png;base64,"
#define JPEG_PREFIX "data:image/jpeg;base64,"
#define SVG_PREFIX  "data:image/svg+xml;base64,"

struct _RosetteLogoRow
{
  AdwActionRow parent_instance;

  char *uri;

  RosetteSafePicture *preview;

  RosetteJob *job;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteLogoRow, rosette_logo_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_URI = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Called from the .ui file. */
static gboolean
has_uri (GObject *object, const char *uri)
{
  return uri != NULL;
}

static void
say (RosetteLogoRow *self, const char *text)
{
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), text);
}

GBytes *
rosette_logo_row_decode (const char *uri)
{
  const char *comma = uri != NULL ? strchr (uri, ',') : NULL;
  gsize length;
  guchar *data = NULL;

  if (comma == NULL
      || !(g_str_has_prefix (uri, PNG_PREFIX) || g_str_has_prefix (uri, JPEG_PREFIX)
           || g_str_has_prefix (uri, SVG_PREFIX)))
    return NULL;

  data = g_base64_decode (comma + 1, &length);

  return g_bytes_new_take (data, length);
}

/* A photograph may be large: it is made smaller when it is taken. */
static gpointer
read_picture (gpointer input,
              RosetteProgressFunc progress,
              gpointer progress_data,
              GCancellable *cancellable,
              GError **error)
{
  return rosette_read_file (input, ROSETTE_MAX_PHOTO_BYTES, cancellable, error);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteLogoRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (picture != NULL)
    rosette_logo_row_take_picture (self, picture);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);
}

static void
chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteLogoRow) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  if (file != NULL)
    rosette_logo_row_take_file (self, file);
}

static void
choose_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteLogoRow *self = ROSETTE_LOGO_ROW (widget);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, JPEG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Choose a Logo"),
                                filter, self->cancellable, chosen_cb, g_object_ref (self));
}

static void
remove_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_logo_row_set_uri (ROSETTE_LOGO_ROW (widget), NULL);
}

static void
rosette_logo_row_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_LOGO_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_logo_row_parent_class)->unroot (widget);
}

static void
rosette_logo_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_LOGO_ROW);

  G_OBJECT_CLASS (rosette_logo_row_parent_class)->dispose (object);
}

static void
rosette_logo_row_finalize (GObject *object)
{
  RosetteLogoRow *self = ROSETTE_LOGO_ROW (object);

  g_clear_pointer (&self->uri, g_free);
  g_clear_object (&self->job);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (rosette_logo_row_parent_class)->finalize (object);
}

static void
rosette_logo_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteLogoRow *self = ROSETTE_LOGO_ROW (object);

  switch (prop_id)
    {
    case PROP_URI:
      g_value_set_string (value, self->uri);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_logo_row_set_property (GObject *object,
                               guint prop_id,
                               const GValue *value,
                               GParamSpec *pspec)
{
  RosetteLogoRow *self = ROSETTE_LOGO_ROW (object);

  switch (prop_id)
    {
    case PROP_URI:
      rosette_logo_row_set_uri (self, g_value_get_string (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_logo_row_class_init (RosetteLogoRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_logo_row_dispose;
  object_class->finalize = rosette_logo_row_finalize;
  object_class->get_property = rosette_logo_row_get_property;
  object_class->set_property = rosette_logo_row_set_property;
  widget_class->unroot = rosette_logo_row_unroot;

  props[PROP_URI] = g_param_spec_string (
    "uri", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_SAFE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/logo-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteLogoRow, preview);
  gtk_widget_class_bind_template_callback (widget_class, has_uri);

  gtk_widget_class_install_action (widget_class, "logo.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "logo.remove", NULL, remove_action);
}

static void
rosette_logo_row_init (RosetteLogoRow *self)
{
  self->job = rosette_job_new ();
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_logo_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_LOGO_ROW, NULL);
}

const char *
rosette_logo_row_get_uri (RosetteLogoRow *self)
{
  g_return_val_if_fail (ROSETTE_IS_LOGO_ROW (self), NULL);

  return self->uri;
}

void
rosette_logo_row_set_uri (RosetteLogoRow *self, const char *uri)
{
  g_autoptr (GBytes) picture = NULL;

  g_return_if_fail (ROSETTE_IS_LOGO_ROW (self));

  if (g_strcmp0 (self->uri, uri) == 0)
    return;

  g_free (self->uri);
  self->uri = g_strdup (uri);
  picture = rosette_logo_row_decode (uri);
  rosette_safe_picture_set_picture (self->preview, picture);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_URI]);
}

/* By content, since names lie: how a PNG or JPEG begins, or a first element svg. */
static const char *
get_prefix (GBytes *picture)
{
  gsize size;
  const char *data = g_bytes_get_data (picture, &size);

  if (size > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return PNG_PREFIX;
  if (rosette_jpeg_is (picture))
    return JPEG_PREFIX;
  if (g_strstr_len (data, MIN (size, 4096), "<svg") != NULL)
    return SVG_PREFIX;

  return NULL;
}

/* Of a JPEG the picture alone: it travels in each badge. One that has to be turned says so itself.
 */
static GBytes *
prepare (GBytes *picture)
{
  RosetteJpegHead head;

  if (!rosette_jpeg_is (picture) || !rosette_jpeg_read_head (picture, &head, NULL)
      || head.orientation != 1)
    return g_bytes_ref (picture);

  return rosette_jpeg_strip (picture);
}

gboolean
rosette_logo_row_take_picture (RosetteLogoRow *self, GBytes *picture)
{
  g_autoptr (GBytes) kept = NULL;
  const char *prefix = NULL;
  g_autofree char *base64 = NULL;
  g_autofree char *uri = NULL;
  gsize size;
  const guchar *data = NULL;

  g_return_val_if_fail (ROSETTE_IS_LOGO_ROW (self), FALSE);

  kept = prepare (picture);
  data = g_bytes_get_data (kept, &size);
  prefix = size > 0 ? get_prefix (kept) : NULL;
  if (prefix == NULL)
    {
      say (self, _ ("This is not a PNG, JPEG or SVG picture. Choose another one."));
      return FALSE;
    }
  if (size > ROSETTE_MAX_LOGO_BYTES)
    {
      say (self, _ ("This picture is too large: it travels in each badge. Choose one of at most "
                    "256 kB."));
      return FALSE;
    }

  base64 = g_base64_encode (data, size);
  uri = g_strconcat (prefix, base64, NULL);
  say (self, "");
  rosette_logo_row_set_uri (self, uri);

  return TRUE;
}

void
rosette_logo_row_take_file (RosetteLogoRow *self, GFile *file)
{
  g_return_if_fail (ROSETTE_IS_LOGO_ROW (self));
  g_return_if_fail (G_IS_FILE (file));

  rosette_job_run_async (self->job, read_picture, g_object_ref (file), g_object_unref,
                         (GDestroyNotify) g_bytes_unref, self->cancellable, loaded_cb,
                         g_object_ref (self));
}
