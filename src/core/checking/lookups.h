/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/fetcher.h"
#include "fetching/pins.h"

G_BEGIN_DECLS

/**
 * RosetteLookupState:
 * @ROSETTE_LOOKUP_MISSING: it is out of reach
 * @ROSETTE_LOOKUP_GIVEN: the user gave it
 * @ROSETTE_LOOKUP_KEPT: it was fetched earlier, and is not to be had now
 * @ROSETTE_LOOKUP_FETCHED: it was fetched now
 *
 * Where a document comes from.
 */
typedef enum
{
  ROSETTE_LOOKUP_MISSING,
  ROSETTE_LOOKUP_GIVEN,
  ROSETTE_LOOKUP_KEPT,
  ROSETTE_LOOKUP_FETCHED,
} RosetteLookupState;

/**
 * RosetteLookup:
 * @address: as rosette_pin_normalize() makes it
 * @document: (nullable): what stands at the address; %NULL when it is out of reach
 * @state: where it comes from
 * @since: (nullable): when the user gave it, or when it was last seen there
 * @earlier: (element-type RosettePin): what else the address held before, the newest first
 * @http_status: the status of the network's answer; 0 when it was not asked or did not answer
 * @reason: (nullable): why the network did not help, one sentence in the user's language; %NULL
 *   when it was not asked
 * @is_plain: whether it was fetched without encryption, so that anybody may have changed it
 *
 * What came of looking for a document. Immutable.
 */
typedef struct
{
  char *address;
  GBytes *document;
  RosetteLookupState state;
  GDateTime *since;
  GPtrArray *earlier;
  guint http_status;
  char *reason;
  gboolean is_plain;
} RosetteLookup;

RosetteLookup *rosette_lookup_ref (RosetteLookup *self);
void rosette_lookup_unref (RosetteLookup *self);

/**
 * rosette_lookup_is_fresh:
 * @now: the time
 *
 * Returns: whether its document is from the network, now or some minutes ago
 */
gboolean rosette_lookup_is_fresh (const RosetteLookup *self, GDateTime *now);

/**
 * rosette_lookup_is_open:
 * @now: the time
 *
 * Returns: whether the network could tell more, and was not asked
 */
gboolean rosette_lookup_is_open (const RosetteLookup *self, GDateTime *now);

/**
 * RosetteLookups:
 *
 * The documents of one check: each address is looked for once, first among those that the user
 * gave, then on the network, when it may be used, then among those that were fetched earlier. What
 * a badge can make us fetch is limited, in number and in time. Lives on one thread.
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
 * rosette_lookups_get_badge:
 * @address: the address of a badge, which may be a picture
 *
 * As rosette_lookups_get(), which takes documents alone.
 *
 * Returns: (transfer none): what came of it
 */
const RosetteLookup *rosette_lookups_get_badge (RosetteLookups *self, const char *address);

/**
 * rosette_lookups_restrict:
 * @allowed: (array zero-terminated=1): for whom the network may be asked (permission.h); must
 *   outlive it
 *
 * Without this call the network may be asked for anything.
 */
void rosette_lookups_restrict (RosetteLookups *self, const char *const *allowed);

/**
 * rosette_lookups_confirm:
 * @issuer_id: a URL or a DID
 *
 * Says that the badge is proven to be of @issuer_id: if the network is allowed for that issuer, it
 * may be asked for all that the badge names from now on.
 */
void rosette_lookups_confirm (RosetteLookups *self, const char *issuer_id);

/**
 * rosette_lookups_set_plain:
 *
 * Whether a document may come without encryption, where the fetcher does that: of the older
 * versions of Open Badges only.
 */
void rosette_lookups_set_plain (RosetteLookups *self, gboolean is_plain);

/**
 * rosette_lookups_is_online:
 *
 * Returns: whether the network may be asked for anything
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

/**
 * rosette_lookups_list:
 *
 * Returns: (transfer full) (element-type RosetteLookup): all that was looked for, in this order
 */
GPtrArray *rosette_lookups_list (RosetteLookups *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
