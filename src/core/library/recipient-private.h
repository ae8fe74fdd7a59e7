/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient.h"

G_BEGIN_DECLS

/* What only the library does to a recipient, after it has been stored. */

/**
 * rosette_recipient_set_id:
 * @id: the number of the row that now holds the recipient
 *
 * Called once, when the recipient is added.
 */
void rosette_recipient_set_id (RosetteRecipient *self, gint64 id);

/**
 * rosette_recipient_set_values:
 *
 * Takes the stored values, and notifies of those that changed.
 */
void rosette_recipient_set_values (RosetteRecipient *self,
                                   const char *name,
                                   const char *email,
                                   const char *identifier,
                                   const char *extra);

G_END_DECLS
