/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/design-review.h"

G_BEGIN_DECLS

/* What is wrong with the design, each with a button that mends it; and how it looks small, on light
 * and on dark, and to those who see fewer colours. Property: "review". While it is shown, the
 * review draws.
 */
#define ROSETTE_TYPE_REVIEW_PANEL (rosette_review_panel_get_type ())
G_DECLARE_FINAL_TYPE (RosetteReviewPanel, rosette_review_panel, ROSETTE, REVIEW_PANEL, AdwBin)

GtkWidget *rosette_review_panel_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_review_panel_set_review (RosetteReviewPanel *self, RosetteDesignReview *review);

/* @people: (nullable): of RosetteRecipient: where the design has fields, the pictures are those of
 * one of them, and one can go through them all */
void rosette_review_panel_set_people (RosetteReviewPanel *self,
                                      GListModel *people,
                                      const char *issuer_name);

G_END_DECLS
