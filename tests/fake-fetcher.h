/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/fetcher.h"

G_BEGIN_DECLS

/* A network in memory, for what asks one: it has the documents that it was given, and elsewhere
 * answers 404. Fill it before it is shared. */
#define ROSETTE_TYPE_TEST_FETCHER (rosette_test_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RosetteTestFetcher, rosette_test_fetcher, ROSETTE, TEST_FETCHER, GObject)

RosetteTestFetcher *rosette_test_fetcher_new (void);

/* One that fails the test when it is asked at all. */
RosetteTestFetcher *rosette_test_fetcher_new_forbidden (void);

/* From now on addresses that begin with http are refused, but not by its
 * rosette_fetcher_dup_plain().
 */
void rosette_test_fetcher_refuse_plain (RosetteTestFetcher *self);

/* What stands at @url: a document, or a status other than 200, with %NULL; status 0: no answer. */
void rosette_test_fetcher_put (RosetteTestFetcher *self,
                               const char *url,
                               guint status,
                               const char *document);

/* The status of all other addresses, instead of 404. */
void rosette_test_fetcher_put_default (RosetteTestFetcher *self, guint status);

/* How often it was asked, and for what in the last place. */
guint rosette_test_fetcher_get_n_asked (RosetteTestFetcher *self);
const char *rosette_test_fetcher_get_last_url (RosetteTestFetcher *self);

G_END_DECLS
