/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "card-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens the institution's key on a card, an array of the one RosetteKey. Asks over @parent for the
 * PIN, which is tried once and not kept, and for the card when that is not there, until it is good.
 * A closed question is G_IO_ERROR_CANCELLED; other errors have a message for the user. */
void rosette_unlock_card_async (GtkWindow *parent,
                                const RosetteCardKey *card,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
GPtrArray *rosette_unlock_card_finish (GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
