/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "artwork/design-lint.h"
#include "artwork/vision.h"
#include "badges/design-editor.h"

G_BEGIN_DECLS

/* How the editor's design looks at some sizes, and what is wrong with it. It follows the design at
 * a distance: a copy is looked at on a thread, and again when that is done and it has changed.
 *
 * Properties: "editor". Signals: `drawn`, the pictures are others; `looked`, what is wrong is.
 */
#define ROSETTE_TYPE_DESIGN_REVIEW (rosette_design_review_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignReview, rosette_design_review, ROSETTE, DESIGN_REVIEW, GObject)

RosetteDesignReview *rosette_design_review_new (RosetteDesignEditor *editor)
  G_GNUC_WARN_UNUSED_RESULT;

RosetteDesignEditor *rosette_design_review_get_editor (RosetteDesignReview *self);

/* Whether pictures are drawn: somebody sees them. At first they are not. */
void rosette_design_review_set_drawing (RosetteDesignReview *self, gboolean is_drawing);

/* How many device pixels there are for one. */
void rosette_design_review_set_scale (RosetteDesignReview *self, int scale);

/* As whom the pictures are seen. */
RosetteVision rosette_design_review_get_vision (RosetteDesignReview *self);
void rosette_design_review_set_vision (RosetteDesignReview *self, RosetteVision vision);

/* @fields: (nullable): what fields hold in the pictures, as of rosette_fields_new(); without it,
 * they are shown as they are written */
void rosette_design_review_set_fields (RosetteDesignReview *self, GHashTable *fields);

/* @size: 512, 128, 64 or 32, in pixels. NULL until it is drawn, and of an empty design. */
GdkTexture *rosette_design_review_get_picture (RosetteDesignReview *self, int size);

/* What is wrong, of RosetteLintFinding; of layers that are there. */
GArray *rosette_design_review_get_findings (RosetteDesignReview *self);

/* How many of them are more than a hint. */
guint rosette_design_review_count_faults (RosetteDesignReview *self);

/* Lets go of the editor, also while it is looking. There is nothing more to ask it then. */
void rosette_design_review_close (RosetteDesignReview *self);

G_END_DECLS
