/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"
#include "library/database.h"
#include "library/ledger.h"

G_BEGIN_DECLS

/* The table of awards, as the files of this folder see it. Where two processes write, a row is
 * added inside a transaction that has the write lock: rosette_database_begin().
 */

/**
 * rosette_register_add:
 * @awards: (element-type RosetteAwardRow): new rows, each with its credential if it has one
 *
 * Adds rows to the end of the register and of its chain, inside a transaction that the caller has
 * begun.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_register_add (RosetteDatabase *database, GPtrArray *awards, GError **error);

/**
 * rosette_register_chain_all:
 *
 * Makes a chain of rows that were written before there was one, inside a transaction.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_register_chain_all (RosetteDatabase *database, GError **error);

/* The columns of an award, after its id. */
#define ROSETTE_AWARD_COLUMNS                                                                      \
  "credential_id, badge_id, badge_name, achievement_id, renews, name, email, identifier, issued, " \
  "valid_until, format, file"

/**
 * rosette_register_read:
 * @statement: at a row, whose first columns are the id and ROSETTE_AWARD_COLUMNS; one more that is
 *   called `is_renewed` may follow
 *
 * Returns: (transfer full): the row, without its credential
 */
RosetteAwardRow *rosette_register_read (sqlite3_stmt *statement) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_each:
 *
 * As rosette_ledger_each_award().
 */
gboolean rosette_register_each (RosetteDatabase *database,
                                const RosetteAwardFilter *filter,
                                RosetteAwardFunc func,
                                gpointer user_data,
                                GError **error);

/**
 * rosette_register_verify:
 *
 * As rosette_ledger_verify().
 */
gboolean rosette_register_verify (RosetteDatabase *database,
                                  const char *noted,
                                  RosetteRegisterReport *report,
                                  GCancellable *cancellable,
                                  GError **error);

/**
 * rosette_register_count_edits:
 * @n_edits: (out): how often rows were changed that were there already
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_register_count_edits (RosetteDatabase *database, gint64 *n_edits, GError **error);

G_END_DECLS
