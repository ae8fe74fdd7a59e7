/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_design_extract:
 * @ids: (element-type guint): layers, and groups with all that is in them
 *
 * Returns: (transfer full): a design of these layers alone, in their order
 */
RosetteDesign *rosette_design_extract (RosetteDesign *self, GArray *ids) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_paste:
 * @other: whose layers are copied
 * @dx: how far to the right the copies are put, in design units
 * @dy: downwards
 * @above: the layer right above which they are put, into the same group; or 0 for on top
 * @label: what the edit is called in the interface, translated
 * @ids: (element-type guint) (nullable): the ids of the copies that are in no other are added
 *
 * Copies all layers of another design into this one, as one step of the history.
 *
 * Returns: whether there was room for them; if not, nothing was done
 */
gboolean rosette_design_paste (RosetteDesign *self,
                               RosetteDesign *other,
                               double dx,
                               double dy,
                               guint above,
                               const char *label,
                               GArray *ids);

G_END_DECLS
