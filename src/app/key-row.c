/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "key-row.h"

#include "change-key.h"
#include "job.h"
#include "own-issuer.h"
#include "seam.h"
#include "signing-key.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteKeyRow
{
  AdwActionRow parent_instance;

  RosetteLibrary *library;

  GtkButton *button;
  GtkWidget *use_button;

  RosetteJob *job;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (RosetteKeyRow, rosette_key_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_LIBRARY = 1,
  N_PROPS
};

enum
{
  SIGNAL_TOAST,
  SIGNAL_CHANGED,
  SIGNAL_MAKE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

/* What the thread that puts a copy in place reads. */
typedef struct
{
  GFile *backup;
  char *path;
} Restoring;

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_object_unref (restoring->backup);
  g_free (restoring->path);
  g_free (restoring);
}

static gpointer
put_back (gpointer input,
          RosetteProgressFunc progress,
          gpointer progress_data,
          GCancellable *cancellable,
          GError **error)
{
  Restoring *restoring = input;

  return rosette_signing_key_put_back (restoring->backup, restoring->path, cancellable, error)
           ? g_strdup (restoring->path)
           : NULL;
}

static void
toast (RosetteKeyRow *self, const char *text)
{
  g_autoptr (AdwToast) message = rosette_toast_new (text);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, message);
}

/* Where the key is, or was; NULL before there is one. */
static GFile *
dup_place (RosetteKeyRow *self)
{
  const char *path = rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_FILE);

  return path != NULL ? g_file_new_for_path (path) : NULL;
}

static gboolean
is_missing (RosetteKeyRow *self)
{
  g_autoptr (GFile) place = dup_place (self);

  return place != NULL && !g_file_query_exists (place, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKeyRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_file_copy_finish (G_FILE (source), result, &error))
    {
      rosette_library_set_setting (self->library, ROSETTE_SETTING_KEY_CHANGED, NULL, NULL);
      rosette_key_row_refresh (self);
      text = g_strdup (_ ("Copy saved. Keep it apart from this computer."));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup_printf (_ ("The copy could not be saved: %s"), error->message);

  if (text != NULL)
    toast (self, text);
}

static void
restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKeyRow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  rosette_key_row_refresh (self);
  toast (self, path != NULL ? _ ("Your key is in its place again.") : error->message);
}

static void
target_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKeyRow) self = user_data;
  g_autoptr (GFile) target = rosette_seam_save_file_finish (result, NULL);

  if (target != NULL)
    rosette_key_row_save (self, target);
}

static void
backup_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKeyRow) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  if (file != NULL)
    rosette_key_row_restore (self, file);
}

static void
back_up_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  rosette_key_row_back_up (ROSETTE_KEY_ROW (widget));
}

static void
restore_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteKeyRow *self = ROSETTE_KEY_ROW (widget);

  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)),
                                _ ("Backup Copy of Your Key"), NULL, self->cancellable,
                                backup_chosen_cb, g_object_ref (self));
}

static void
use (RosetteKeyRow *self)
{
  g_autoptr (GError) error = NULL;

  if (rosette_own_issuer_use_file (self->library, &error))
    toast (self, _ ("The key on this computer signs from now on."));
  else
    toast (self, error->message);
  rosette_key_row_refresh (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteKeyRow) self = user_data;
  g_autoptr (GFile) place = dup_place (self);

  if (!rosette_change_key_ask_finish (result))
    return;
  if (place != NULL)
    use (self);
  else
    g_signal_emit (self, signals[SIGNAL_MAKE], 0);
}

static void
use_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteKeyRow *self = ROSETTE_KEY_ROW (widget);

  rosette_change_key_ask_async (GTK_WINDOW (gtk_widget_get_root (widget)), self->library, FALSE,
                                self->cancellable, asked_cb, g_object_ref (self));
}

static void
rosette_key_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_key_row_parent_class)->map (widget);

  rosette_key_row_refresh (ROSETTE_KEY_ROW (widget));
}

static void
rosette_key_row_unroot (GtkWidget *widget)
{
  g_cancellable_cancel (ROSETTE_KEY_ROW (widget)->cancellable);

  GTK_WIDGET_CLASS (rosette_key_row_parent_class)->unroot (widget);
}

static void
rosette_key_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_KEY_ROW);
  g_clear_object (&ROSETTE_KEY_ROW (object)->library);

  G_OBJECT_CLASS (rosette_key_row_parent_class)->dispose (object);
}

static void
rosette_key_row_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_KEY_ROW (object)->job);
  g_clear_object (&ROSETTE_KEY_ROW (object)->cancellable);

  G_OBJECT_CLASS (rosette_key_row_parent_class)->finalize (object);
}

