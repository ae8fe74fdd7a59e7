/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"
#include "job.h"

G_BEGIN_DECLS

/* One person of an order, and the formats that he or she is still to get. */
typedef struct
{
  gint64 recipient_id; /* in the library */
  RosettePerson *person;
  RosetteFormats formats;
} RosetteOrderLine;

/* What the wizard hands to the thread: all that the batch reads but the keys, its own copies. It is
 * not changed once it is built. What is left of one that was interrupted is an order again. */
typedef struct
{
  RosetteProfile *issuer;
  RosetteAchievement *achievement;
  GBytes *design; /* the saved design, or another SVG or PNG */
  gint64 badge_id;
  char *badge_name;
  GPtrArray *lines; /* of RosetteOrderLine */
  RosetteFormats formats;
  char *base_url; /* or NULL */
  RosetteContainer container;
  GDateTime *issued;
  GDateTime *valid_until; /* or NULL */
  GFile *folder;
} RosetteOrder;

/* What a run made of its order, and why it did not make more. */
typedef struct
{
  RosetteOrder *order;
  GPtrArray *issued;     /* of RosetteIssued */
  GHashTable *documents; /* what will stand on the web: an address to its GBytes */
  GError *error;         /* NULL when all is made */
} RosetteOutcome;

/* An order without lines, to be filled in. */
RosetteOrder *rosette_order_new (void) G_GNUC_WARN_UNUSED_RESULT;
void rosette_order_add (RosetteOrder *self,
                        gint64 recipient_id,
                        RosettePerson *person,
                        RosetteFormats formats);
void rosette_order_free (RosetteOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOrder, rosette_order_free)

/* What @issued has not made of @self. @folder: where the rest goes; NULL for the same */
RosetteOrder *rosette_order_dup_rest (RosetteOrder *self,
                                      GPtrArray *issued,
                                      GFile *folder) G_GNUC_WARN_UNUSED_RESULT;

/* How many files it makes. */
guint rosette_order_count_files (RosetteOrder *self);

/* The rows of the register for what was made of @self: an array of RosetteAwardRow. */
GPtrArray *rosette_order_list_rows (RosetteOrder *self,
                                    GPtrArray *issued) G_GNUC_WARN_UNUSED_RESULT;

/* Makes the badges on the job's thread, signed by @keys, of RosetteKey. Neither a fault nor
 * @cancellable makes it fail: the outcome says what was made. Takes @self. */
void rosette_order_run_async (RosetteOrder *self,
                              GPtrArray *keys,
                              RosetteJob *job,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
RosetteOutcome *rosette_order_run_finish (RosetteJob *job,
                                          GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

void rosette_outcome_free (RosetteOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOutcome, rosette_outcome_free)

G_END_DECLS
