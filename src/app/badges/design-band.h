/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/frame.h"
#include "badges/design-editor.h"

G_BEGIN_DECLS

/* A rubber band: what lies wholly in it is selected, besides what was selected before. Without a
 * display. */
typedef struct _RosetteDesignBand RosetteDesignBand;

/* Begins at a point of the design. @keeps: what is selected stays so. */
RosetteDesignBand *rosette_design_band_new (RosetteDesignEditor *editor,
                                            double x,
                                            double y,
                                            gboolean keeps) G_GNUC_WARN_UNUSED_RESULT;
void rosette_design_band_free (RosetteDesignBand *self);

void rosette_design_band_stretch (RosetteDesignBand *self, double x, double y);
/* Selects what was selected when it began. */
void rosette_design_band_take_back (RosetteDesignBand *self);
const RosetteBounds *rosette_design_band_get_box (RosetteDesignBand *self);

G_END_DECLS
