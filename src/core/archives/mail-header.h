/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_mail_header_measure:
 * @text: a message or a part of one, @length bytes
 *
 * Returns: how long its header is, with the empty line that ends it, in bytes; @length when nothing
 *   ends it
 */
gsize rosette_mail_header_measure (const char *text, gsize length);

/**
 * rosette_mail_header_find:
 * @header: header fields, @length bytes
 * @name: the name of a field
 *
 * Returns: (transfer full) (nullable): the first such field's value, its lines joined
 *   (RFC 5322 section 2.2.3), NUL bytes left out
 */
char *rosette_mail_header_find (const char *header,
                                gsize length,
                                const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_mail_header_dup_value:
 * @field: (nullable): the value of a field such as Content-Type
 *
 * Returns: (transfer full) (nullable): what stands before its parameters, in lower case
 */
char *rosette_mail_header_dup_value (const char *field) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_mail_header_dup_parameter:
 * @field: (nullable): the value of a field such as Content-Type
 * @name: the name of a parameter
 *
 * Reads a parameter (RFC 2045 section 5.1), also one in pieces or with a character set (RFC 2231),
 * and one with encoded words (RFC 2047), which is against the rule and usual.
 *
 * Returns: (transfer full) (nullable): its value in valid UTF-8
 */
char *rosette_mail_header_dup_parameter (const char *field,
                                         const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
