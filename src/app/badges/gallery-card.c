/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/gallery-card.h"

#include "badges/badge-image.h"
#include "badges/meaning.h"
#include "openbadges/type-title.h"

#include <glib/gi18n.h>

struct _RosetteGalleryCard
{
  GtkFlowBoxChild parent_instance;

  RosetteBadge *badge;

  RosetteBadgeImage *image;
  GtkMenuButton *menu_button;
  GMenuModel *card_menu;
};

G_DEFINE_FINAL_TYPE (RosetteGalleryCard, rosette_gallery_card, GTK_TYPE_FLOW_BOX_CHILD)

enum
{
  PROP_BADGE = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Called from the .ui file. */
static char *
pick_title (GObject *object, const char *name)
{
  return g_strdup (name != NULL && name[0] != '\0' ? name : _ ("No name yet"));
}

/* What kind of badge it is, or that something has still to be written. */
static char *
pick_subtitle (GObject *object, const char *achievement_json)
{
  g_autoptr (RosetteMeaning) meaning = rosette_meaning_read (achievement_json);

  if (rosette_meaning_find_fault (meaning) != NULL)
    return g_strdup (_ ("Not finished"));

  return g_strdup (meaning->type != NULL ? rosette_achievement_type_get_title (meaning->type) : "");
}

static void
update_label (RosetteGalleryCard *self)
{
  g_autofree char *title = pick_title (NULL, rosette_badge_get_name (self->badge));
  g_autofree char *subtitle =
    pick_subtitle (NULL, rosette_badge_get_achievement_json (self->badge));
  g_autofree char *label =
    subtitle[0] != '\0' ? g_strdup_printf ("%s, %s", title, subtitle) : g_strdup (title);
  /* Translators: names a menu; %s is the name of a badge */
  g_autofree char *menu = g_strdup_printf (_ ("Menu of “%s”"), title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The button inside has the focus, and would have no name. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->menu_button))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, menu, -1);
}

/* "card.open" does "badges.open" for this badge, and so on. */
static void
forward_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  RosetteGalleryCard *self = ROSETTE_GALLERY_CARD (widget);
  const char *verb = strchr (action_name, '.') + 1;
  g_autofree char *name = g_strconcat ("badges.", verb, NULL);

  gtk_widget_activate_action (widget, name, "x", rosette_badge_get_id (self->badge));
}

/* When it is opened: hundreds of cards with a menu each would take longer to make than anything
 * else of the window. */
static void
create_menu_cb (GtkMenuButton *button, gpointer user_data)
{
  RosetteGalleryCard *self = user_data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (self->card_menu));
}

static void
menu_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_menu_button_popup (ROSETTE_GALLERY_CARD (widget)->menu_button);
}

/* Called from the .ui file. */
static void
right_pressed_cb (RosetteGalleryCard *self, int n_press, double x, double y, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (self->menu_button);
}

static void
rosette_gallery_card_constructed (GObject *object)
{
  RosetteGalleryCard *self = ROSETTE_GALLERY_CARD (object);

  G_OBJECT_CLASS (rosette_gallery_card_parent_class)->constructed (object);

  rosette_badge_image_set_badge (self->image, self->badge);
  g_signal_connect_object (self->badge, "notify::achievement", G_CALLBACK (update_label), self,
                           G_CONNECT_SWAPPED);
  update_label (self);
}

static void
rosette_gallery_card_dispose (GObject *object)
{
  RosetteGalleryCard *self = ROSETTE_GALLERY_CARD (object);

  /* Before the template, which would leave it with a child that is gone. */
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_GALLERY_CARD);
  g_clear_object (&self->badge);

  G_OBJECT_CLASS (rosette_gallery_card_parent_class)->dispose (object);
}

static void
rosette_gallery_card_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  RosetteGalleryCard *self = ROSETTE_GALLERY_CARD (object);

  switch (prop_id)
    {
    case PROP_BADGE:
      g_value_set_object (value, self->badge);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_gallery_card_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  RosetteGalleryCard *self = ROSETTE_GALLERY_CARD (object);

  switch (prop_id)
    {
    case PROP_BADGE:
      self->badge = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const char *const forwarded[] = { "card.open", "card.rename", "card.duplicate",
                                           "card.issue", "card.delete" };

  for (gsize i = 0; i < G_N_ELEMENTS (forwarded); i++)
    gtk_widget_class_install_action (widget_class, forwarded[i], NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "card.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "card.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "card.duplicate",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.menu",
                                       NULL);
}

static void
rosette_gallery_card_class_init (RosetteGalleryCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = rosette_gallery_card_constructed;
  object_class->dispose = rosette_gallery_card_dispose;
  object_class->get_property = rosette_gallery_card_get_property;
  object_class->set_property = rosette_gallery_card_set_property;

  props[PROP_BADGE] =
    g_param_spec_object ("badge", NULL, NULL, ROSETTE_TYPE_BADGE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (ROSETTE_TYPE_BADGE_IMAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/gallery-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryCard, image);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryCard, card_menu);
  gtk_widget_class_bind_template_callback (widget_class, pick_title);
  gtk_widget_class_bind_template_callback (widget_class, pick_subtitle);
  gtk_widget_class_bind_template_callback (widget_class, right_pressed_cb);

  install_actions (widget_class);
}

static void
rosette_gallery_card_init (RosetteGalleryCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, self, NULL);
  /* An arrow key goes on to the next card; its menu has a key of its own. */
  gtk_widget_set_focusable (gtk_widget_get_first_child (GTK_WIDGET (self->menu_button)), FALSE);
}

GtkWidget *
rosette_gallery_card_new (RosetteBadge *badge)
{
  return g_object_new (ROSETTE_TYPE_GALLERY_CARD, "badge", badge, NULL);
}

RosetteBadge *
rosette_gallery_card_get_badge (RosetteGalleryCard *self)
{
  g_return_val_if_fail (ROSETTE_IS_GALLERY_CARD (self), NULL);

  return self->badge;
}
