/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "artwork/design.h"
#include "badges/badge-place.h"
#include "badges/palette.h"

G_BEGIN_DECLS

/* Where the picture of a badge is drawn: canvas, layers, and what is selected.
 *
 * Property "design" (RosetteDesign, nullable): what is drawn, changed as it is drawn; its `changed`
 * tells when to save. Signal `toast` (a sentence): something to say that went wrong. Signal
 * `place-changed`: what rosette_design_side_get_place() says is another.
 */
#define ROSETTE_TYPE_DESIGN_SIDE (rosette_design_side_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignSide, rosette_design_side, ROSETTE, DESIGN_SIDE, AdwBin)

GtkWidget *rosette_design_side_new (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteDesign *rosette_design_side_get_design (RosetteDesignSide *self);
void rosette_design_side_set_design (RosetteDesignSide *self, RosetteDesign *design);

/* Where one is, the view and what is selected, to come back to it. */
void rosette_design_side_get_place (RosetteDesignSide *self, RosetteBadgePlace *place);
void rosette_design_side_set_place (RosetteDesignSide *self, const RosetteBadgePlace *place);

/* Where its colours are taken from. */
RosettePalette *rosette_design_side_get_palette (RosetteDesignSide *self);

/* @people: (nullable): of RosetteRecipient, whose words stand in the fields of the previews */
void rosette_design_side_set_people (RosetteDesignSide *self,
                                     GListModel *people,
                                     const char *issuer_name);

G_END_DECLS
