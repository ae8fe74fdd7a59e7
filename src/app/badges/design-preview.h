/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "badges/design-review.h"

G_BEGIN_DECLS

/* One picture of a review. Properties "review" and "size", in pixels. */
#define ROSETTE_TYPE_DESIGN_PREVIEW (rosette_design_preview_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignPreview,
                      rosette_design_preview,
                      ROSETTE,
                      DESIGN_PREVIEW,
                      GtkWidget)

GtkWidget *rosette_design_preview_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_design_preview_set_review (RosetteDesignPreview *self, RosetteDesignReview *review);
void rosette_design_preview_set_size (RosetteDesignPreview *self, int size_px);

G_END_DECLS
