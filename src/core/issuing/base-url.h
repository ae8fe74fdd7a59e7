/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_base_url_parse:
 * @text: the address of a folder on the web, as a person types it
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Reads an absolute https address without a user, a query and a fragment (RFC 3986). It is written
 * as it will stand in documents that are signed: the host in its ASCII form and in lower case,
 * other characters beyond ASCII escaped, no slash at the end, so that "/NAME" may follow.
 *
 * Returns: (transfer full): the address; or %NULL with ROSETTE_ERROR_SYNTAX
 */
char *rosette_base_url_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
