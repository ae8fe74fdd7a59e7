/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/outline.h"

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

/**
 * rosette_layer_get_serial:
 *
 * Returns: a number that is another after each rosette_layer_set_shape()
 */
guint64 rosette_layer_get_serial (RosetteLayer *self);

/**
 * rosette_layer_get_outline:
 * @part: as for rosette_outline_new()
 *
 * Returns: (transfer none): the outline of that part, made once for as long as the form is the
 *   same; valid until the next edit
 */
RosetteOutline *rosette_layer_get_outline (RosetteLayer *self, guint part);

/**
 * rosette_layer_keep:
 * @data: (transfer full): what was made of the layer, wherever it is on the canvas
 * @free_func: how to free it
 *
 * Keeps something until the layer looks different, or something else is kept.
 */
void rosette_layer_keep (RosetteLayer *self, gpointer data, GDestroyNotify free_func);

/**
 * rosette_layer_get_kept:
 *
 * Returns: (transfer none) (nullable): what was last kept, if it still holds
 */
gpointer rosette_layer_get_kept (RosetteLayer *self);

G_END_DECLS
