/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/fetcher.h"

G_BEGIN_DECLS

/**
 * RosetteRememberingFetcher:
 *
 * A #RosetteFetcher for many badges that are checked in one go: it asks another for each address
 * once, and gives the same answer, also that there is none, to all who ask after. So a hundred
 * badges of one issuer are a few requests, and a website that does not answer is waited for once.
 * Of the answers it keeps at most ROSETTE_MAX_KEPT_DOCUMENTS and ROSETTE_MAX_KEPT_BYTES.
 */
#define ROSETTE_TYPE_REMEMBERING_FETCHER (rosette_remembering_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRememberingFetcher,
                      rosette_remembering_fetcher,
                      ROSETTE,
                      REMEMBERING_FETCHER,
                      GObject)

/**
 * rosette_remembering_fetcher_new:
 * @fetcher: whom to ask
 *
 * Returns: (transfer full): a fetcher that has asked nothing yet
 */
RosetteFetcher *rosette_remembering_fetcher_new (RosetteFetcher *fetcher) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
