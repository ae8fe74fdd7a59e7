/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_unwrap_find_in_page:
 * @text: a web page (HTML), of @length bytes without a zero among them
 * @length: length of @text, in bytes
 *
 * Looks for badges where pages hold data: scripts that are JSON (also linked data), text that is
 * shown as it is (`pre`, `code`, `textarea`, which browsers make of a JSON file that one saves as a
 * page), attributes whose value is an object; else all that the page shows.
 *
 * Returns: (transfer full) (nullable): JSON with badges in it; an array where there are several
 *   such pieces
 */
GBytes *rosette_unwrap_find_in_page (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_next_picture:
 * @at: (inout): where to go on; behind the picture afterwards
 * @end: the end of the text
 *
 * Looks for the next picture of a kind that can hold a badge, PNG or SVG, which stands in a page or
 * a drawing as a `data:` address.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL when there is no more
 */
GBytes *rosette_unwrap_next_picture (const char **at, const char *end) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
