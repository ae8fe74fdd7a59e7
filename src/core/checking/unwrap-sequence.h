/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_unwrap_join_objects:
 * @text: any text, of @length bytes
 * @n_objects: (out): how many objects there were
 * @between: what stands between them is added, with white space in the place of each
 *
 * Reads the JSON objects that stand one after another in @text, one a line as exports have them, or
 * among words; there must be nothing of JSON between them, for a piece of a broken badge is no
 * badge. Of several a JSON array is made, in which those that do not read are strings: the others
 * are none the worse for them; at most ROSETTE_MAX_OBJECTS_IN_TEXT and ROSETTE_MAX_JSON_BYTES. A
 * last one without an end is one of these, where it was a badge.
 *
 * Returns: (transfer full) (nullable): the object where there is one, else the array; %NULL where
 *   there is none, or something of JSON between them
 */
GBytes *rosette_unwrap_join_objects (const char *text,
                                     gsize length,
                                     guint *n_objects,
                                     GString *between) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
