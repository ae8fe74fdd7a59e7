/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/palette-button.h"

#include "badges/color-swatch.h"
#include "badges/design-side.h"

#include <glib/gi18n.h>

#define N_COLUMNS 6

struct _RosettePaletteButton
{
  AdwBin parent_instance;

  RosetteColor chosen;

  GtkMenuButton *button;
  GtkWidget *popover;
};

G_DEFINE_FINAL_TYPE (RosettePaletteButton, rosette_palette_button, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (RosettePaletteButton *self, GtkButton *swatch)
{
  self->chosen =
    rosette_color_swatch_get_color (ROSETTE_COLOR_SWATCH (gtk_button_get_child (swatch)));
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static GtkWidget *
create_swatch (RosettePaletteButton *self, RosetteColor color)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *text = rosette_color_to_text (color);

  gtk_button_set_child (GTK_BUTTON (button), rosette_color_swatch_new (color));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "swatch");
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);

  return button;
}

static void
append_section (RosettePaletteButton *self, GtkWidget *box, const char *title, GArray *colors)
{
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *grid = gtk_grid_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (GTK_BOX (box), label);
  for (guint i = 0; i < colors->len; i++)
    gtk_grid_attach (GTK_GRID (grid), create_swatch (self, g_array_index (colors, RosetteColor, i)),
                     (int) (i % N_COLUMNS), (int) (i / N_COLUMNS), 1, 1);
  gtk_box_append (GTK_BOX (box), grid);
}

static void
append_hint (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (_ ("Add house colours in My Institution"));

  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

/* Made anew each time, before it is measured: what can be read depends on where the layer lies. */
static void
fill_cb (GtkMenuButton *button, gpointer user_data)
{
  RosettePaletteButton *self = user_data;
  RosettePalette *palette = rosette_palette_button_find (GTK_WIDGET (self));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autoptr (GArray) house = NULL;
  g_autoptr (GArray) recent = NULL;
  g_autoptr (GArray) readable = NULL;

  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  if (palette == NULL)
    return;

  house = rosette_palette_list_house (palette);
  recent = rosette_palette_list_recent (palette);
  readable = rosette_palette_list_readable (palette);
  if (house->len > 0)
    append_section (self, box, _ ("House Colours"), house);
  if (recent->len > 0)
    append_section (self, box, _ ("Chosen Last"), recent);
  if (readable->len > 0)
    append_section (self, box, _ ("Easy to Read Here"), readable);
  if (house->len == 0)
    append_hint (box);
}

static void
rosette_palette_button_class_init (RosettePaletteButtonClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", ROSETTE_TYPE_PALETTE_BUTTON, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
rosette_palette_button_init (RosettePaletteButton *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  self->button = GTK_MENU_BUTTON (button);
  self->popover = gtk_popover_new ();
  gtk_menu_button_set_icon_name (self->button, "rosette-palette-symbolic");
  gtk_menu_button_set_popover (self->button, self->popover);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Palette"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Palette"), -1);
  /* The button inside has the focus, and would have no name. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Palette"), -1);
  gtk_menu_button_set_create_popup_func (self->button, fill_cb, self, NULL);
  adw_bin_set_child (ADW_BIN (self), button);
}

GtkWidget *
rosette_palette_button_new (void)
{
  return g_object_new (ROSETTE_TYPE_PALETTE_BUTTON, NULL);
}

RosetteColor
rosette_palette_button_get_chosen (RosettePaletteButton *self)
{
  g_return_val_if_fail (ROSETTE_IS_PALETTE_BUTTON (self), ((RosetteColor){ 0, 0, 0, 0 }));

  return self->chosen;
}

RosettePalette *
rosette_palette_button_find (GtkWidget *widget)
{
  GtkWidget *side = gtk_widget_get_ancestor (widget, ROSETTE_TYPE_DESIGN_SIDE);

  return side != NULL ? rosette_design_side_get_palette (ROSETTE_DESIGN_SIDE (side)) : NULL;
}
