/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/order.h"
#include "library/badge.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One person's badge before it is made: its picture, with what it says of that person, and behind a
 * button its data. Action: preview.show-data. */
#define ROSETTE_TYPE_AWARD_PREVIEW (rosette_award_preview_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardPreview, rosette_award_preview, ROSETTE, AWARD_PREVIEW, AdwBin)

GtkWidget *rosette_award_preview_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @badge: (nullable): whose picture is shown until that of the person is drawn
 * @order: (transfer full) (nullable): an order for one person; NULL for nobody */
void rosette_award_preview_show (RosetteAwardPreview *self,
                                 RosetteBadge *badge,
                                 RosetteOrder *order);

/* Whether a picture drawn for the person is shown, and not that of the badge. */
gboolean rosette_award_preview_is_drawn (RosetteAwardPreview *self);

/* The data, without a proof; NULL for none. */
JsonObject *rosette_award_preview_dup_document (RosetteAwardPreview *self);

G_END_DECLS
