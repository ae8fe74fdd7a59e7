/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/symbol-picker.h"

#include "one-stop.h"
#include "seam.h"

#include "artwork/outline.h"
#include "artwork/symbols.h"

#include <glib/gi18n.h>

#define CELL_PX 56

struct _RosetteSymbolPicker
{
  AdwWindow parent_instance;

  GtkEditable *search_entry;
  GtkDropDown *category_choice; /* all, then each category */
  GtkFlowBox *symbols_box;
  GtkStack *stack;
  GtkWidget *found_page;
  GtkWidget *none_page;
};

G_DEFINE_FINAL_TYPE (RosetteSymbolPicker, rosette_symbol_picker, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  g_autoptr (RosetteShape) shape = rosette_symbols_new_shape (GPOINTER_TO_UINT (data));
  g_autoptr (RosetteOutline) outline = NULL;
  GdkRGBA color;

  shape->width = shape->height = MIN (width, height);
  outline = rosette_outline_new (shape, 0);
  rosette_seam_get_color (GTK_WIDGET (area), &color);
  cairo_translate (cr, width / 2.0, height / 2.0);
  gdk_cairo_set_source_rgba (cr, &color);
  rosette_outline_add_to (outline, cr);
  cairo_fill (cr);
}

static GtkWidget *
create_cell (guint index)
{
  GtkWidget *child = gtk_flow_box_child_new ();
  GtkWidget *area = gtk_drawing_area_new ();
  const char *title = rosette_symbols_get_title (index);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area), CELL_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area), CELL_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (index), NULL);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), area);
  gtk_widget_set_tooltip_text (child, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return child;
}

static gboolean
is_found (RosetteSymbolPicker *self, guint index)
{
  guint choice = gtk_drop_down_get_selected (self->category_choice);

  if (choice > 0 && choice <= rosette_symbols_count_categories ()
      && !g_str_equal (rosette_symbols_get_category (index),
                       rosette_symbols_get_category_id (choice - 1)))
    return FALSE;

  return rosette_symbols_matches (index, gtk_editable_get_text (self->search_entry));
}

static gboolean
filter_cb (GtkFlowBoxChild *child, gpointer user_data)
{
  return is_found (user_data, (guint) gtk_flow_box_child_get_index (child));
}

/* Called from the .ui file. */
static void
searched_cb (RosetteSymbolPicker *self)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < rosette_symbols_count () && !has_any; i++)
    has_any = is_found (self, i);
  gtk_flow_box_invalidate_filter (self->symbols_box);
  gtk_stack_set_visible_child (self->stack, has_any ? self->found_page : self->none_page);
}

/* Called from the .ui file. */
static void
activated_cb (RosetteSymbolPicker *self, GtkFlowBoxChild *child)
{
  guint index = (guint) gtk_flow_box_child_get_index (child);

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, index);
  gtk_window_close (GTK_WINDOW (self));
}

/* Called from the .ui file: Return in the search takes the first that is found. */
static void
entered_cb (RosetteSymbolPicker *self)
{
  for (guint i = 0; i < rosette_symbols_count (); i++)
    if (is_found (self, i))
      {
        activated_cb (self, gtk_flow_box_get_child_at_index (self->symbols_box, (int) i));
        return;
      }
}

static void
rosette_symbol_picker_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), ROSETTE_TYPE_SYMBOL_PICKER);

  G_OBJECT_CLASS (rosette_symbol_picker_parent_class)->dispose (object);
}

static void
rosette_symbol_picker_class_init (RosetteSymbolPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rosette_symbol_picker_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ROSETTE_TYPE_SYMBOL_PICKER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  g_type_ensure (ROSETTE_TYPE_ONE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_ROOT "/ui/symbol-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, search_entry);
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, category_choice);
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, symbols_box);
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, stack);
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, found_page);
  gtk_widget_class_bind_template_child (widget_class, RosetteSymbolPicker, none_page);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
fill_categories (RosetteSymbolPicker *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  /* Translators: symbols of all kinds */
  gtk_string_list_append (titles, _ ("All"));
  for (guint i = 0; i < rosette_symbols_count_categories (); i++)
    gtk_string_list_append (titles, rosette_symbols_get_category_title (i));
  gtk_drop_down_set_model (self->category_choice, G_LIST_MODEL (titles));
}

static void
rosette_symbol_picker_init (RosetteSymbolPicker *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_categories (self);
  for (guint i = 0; i < rosette_symbols_count (); i++)
    gtk_flow_box_insert (self->symbols_box, create_cell (i), -1);
  gtk_flow_box_set_filter_func (self->symbols_box, filter_cb, self, NULL);
}

GtkWidget *
rosette_symbol_picker_new (GtkWindow *parent)
{
  return g_object_new (ROSETTE_TYPE_SYMBOL_PICKER, "transient-for", parent, NULL);
}
