/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/award-window.h"

#include "base/limits.h"
#include "issue/award-dates.h"
#include "issue/given-list.h"
#include "issue/register-columns.h"
#include "issuing/format.h"
#include "job.h"
#include "read-file.h"
#include "safe-picture.h"
#include "toast.h"

#include <glib/gi18n.h>

struct _RosetteAwardWindow
{
  AdwWindow parent_instance;

  RosetteLibrary *library;
  RosetteAwardRow *award;
  GFile *file; /* nullable */
  RosetteJob *job;
  GCancellable *cancellable;

  AdwToastOverlay *toast_overlay;
  RosetteSafePicture *picture;
  GtkLabel *badge_label;
  GtkLabel *name_label;
  GtkLabel *state_label;
  GtkLabel *gone_label;
  GtkListBox *fact_list;
  GtkWidget *given_group;
  GtkListBox *given_list;
};

G_DEFINE_FINAL_TYPE (RosetteAwardWindow, rosette_award_window, ADW_TYPE_WINDOW)

static void
toast (RosetteAwardWindow *self, const char *text)
{
  adw_toast_overlay_add_toast (self->toast_overlay, rosette_toast_new (text));
}

/* The register holds a path, or the address of a file that has none. */
static GFile *
dup_file (RosetteAwardRow *award)
{
  const char *file = rosette_award_row_get_file (award);

  if (*file == '\0')
    return NULL;

  return g_path_is_absolute (file) ? g_file_new_for_path (file) : g_file_new_for_uri (file);
}

static void
check_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteAwardWindow *self = ROSETTE_AWARD_WINDOW (widget);
  g_autofree char *uri = g_file_get_uri (self->file);
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (self));

  /* It may be over another window of its kind, or over a person's. */
  while (below != NULL && gtk_window_get_transient_for (below) != NULL)
    below = gtk_window_get_transient_for (below);
  if (below != NULL)
    gtk_widget_activate_action (GTK_WIDGET (below), "win.check-file", "s", uri);
  for (GtkWindow *window = GTK_WINDOW (self); window != NULL && window != below;)
    {
      GtkWindow *next = gtk_window_get_transient_for (window);

      gtk_window_destroy (window);
      window = next;
    }
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteAwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &error)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->toast_overlay == NULL)
    return;

  g_debug ("Not opened: %s", error->message);
  toast (self, _ ("No program could be opened for it. Show it in its folder instead."));
}

static void
open_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteAwardWindow *self = ROSETTE_AWARD_WINDOW (widget);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  gboolean is_folder = g_str_equal (action_name, "award.open-folder");
  g_autofree char *uri = g_file_get_uri (is_folder && folder != NULL ? folder : self->file);
  g_autoptr (GdkAppLaunchContext) context =
    gdk_display_get_app_launch_context (gtk_widget_get_display (widget));

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), self->cancellable,
                                           opened_cb, g_object_ref (self));
}

static gpointer
read_picture (gpointer input,
              RosetteProgressFunc progress,
              gpointer progress_data,
              GCancellable *cancellable,
              GError **error)
{
  return rosette_read_file (input, ROSETTE_MAX_IMAGE_BYTES, cancellable, error);
}

static void
set_has_file (RosetteAwardWindow *self, gboolean has_file)
{
  gtk_widget_set_visible (GTK_WIDGET (self->gone_label), !has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "award.check", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "award.open", has_file);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "award.open-folder", has_file);
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteAwardWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = rosette_job_run_finish (ROSETTE_JOB (source), result, &error);

  if (self->picture == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (picture == NULL)
    set_has_file (self, FALSE);
  else
    rosette_safe_picture_set_picture (self->picture, picture);
}

static void
load_picture (RosetteAwardWindow *self)
{
  set_has_file (self, self->file != NULL);
  if (self->file != NULL)
    rosette_job_run_async (self->job, read_picture, g_object_ref (self->file), g_object_unref,
                           (GDestroyNotify) g_bytes_unref, self->cancellable, picture_read_cb,
                           g_object_ref (self));
}

