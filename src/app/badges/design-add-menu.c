/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-add-menu.h"

#include "badges/layer-looks.h"

#include <glib/gi18n.h>

#define N_COLUMNS 3

struct _RosetteDesignAddMenu
{
  GtkPopover parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteDesignAddMenu, rosette_design_add_menu, GTK_TYPE_POPOVER)

static GtkWidget *
create_button (RosetteShapeKind kind, const char *label_text)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (rosette_layer_looks_get_icon (kind));
  GtkWidget *label = gtk_label_new (label_text);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 24);
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label_text, -1);

  return button;
}

static void
rosette_design_add_menu_class_init (RosetteDesignAddMenuClass *klass)
{
}

static void
rosette_design_add_menu_init (RosetteDesignAddMenu *self)
{
  GtkWidget *grid = gtk_grid_new ();
  GtkWidget *button = NULL;
  int n = 0;

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 3);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 3);

  for (RosetteShapeKind kind = 0; kind <= ROSETTE_SHAPE_ARC; kind++, n++)
    {
      button = create_button (kind, rosette_shape_kind_get_title (kind));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "design.add-shape");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        rosette_shape_kind_get_name (kind));
      gtk_grid_attach (GTK_GRID (grid), button, n % N_COLUMNS, n / N_COLUMNS, 1, 1);
    }

  button = create_button (ROSETTE_SHAPE_SYMBOL, _ ("Symbol…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "design.add-symbol");
  gtk_grid_attach (GTK_GRID (grid), button, n % N_COLUMNS, n / N_COLUMNS, 1, 1);
  n++;

  button = create_button (ROSETTE_SHAPE_PICTURE, _ ("Picture…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "design.add-picture");
  gtk_grid_attach (GTK_GRID (grid), button, n % N_COLUMNS, n / N_COLUMNS, 1, 1);

  gtk_popover_set_child (GTK_POPOVER (self), grid);
}

GtkWidget *
rosette_design_add_menu_new (void)
{
  return g_object_new (ROSETTE_TYPE_DESIGN_ADD_MENU, NULL);
}
