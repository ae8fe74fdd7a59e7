/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* One layer in the list of layers: what it is, its name, and whether it is shown and locked. */
#define ROSETTE_TYPE_LAYER_ROW (rosette_layer_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLayerRow, rosette_layer_row, ROSETTE, LAYER_ROW, GtkListBoxRow)

GtkWidget *rosette_layer_row_new (RosetteDesignEditor *editor,
                                  RosetteLayer *layer) G_GNUC_WARN_UNUSED_RESULT;

RosetteLayer *rosette_layer_row_get_layer (RosetteLayerRow *self);

/* As deep as the groups that it is in. @is_folded: of a group, whether what is in it is not listed
 */
void rosette_layer_row_show_place (RosetteLayerRow *self, gboolean is_folded);

/* Lets the name be typed in its place. */
void rosette_layer_row_rename (RosetteLayerRow *self);

G_END_DECLS
