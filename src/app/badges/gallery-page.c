/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/gallery-page.h"

#include "badges/gallery-card.h"
#include "badges/gallery-model.h"
#include "badges/starter-fan.h"
#include "one-stop.h"
#include "tab-into.h"

/* So many cards are made at first, and each time that one comes near to the last of them. */
#define N_AT_ONCE 42

/* How far from the end of what is there, in pixels. */
#define NEAR_PX 600.0

struct _RosetteGalleryPage
{
  AdwBin parent_instance;

  RosetteGalleryModel *model;
  GtkSliceListModel *slice; /* of the model: those that have a card */

  GtkStack *stack;
  RosetteStarterFan *starter_fan;
  GtkWidget *empty_button;
  GtkWidget *new_button;
  GtkEditable *search_entry;
  GtkStack *found_stack;
  GtkScrolledWindow *scroller;
  GtkFlowBox *flow_box;
};

G_DEFINE_FINAL_TYPE (RosetteGalleryPage, rosette_gallery_page, ADW_TYPE_BIN)

enum
{
  PROP_BADGES = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GListModel *
dup_badges (RosetteGalleryPage *self)
{
  GListModel *badges = NULL;

  g_object_get (self->model, "badges", &badges, NULL);

  return badges;
}

static void
update (RosetteGalleryPage *self)
{
  g_autoptr (GListModel) badges = dup_badges (self);
  guint n_badges = badges != NULL ? g_list_model_get_n_items (badges) : 0;
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  gtk_stack_set_visible_child_name (self->stack, n_badges > 0 ? "badges" : "empty");
  gtk_stack_set_visible_child_name (self->found_stack, n_shown > 0 ? "cards" : "none");
}

static GtkWidget *
create_card (gpointer item, gpointer user_data)
{
  return rosette_gallery_card_new (item);
}

static void
show_more (RosetteGalleryPage *self)
{
  gtk_slice_list_model_set_size (self->slice,
                                 gtk_slice_list_model_get_size (self->slice) + N_AT_ONCE);
}

/* By wheel, or by an arrow key that goes to a card further down. */
static void
scrolled_cb (RosetteGalleryPage *self, GtkAdjustment *adjustment)
{
  double end = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment);

  if (end + NEAR_PX > gtk_adjustment_get_upper (adjustment)
      && gtk_slice_list_model_get_size (self->slice)
           < g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    show_more (self);
}

/* Called from the .ui file. */
static void
search_changed_cb (RosetteGalleryPage *self)
{
  rosette_gallery_model_set_search (self->model, gtk_editable_get_text (self->search_entry));
  update (self);
}

static void
search_activated_cb (RosetteGalleryPage *self)
{
  GtkFlowBoxChild *first = NULL;

  /* Which comes a moment after the last key. */
  search_changed_cb (self);
  first = gtk_flow_box_get_child_at_index (self->flow_box, 0);
  if (first != NULL)
    gtk_widget_activate_action (GTK_WIDGET (first), "card.open", NULL);
}

static void
search_stopped_cb (RosetteGalleryPage *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
card_activated_cb (RosetteGalleryPage *self, GtkFlowBoxChild *card)
{
  gtk_widget_activate_action (GTK_WIDGET (card), "card.open", NULL);
}

static void
search_action (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ROSETTE_GALLERY_PAGE (widget)->search_entry));
}

