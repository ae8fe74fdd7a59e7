/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_unwrap_find_in_words:
 * @text: any text
 *
 * Looks for a badge among other words: the data of a web page (HTML), compact JWS, JSON objects,
 * each only where it is about badges; else the web address of a shortcut, or, in a short text, the
 * one that it has.
 *
 * Returns: (transfer full) (nullable): what was found; a JSON array where there are several
 */
GBytes *rosette_unwrap_find_in_words (GBytes *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_find_objects:
 * @text: any text, of @length bytes
 *
 * Looks for JSON objects among words, as rosette_unwrap_join_objects(), and for compact JWS outside
 * of them: what stands inside an object is a part of it.
 *
 * Returns: (transfer full) (nullable): the object or an array; %NULL where there is no object about
 *   badges
 */
GBytes *rosette_unwrap_find_objects (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_unwrap_measure_address:
 * @text: where a web address begins
 * @end: the end of the text
 *
 * Returns: the length of the address, in bytes, without the stop of a sentence behind it
 */
gsize rosette_unwrap_measure_address (const char *text, const char *end);

G_END_DECLS
