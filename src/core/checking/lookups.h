/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/fetcher.h"
#include "fetching/pins.h"

G_BEGIN_DECLS

/**
 * RosetteLookup:
 * @document: (nullable): what stands at the address; %NULL when it is out of reach
 * @http_status: the status of the network's answer; 0 when it was not asked or did not answer
 * @reason: (nullable): why it is out of reach, one sentence in the user's language; %NULL when the
 *   network was not asked
 *
 * What came of looking for a document. Owned by the #RosetteLookups.
 */
typedef struct
{
  GBytes *document;
  guint http_status;
  char *reason;
} RosetteLookup;

/**
 * RosetteLookups:
 *
 * The documents of one check: each address is looked for once, first among those that the user
 * gave, then on the network, when it may be used. What a badge can make us fetch is limited, in
 * number and in time. Lives on one thread.
 */
typedef struct _RosetteLookups RosetteLookups;

/**
 * rosette_lookups_new:
 * @pins: (nullable): documents that the user gave; must outlive it
 * @fetcher: (nullable): the network; %NULL: offline; must outlive it
 * @cancellable: (nullable): cancels a fetch; must outlive it
 * @max_fetches: the most documents to fetch, such as ROSETTE_MAX_FETCHES
 * @max_ms: how long after the first fetch began another may begin, in milliseconds, such as
 *   ROSETTE_MAX_FETCHES_MS
 *
 * Returns: (transfer full): nothing looked up yet
 */
RosetteLookups *rosette_lookups_new (RosettePinStore *pins,
                                     RosetteFetcher *fetcher,
                                     GCancellable *cancellable,
                                     guint max_fetches,
                                     guint max_ms) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_lookups_ref:
 *
 * Returns: (transfer full): the same
 */
RosetteLookups *rosette_lookups_ref (RosetteLookups *self);

/**
 * rosette_lookups_unref:
 * @self: (transfer full): what was looked up
 */
void rosette_lookups_unref (RosetteLookups *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteLookups, rosette_lookups_unref)

/**
 * rosette_lookups_is_online:
 *
 * Returns: whether the network may be asked
 */
gboolean rosette_lookups_is_online (RosetteLookups *self);

/**
 * rosette_lookups_get:
 * @address: a URL or a DID, as the badge writes it
 *
 * Looks for the document of @address, unless that was done before.
 *
 * Returns: (transfer none): what came of it; valid as long as @self
 */
const RosetteLookup *rosette_lookups_get (RosetteLookups *self, const char *address);

/**
 * rosette_lookups_get_reason:
 *
 * Returns: (transfer none) (nullable): why @address is out of reach, when it was looked for on the
 *   network in vain
 */
const char *rosette_lookups_get_reason (RosetteLookups *self, const char *address);

G_END_DECLS
