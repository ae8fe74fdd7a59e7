/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * rosette_jcs_canonicalize:
 * @node: a value
 * @length: (out) (optional): length of the text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Writes the canonical form of RFC 8785: no white space, members by the UTF-16 code units of their
 * names, numbers as ECMAScript writes them. JCS knows numbers as doubles only: an integer that no
 * double holds exactly would share its form with its neighbours, and is refused (appendix D there
 * says to write it as a text).
 *
 * Returns: (transfer full): the text, in UTF-8; or %NULL with ROSETTE_ERROR_LIMIT for such an
 *   integer and for nesting deeper than ROSETTE_MAX_JSON_DEPTH, or ROSETTE_ERROR_SYNTAX for what
 *   JSON cannot hold: NaN, infinity, invalid UTF-8
 */
char *rosette_jcs_canonicalize (JsonNode *node,
                                gsize *length,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_jcs_format_number:
 * @value: a finite number
 *
 * Writes the number as ECMAScript's Number::toString does (ECMA-262 section 6.1.6.1.20): the fewest
 * digits that read back as the same double, and of those the nearest; -0 is "0".
 *
 * Returns: (transfer full): the text, in ASCII
 */
char *rosette_jcs_format_number (double value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
