/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/badges-pane-private.h"

#include "artwork/template.h"
#include "badges/badge-file.h"
#include "badges/meaning.h"
#include "badges/new-design.h"
#include "institution.h"
#include "logo-row.h"
#include "seam.h"

#include <glib/gi18n.h>

static GBytes *
load_logo (RosetteBadgesPane *self)
{
  g_autoptr (RosetteInstitution) institution =
    rosette_institution_read (rosette_library_get_profile_json (self->library));

  return rosette_logo_row_decode (institution->image);
}

const char *
rosette_badges_pane_get_colors (RosetteBadgesPane *self)
{
  return rosette_library_get_setting (self->library, ROSETTE_SETTING_HOUSE_COLORS);
}

static void
new_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  g_autoptr (GBytes) logo = NULL;

  if (rosette_badges_pane_find_loss (self) != NULL)
    return;

  rosette_badges_pane_close_badge (self);
  logo = load_logo (self);
  rosette_new_badge_page_set_house (self->new_page, rosette_badges_pane_get_colors (self), logo);
  rosette_new_badge_page_set_templates (self->new_page,
                                        rosette_library_get_templates (self->library));
  gtk_stack_set_visible_child_name (self->stack, "new");
  gtk_widget_grab_focus (GTK_WIDGET (self->new_page));
}

/* @svg: (nullable): the design of the starter at @index */
static void
add_from_starter (RosetteBadgesPane *self, guint index, GBytes *svg)
{
  gboolean is_empty = rosette_template_is_empty (index);
  const char *name = is_empty ? "" : rosette_template_get_title (index);
  g_autofree char *achievement =
    rosette_meaning_create (name, rosette_template_get_achievement_type (index));
  g_autoptr (GError) error = NULL;

  rosette_badges_pane_show_added (
    self, rosette_library_add_badge (self->library, name, achievement, svg, &error), error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgesPane) self = user_data;
  g_autoptr (GBytes) svg = rosette_new_design_make_finish (ROSETTE_JOB (source), result, NULL);

  if (svg != NULL)
    add_from_starter (self, self->starter, svg);
}

/* A logo takes a moment to be drawn. */
static void
create_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  const char *colors = rosette_badges_pane_get_colors (self);
  g_autoptr (GBytes) logo = load_logo (self);
  g_autoptr (GBytes) svg = NULL;

  if (!rosette_template_find (g_variant_get_string (parameter, NULL), &self->starter))
    return;

  if (logo == NULL || rosette_template_is_empty (self->starter))
    {
      svg = rosette_new_design_make (self->starter, colors);
      add_from_starter (self, self->starter, svg);
      return;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "reading");
  rosette_new_design_make_async (self->job, self->starter, colors, logo, self->cancellable, made_cb,
                                 g_object_ref (self));
}

static void
create_own_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteBadgesPane *self = ROSETTE_BADGES_PANE (widget);
  RosetteBadge *template =
    rosette_badges_pane_find_template (self, g_variant_get_int64 (parameter));
  g_autofree char *achievement = NULL;
  g_autoptr (GError) error = NULL;
  const char *name = NULL;

  if (template == NULL)
    return;

  name = rosette_badge_get_name (template);
  achievement = rosette_meaning_duplicate (rosette_badge_get_achievement_json (template), name);
  rosette_badges_pane_show_added (self,
                                  rosette_library_add_badge (self->library, name, achievement,
                                                             rosette_badge_get_design (template),
                                                             &error),
                                  error);
}

static void
file_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgesPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = rosette_badge_file_read_finish (ROSETTE_JOB (source), result, &error);
  g_autofree char *achievement = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (svg == NULL)
    {
      rosette_badges_pane_leave_badge (self);
      rosette_badges_pane_say_fault (self, _ ("This File Cannot Be Opened"), error->message);
      return;
    }

  achievement = rosette_meaning_create (self->file_title, NULL);
  rosette_badges_pane_show_added (
    self, rosette_library_add_badge (self->library, self->file_title, achievement, svg, &error),
    error);
}

static void
file_chosen_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (RosetteBadgesPane) self = user_data;
  g_autoptr (GFile) file = rosette_seam_open_file_finish (result, NULL);

  if (file != NULL)
    rosette_badges_pane_open_file (self, file);
}

static void
open_file_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Pictures (PNG, JPEG, SVG)"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_mime_type (filter, "image/jpeg");
  gtk_file_filter_add_mime_type (filter, "image/svg+xml");
  rosette_seam_open_file_async (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Open a Design"),
                                filter, NULL, file_chosen_cb, g_object_ref (widget));
}

void
rosette_badges_pane_install_new_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "badges.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "badges.create", "s", create_action);
  gtk_widget_class_install_action (widget_class, "badges.create-own", "x", create_own_action);
  gtk_widget_class_install_action (widget_class, "badges.open-file", NULL, open_file_action);
}

void
rosette_badges_pane_open_file (RosetteBadgesPane *self, GFile *file)
{
  g_return_if_fail (ROSETTE_IS_BADGES_PANE (self));
  g_return_if_fail (G_IS_FILE (file));

  rosette_badges_pane_stop_restoring (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_free (self->file_title);
  self->file_title = rosette_badge_file_dup_title (file);

  gtk_stack_set_visible_child_name (self->stack, "reading");
  rosette_badge_file_read_async (self->job, file, self->cancellable, file_read_cb,
                                 g_object_ref (self));
}
