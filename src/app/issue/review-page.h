/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The last step: what will happen, before it does. Property "draft". */
#define ROSETTE_TYPE_REVIEW_PAGE (rosette_review_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteReviewPage, rosette_review_page, ROSETTE, REVIEW_PAGE, AdwBin)

GtkWidget *rosette_review_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
