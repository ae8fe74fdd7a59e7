/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteFetcher:
 *
 * The one door to the network. A check without a fetcher is offline. An implementation may be
 * called from any thread.
 */
#define ROSETTE_TYPE_FETCHER (rosette_fetcher_get_type ())
G_DECLARE_INTERFACE (RosetteFetcher, rosette_fetcher, ROSETTE, FETCHER, GObject)

/**
 * RosetteFetcherInterface:
 * @fetch: as rosette_fetcher_fetch()
 * @dup_plain: (nullable): as rosette_fetcher_dup_plain()
 */
struct _RosetteFetcherInterface
{
  GTypeInterface parent_iface;

  GBytes *(*fetch) (RosetteFetcher *self,
                    const char *url,
                    const char *accept,
                    guint *http_status,
                    GCancellable *cancellable,
                    GError **error);
  RosetteFetcher *(*dup_plain) (RosetteFetcher *self);
};

/**
 * rosette_fetcher_fetch:
 * @url: an https address
 * @accept: (nullable): the kinds of document that are of use, as an Accept header without wildcards
 *   (media-type.h); %NULL: ROSETTE_ACCEPT_DOCUMENT
 * @http_status: (out): the status of the answer, also of one that is not a success; 0 without one
 * @cancellable: (nullable): cancels it
 * @error: return location for a #GError
 *
 * Gets a document; blocks. What goes wrong is said in one sentence in the user's language.
 *
 * Returns: (transfer full): the body of an answer with the status 200 and a kind that was asked
 *   for; or %NULL with ROSETTE_ERROR_UNREACHABLE, ROSETTE_ERROR_LIMIT or G_IO_ERROR_CANCELLED
 */
GBytes *rosette_fetcher_fetch (RosetteFetcher *self,
                               const char *url,
                               const char *accept,
                               guint *http_status,
                               GCancellable *cancellable,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_fetcher_dup_plain:
 *
 * Returns: (transfer full): one by the same rules, which also gets what stands at an address
 *   without encryption, for an old badge whose user insists
 */
RosetteFetcher *rosette_fetcher_dup_plain (RosetteFetcher *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_fetcher_get_plain_refusal:
 *
 * Returns: (transfer none): why an address without encryption is not asked, one sentence in the
 *   user's language
 */
const char *rosette_fetcher_get_plain_refusal (void);

G_END_DECLS
