/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/issued.h"
#include "issuing/maker.h"
#include "library/ledger.h"

G_BEGIN_DECLS

/**
 * RosetteCrew:
 *
 * Threads that make awards and write their files. One thread gives them rows, and takes what they
 * made.
 */
typedef struct _RosetteCrew RosetteCrew;

/**
 * rosette_crew_start:
 * @maker: makes the awards; outlives the crew
 * @plan: whose awards they are; outlives the crew
 * @n_threads: at least 1
 *
 * Returns: (transfer full): the crew, with nothing to do
 */
RosetteCrew *rosette_crew_start (const RosetteMaker *maker,
                                 const RosettePlan *plan,
                                 guint n_threads) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_crew_give:
 * @rows: (transfer full) (element-type RosetteLedgerRow): awards to make
 */
void rosette_crew_give (RosetteCrew *self, GPtrArray *rows);

/**
 * RosetteCrewState:
 * @n_waiting: how many rows nobody has begun
 * @is_idle: whether there is nothing to do
 * @has_failed: whether a row could not be made: then nothing more is begun
 */
typedef struct
{
  guint n_waiting;
  gboolean is_idle;
  gboolean has_failed;
} RosetteCrewState;

/**
 * rosette_crew_wait:
 * @n_enough: comes back when as many are made
 * @n_few: comes back when fewer are waiting
 * @timeout_ms: comes back after that, whatever happens
 * @made: (element-type RosetteIssued): what was made since the last time is added
 *
 * Waits; also an idle crew, or one that failed, lets it come back.
 *
 * Returns: how the crew is
 */
RosetteCrewState rosette_crew_wait (RosetteCrew *self,
                                    guint n_enough,
                                    guint n_few,
                                    guint timeout_ms,
                                    GPtrArray *made);

/**
 * rosette_crew_stop:
 * @self: (transfer full): the crew
 * @made: (element-type RosetteIssued): what was made since the last time is added
 * @error: (nullable): why a row could not be made, where one could not
 *
 * Lets the threads end what they have begun, and waits for them. Rows that nobody has begun are
 * dropped.
 */
void rosette_crew_stop (RosetteCrew *self, GPtrArray *made, GError **error);

/**
 * rosette_crew_make_own_name:
 * @row: an award that is made
 *
 * Returns: (transfer full): the name of its file where that of @row was taken by another one
 *   meanwhile; no other award can have it
 */
char *rosette_crew_make_own_name (const RosetteLedgerRow *row) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
