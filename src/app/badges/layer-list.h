/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* The layers of the editor's design, the topmost first: what the canvas is for those who see it.
 * Its buttons name the actions `layer.…` of the design side. Property "editor". Signal
 * `folded`: a group was folded or unfolded by hand.
 */
#define ROSETTE_TYPE_LAYER_LIST (rosette_layer_list_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLayerList, rosette_layer_list, ROSETTE, LAYER_LIST, AdwBin)

GtkWidget *rosette_layer_list_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_layer_list_set_editor (RosetteLayerList *self, RosetteDesignEditor *editor);

/* Lets the selected layer's name be typed. */
void rosette_layer_list_rename (RosetteLayerList *self);

/* Of the group that is selected: lists what is in it no longer, or again. */
void rosette_layer_list_toggle_fold (RosetteLayerList *self);

/* Which groups are folded, to be so again. */
GArray *rosette_layer_list_dup_folded_ids (RosetteLayerList *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_layer_list_fold_ids (RosetteLayerList *self, GArray *ids);

G_END_DECLS
