/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * RosetteBundle:
 *
 * Several layers of a design as they were when a gesture began, with a frame around them: where the
 * frame is put, all of them go. Reckoned from how they were, so that roundings do not add up.
 */
typedef struct _RosetteBundle RosetteBundle;

/**
 * rosette_bundle_new:
 * @ids: (element-type guint): layers and groups; locked ones are left out
 *
 * Returns: (transfer full) (nullable): the layers as they are now, or %NULL when there are none
 */
RosetteBundle *rosette_bundle_new (RosetteDesign *design, GArray *ids) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_bundle_free:
 *
 * Frees @self.
 */
void rosette_bundle_free (RosetteBundle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteBundle, rosette_bundle_free)

/**
 * rosette_bundle_get_frame:
 *
 * Returns: (transfer none): the upright box around them, as a shape of the kind
 *   ROSETTE_SHAPE_GROUP, as it was at first
 */
const RosetteShape *rosette_bundle_get_frame (RosetteBundle *self);

/**
 * rosette_bundle_put:
 * @frame: what the frame becomes: moved, scaled, turned
 * @label: what the edit is called in the interface, translated
 *
 * Moves, scales and turns the layers as their frame. What is put one after the other under the same
 * @label is one step of the history, until rosette_history_add_barrier().
 */
void rosette_bundle_put (RosetteBundle *self, const RosetteShape *frame, const char *label);

/**
 * rosette_bundle_mirror:
 * @upside_down: whether top and bottom are exchanged, and not left and right
 *
 * Mirrors the layers as they were in the middle of their frame.
 */
void rosette_bundle_mirror (RosetteBundle *self, gboolean upside_down, const char *label);

G_END_DECLS
