/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/address-policy.h"
#include "fetching/fetcher.h"

G_BEGIN_DECLS

/**
 * RosetteHttpsFetcher:
 *
 * The network: a #RosetteFetcher that gets documents by HTTPS from computers on the public
 * internet. Each request and each of at most ROSETTE_MAX_FETCH_REDIRECTS redirects meets the same
 * rules: the address is https and carries no user name, the computer behind it is one that the
 * policy allows, its certificate is good. All of it must be done in ROSETTE_MAX_FETCH_MS, with a
 * body of at most ROSETTE_MAX_FETCH_BYTES of a kind that was asked for. Nothing is sent but the
 * address, what is accepted and the name of this program. Immutable: many threads may use one.
 */
#define ROSETTE_TYPE_HTTPS_FETCHER (rosette_https_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RosetteHttpsFetcher, rosette_https_fetcher, ROSETTE, HTTPS_FETCHER, GObject)

/**
 * rosette_https_fetcher_new:
 *
 * Returns: (transfer full): a fetcher for the public internet that believes the authorities that
 *   this computer believes. No environment variable changes that.
 */
RosetteFetcher *rosette_https_fetcher_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_https_fetcher_new_with_rules:
 * @policy: where it may connect; called from any thread
 * @policy_data: given to @policy; must outlive the fetcher
 * @tls_database: (nullable): the authorities to believe; %NULL: the computer's
 * @timeout_ms: how long a fetch may take in all, in milliseconds
 *
 * A fetcher with other rules, as for a test with a server of its own.
 *
 * Returns: (transfer full): a fetcher
 */
RosetteFetcher *rosette_https_fetcher_new_with_rules (RosetteAddressPolicyFunc policy,
                                                      gpointer policy_data,
                                                      GTlsDatabase *tls_database,
                                                      guint timeout_ms) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_https_fetcher_allow_plain:
 *
 * Lets it get documents by HTTP without encryption as well, where the address asked for is such a
 * one: for old badges whose user insists. Only before @self is shared.
 */
void rosette_https_fetcher_allow_plain (RosetteHttpsFetcher *self);

G_END_DECLS
