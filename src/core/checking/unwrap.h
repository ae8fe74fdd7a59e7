/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/limits.h"
#include "checking/parsed.h"

#include <glib.h>

G_BEGIN_DECLS

/* What had to be undone before a badge showed. */
typedef enum
{
  ROSETTE_WRAP_CODED = 1 << 0, /* base64, a data address, escapes, another encoding of letters */
  ROSETTE_WRAP_WORDS = 1 << 1, /* it stood among other words */
  ROSETTE_WRAP_DATA = 1 << 2,  /* it stood among other data */
} RosetteWraps;

/**
 * rosette_unwrap:
 * @text: a text as a file, the clipboard or a picture holds it
 * @wraps: (inout): what had to be undone is added
 *
 * Finds the one thing in @text that a badge can be: a PNG, an SVG, JSON, a compact JWS, or a web
 * address alone. White space and a byte order mark are passed over; UTF-16, base64, `data:`, a JSON
 * string, percent escapes, quotation marks, words such as `Bearer`, and broken lines are undone, at
 * most ROSETTE_MAX_WRAPS deep. JSON or a JWS among other words is taken only where it is about
 * badges; an address among words only where the text is short and has no other.
 *
 * Returns: (transfer full) (nullable): its bytes; %NULL when there is none
 */
GBytes *rosette_unwrap (GBytes *text, RosetteWraps *wraps) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_list:
 * @text: JSON or a compact JWS
 * @wraps: (inout): what had to be undone is added
 * @reading: (out) (nullable): what @text says, where it is @text alone that is returned and it
 * reads
 *
 * Takes apart what holds badges and is none: an array of them, several objects one after another,
 * an envelope, the answer of a program with a member such as `credential` or `assertions` or of any
 * other name, also where the badge is a text in it, in base64 too, a token that is written as an
 * object (RFC 7515 section 7.2), a signed presentation in the older way. What
 * has an `@context` of its own is never taken apart: somebody signed it as it is. Nor is what
 * looks like a badge without its head.
 *
 * Returns: (transfer full) (element-type GBytes): the badges, at most ROSETTE_MAX_BADGES_IN_FILE
 *   and one more; @text alone when it is not such a thing
 */
GPtrArray *rosette_unwrap_list (GBytes *text,
                                RosetteWraps *wraps,
                                RosetteParsed **reading) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_is_about_badges:
 * @text: JSON or a compact JWS
 *
 * Returns: whether it is a document of some version of Open Badges
 */
gboolean rosette_unwrap_is_about_badges (GBytes *text);

/**
 * rosette_unwrap_has_badges:
 * @text: JSON
 *
 * Returns: whether rosette_unwrap_list() finds a badge in it, and not only what is left of one
 */
gboolean rosette_unwrap_has_badges (GBytes *text);

/**
 * rosette_unwrap_base64:
 * @text: base64 of either alphabet
 *
 * Returns: (transfer full) (nullable): what it stands for, where that is one of the things that
 *   rosette_unwrap() finds, and @text more than a word
 */
GBytes *rosette_unwrap_base64 (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_strip:
 *
 * Returns: (transfer full): @text without the white space around it, and a byte order mark
 */
GBytes *rosette_unwrap_strip (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
