/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteJsonTemplate:
 *
 * A JSON text with gaps where strings or other parts stand, for the payload of a JWS: of many that
 * differ in few places, all else is written and encoded once. It does not change, and any number of
 * threads may fill it at once.
 */
typedef struct _RosetteJsonTemplate RosetteJsonTemplate;

/**
 * rosette_json_template_new:
 * @text: a JSON text that rosette_json_write() wrote, in which each mark stands as a string
 * @length: length of @text, in bytes
 * @marks: what stands for what differs, and nowhere else: random texts that need no escape; one may
 *   stand in several places; %NULL for one that stands nowhere
 * @n_marks: how many
 * @n_strings: how many of them, the first ones, stand as strings: the others are parts of @text as
 *   they are, with their quotation marks and commas
 *
 * Cuts @text where the marks stand.
 *
 * Returns: (transfer full): the template
 */
RosetteJsonTemplate *rosette_json_template_new (const char *text,
                                                gsize length,
                                                const char *const *marks,
                                                guint n_marks,
                                                guint n_strings) G_GNUC_WARN_UNUSED_RESULT;
void rosette_json_template_free (RosetteJsonTemplate *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteJsonTemplate, rosette_json_template_free)

/**
 * rosette_json_template_get_length:
 *
 * Returns: how long its text is without the strings in its gaps, in bytes
 */
gsize rosette_json_template_get_length (const RosetteJsonTemplate *self);

/**
 * rosette_json_template_fill:
 * @values: a UTF-8 text for each mark, in their order; any for one that stands nowhere; for one
 * that is no string, a part of JSON that rosette_json_write() wrote, or an empty text
 * @out: what to append to
 *
 * Appends, in base64url, the text that rosette_json_write() would have written with @values in the
 * place of the marks.
 */
void rosette_json_template_fill (const RosetteJsonTemplate *self,
                                 const char *const *values,
                                 GString *out);

G_END_DECLS
