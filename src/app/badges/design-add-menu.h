/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What can be added to a design, each with its icon and name: they name the actions
 * `design.add-shape`, with the kind's word, and `design.add-picture` of the design side.
 */
#define ROSETTE_TYPE_DESIGN_ADD_MENU (rosette_design_add_menu_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignAddMenu,
                      rosette_design_add_menu,
                      ROSETTE,
                      DESIGN_ADD_MENU,
                      GtkPopover)

GtkWidget *rosette_design_add_menu_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
