/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A place for a widget that is made when it is first needed: when the place is shown, or when it is
 * asked for. Property `child-type` (a GType), signal `made` (the new widget, to be connected before
 * anybody sees it).
 */
#define ROSETTE_TYPE_LATER_BIN (rosette_later_bin_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLaterBin, rosette_later_bin, ROSETTE, LATER_BIN, AdwBin)

/* The widget, made now if it was not. */
GtkWidget *rosette_later_bin_ensure (RosetteLaterBin *self);

/* The widget; NULL as long as nobody has needed it. */
GtkWidget *rosette_later_bin_get (RosetteLaterBin *self);

G_END_DECLS
