/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/address-policy.h"

G_BEGIN_DECLS

/**
 * RosetteAnswer:
 * @status: the HTTP status
 * @location: (nullable): where the answer sends us on to, as it says
 * @type: (nullable): its Content-Type
 * @body: (nullable): the body of an answer with the status 200
 *
 * What a server said to one request.
 */
typedef struct
{
  guint status;
  char *location;
  char *type;
  GBytes *body;
} RosetteAnswer;

/**
 * rosette_answer_free:
 * @self: (transfer full): an answer
 */
void rosette_answer_free (RosetteAnswer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteAnswer, rosette_answer_free)

/**
 * RosetteExchange:
 * @policy: where it may connect
 * @policy_data: given to @policy
 * @tls_database: (nullable): the authorities that certificates must come from; %NULL: the system's
 * @timeout_ms: how long it may take in all, in milliseconds
 *
 * Some requests that share one stretch of time. Lives on one thread and on its stack; the fields
 * above are set before rosette_exchange_begin() and not owned, the others are its own.
 */
typedef struct
{
  RosetteAddressPolicyFunc policy;
  gpointer policy_data;
  GTlsDatabase *tls_database;
  guint timeout_ms;

  GMainContext *context;
  GCancellable *stop; /* ends whatever waits in @context */
  GCancellable *cancellable;
  GSource *timer;
  GSource *watch; /* of @cancellable */
  gboolean is_late;
} RosetteExchange;

/**
 * rosette_exchange_begin:
 * @cancellable: (nullable): ends it; must outlive @self
 *
 * Starts the clock. rosette_exchange_clear() undoes it; both on the same thread.
 */
void rosette_exchange_begin (RosetteExchange *self, GCancellable *cancellable);
void rosette_exchange_clear (RosetteExchange *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteExchange, rosette_exchange_clear)

/**
 * rosette_exchange_get:
 * @uri: an https address
 * @accept: the Accept header
 * @error: return location for a #GError
 *
 * Sends one GET request over a connection of its own, and blocks until the answer is whole.
 * Follows no redirect; keeps and sends no cookie, no password, no referrer; uses no proxy.
 *
 * Returns: (transfer full): the answer, whatever its status; or %NULL with
 *   ROSETTE_ERROR_UNREACHABLE, ROSETTE_ERROR_LIMIT for a body of more than ROSETTE_MAX_FETCH_BYTES,
 *   or G_IO_ERROR_CANCELLED
 */
RosetteAnswer *rosette_exchange_get (RosetteExchange *self,
                                     GUri *uri,
                                     const char *accept,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
