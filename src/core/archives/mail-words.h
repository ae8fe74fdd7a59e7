/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_mail_words_decode:
 * @text: a text of a header, which may hold encoded words such as `=?UTF-8?Q?Zo=C3=AB?=`
 *
 * Decodes the encoded words (RFC 2047 section 2) in @text. White space between two of them is left
 * out; bytes that are no UTF-8 are taken for Windows-1252.
 *
 * Returns: (transfer full): valid UTF-8
 */
char *rosette_mail_words_decode (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_mail_words_decode_percent:
 * @text: an extended value such as `UTF-8'en'Zo%C3%AB` (RFC 2231 section 4)
 *
 * Returns: (transfer full): valid UTF-8
 */
char *rosette_mail_words_decode_percent (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_mail_words_unquote:
 * @text: quoted-printable text, @length bytes
 * @is_word: whether it is that of an encoded word, where `_` is a space (RFC 2047 section 4.2) and
 *   no line ends
 *
 * Decodes quoted-printable (RFC 2045 section 6.7). What breaks its rules is taken as it stands.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *rosette_mail_words_unquote (const char *text,
                                    gsize length,
                                    gboolean is_word) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
