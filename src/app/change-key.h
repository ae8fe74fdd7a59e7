/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks over @parent whether another key is to sign from now on, that on a card or that in a file,
 * and says what becomes of the issuer's id, of what was issued and of what is unfinished. */
void rosette_change_key_ask_async (GtkWindow *parent,
                                   RosetteLibrary *library,
                                   gboolean to_card,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean rosette_change_key_ask_finish (GAsyncResult *result);

G_END_DECLS
