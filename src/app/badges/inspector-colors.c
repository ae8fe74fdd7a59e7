/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-colors.h"

#include "artwork/house.h"
#include "badges/inspector-color.h"

#include <glib/gi18n.h>

struct _RosetteInspectorColors
{
  RosetteInspectorPart parent_instance;

  GtkWidget *box;
  RosetteInspectorColor *rows[ROSETTE_HOUSE_N_MAIN];
};

G_DEFINE_FINAL_TYPE (RosetteInspectorColors, rosette_inspector_colors, ROSETTE_TYPE_INSPECTOR_PART)

static RosetteDesign *
get_design (RosetteInspectorColors *self)
{
  RosetteDesignEditor *editor = rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self));

  return editor != NULL ? rosette_design_editor_get_design (editor) : NULL;
}

/* While it is not seen, a drag does not wait for it. */
static void
update (RosetteInspectorColors *self)
{
  RosetteDesign *design = get_design (self);
  RosetteColor colors[ROSETTE_HOUSE_N_MAIN];
  guint n_colors;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  n_colors = design != NULL ? rosette_house_find_colors (design, colors) : 0;
  gtk_widget_set_visible (self->box, n_colors > 0);
  for (guint i = 0; i < ROSETTE_HOUSE_N_MAIN; i++)
    {
      gtk_widget_set_visible (GTK_WIDGET (self->rows[i]), i < n_colors);
      if (i < n_colors)
        rosette_inspector_color_set_color (self->rows[i], colors[i]);
    }
}

static void
edited_cb (RosetteInspectorColors *self, RosetteInspectorColor *row)
{
  guint index = row == self->rows[0] ? 0 : 1;

  if (get_design (self) == NULL)
    return;

  rosette_design_editor_end_step (
    rosette_inspector_part_get_editor (ROSETTE_INSPECTOR_PART (self)));
  rosette_house_repaint (get_design (self), index, rosette_inspector_color_get_color (row),
                         _ ("Colours"));
  /* What a grey is painted with is no hue any more. */
  update (self);
}

static void
rosette_inspector_colors_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rosette_inspector_colors_parent_class)->map (widget);

  update (ROSETTE_INSPECTOR_COLORS (widget));
}

static void
rosette_inspector_colors_refresh (RosetteInspectorPart *part)
{
  update (ROSETTE_INSPECTOR_COLORS (part));
}

static void
rosette_inspector_colors_class_init (RosetteInspectorColorsClass *klass)
{
  GTK_WIDGET_CLASS (klass)->map = rosette_inspector_colors_map;
  ROSETTE_INSPECTOR_PART_CLASS (klass)->refresh = rosette_inspector_colors_refresh;
}

static void
rosette_inspector_colors_init (RosetteInspectorColors *self)
{
  const char *const titles[ROSETTE_HOUSE_N_MAIN] = { _ ("Main Colour"), _ ("Second Colour") };
  GtkWidget *heading = gtk_label_new (_ ("Colours of the Badge"));

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (self->box), heading);
  for (guint i = 0; i < ROSETTE_HOUSE_N_MAIN; i++)
    {
      self->rows[i] =
        g_object_new (ROSETTE_TYPE_INSPECTOR_COLOR, "title", titles[i], "optional", FALSE, NULL);
      g_signal_connect_swapped (self->rows[i], "edited", G_CALLBACK (edited_cb), self);
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->rows[i]));
    }
  gtk_widget_set_visible (self->box, FALSE);
  adw_bin_set_child (ADW_BIN (self), self->box);
}

GtkWidget *
rosette_inspector_colors_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_COLORS, NULL);
}
