/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* The published contexts that the program knows (data/contexts). Some were changed over the years
 * at one and the same address; each content that stood there is a revision, the newest first.
 */

/**
 * rosette_bundled_context_load:
 * @url: the address of a context
 * @is_permanent: (out): set to %TRUE
 * @revision: a number in a pointer, from 0: which revision; of an address that has fewer, the last
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * A #RosetteContextFunc that knows the bundled contexts and asks nothing of the network. Each is
 * read once a process, when it is first asked for; any thread may ask.
 *
 * Returns: (transfer full): the document; or %NULL with ROSETTE_ERROR_NOT_FOUND
 */
JsonNode *rosette_bundled_context_load (const char *url,
                                        gboolean *is_permanent,
                                        gpointer revision,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_bundled_context_count:
 * @url: an address
 *
 * Returns: how many revisions it has; 0 when it is not known
 */
guint rosette_bundled_context_count (const char *url);

/**
 * rosette_bundled_context_get_name:
 * @url: an address
 * @revision: which revision, from 0
 *
 * Returns: (nullable): the name of the file that holds the revision, such as
 *   `ob-3.0.3-2024-03-04`; %NULL when there is none
 */
const char *rosette_bundled_context_get_name (const char *url, guint revision);

/**
 * rosette_bundled_context_get_url:
 * @place: a number, from 0
 *
 * Returns: (nullable): the known address at that place; %NULL after the last
 */
const char *rosette_bundled_context_get_url (guint place);

G_END_DECLS
