/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/own-template-card.h"

#include "badges/badge-picture.h"
#include "badges/new-badge-page.h"

#include <glib/gi18n.h>

struct _RosetteOwnTemplateCard
{
  GtkFlowBoxChild parent_instance;

  RosetteBadge *template;
};

G_DEFINE_FINAL_TYPE (RosetteOwnTemplateCard, rosette_own_template_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
delete_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteOwnTemplateCard *self = ROSETTE_OWN_TEMPLATE_CARD (widget);

  gtk_widget_activate_action (widget, "badges.delete-template", "x",
                              rosette_badge_get_id (self->template));
}

static void
rosette_own_template_card_dispose (GObject *object)
{
  g_clear_object (&ROSETTE_OWN_TEMPLATE_CARD (object)->template);

  G_OBJECT_CLASS (rosette_own_template_card_parent_class)->dispose (object);
}

static void
rosette_own_template_card_class_init (RosetteOwnTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_own_template_card_dispose;
  gtk_widget_class_install_action (widget_class, "template.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "template.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "template.delete", NULL);
}

static void
rosette_own_template_card_init (RosetteOwnTemplateCard *self)
{
}

/* An arrow key goes on to the next card; deleting has a key of its own. */
static GtkWidget *
create_delete_button (const char *title)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("rosette-delete-symbolic");
  /* Translators: %s is the name of a template */
  g_autofree char *label = g_strdup_printf (_ ("Delete “%s”"), title);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "template.delete");
  gtk_widget_set_tooltip_text (button, _ ("Delete This Template (Delete)"));
  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 3);
  gtk_widget_set_margin_end (button, 3);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);

  return button;
}

GtkWidget *
rosette_own_template_card_new (RosetteBadge *template)
{
  RosetteOwnTemplateCard *self = g_object_new (ROSETTE_TYPE_OWN_TEMPLATE_CARD, NULL);
  const char *name = rosette_badge_get_name (template);
  const char *title = name[0] != '\0' ? name : _ ("No name yet");
  GtkWidget *picture =
    gtk_picture_new_for_paintable (GDK_PAINTABLE (rosette_badge_picture_of (template)));
  GtkWidget *overlay = gtk_overlay_new ();

  self->template = g_object_ref (template);
  gtk_overlay_set_child (GTK_OVERLAY (overlay),
                         rosette_new_badge_page_create_face (picture, title));
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_delete_button (title));
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), overlay);
  gtk_widget_set_css_classes (GTK_WIDGET (self),
                              (const char *[]){ "card", "activatable", "gallery-card", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

RosetteBadge *
rosette_own_template_card_get_template (RosetteOwnTemplateCard *self)
{
  g_return_val_if_fail (ROSETTE_IS_OWN_TEMPLATE_CARD (self), NULL);

  return self->template;
}
