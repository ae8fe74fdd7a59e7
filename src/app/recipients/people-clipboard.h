/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "recipients/people-import.h"

G_BEGIN_DECLS

/* What was copied, as an import that has begun: cells of a spreadsheet, or a file of one. @changes
 * must stay until then. G_IO_ERROR_NOT_FOUND when it is neither. */
void rosette_people_clipboard_read_async (GdkClipboard *clipboard,
                                          RosetteRecipientChanges *changes,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
RosettePeopleImport *rosette_people_clipboard_read_finish (GAsyncResult *result, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
