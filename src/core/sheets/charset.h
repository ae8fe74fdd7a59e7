/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_charset_guess:
 * @file: a text file
 *
 * A byte order mark decides between UTF-8 and both kinds of UTF-16. Without one the file is UTF-8
 * when most of what is beyond ASCII is well-formed UTF-8, UTF-16 when every other byte is zero,
 * else of DOS (rosette_dos_is()), or what Excel writes where Greek, Cyrillic or Baltic letters are
 * in use (rosette_script_guess()), in the middle of Europe (rosette_central_is()), or in its west.
 * That is a guess: a caller that shows a preview should offer others wherever it is not Unicode.
 *
 * Returns: (transfer none): "UTF-8", "UTF-16LE", "UTF-16BE", "CP850", what
 *   rosette_script_guess() says, "WINDOWS-1250" or "WINDOWS-1252"
 */
const char *rosette_charset_guess (GBytes *file);

/**
 * rosette_charset_is_known:
 * @charset: what may be the name of a character set
 *
 * Returns: whether rosette_charset_decode() knows it
 */
gboolean rosette_charset_is_known (const char *charset);

/**
 * rosette_charset_decode:
 * @file: a text file
 * @charset: (nullable): what it is written in, a name that iconv knows; or %NULL to guess
 * @length: (out): length of the text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads a text file into UTF-8. A byte order mark is left out. Zero bytes and zero characters are
 * refused: such a file is not text.
 *
 * Returns: (transfer full): the text, NUL-terminated; or %NULL with ROSETTE_ERROR_SYNTAX
 */
char *rosette_charset_decode (GBytes *file, const char *charset, gsize *length, GError **error);

G_END_DECLS
