/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* Between design.c, which decides what an edit is, and design-edits.c, which does and undoes it. */

/**
 * rosette_design_push_add:
 * @layer: a new layer
 * @index: where it goes, 0 at the bottom
 *
 * Adds a layer, through the history.
 */
void rosette_design_push_add (RosetteDesign *self,
                              RosetteLayer *layer,
                              guint index,
                              const char *label);

/**
 * rosette_design_push_remove:
 * @layer: the layer at @index
 *
 * Removes a layer, through the history, which keeps it.
 */
void rosette_design_push_remove (RosetteDesign *self,
                                 RosetteLayer *layer,
                                 guint index,
                                 const char *label);

/**
 * rosette_design_push_change:
 * @after: what the layer becomes
 *
 * Changes a layer, through the history.
 */
void rosette_design_push_change (RosetteDesign *self,
                                 RosetteLayer *layer,
                                 const RosetteShape *after,
                                 const char *label);

/**
 * rosette_design_push_reorder:
 *
 * Takes the layer at @from to @to, through the history.
 */
void rosette_design_push_reorder (RosetteDesign *self, guint from, guint to, const char *label);

/**
 * rosette_design_append:
 * @shape: (transfer full): in range
 *
 * Adds a layer on top that was there before the first edit: not recorded.
 *
 * Returns: whether there was room for it
 */
gboolean rosette_design_append (RosetteDesign *self, RosetteShape *shape);

/**
 * rosette_design_insert_layer:
 *
 * Puts a layer in, and says so; not recorded.
 */
void rosette_design_insert_layer (RosetteDesign *self, RosetteLayer *layer, guint index);

/**
 * rosette_design_take_layer:
 *
 * Takes a layer out, and says so; not recorded.
 */
void rosette_design_take_layer (RosetteDesign *self, guint index);

/**
 * rosette_design_carry_layer:
 *
 * Takes a layer from one place to another, and says so once; not recorded.
 */
void rosette_design_carry_layer (RosetteDesign *self, guint from, guint to);

/**
 * rosette_design_emit_changed:
 *
 * Says that a layer has changed.
 */
void rosette_design_emit_changed (RosetteDesign *self);

G_END_DECLS
