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
 * rosette_design_push_changes:
 * @ids: (element-type guint): the layers, each once
 * @shapes: (element-type RosetteShape): what each becomes
 *
 * Changes layers as one step, through the history.
 */
void rosette_design_push_changes (RosetteDesign *self,
                                  GArray *ids,
                                  GPtrArray *shapes,
                                  const char *label);

/**
 * rosette_design_dup_origin:
 * @group: the group that is changed
 * @id: itself, or a layer in it
 * @label: what a change would be called
 *
 * What a layer was when the step began that a change under @label would be merged into: what a
 * gesture over a whole group is reckoned from, so that roundings do not add up.
 *
 * Returns: (transfer full): its shape then; or as it is now
 */
RosetteShape *rosette_design_dup_origin (RosetteDesign *self,
                                         guint group,
                                         guint id,
                                         const char *label) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_push_arrangement:
 * @layers: (element-type RosetteLayer): all layers, from the bottom
 * @groups: (element-type guint): of each, the id of its group, or 0
 *
 * Brings layers into another order, other groups, adds and removes some, through the history.
 */
void rosette_design_push_arrangement (RosetteDesign *self,
                                      GPtrArray *layers,
                                      GArray *groups,
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
 * rosette_design_set_layers:
 * @layers: (element-type RosetteLayer): what the layers become, from the bottom
 *
 * Replaces what differs, and says so once; not recorded.
 */
void rosette_design_set_layers (RosetteDesign *self, GPtrArray *layers);

/**
 * rosette_design_reserve_id:
 *
 * Returns: an id that no layer has, nor will get, but by rosette_design_append_as()
 */
guint rosette_design_reserve_id (RosetteDesign *self);

/**
 * rosette_design_append_as:
 * @id: from rosette_design_reserve_id()
 *
 * As rosette_design_append().
 */
gboolean rosette_design_append_as (RosetteDesign *self, RosetteShape *shape, guint id);

/**
 * rosette_design_push_alt_text:
 * @alt_text: (nullable): another than there is
 *
 * Changes what is said to those who cannot see the picture, through the history.
 */
void rosette_design_push_alt_text (RosetteDesign *self, const char *alt_text, const char *label);

/**
 * rosette_design_emit_changed:
 *
 * Says that a layer has changed.
 */
void rosette_design_emit_changed (RosetteDesign *self);

G_END_DECLS
