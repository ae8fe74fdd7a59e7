/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"
#include "issue/order.h"

G_BEGIN_DECLS

/* What was chosen in the wizard, as what a batch reads: once the review can be shown. */

/* As rosette_draft_dup_order(), but for this person alone: to be looked at. */
RosetteOrder *rosette_draft_dup_order_of_one (RosetteDraft *self,
                                              RosetteRecipient *recipient,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* All that the batch reads, or NULL with what is wrong. */
RosetteOrder *rosette_draft_dup_order (RosetteDraft *self,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
