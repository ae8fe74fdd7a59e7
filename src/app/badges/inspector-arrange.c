/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/inspector-arrange.h"

#include "badges/command-table.h"

#include <glib/gi18n.h>

#define SPACING 6

/* What is as far apart as this belongs together no more. */
#define GAP 12

struct _RosetteInspectorArrange
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RosetteInspectorArrange, rosette_inspector_arrange, ADW_TYPE_BIN)

typedef struct
{
  const char *action;
  const char *icon;
} Button;

static const Button aligning[] = {
  { "layer.align::left", "rosette-align-left-symbolic" },
  { "layer.align::center", "rosette-align-center-symbolic" },
  { "layer.align::right", "rosette-align-right-symbolic" },
  { "layer.align::top", "rosette-align-top-symbolic" },
  { "layer.align::middle", "rosette-align-middle-symbolic" },
  { "layer.align::bottom", "rosette-align-bottom-symbolic" },
};

static const Button arranging[] = {
  { "layer.distribute::across", "rosette-distribute-across-symbolic" },
  { "layer.distribute::down", "rosette-distribute-down-symbolic" },
  { "layer.mirror::across", "rosette-mirror-symbolic" },
  { "layer.mirror::down", "rosette-flip-symbolic" },
  { "layer.group", "rosette-layer-group-symbolic" },
  { "layer.ungroup", "rosette-ungroup-symbolic" },
};

static GtkWidget *
create_button (const Button *button)
{
  GtkWidget *widget = gtk_button_new_from_icon_name (button->icon);
  const RosetteDesignCommand *command = rosette_command_table_find (button->action);
  g_autofree char *title = rosette_design_command_dup_title (command);
  g_autofree char *tooltip = rosette_design_command_dup_tooltip (command);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (widget), button->action);
  gtk_widget_set_tooltip_text (widget, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_widget_add_css_class (widget, "flat");

  return widget;
}

static GtkWidget *
create_row (const Button *buttons, gsize n_buttons, gsize group)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (gsize i = 0; i < n_buttons; i++)
    {
      GtkWidget *button = create_button (&buttons[i]);

      gtk_widget_set_hexpand (button, TRUE);
      if (i > 0 && i % group == 0)
        gtk_widget_set_margin_start (button, GAP);
      gtk_box_append (GTK_BOX (row), button);
    }

  return row;
}

static void
rosette_inspector_arrange_class_init (RosetteInspectorArrangeClass *klass)
{
}

static void
rosette_inspector_arrange_init (RosetteInspectorArrange *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  GtkWidget *heading = gtk_label_new (_ ("Arrange"));

  gtk_label_set_xalign (GTK_LABEL (heading), 0.0f);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), create_row (aligning, G_N_ELEMENTS (aligning), 3));
  gtk_box_append (GTK_BOX (box), create_row (arranging, G_N_ELEMENTS (arranging), 2));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
rosette_inspector_arrange_new (void)
{
  return g_object_new (ROSETTE_TYPE_INSPECTOR_ARRANGE, NULL);
}
