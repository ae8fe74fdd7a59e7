/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/issue-card.h"

#include "badges/badge-image.h"
#include "issue/readiness.h"

#include <glib/gi18n.h>

struct _RosetteIssueCard
{
  GtkFlowBoxChild parent_instance;

  RosetteBadge *badge;
  gboolean is_ready;

  RosetteBadgeImage *image;
  GtkLabel *name_label;
  GtkLabel *fault_label;
  GtkWidget *mark;
};

G_DEFINE_FINAL_TYPE (RosetteIssueCard, rosette_issue_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
update (RosetteIssueCard *self)
{
  const char *name = rosette_badge_get_name (self->badge);
  g_autofree char *fault = rosette_readiness_dup_fault_of_badge (self->badge);
  g_autofree char *label = NULL;

  if (name[0] == '\0')
    name = _ ("Badge without a Name");
  /* Translators: the name of a badge, what is missing in it, and that a press leads there */
  label = fault != NULL ? g_strdup_printf (_ ("%s. %s. Finish it."), name, fault) : NULL;

  self->is_ready = fault == NULL;
  gtk_label_set_label (self->name_label, name);
  gtk_label_set_label (self->fault_label, fault != NULL ? fault : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault_label), fault != NULL);
  gtk_widget_set_opacity (GTK_WIDGET (self->image), self->is_ready ? 1.0 : 0.4);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : name, -1);
}

static void
rosette_issue_card_dispose (GObject *object)
{
  RosetteIssueCard *self = ROSETTE_ISSUE_CARD (object);

  g_clear_object (&self->badge);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_ISSUE_CARD);

  G_OBJECT_CLASS (rosette_issue_card_parent_class)->dispose (object);
}

static void
rosette_issue_card_class_init (RosetteIssueCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_issue_card_dispose;

  g_type_ensure (ROSETTE_TYPE_BADGE_IMAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/issue-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteIssueCard, image);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssueCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssueCard, fault_label);
  gtk_widget_class_bind_template_child (widget_class, RosetteIssueCard, mark);
}

static void
rosette_issue_card_init (RosetteIssueCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_issue_card_new (RosetteBadge *badge)
{
  RosetteIssueCard *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_BADGE (badge), NULL);

  self = g_object_new (ROSETTE_TYPE_ISSUE_CARD, NULL);
  self->badge = g_object_ref (badge);
  g_signal_connect_object (badge, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  rosette_badge_image_set_badge (self->image, badge);

  return GTK_WIDGET (self);
}

RosetteBadge *
rosette_issue_card_get_badge (RosetteIssueCard *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_CARD (self), NULL);

  return self->badge;
}

gboolean
rosette_issue_card_is_ready (RosetteIssueCard *self)
{
  g_return_val_if_fail (ROSETTE_IS_ISSUE_CARD (self), FALSE);

  return self->is_ready;
}

void
rosette_issue_card_set_chosen (RosetteIssueCard *self, gboolean chosen)
{
  g_return_if_fail (ROSETTE_IS_ISSUE_CARD (self));

  gtk_widget_set_visible (self->mark, chosen);
  if (chosen)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}
