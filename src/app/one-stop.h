/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Around a GtkListView, GtkColumnView or GtkFlowBox: Tab comes to one row, through what is in it,
 * and then on to what follows the list, as if it were one control; the arrow keys go from row to
 * row. GTK by itself stops at each of a thousand people. */
#define ROSETTE_TYPE_ONE_STOP (rosette_one_stop_get_type ())
G_DECLARE_FINAL_TYPE (RosetteOneStop, rosette_one_stop, ROSETTE, ONE_STOP, AdwBin)

G_END_DECLS