/* Through the box, from where the arrow keys go on: grabbed alone, it would not know. */
static gboolean
focus_card (GtkWidget *card)
{
  return gtk_widget_has_focus (card) || gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static gboolean
rosette_gallery_page_grab_focus (GtkWidget *widget)
{
  RosetteGalleryPage *self = ROSETTE_GALLERY_PAGE (widget);
  GtkFlowBoxChild *first = gtk_flow_box_get_child_at_index (self->flow_box, 0);

  if (g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty"))
    return gtk_widget_grab_focus (self->empty_button);

  return first != NULL ? focus_card (GTK_WIDGET (first)) : gtk_widget_grab_focus (self->new_button);
}

static void
rosette_gallery_page_dispose (GObject *object)
{
  RosetteGalleryPage *self = ROSETTE_GALLERY_PAGE (object);

  if (self->flow_box != NULL)
    gtk_flow_box_bind_model (self->flow_box, NULL, NULL, NULL, NULL);
  self->flow_box = NULL;
  g_clear_object (&self->slice);
  g_clear_object (&self->model);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_GALLERY_PAGE);

  G_OBJECT_CLASS (rosette_gallery_page_parent_class)->dispose (object);
}

static void
rosette_gallery_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_BADGES:
      g_value_take_object (value, dup_badges (ROSETTE_GALLERY_PAGE (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
rosette_gallery_page_set_property (GObject *object,
                                   guint prop_id,
                                   const GValue *value,
                                   GParamSpec *pspec)
{
  RosetteGalleryPage *self = ROSETTE_GALLERY_PAGE (object);

  switch (prop_id)
    {
    case PROP_BADGES:
      rosette_gallery_model_set_badges (self->model, g_value_get_object (value));
      update (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (ROSETTE_TYPE_STARTER_FAN);
  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/gallery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, starter_fan);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, found_stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RosetteGalleryPage, flow_box);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static void
rosette_gallery_page_class_init (RosetteGalleryPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = rosette_gallery_page_dispose;
  object_class->get_property = rosette_gallery_page_get_property;
  object_class->set_property = rosette_gallery_page_set_property;
  widget_class->grab_focus = rosette_gallery_page_grab_focus;
  widget_class->focus = rosette_tab_into;

  props[PROP_BADGES] = g_param_spec_object ("badges", NULL, NULL, G_TYPE_LIST_MODEL,
                                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, props);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "gallery.search", NULL, search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "gallery.search",
                                       NULL);
}

static void
rosette_gallery_page_init (RosetteGalleryPage *self)
{
  self->model = rosette_gallery_model_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                           GTK_WIDGET (self));
  self->slice = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->model)), 0, N_AT_ONCE);
  gtk_flow_box_bind_model (self->flow_box, G_LIST_MODEL (self->slice), create_card, NULL, NULL);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
}

GtkWidget *
rosette_gallery_page_new (void)
{
  return g_object_new (ROSETTE_TYPE_GALLERY_PAGE, NULL);
}

void
rosette_gallery_page_set_colors (RosetteGalleryPage *self, const char *colors)
{
  g_return_if_fail (ROSETTE_IS_GALLERY_PAGE (self));

  rosette_starter_fan_set_colors (self->starter_fan, colors);
}

/* Makes the card of this badge, where it is further down than those that are made. */
static void
reach (RosetteGalleryPage *self, gint64 id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (guint i = gtk_slice_list_model_get_size (self->slice); i < n; i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (rosette_badge_get_id (badge) != id)
        continue;
      gtk_slice_list_model_set_size (self->slice, i + N_AT_ONCE);
      return;
    }
}

static GtkWidget *
find_card (RosetteGalleryPage *self, gint64 id)
{
  GtkFlowBoxChild *card = NULL;

  reach (self, id);

  for (int i = 0; (card = gtk_flow_box_get_child_at_index (self->flow_box, i)) != NULL; i++)
    if (rosette_badge_get_id (rosette_gallery_card_get_badge (ROSETTE_GALLERY_CARD (card))) == id)
      return GTK_WIDGET (card);

  return NULL;
}

void
rosette_gallery_page_focus_badge (RosetteGalleryPage *self, gint64 id)
{
  GtkWidget *card = NULL;

  g_return_if_fail (ROSETTE_IS_GALLERY_PAGE (self));

  card = find_card (self, id);
  if (card == NULL && id != 0)
    {
      gtk_editable_set_text (self->search_entry, "");
      search_changed_cb (self);
      card = find_card (self, id);
    }

  if (card != NULL)
    focus_card (card);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

gint64
rosette_gallery_page_get_neighbour (RosetteGalleryPage *self, gint64 id)
{
  gint64 before = 0;
  gboolean found = FALSE;

  g_return_val_if_fail (ROSETTE_IS_GALLERY_PAGE (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->model)); i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (found)
        return rosette_badge_get_id (badge);
      if (rosette_badge_get_id (badge) == id)
        found = TRUE;
      else
        before = rosette_badge_get_id (badge);
    }

  return before;
}
