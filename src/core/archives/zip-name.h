/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_zip_name_decode:
 * @name: the name of an entry, @length bytes
 * @extra: its extra fields, @n_extra bytes
 *
 * Reads a name (APPNOTE.TXT, appendix D): UTF-8 where it is UTF-8, whether it says so or not, since
 * many programs forget to; else the Unicode name beside it, when it was made from this one
 * (section 4.6.9); else code page 437. What is left is replaced by U+FFFD.
 *
 * Returns: (transfer full): the name in valid UTF-8; never a path to write to
 */
char *rosette_zip_name_decode (const guint8 *name, gsize length, const guint8 *extra, gsize n_extra)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_zip_extra_find:
 * @extra: extra fields, @n_extra bytes
 * @kind: which to look for
 * @length: (out): its length, in bytes
 *
 * Returns: (transfer none) (nullable): the first field of this kind that is whole
 */
const guint8 *rosette_zip_extra_find (const guint8 *extra,
                                      gsize n_extra,
                                      guint16 kind,
                                      gsize *length);

G_END_DECLS
