/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* Which layers of a design are selected, without a display: each once, and none that is in a group
 * that is selected as well. What is deleted goes, and comes back selected when it does. */
typedef struct _RosetteDesignSelection RosetteDesignSelection;

RosetteDesignSelection *rosette_design_selection_new (void) G_GNUC_WARN_UNUSED_RESULT;
void rosette_design_selection_free (RosetteDesignSelection *self);

guint rosette_design_selection_get_n (RosetteDesignSelection *self);
/* In the order in which they were selected; or NULL past the last. */
RosetteLayer *rosette_design_selection_get (RosetteDesignSelection *self, guint index);
gboolean rosette_design_selection_has (RosetteDesignSelection *self, RosetteLayer *layer);

/* Takes the layers of @ids, in that order; NULL for none. These return whether it is another. */
gboolean rosette_design_selection_set (RosetteDesignSelection *self,
                                       RosetteDesign *design,
                                       GArray *ids);
/* After layers have come or gone. */
gboolean rosette_design_selection_follow (RosetteDesignSelection *self, RosetteDesign *design);

G_END_DECLS
