/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/new-badge-page.h"

#include "artwork/template.h"
#include "badges/own-template-card.h"
#include "badges/starter-pictures.h"
#include "one-stop.h"
#include "tab-into.h"

#define ICON_PX 48

struct _RosetteNewBadgePage
{
  AdwBin parent_instance;

  GListModel *templates; /* the user's own, or NULL */
  char *colors;          /* of the house, or NULL */
  GBytes *logo;          /* its own, or NULL */
  RosetteStarterPictures *pictures;

  GtkWidget *own_group;
  GtkFlowBox *own_box;
  GtkFlowBox *flow_box;
};

G_DEFINE_FINAL_TYPE (RosetteNewBadgePage, rosette_new_badge_page, ADW_TYPE_BIN)

static GtkWidget *
create_picture (RosetteNewBadgePage *self, guint index)
{
  GtkWidget *icon = NULL;

  if (!rosette_template_is_empty (index))
    return gtk_picture_new_for_paintable (
      GDK_PAINTABLE (rosette_starter_pictures_get (self->pictures, index)));

  icon = gtk_image_new_from_icon_name ("rosette-add-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (icon), ICON_PX);
  gtk_widget_add_css_class (icon, "dim-label");

  return icon;
}

GtkWidget *
rosette_new_badge_page_create_face (GtkWidget *picture, const char *title)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *label = gtk_label_new (title);

  /* All of one size, and so all titles at one height. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (clamp), GTK_ORIENTATION_VERTICAL);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), ROSETTE_BADGE_PICTURE_PX);
  adw_clamp_set_child (ADW_CLAMP (clamp), picture);
  gtk_widget_set_size_request (picture, ROSETTE_BADGE_PICTURE_PX, ROSETTE_BADGE_PICTURE_PX);
  gtk_widget_set_halign (picture, GTK_ALIGN_CENTER);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
  gtk_widget_set_vexpand (label, TRUE);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), clamp);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);

  return box;
}

static GtkWidget *
create_card (RosetteNewBadgePage *self, guint index)
{
  const char *title = rosette_template_get_title (index);
  GtkWidget *card = gtk_flow_box_child_new ();
  GtkWidget *face = rosette_new_badge_page_create_face (create_picture (self, index), title);

  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (card), face);
  gtk_widget_set_css_classes (card,
                              (const char *[]){ "card", "activatable", "gallery-card", NULL });
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return card;
}

/* Called from the .ui file. */
static void
own_activated_cb (RosetteNewBadgePage *self, GtkFlowBoxChild *card)
{
  RosetteBadge *template =
    rosette_own_template_card_get_template (ROSETTE_OWN_TEMPLATE_CARD (card));

  gtk_widget_activate_action (GTK_WIDGET (self), "badges.create-own", "x",
                              rosette_badge_get_id (template));
}

static void
fill_own (RosetteNewBadgePage *self)
{
  guint n = self->templates != NULL ? g_list_model_get_n_items (self->templates) : 0;
  GtkFlowBoxChild *card = NULL;

  while ((card = gtk_flow_box_get_child_at_index (self->own_box, 0)) != NULL)
    gtk_flow_box_remove (self->own_box, GTK_WIDGET (card));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RosetteBadge) template = g_list_model_get_item (self->templates, i);

      gtk_flow_box_append (self->own_box, rosette_own_template_card_new (template));
    }
  gtk_widget_set_visible (self->own_group, n > 0);
}

/* Called from the .ui file. */
static void
card_activated_cb (RosetteNewBadgePage *self, GtkFlowBoxChild *card)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "badges.create", "s",
                              rosette_template_get_id (gtk_flow_box_child_get_index (card)));
}

/* When it is first shown: to draw all starters takes longer than to open the window. */
static void
fill (RosetteNewBadgePage *self)
{
  if (gtk_flow_box_get_child_at_index (self->flow_box, 0) != NULL)
    return;

  for (guint i = 0; i < rosette_template_count (); i++)
    gtk_flow_box_append (self->flow_box, create_card (self, i));
  rosette_starter_pictures_draw (self->pictures, self->colors, self->logo);
}

static void
rosette_new_badge_page_map (GtkWidget *widget)
{
  fill (ROSETTE_NEW_BADGE_PAGE (widget));

  GTK_WIDGET_CLASS (rosette_new_badge_page_parent_class)->map (widget);
}

/* Through the box, from where the arrow keys go on. */
static gboolean
rosette_new_badge_page_grab_focus (GtkWidget *widget)
{
  RosetteNewBadgePage *self = ROSETTE_NEW_BADGE_PAGE (widget);
  GtkWidget *first;

  fill (self);
  first = GTK_WIDGET (gtk_flow_box_get_child_at_index (self->flow_box, 0));

  return gtk_widget_has_focus (first) || gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

static void
rosette_new_badge_page_dispose (GObject *object)
{
  rosette_new_badge_page_set_templates (ROSETTE_NEW_BADGE_PAGE (object), NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_NEW_BADGE_PAGE);

  G_OBJECT_CLASS (rosette_new_badge_page_parent_class)->dispose (object);
}

static void
rosette_new_badge_page_finalize (GObject *object)
{
  RosetteNewBadgePage *self = ROSETTE_NEW_BADGE_PAGE (object);

  g_clear_pointer (&self->colors, g_free);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_clear_object (&self->pictures);

  G_OBJECT_CLASS (rosette_new_badge_page_parent_class)->finalize (object);
}

static void
rosette_new_badge_page_class_init (RosetteNewBadgePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_new_badge_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = rosette_new_badge_page_finalize;
  widget_class->map = rosette_new_badge_page_map;
  widget_class->grab_focus = rosette_new_badge_page_grab_focus;
  widget_class->focus = rosette_tab_into;

  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/new-badge-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteNewBadgePage, own_group);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewBadgePage, own_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteNewBadgePage, flow_box);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_activated_cb);
}

static void
rosette_new_badge_page_init (RosetteNewBadgePage *self)
{
  self->pictures = rosette_starter_pictures_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
rosette_new_badge_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_NEW_BADGE_PAGE, NULL);
}

void
rosette_new_badge_page_set_templates (RosetteNewBadgePage *self, GListModel *templates)
{
  g_return_if_fail (ROSETTE_IS_NEW_BADGE_PAGE (self));

  if (self->templates == templates)
    return;

  if (self->templates != NULL)
    g_signal_handlers_disconnect_by_data (self->templates, self);
  g_set_object (&self->templates, templates);
  if (templates == NULL)
    return;

  g_signal_connect_swapped (templates, "items-changed", G_CALLBACK (fill_own), self);
  fill_own (self);
}

void
rosette_new_badge_page_set_house (RosetteNewBadgePage *self, const char *colors, GBytes *logo)
{
  g_return_if_fail (ROSETTE_IS_NEW_BADGE_PAGE (self));

  g_free (self->colors);
  self->colors = g_strdup (colors);
  g_clear_pointer (&self->logo, g_bytes_unref);
  self->logo = logo != NULL ? g_bytes_ref (logo) : NULL;
  if (gtk_flow_box_get_child_at_index (self->flow_box, 0) != NULL)
    rosette_starter_pictures_draw (self->pictures, colors, logo);
}
