/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * RosetteLintGround:
 *
 * What lies under one layer after the other, from the bottom to the top, on white paper: each layer
 * is drawn once, however many are looked at.
 */
typedef struct _RosetteLintGround RosetteLintGround;

/**
 * rosette_lint_ground_new:
 * @design: a design whose order of layers stays as it is while this is used
 *
 * Returns: (transfer full): the white paper
 */
RosetteLintGround *rosette_lint_ground_new (RosetteDesign *design) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_lint_ground_free:
 *
 * Frees @self.
 */
void rosette_lint_ground_free (RosetteLintGround *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteLintGround, rosette_lint_ground_free)

/**
 * rosette_lint_ground_get_design:
 *
 * Returns: (transfer none): what it is the ground of
 */
RosetteDesign *rosette_lint_ground_get_design (RosetteLintGround *self);

/**
 * rosette_lint_ground_look:
 * @index: of a layer, from 0 at the bottom; not below any that was looked at before
 * @mean: (out): the mean colour of what is under it, as those layers are now
 *
 * Returns: whether anything of the layer is on the canvas
 */
gboolean rosette_lint_ground_look (RosetteLintGround *self, guint index, RosetteColor *mean);

G_END_DECLS
