/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteZip:
 *
 * A ZIP file that is being read: a list of entries, each unpacked when it is asked for. Immutable
 * once read: many threads may use one. Ours and not libarchive's: entries are reached by number, in
 * any order; those that share bytes are refused; and a spreadsheet or a folder of badges needs two
 * ways of packing, not ten.
 */
typedef struct _RosetteZip RosetteZip;

/**
 * rosette_zip_read:
 * @file: a ZIP file (APPNOTE.TXT 6.3), up to ROSETTE_MAX_ARCHIVE_BYTES
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads what the file holds, and unpacks none of it. Bytes before or behind it are passed over.
 *
 * Returns: (transfer full): the archive; or %NULL with ROSETTE_ERROR_SYNTAX (it is damaged, or
 *   entries share their bytes), ROSETTE_ERROR_LIMIT (larger than ROSETTE_MAX_ARCHIVE_BYTES, more
 *   than ROSETTE_MAX_ARCHIVE_ENTRIES, or it would grow past ROSETTE_MAX_ARCHIVE_TOTAL_BYTES or
 *   ROSETTE_MAX_ARCHIVE_RATIO), ROSETTE_ERROR_PASSPHRASE (even its names are encrypted) or
 *   ROSETTE_ERROR_UNSUPPORTED (it is one of several parts)
 */
RosetteZip *rosette_zip_read (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

RosetteZip *rosette_zip_ref (RosetteZip *self);
void rosette_zip_unref (RosetteZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteZip, rosette_zip_unref)

/**
 * rosette_zip_get_n_entries:
 *
 * Returns: how many entries it holds, folders among them
 */
guint rosette_zip_get_n_entries (RosetteZip *self);

/**
 * rosette_zip_get_name:
 * @index: which entry, from 0
 *
 * Returns: (transfer none): its name in valid UTF-8 as it stands there, which may be `../../x`,
 *   empty, or the same as another's: to show or to compare, never a path to write to
 */
const char *rosette_zip_get_name (RosetteZip *self, guint index);

/**
 * rosette_zip_get_size:
 * @index: which entry, from 0
 *
 * Returns: how long it says that it is when unpacked, in bytes; rosette_zip_extract() holds it to
 *   that
 */
guint64 rosette_zip_get_size (RosetteZip *self, guint index);

/**
 * rosette_zip_is_folder:
 * @index: which entry, from 0
 *
 * Returns: whether its name ends in a slash
 */
gboolean rosette_zip_is_folder (RosetteZip *self, guint index);

/**
 * rosette_zip_find:
 * @name: the name of an entry, byte for byte
 * @index: (out): which entry it is, from 0
 *
 * Returns: whether there is one; of several the first
 */
gboolean rosette_zip_find (RosetteZip *self, const char *name, guint *index);

/**
 * rosette_zip_extract:
 * @index: which entry, from 0
 * @max_bytes: longest that it may be when unpacked, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Unpacks one entry: stored or deflated, its length and its checksum as the directory says.
 *
 * Returns: (transfer full): its bytes; or %NULL with ROSETTE_ERROR_SYNTAX (damaged),
 *   ROSETTE_ERROR_LIMIT, ROSETTE_ERROR_PASSPHRASE (encrypted) or ROSETTE_ERROR_UNSUPPORTED (another
 *   way of packing)
 */
GBytes *rosette_zip_extract (RosetteZip *self, guint index, gsize max_bytes, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
