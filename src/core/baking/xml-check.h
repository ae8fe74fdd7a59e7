/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_xml_begin:
 *
 * Begins libxml2, which wants that done before a second thread reads XML (its page "Thread
 * safety"): main() calls it first.
 */
void rosette_xml_begin (void);

/**
 * rosette_xml_check:
 * @file: an XML text in any encoding
 * @is_utf8: (out) (optional): whether @file itself is in UTF-8, so that positions agree
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Has libxml2 read it, without the network, other files, or the expansion of entities: the
 * text is well-formed, nothing in it is deeper than ROSETTE_MAX_XML_DEPTH, no element has more than
 * ROSETTE_MAX_XML_ATTRIBUTES, and neither a tag nor what is between two is over
 * ROSETTE_MAX_XML_TEXT_BYTES.
 *
 * Returns: (transfer full): the text in UTF-8, or %NULL with SYNTAX or LIMIT
 */
GBytes *rosette_xml_check (GBytes *file,
                           gboolean *is_utf8,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xml_check_limits:
 * @text: an XML text in UTF-8, or the beginning of one
 * @length: its length, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * The limits of rosette_xml_check() alone.
 *
 * Returns: %FALSE with LIMIT
 */
gboolean rosette_xml_check_limits (const char *text,
                                   gsize length,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_xml_takes_utf8:
 * @file: an XML text
 *
 * Returns: whether any text in UTF-8 can be written into it: it does not say that it is in another
 *   encoding, such as ASCII
 */
gboolean rosette_xml_takes_utf8 (GBytes *file);

/**
 * rosette_xml_to_utf8:
 * @file: any file
 *
 * Converts by what its byte order mark or its XML declaration says of the encoding.
 *
 * Returns: (transfer full): the text in UTF-8, or @file itself when it is that already or cannot be
 *   converted
 */
GBytes *rosette_xml_to_utf8 (GBytes *file);

G_END_DECLS
