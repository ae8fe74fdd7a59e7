/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

/* What was copied, as a list of RosetteCheckItem: files, a picture, or the text of a credential.
 * An empty list when it is none of them. */
void rosette_paste_read_async (GdkClipboard *clipboard,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GListModel *rosette_paste_read_finish (GAsyncResult *result,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The items for a list of GFile; one that is on the web is its address alone, and is not fetched.
 */
GListModel *rosette_paste_list_files (GListModel *files) G_GNUC_WARN_UNUSED_RESULT;

/* The item for a text, or for the file whose address it is; none for white space. */
GListModel *rosette_paste_list_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
