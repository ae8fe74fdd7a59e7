/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/**
 * RosetteLayer:
 *
 * One layer of a design, as lists show it. Its shape is replaced as a whole by the design's edits,
 * and by nothing else. Properties, all read-only: `id`, `label` (what a person calls it), `hidden`,
 * `locked`. Signal `changed`: the shape is another one.
 */
#define ROSETTE_TYPE_LAYER (rosette_layer_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLayer, rosette_layer, ROSETTE, LAYER, GObject)

/**
 * rosette_layer_new:
 * @id: its number in the design, above 0
 * @shape: (transfer full): what it is
 *
 * Returns: (transfer full): the layer
 */
RosetteLayer *rosette_layer_new (guint id, RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_layer_get_id:
 *
 * Returns: the number that names the layer for as long as its design is open
 */
guint rosette_layer_get_id (RosetteLayer *self);

/**
 * rosette_layer_get_shape:
 *
 * Returns: (transfer none): what it is, valid until the next edit
 */
const RosetteShape *rosette_layer_get_shape (RosetteLayer *self);

/**
 * rosette_layer_set_shape:
 * @shape: what it becomes
 *
 * For the edits of #RosetteDesign only: anything else would not be undone.
 */
void rosette_layer_set_shape (RosetteLayer *self, const RosetteShape *shape);

G_END_DECLS
