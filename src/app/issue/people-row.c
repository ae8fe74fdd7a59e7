/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/people-row.h"

#include "issue/readiness.h"

#include <glib/gi18n.h>

struct _RosettePeopleRow
{
  AdwBin parent_instance;

  RosetteDraft *draft;
  RosetteRecipient *recipient;
  GSignalGroup *draft_signals;
  GSignalGroup *recipient_signals;
  gboolean is_updating;
  gboolean has_fault;

  GtkCheckButton *check;
  GtkLabel *name_label;
  GtkLabel *about_label;
};

G_DEFINE_FINAL_TYPE (RosettePeopleRow, rosette_people_row, ADW_TYPE_BIN)

/* What stands below the name: a fault before all else. */
static char *
dup_about (RosettePeopleRow *self, const char *fault)
{
  const char *email = rosette_recipient_get_email (self->recipient);
  const char *address =
    email[0] != '\0' ? email : rosette_recipient_get_identifier (self->recipient);

  if (fault != NULL)
    return g_strdup (fault);
  if (rosette_draft_has_received (self->draft, self->recipient))
    /* Translators: %s is an e-mail address */
    return g_strdup_printf (_ ("%s · has this badge already"), address);

  return g_strdup (address);
}

static void
update (RosettePeopleRow *self)
{
  const char *name = rosette_recipient_get_name (self->recipient);
  const char *fault = rosette_readiness_find_fault_of_recipient (self->recipient);
  g_autofree char *about = dup_about (self, fault);
  g_autofree char *label = NULL;

  if (name[0] == '\0')
    name = _ ("Without a Name");
  label = g_strjoin (", ", name, about, NULL);

  self->is_updating = TRUE;
  gtk_check_button_set_active (self->check,
                               rosette_draft_is_selected (self->draft, self->recipient));
  self->is_updating = FALSE;
  self->has_fault = fault != NULL;
  if (self->has_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self->check), "unfit");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->check), "unfit");
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->about_label, about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

/* Called from the .ui file. A row with a fault has the focus as others do, so that the fault is
 * read aloud; but it stays as it is. */
static void
toggled_cb (RosettePeopleRow *self)
{
  if (self->is_updating || self->recipient == NULL)
    return;

  if (self->has_fault)
    gtk_check_button_set_active (self->check, FALSE);
  else
    rosette_draft_select_one (self->draft, self->recipient,
                              gtk_check_button_get_active (self->check));
}

/* The list moves the focus from row to row with it. */
static gboolean
rosette_people_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_PEOPLE_ROW (widget)->check));
}

static void
rosette_people_row_dispose (GObject *object)
{
  RosettePeopleRow *self = ROSETTE_PEOPLE_ROW (object);

  rosette_people_row_unbind (self);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->recipient_signals);
  /* Before the template, which would leave the bin with a child that is gone. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_PEOPLE_ROW);

  G_OBJECT_CLASS (rosette_people_row_parent_class)->dispose (object);
}

static void
rosette_people_row_class_init (RosettePeopleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_people_row_dispose;
  widget_class->grab_focus = rosette_people_row_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/people-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleRow, check);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosettePeopleRow, about_label);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
rosette_people_row_init (RosettePeopleRow *self)
{
  self->draft_signals = g_signal_group_new (ROSETTE_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "changed", G_CALLBACK (update), self);
  self->recipient_signals = g_signal_group_new (ROSETTE_TYPE_RECIPIENT);
  g_signal_group_connect_swapped (self->recipient_signals, "notify", G_CALLBACK (update), self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_people_row_new (void)
{
  return g_object_new (ROSETTE_TYPE_PEOPLE_ROW, NULL);
}

void
rosette_people_row_bind (RosettePeopleRow *self, RosetteDraft *draft, RosetteRecipient *recipient)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_ROW (self));

  g_set_object (&self->draft, draft);
  g_set_object (&self->recipient, recipient);
  g_signal_group_set_target (self->draft_signals, draft);
  g_signal_group_set_target (self->recipient_signals, recipient);
  update (self);
}

void
rosette_people_row_unbind (RosettePeopleRow *self)
{
  g_return_if_fail (ROSETTE_IS_PEOPLE_ROW (self));

  if (self->draft_signals != NULL)
    g_signal_group_set_target (self->draft_signals, NULL);
  if (self->recipient_signals != NULL)
    g_signal_group_set_target (self->recipient_signals, NULL);
  g_clear_object (&self->draft);
  g_clear_object (&self->recipient);
}
