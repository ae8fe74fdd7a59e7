/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-menu.h"

#include "badges/command-table.h"
#include "badges/design-commands.h"

#include <glib/gi18n.h>

static void
append_section (GMenu *menu, const char *const *actions)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (; *actions != NULL; actions++)
    rosette_command_table_append (section, *actions, NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
create_align_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_section (menu, (const char *const[]){ "layer.align::left", "layer.align::center",
                                               "layer.align::right", NULL });
  append_section (menu, (const char *const[]){ "layer.align::top", "layer.align::middle",
                                               "layer.align::bottom", NULL });
  append_section (
    menu, (const char *const[]){ "layer.distribute::across", "layer.distribute::down", NULL });
  append_section (menu,
                  (const char *const[]){ "layer.mirror::across", "layer.mirror::down", NULL });

  return menu;
}

static GMenu *
create_order_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_section (menu, (const char *const[]){ "layer.raise-to-top", "layer.raise", "layer.lower",
                                               "layer.lower-to-bottom", NULL });

  return menu;
}

static void
append_arranging (GMenu *menu, RosetteDesignEditor *editor)
{
  g_autoptr (GMenu) align = create_align_menu ();
  g_autoptr (GMenu) order = create_order_menu ();
  g_autoptr (GMenu) section = g_menu_new ();

  rosette_command_table_append (section, "layer.group", NULL);
  rosette_command_table_append (section, "layer.ungroup", NULL);
  if (rosette_design_can_take_apart_selected (editor))
    rosette_command_table_append (section, "layer.take-apart", NULL);
  rosette_command_table_append (section, "layer.toggle-fold", NULL);
  g_menu_append_submenu (section, _ ("_Order"), G_MENU_MODEL (order));
  g_menu_append_submenu (section, _ ("_Align and Mirror"), G_MENU_MODEL (align));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_state (GMenu *menu, RosetteDesignEditor *editor)
{
  g_autoptr (GMenu) section = g_menu_new ();

  rosette_command_table_append (section, "layer.edit-text", NULL);
  rosette_command_table_append (section, "layer.properties", NULL);
  rosette_command_table_append (section, "layer.edit-fill", NULL);
  rosette_command_table_append (section, "layer.rename", NULL);
  rosette_command_table_append (section, "layer.toggle-hidden",
                                rosette_design_are_selected_hidden (editor) ? _ ("_Show")
                                                                            : _ ("_Hide"));
  rosette_command_table_append (section, "layer.toggle-locked",
                                rosette_design_are_selected_locked (editor) ? _ ("Un_lock")
                                                                            : _ ("_Lock"));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenu *
create_model (RosetteDesignEditor *editor)
{
  GMenu *menu = g_menu_new ();

  append_section (menu, (const char *const[]){ "layer.cut", "layer.copy", "design.paste",
                                               "layer.duplicate", "layer.remove", NULL });
  if (rosette_design_editor_get_n_selected (editor) > 0)
    {
      append_arranging (menu, editor);
      append_state (menu, editor);
    }
  else
    append_section (menu, (const char *const[]){ "design.select-all", "design.copy-image",
                                                 "layer.properties", NULL });

  return menu;
}

GtkWidget *
rosette_design_menu_new (GtkWidget *parent)
{
  GtkWidget *menu = gtk_popover_menu_new_from_model (NULL);

  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, parent);

  return menu;
}

void
rosette_design_menu_pop_up (GtkWidget *menu, RosetteDesignEditor *editor, double x, double y)
{
  g_autoptr (GMenu) model = create_model (editor);

  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (menu), G_MENU_MODEL (model));
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (menu));
}
