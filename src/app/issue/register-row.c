/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/register-row.h"

#include "issue/award-dates.h"
#include "issuing/format.h"

#include <glib/gi18n.h>

struct _RosetteRegisterRow
{
  AdwBin parent_instance;

  RosetteAwardRow *award;

  GtkLabel *name_label;
  GtkLabel *badge_label;
  GtkLabel *file_label;
  GtkWidget *check_button;
  GtkWidget *folder_button;
};

G_DEFINE_FINAL_TYPE (RosetteRegisterRow, rosette_register_row, ADW_TYPE_BIN)

/* The register holds a path, or the address of a file that has none. */
static GFile *
dup_file (RosetteAwardRow *award)
{
  const char *file = rosette_award_row_get_file (award);

  return g_path_is_absolute (file) ? g_file_new_for_path (file) : g_file_new_for_uri (file);
}

static void
check_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = dup_file (ROSETTE_REGISTER_ROW (widget)->award);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_widget_activate_action (widget, "win.check-file", "s", uri);
}

static void
open_folder_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  g_autoptr (GFile) file = dup_file (ROSETTE_REGISTER_ROW (widget)->award);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (uri != NULL)
    gtk_widget_activate_action (widget, "issue.open-folder", "s", uri);
}

/* The list moves the focus from row to row with it. */
static gboolean
rosette_register_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ROSETTE_REGISTER_ROW (widget)->check_button);
}

static void
rosette_register_row_dispose (GObject *object)
{
  RosetteRegisterRow *self = ROSETTE_REGISTER_ROW (object);

  g_clear_object (&self->award);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_REGISTER_ROW);

  G_OBJECT_CLASS (rosette_register_row_parent_class)->dispose (object);
}

static void
rosette_register_row_class_init (RosetteRegisterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_register_row_dispose;
  widget_class->grab_focus = rosette_register_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/register-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterRow, file_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterRow, check_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteRegisterRow, folder_button);

  gtk_widget_class_install_action (widget_class, "award.check", NULL, check_action);
  gtk_widget_class_install_action (widget_class, "award.open-folder", NULL, open_folder_action);
}

static void
rosette_register_row_init (RosetteRegisterRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_register_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_REGISTER_ROW, NULL);
}

static void
show_award (RosetteRegisterRow *self)
{
  g_autoptr (GDateTime) issued = g_date_time_to_local (rosette_award_row_get_issued (self->award));
  g_autofree char *day = rosette_award_dates_abbreviate_day (issued);
  g_autoptr (GFile) file = dup_file (self->award);
  g_autofree char *name = g_file_get_parse_name (file);
  RosetteFormats format;
  const char *title = rosette_award_row_get_format (self->award);
  g_autofree char *badge = NULL;
  g_autofree char *about = NULL;

  if (rosette_format_from_name (title, &format))
    title = rosette_format_get_title (format);
  badge = g_strjoin (" · ", rosette_award_row_get_badge_name (self->award), day, title, NULL);
  about = g_strjoin (", ", rosette_award_row_get_name (self->award), badge, NULL);
  gtk_label_set_label (self->name_label, rosette_award_row_get_name (self->award));
  gtk_label_set_label (self->badge_label, badge);
  gtk_label_set_label (self->file_label, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->folder_button),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->file_label), name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label),
                               rosette_award_row_get_email (self->award));
}

void
rosette_register_row_set_award (RosetteRegisterRow *self, RosetteAwardRow *award)
{
  g_return_if_fail (ROSETTE_IS_REGISTER_ROW (self));

  if (g_set_object (&self->award, award) && award != NULL)
    show_award (self);
}
