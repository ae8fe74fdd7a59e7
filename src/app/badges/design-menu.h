/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* The menu of what is selected, on the canvas and in the list of layers. */

/* A popover for it, below @parent, which unparents it when it goes, and presents it when it is
 * given its size. */
GtkWidget *rosette_design_menu_new (GtkWidget *parent) G_GNUC_WARN_UNUSED_RESULT;
/* Opens it with what can be done now, at a point of its parent. */
void rosette_design_menu_pop_up (GtkWidget *menu, RosetteDesignEditor *editor, double x, double y);

G_END_DECLS
