/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* What canvas, layer list and inspector do with the selected layer. A command does nothing where it
 * makes no sense: without a selection, on a locked layer, in the middle of a gesture.
 */

/* The next layer that can be picked, downwards as in the layer list, or upwards. Past the last one
 * nothing is selected, and FALSE is returned. */
gboolean rosette_design_select_next (RosetteDesignEditor *editor, gboolean downwards);

/* In design units, degrees. Repeated, they are one step to undo. */
void rosette_design_move_selected (RosetteDesignEditor *editor, double dx, double dy);
void rosette_design_grow_selected (RosetteDesignEditor *editor, double dw, double dh);
void rosette_design_rotate_selected (RosetteDesignEditor *editor, double degrees);

/* Takes @shape over, puts it on top and selects it; FALSE when the design is full. */
gboolean rosette_design_add_selected (RosetteDesignEditor *editor, RosetteShape *shape);
/* The copy is selected; FALSE when the design is full. */
gboolean rosette_design_duplicate_selected (RosetteDesignEditor *editor);
void rosette_design_remove_selected (RosetteDesignEditor *editor);

/* One place up or down. */
gboolean rosette_design_can_raise_selected (RosetteDesignEditor *editor);
gboolean rosette_design_can_lower_selected (RosetteDesignEditor *editor);
void rosette_design_raise_selected (RosetteDesignEditor *editor);
void rosette_design_lower_selected (RosetteDesignEditor *editor);

/* Puts a layer right above another one, or right below it. */
void rosette_design_put_layer (RosetteDesignEditor *editor,
                               RosetteLayer *layer,
                               RosetteLayer *other,
                               gboolean above);

/* These work on any layer of the design, locked ones too. */
void rosette_design_hide_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean hidden);
void rosette_design_lock_layer (RosetteDesignEditor *editor, RosetteLayer *layer, gboolean locked);
void rosette_design_rename_layer (RosetteDesignEditor *editor,
                                  RosetteLayer *layer,
                                  const char *name);

G_END_DECLS
