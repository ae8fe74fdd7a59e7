/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* Layers can be grouped, and groups too. A group is a layer of its own, of the kind
 * ROSETTE_SHAPE_GROUP, right above those that belong to it; they keep their own places on the
 * canvas. Its box goes around them, turned as the group is: changing it with
 * rosette_design_change() moves, scales and turns all of them, and hiding, locking or removing it
 * does so for all. Functions that take a @label are edits that can be undone.
 */

/**
 * rosette_design_get_group:
 *
 * Returns: the id of the group that a layer directly belongs to, or 0
 */
guint rosette_design_get_group (RosetteDesign *self, guint id);

/**
 * rosette_design_get_outermost:
 *
 * Returns: the id of the outermost group that a layer belongs to; its own when it is in none
 */
guint rosette_design_get_outermost (RosetteDesign *self, guint id);

/**
 * rosette_design_is_inside:
 *
 * Returns: whether a layer belongs to a group, at any depth
 */
gboolean rosette_design_is_inside (RosetteDesign *self, guint id, guint group_id);

/**
 * rosette_design_get_depth:
 *
 * Returns: how many groups a layer is inside of
 */
guint rosette_design_get_depth (RosetteDesign *self, guint id);

/**
 * rosette_design_is_shown:
 *
 * Returns: whether neither the layer nor a group that it is inside of is hidden
 */
gboolean rosette_design_is_shown (RosetteDesign *self, guint id);

/**
 * rosette_design_is_locked:
 *
 * Returns: whether the layer or a group that it is inside of is locked
 */
gboolean rosette_design_is_locked (RosetteDesign *self, guint id);

/**
 * rosette_design_group:
 * @ids: (element-type guint): layers and groups
 *
 * Makes one group of them, where the topmost is.
 *
 * Returns: its id; or 0 when there is nothing to group, or no room for one more layer
 */
guint rosette_design_group (RosetteDesign *self, GArray *ids, const char *label);

/**
 * rosette_design_ungroup:
 *
 * Takes a group away from its layers, which stay.
 */
void rosette_design_ungroup (RosetteDesign *self, guint id, const char *label);

/**
 * rosette_design_duplicate:
 * @dx: how far to the right the copy is put, in design units
 * @dy: downwards
 *
 * Copies a layer, or a group with all that is in it, right above it.
 *
 * Returns: the id of the copy; or 0 when the design is full
 */
guint rosette_design_duplicate (RosetteDesign *self,
                                guint id,
                                double dx,
                                double dy,
                                const char *label);

/**
 * rosette_design_put:
 * @other: another layer, not inside of the first
 * @above: whether right above @other, or right below it
 *
 * Brings a layer, or a group with all that is in it, next to another, into the same group. Right
 * below a group is inside of it, on top.
 */
void rosette_design_put (RosetteDesign *self,
                         guint id,
                         guint other,
                         gboolean above,
                         const char *label);

/**
 * rosette_design_can_raise:
 *
 * Returns: whether there is anything that the layer could be raised over: a neighbour in its group,
 *   or the edge of the group
 */
gboolean rosette_design_can_raise (RosetteDesign *self, guint id);
gboolean rosette_design_can_lower (RosetteDesign *self, guint id);

/**
 * rosette_design_raise:
 *
 * Raises a layer over its neighbour, or out of its group.
 */
void rosette_design_raise (RosetteDesign *self, guint id, const char *label);
void rosette_design_lower (RosetteDesign *self, guint id, const char *label);

/**
 * rosette_groups_refit:
 *
 * Lays the box of each group around what is in it. Called after every edit; for the reader as
 * well.
 */
void rosette_groups_refit (RosetteDesign *self);

/**
 * rosette_groups_change:
 * @shape: what the group becomes
 *
 * What rosette_design_change() does with a group.
 */
void rosette_groups_change (RosetteDesign *self,
                            guint id,
                            const RosetteShape *shape,
                            const char *label);

/**
 * rosette_groups_insert:
 *
 * What rosette_design_insert(), rosette_design_remove() and rosette_design_reorder() do where
 * there are groups.
 */
void rosette_groups_insert (RosetteDesign *self,
                            RosetteLayer *layer,
                            guint index,
                            const char *label);
void rosette_groups_remove (RosetteDesign *self, guint id, const char *label);
void rosette_groups_reorder (RosetteDesign *self, guint id, guint index, const char *label);

/**
 * rosette_groups_has_any:
 *
 * Returns: whether there is a group in the design
 */
gboolean rosette_groups_has_any (RosetteDesign *self);

G_END_DECLS
