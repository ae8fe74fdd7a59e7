/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One line of the central directory. */
typedef struct
{
  char *name;    /* owned */
  gsize header;  /* where its local header stands, in the file */
  gsize offset;  /* of its packed bytes, in the file */
  gsize n_bytes; /* packed */
  guint64 size;  /* unpacked, as it says */
  guint32 crc;
  guint16 flags;
  guint16 method;
} RosetteZipEntry;

/**
 * rosette_zip_directory_read:
 * @data: a ZIP file of @size bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads the central directory (APPNOTE.TXT, sections 4.3.12 to 4.3.16, with ZIP64), the one place
 * where programs look for what a ZIP file holds. Every offset in what it returns is within the
 * file; no two entries share a byte, so that packed bytes are unpacked once.
 *
 * Returns: (transfer full) (element-type RosetteZipEntry): the entries in the directory's order; or
 *   %NULL as rosette_zip_read()
 */
GArray *rosette_zip_directory_read (const guint8 *data,
                                    gsize size,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
