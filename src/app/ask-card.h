/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/token.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is asked of smart cards, each time on a thread, since a card answers when it likes. Whatever
 * it answers after @cancellable is dropped. */

/* The keys on all cards that are there, of RosetteTokenKey, as rosette_token_list_keys(). */
void rosette_ask_card_keys_async (const char *pin,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
GPtrArray *rosette_ask_card_keys_finish (GObject *source,
                                         GAsyncResult *result,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Opens a key, as rosette_token_open_key(): @pin, which may be NULL, is tried once, and wiped. */
void rosette_ask_card_open_async (const char *address,
                                  const char *pin,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
RosetteKey *rosette_ask_card_open_finish (GObject *source,
                                          GAsyncResult *result,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