static void
add_fact (RosetteAwardWindow *self, const char *title, const char *text)
{
  GtkWidget *row = NULL;

  if (text == NULL || *text == '\0')
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
  gtk_widget_add_css_class (row, "fact");
  gtk_list_box_append (self->fact_list, row);
}

static char *
spell_day (GDateTime *time)
{
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? rosette_award_dates_spell_day (local) : NULL;
}

static void
fill_facts (RosetteAwardWindow *self)
{
  RosetteAwardRow *award = self->award;
  g_autofree char *issued = spell_day (rosette_award_row_get_issued (award));
  g_autofree char *until = spell_day (rosette_award_row_get_valid_until (award));
  g_autofree char *path = self->file != NULL ? g_file_get_parse_name (self->file) : NULL;
  const char *format = rosette_award_row_get_format (award);
  RosetteFormats known;

  if (rosette_format_from_name (format, &known))
    format = rosette_format_get_title (known);
  add_fact (self, _ ("E-mail"), rosette_award_row_get_email (award));
  add_fact (self, _ ("Id"), rosette_award_row_get_identifier (award));
  add_fact (self, _ ("Given on"), issued);
  add_fact (self, _ ("Valid until"), until);
  add_fact (self, _ ("Format"), format);
  add_fact (self, _ ("File"), path);
  add_fact (self, _ ("Renews the award"), rosette_award_row_get_renews (award));
  add_fact (self, _ ("Number of the award"), rosette_award_row_get_credential_id (award));
}

static void
fill (RosetteAwardWindow *self)
{
  const char *state = rosette_register_columns_get_state (self->award);
  const char *badge = rosette_award_row_get_badge_name (self->award);
  g_autofree char *given =
    /* Translators: %s is the name of a person */
    g_strdup_printf (_ ("Given to %s"), rosette_register_columns_get_name (self->award));
  guint n_given = 0;

  gtk_label_set_label (self->badge_label, badge);
  gtk_label_set_label (self->name_label, given);
  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), *state != '\0');
  rosette_safe_picture_set_alternative_text (self->picture, badge);
  fill_facts (self);
  n_given = rosette_given_list_fill (
    self->given_list, self->library, rosette_award_row_get_email (self->award),
    rosette_award_row_get_identifier (self->award), rosette_award_row_get_id (self->award));
  gtk_widget_set_visible (self->given_group, n_given > 0);
}

static void
rosette_award_window_dispose (GObject *object)
{
  RosetteAwardWindow *self = ROSETTE_AWARD_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_AWARD_WINDOW);
  g_clear_object (&self->library);
  g_clear_object (&self->award);
  g_clear_object (&self->file);
  g_clear_object (&self->job);

  G_OBJECT_CLASS (rosette_award_window_parent_class)->dispose (object);
}

static void
rosette_award_window_finalize (GObject *object)
{
  g_clear_object (&ROSETTE_AWARD_WINDOW (object)->cancellable);

  G_OBJECT_CLASS (rosette_award_window_parent_class)->finalize (object);
}

static void
rosette_award_window_class_init (RosetteAwardWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_award_window_dispose;
  object_class->finalize = rosette_award_window_finalize;

  g_type_ensure (ROSETTE_TYPE_SAFE_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/award-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, picture);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, gone_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, fact_list);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, given_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteAwardWindow, given_list);

  gtk_widget_class_install_action (widget_class, "award.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "award.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "award.open-folder", NULL, open_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rosette_award_window_init (RosetteAwardWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->job = rosette_job_new ();
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
rosette_award_window_new (GtkWindow *parent, RosetteLibrary *library, RosetteAwardRow *award)
{
  RosetteAwardWindow *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library) && ROSETTE_IS_AWARD_ROW (award), NULL);

  self = g_object_new (ROSETTE_TYPE_AWARD_WINDOW, "transient-for", parent, NULL);
  self->library = g_object_ref (library);
  self->award = g_object_ref (award);
  self->file = dup_file (award);
  fill (self);
  load_picture (self);

  return GTK_WIDGET (self);
}
