/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "base/error.h"

G_BEGIN_DECLS

/* SQLite as the rest of this folder sees it: statements with their values in one call, transactions
 * that nest nowhere, and errors in the words of a user. Only files of library/ include this header.
 */

/**
 * RosetteDatabase:
 *
 * One open SQLite file. Used by one thread at a time.
 */
typedef struct _RosetteDatabase RosetteDatabase;

/**
 * rosette_database_open:
 * @path: (nullable): path of the file in the encoding of file names, made when it is not there and
 *   then readable by its owner alone; %NULL for a database in memory
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Opens the file, looks for damage (once a day, and when anything but we changed the file or it was
 * not closed: library/checked-file.h) and waits up to a second for another process that writes.
 * Writes nothing yet.
 *
 * Returns: (transfer full): the database; or %NULL with ROSETTE_ERROR_SYNTAX (not an SQLite file,
 * or a damaged one) or ROSETTE_ERROR_STORAGE (cannot be opened for writing)
 */
RosetteDatabase *rosette_database_open (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_database_set_patient:
 *
 * From now on, waits up to half a minute for another process that writes: for a thread or a program
 * of which nobody sees a window.
 */
void rosette_database_set_patient (RosetteDatabase *self);

/**
 * rosette_database_free:
 *
 * Closes the file. A transaction that is open is undone.
 */
void rosette_database_free (RosetteDatabase *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteDatabase, rosette_database_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (sqlite3_stmt, sqlite3_finalize)

/**
 * rosette_database_add_function:
 * @name: what statements call it
 * @n_arguments: how many it takes
 * @function: always the same for the same arguments, and touches nothing
 *
 * Adds a function to those that statements know.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_database_add_function (RosetteDatabase *self,
                                        const char *name,
                                        int n_arguments,
                                        void (*function) (sqlite3_context *context,
                                                          int n_arguments,
                                                          sqlite3_value **arguments),
                                        GError **error);

/**
 * rosette_database_exec:
 * @sql: statements, separated by semicolons
 *
 * Runs statements without values, of which no result is read.
 *
 * Returns: %TRUE, or %FALSE with an error as rosette_database_open() says
 */
gboolean rosette_database_exec (RosetteDatabase *self, const char *sql, GError **error);

/**
 * rosette_database_run:
 * @sql: one statement with a question mark for each value
 * @types: a letter for each value: `s` a `const char *`, `i` a #gint64, `b` a `GBytes *`; a %NULL
 *   pointer is stored as NULL
 *
 * Runs a statement that gives no rows.
 *
 * Returns: %TRUE, or %FALSE with an error as rosette_database_open() says
 */
gboolean rosette_database_run (RosetteDatabase *self,
                               GError **error,
                               const char *sql,
                               const char *types,
                               ...);

/**
 * rosette_database_query:
 * @types: as rosette_database_run()
 *
 * Prepares a statement whose rows rosette_database_next() steps through.
 *
 * Returns: (transfer full): the statement, freed with sqlite3_finalize(); or %NULL with an error
 */
sqlite3_stmt *rosette_database_query (RosetteDatabase *self,
                                      GError **error,
                                      const char *sql,
                                      const char *types,
                                      ...) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_database_bind:
 * @index: number of the first value to set, from 1
 * @types: as rosette_database_run()
 *
 * Gives a prepared statement its values; resets it first, so that one statement serves many rows.
 * Texts and bytes are not copied: they stay as they are until the statement has run.
 */
void rosette_database_bind (sqlite3_stmt *statement, int index, const char *types, ...);

/**
 * rosette_database_next:
 * @error: (nullable): set when there is no row because of an error
 *
 * Returns: %TRUE while there is a row to read
 */
gboolean rosette_database_next (RosetteDatabase *self, sqlite3_stmt *statement, GError **error);

/**
 * rosette_database_all_read:
 * @inner: what the last rosette_database_next() has set, or %NULL there
 * @error: return location for it
 *
 * For the end of a loop, where @error, which may be %NULL, could not say why there is no more.
 *
 * Returns: %TRUE where there simply are no more; %FALSE where @inner was set, which @error is then
 */
gboolean rosette_database_all_read (GError **inner, GError **error);

/**
 * rosette_database_finish:
 *
 * Runs a prepared statement that gives no rows.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_database_finish (RosetteDatabase *self, sqlite3_stmt *statement, GError **error);

/**
 * rosette_database_dup_bytes:
 * @column: number of a column that holds a blob, from 0
 *
 * Returns: (transfer full) (nullable): its bytes, or %NULL when it is NULL
 */
GBytes *rosette_database_dup_bytes (sqlite3_stmt *statement, int column);

/**
 * rosette_database_begin:
 *
 * Starts a transaction and takes the write lock at once, so that no later statement of it can find
 * the file busy.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_database_begin (RosetteDatabase *self, GError **error);

/**
 * rosette_database_end:
 * @success: whether all went well so far
 * @error: (nullable): left as it is when @success is %FALSE
 *
 * Commits; or undoes the transaction when @success is %FALSE or the commit fails.
 *
 * Returns: whether everything since rosette_database_begin() is stored
 */
gboolean rosette_database_end (RosetteDatabase *self, gboolean success, GError **error);

/**
 * rosette_database_get_last_id:
 *
 * Returns: the id of the row that was inserted last
 */
gint64 rosette_database_get_last_id (RosetteDatabase *self);

/**
 * rosette_database_get_n_changed:
 *
 * Returns: how many rows the last INSERT, UPDATE or DELETE changed
 */
guint rosette_database_get_n_changed (RosetteDatabase *self);

/**
 * rosette_database_get_version:
 *
 * Returns: a number that is another one when something was written, by this connection or another
 */
gint64 rosette_database_get_version (RosetteDatabase *self);

G_END_DECLS
