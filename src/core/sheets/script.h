/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_script_guess:
 * @data: text with one byte a letter
 * @size: its length, in bytes
 *
 * Excel writes CSV in the character set of the computer's region, and says nowhere which. Greek and
 * Cyrillic words are of letters beyond ASCII throughout; what is Baltic, or Central European by
 * ISO, is known by letters that would be signs or Icelandic elsewhere. A guess, as
 * rosette_central_is() is.
 *
 * Returns: (nullable): "WINDOWS-1251", "WINDOWS-1253", "WINDOWS-1257" or "ISO-8859-2"; %NULL where
 *   it seems to be none of them
 */
const char *rosette_script_guess (const guint8 *data, gsize size);

G_END_DECLS