static void
rosette_key_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteKeyRow *self = ROSETTE_KEY_ROW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_key_row_set_property (GObject *object,
                              guint prop_id,
                              const GValue *value,
                              GParamSpec *pspec)
{
  RosetteKeyRow *self = ROSETTE_KEY_ROW (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_set_object (&self->library, g_value_get_object (value));
      rosette_key_row_refresh (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_key_row_class_init (RosetteKeyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_key_row_dispose;
  object_class->finalize = rosette_key_row_finalize;
  object_class->get_property = rosette_key_row_get_property;
  object_class->set_property = rosette_key_row_set_property;
  widget_class->map = rosette_key_row_map;
  widget_class->unroot = rosette_key_row_unroot;

  props[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, ROSETTE_TYPE_LIBRARY,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[SIGNAL_TOAST] = g_signal_new ("toast", ROSETTE_TYPE_KEY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", ROSETTE_TYPE_KEY_ROW, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MAKE] = g_signal_new ("make", ROSETTE_TYPE_KEY_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/key-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteKeyRow, button);
  gtk_widget_class_bind_template_child (widget_class, RosetteKeyRow, use_button);

  gtk_widget_class_install_action (widget_class, "key.back-up", NULL, back_up_action);
  gtk_widget_class_install_action (widget_class, "key.restore", NULL, restore_action);
  gtk_widget_class_install_action (widget_class, "key.use", NULL, use_action);
}

static void
rosette_key_row_init (RosetteKeyRow *self)
{
  self->job = rosette_job_new ();
  self->cancellable = g_cancellable_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_key_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_KEY_ROW, NULL);
}

void
rosette_key_row_back_up (RosetteKeyRow *self)
{
  g_autoptr (GFile) place = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (ROSETTE_IS_KEY_ROW (self));

  place = dup_place (self);
  g_return_if_fail (place != NULL);

  name = g_file_get_basename (place);
  rosette_seam_save_file_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                _ ("Save a Backup Copy of Your Key"), name, NULL, self->cancellable,
                                target_chosen_cb, g_object_ref (self));
}

void
rosette_key_row_save (RosetteKeyRow *self, GFile *file)
{
  g_autoptr (GFile) place = NULL;

  g_return_if_fail (ROSETTE_IS_KEY_ROW (self));

  place = dup_place (self);
  g_file_copy_async (place, file, G_FILE_COPY_OVERWRITE, G_PRIORITY_DEFAULT, self->cancellable,
                     NULL, NULL, saved_cb, g_object_ref (self));
}

void
rosette_key_row_restore (RosetteKeyRow *self, GFile *file)
{
  Restoring *restoring = NULL;

  g_return_if_fail (ROSETTE_IS_KEY_ROW (self));

  restoring = g_new0 (Restoring, 1);
  restoring->backup = g_object_ref (file);
  restoring->path =
    g_strdup (rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_FILE));
  rosette_job_run_async (self->job, put_back, restoring, restoring_free, g_free, self->cancellable,
                         restored_cb, g_object_ref (self));
}

static const char *
pick_subtitle (RosetteKeyRow *self, gboolean is_there, gboolean is_gone, gboolean is_unused)
{
  if (!is_there)
    return _ ("There is none. One can be made, and sign instead of your card.");
  if (is_gone)
    return _ ("Its file is missing. Choose your backup copy.");
  if (is_unused)
    return _ ("It is not used now: your card signs.");
  if (rosette_library_get_setting (self->library, ROSETTE_SETTING_KEY_CHANGED) != NULL)
    return _ ("Save a new copy: the one that you have lacks a part of your key.");

  return _ ("If it is lost, you need a copy to go on as the same issuer.");
}

void
rosette_key_row_refresh (RosetteKeyRow *self)
{
  g_autoptr (GFile) place = NULL;
  g_autoptr (RosetteCardKey) card = NULL;
  gboolean is_gone = FALSE;

  g_return_if_fail (ROSETTE_IS_KEY_ROW (self));

  if (self->library == NULL)
    return;
  is_gone = is_missing (self);
  place = dup_place (self);
  card = rosette_card_key_load (self->library);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               pick_subtitle (self, place != NULL, is_gone, card != NULL));
  gtk_widget_set_visible (GTK_WIDGET (self->button), place != NULL);
  gtk_button_set_label (self->button, is_gone ? _ ("_Restore…") : _ ("_Back Up…"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button),
                               is_gone ? _ ("Put a backup copy of your key in its place")
                                       : _ ("Save a backup copy of your key"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button),
                                  is_gone ? "key.restore" : "key.back-up");
  gtk_widget_set_visible (self->use_button, card != NULL && !is_gone);
  gtk_button_set_label (GTK_BUTTON (self->use_button),
                        place != NULL ? _ ("_Use Again…") : _ ("_Make One…"));
}
