/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a command's keys count. */
typedef enum
{
  ROSETTE_KEYS_EVERYWHERE,   /* on the whole page, even while words are typed */
  ROSETTE_KEYS_OUTSIDE_TEXT, /* on the whole page, unless what has the focus takes them */
  ROSETTE_KEYS_CANVAS,       /* while the canvas has the focus */
  ROSETTE_KEYS_TOLD          /* bound elsewhere, and only listed */
} RosetteKeysScope;

/* One command of the designer. Menus, tooltips, keys and the list of shortcuts are made from it.
 *
 * action: detailed, "layer.align::left"; NULL for keys that are no action
 * title: as in a menu, with a mnemonic; to be translated
 * keys: "<Control>z", alternatives after a "|", of which the first is shown; NULL for none
 * section: a heading in the list of shortcuts; to be translated
 */
typedef struct
{
  const char *action;
  const char *title;
  const char *keys;
  RosetteKeysScope scope;
  const char *section;
} RosetteDesignCommand;

const RosetteDesignCommand *rosette_command_table_get (gsize *n_commands);

/* By its detailed action; or NULL. */
const RosetteDesignCommand *rosette_command_table_find (const char *action);

/* Its title without the mnemonic, translated. */
char *rosette_design_command_dup_title (const RosetteDesignCommand *self) G_GNUC_WARN_UNUSED_RESULT;
/* "Duplicate (Ctrl+D)" */
char *rosette_design_command_dup_tooltip (const RosetteDesignCommand *self)
  G_GNUC_WARN_UNUSED_RESULT;

/* Lets the keys of that scope activate their actions on a widget of that class, or below it. */
void rosette_command_table_bind_class (GtkWidgetClass *widget_class, RosetteKeysScope scope);
void rosette_command_table_add_controller (GtkWidget *widget,
                                           RosetteKeysScope scope,
                                           GtkPropagationPhase phase);

/* Gives a tooltip to each button below @root that names one of the commands, and shows an icon. */
void rosette_command_table_set_tooltips (GtkWidget *root);

/* Seen while the action is enabled. @label: instead of its title, or NULL */
void rosette_command_table_append (GMenu *menu, const char *action, const char *label);

G_END_DECLS
