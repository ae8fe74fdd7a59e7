/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* F_OFD_SETLK */

#include "config.h"

#include "library/ledger-private.h"

#include "library/register.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

#define ROW_COLUMNS "n, name, email, identifier, extra, format, credential_id, salt, file, renews"

void
rosette_ledger_run_free (RosetteLedgerRun *self)
{
  g_clear_pointer (&self->started, g_date_time_unref);
  g_clear_pointer (&self->picture, g_bytes_unref);
  g_free (self->plan);
  g_free (self);
}

void
rosette_ledger_row_free (RosetteLedgerRow *self)
{
  g_free (self);
}

static gboolean
insert_run (RosetteLedger *self, const char *plan, GBytes *picture, GError **error)
{
  if (!rosette_database_run (
        self->database, error,
        "INSERT INTO runs (started, plan, picture, n_rows) VALUES (?, ?, ?, 0)", "isb",
        g_get_real_time () / G_USEC_PER_SEC, plan, picture))
    return FALSE;
  self->n_planned = 0;
  self->planning = rosette_database_query (self->database, error,
                                           "INSERT INTO run_rows (run_id, " ROW_COLUMNS ")"
                                           " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                           "");

  return self->planning != NULL;
}

gboolean
rosette_ledger_begin_run (RosetteLedger *self,
                          const char *plan,
                          GBytes *picture,
                          gint64 *run_id,
                          GError **error)
{
  g_return_val_if_fail (self != NULL && plan != NULL && picture != NULL, FALSE);
  g_return_val_if_fail (self->planning == NULL, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  if (!insert_run (self, plan, picture, error))
    {
      rosette_database_end (self->database, FALSE, NULL);
      return FALSE;
    }
  *run_id = rosette_database_get_last_id (self->database);

  return TRUE;
}

gboolean
rosette_ledger_plan_row (RosetteLedger *self,
                         gint64 run_id,
                         const RosetteLedgerRow *row,
                         GError **error)
{
  g_return_val_if_fail (self != NULL && self->planning != NULL, FALSE);

  rosette_database_bind (self->planning, 1, "iisssssssss", run_id, (gint64) row->n, row->name,
                         row->email, row->identifier, row->extra, row->format, row->credential_id,
                         row->salt, row->file, row->renews);
  self->n_planned++;

  return rosette_database_finish (self->database, self->planning, error);
}

gboolean
rosette_ledger_end_run (RosetteLedger *self, gint64 run_id, gboolean success, GError **error)
{
  g_return_val_if_fail (self != NULL && self->planning != NULL, FALSE);

  g_clear_pointer (&self->planning, sqlite3_finalize);
  if (success)
    success =
      rosette_database_run (self->database, error, "UPDATE runs SET n_rows = ? WHERE id = ?", "ii",
                            (gint64) self->n_planned, run_id);

  return rosette_database_end (self->database, success, error);
}

static RosetteLedgerRun *
read_run (sqlite3_stmt *statement)
{
  RosetteLedgerRun *run = g_new0 (RosetteLedgerRun, 1);

  run->id = sqlite3_column_int64 (statement, 0);
  run->started = g_date_time_new_from_unix_utc (sqlite3_column_int64 (statement, 1));
  run->plan = g_strdup ((const char *) sqlite3_column_text (statement, 2));
  run->n_rows = (guint) sqlite3_column_int64 (statement, 3);
  run->n_left = (guint) sqlite3_column_int64 (statement, 4);
  run->picture = rosette_database_dup_bytes (statement, 5);

  return run;
}

GPtrArray *
rosette_ledger_list_runs (RosetteLedger *self, GError **error)
{
  g_autoptr (GPtrArray) runs =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_ledger_run_free);
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement = rosette_database_query (
    self->database, error,
    "SELECT id, started, plan, n_rows,"
    " (SELECT count (*) FROM run_rows WHERE run_id = id), NULL FROM runs ORDER BY id",
    "");
  if (statement == NULL)
    return NULL;
  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (runs, read_run (statement));

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&runs) : NULL;
}

RosetteLedgerRun *
rosette_ledger_load_run (RosetteLedger *self, gint64 run_id, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement = rosette_database_query (self->database, error,
                                      "SELECT id, started, plan, n_rows, (SELECT count (*)"
                                      " FROM run_rows WHERE run_id = id), picture FROM runs"
                                      " WHERE id = ?",
                                      "i", run_id);
  if (statement == NULL)
    return NULL;
  if (rosette_database_next (self->database, statement, &inner))
    return read_run (statement);
  if (rosette_database_all_read (&inner, error))
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                         _ ("There is nothing left to go on with: these badges were made, or "
                            "given up."));

  return NULL;
}

gboolean
rosette_ledger_change_run (RosetteLedger *self, gint64 run_id, const char *plan, GError **error)
{
  g_return_val_if_fail (self != NULL && plan != NULL, FALSE);

  return rosette_database_run (self->database, error, "UPDATE runs SET plan = ? WHERE id = ?", "si",
                               plan, run_id);
}

/* Locks of an open file, which end with it: also when the process is killed. */
gboolean
rosette_ledger_lock_run (RosetteLedger *self, gint64 run_id, GError **error)
{
  struct flock range = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = run_id, .l_len = 1 };
  g_autofree char *path = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->path == NULL)
    return TRUE;
  path = g_strconcat (self->path, "-runs", NULL);
  if (self->lock < 0)
    self->lock = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  /* Where there are no locks, the register itself takes no row twice. */
  if (self->lock < 0 || fcntl (self->lock, F_OFD_SETLK, &range) == 0
      || (errno != EAGAIN && errno != EACCES))
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS,
                       _ ("Another window or program is making these badges now."));

  return FALSE;
}

void
rosette_ledger_unlock_run (RosetteLedger *self, gint64 run_id)
{
  struct flock range = { .l_type = F_UNLCK, .l_whence = SEEK_SET, .l_start = run_id, .l_len = 1 };

  g_return_if_fail (self != NULL);

  if (self->lock >= 0)
    fcntl (self->lock, F_OFD_SETLK, &range);
}

#define N_ROW_TEXTS 9

/* A row with its texts behind it: one thread makes it and another one frees it, and each piece of
 * memory costs them both.
 */
static RosetteLedgerRow *
read_row (sqlite3_stmt *statement)
{
  const char *texts[N_ROW_TEXTS];
  gsize sizes[N_ROW_TEXTS];
  gsize n_bytes = 0;
  RosetteLedgerRow *row = NULL;
  char *at = NULL;

  for (int i = 0; i < N_ROW_TEXTS; i++)
    {
      texts[i] = (const char *) sqlite3_column_text (statement, i + 1);
      sizes[i] = texts[i] != NULL ? strlen (texts[i]) + 1 : 0;
      n_bytes += sizes[i];
    }
  row = g_malloc (sizeof *row + n_bytes);
  at = (char *) (row + 1);
  for (gsize i = 0; i < N_ROW_TEXTS; at += sizes[i], i++)
    if (texts[i] != NULL)
      texts[i] = memcpy (at, texts[i], sizes[i]);
  *row = (RosetteLedgerRow){ (guint) sqlite3_column_int64 (statement, 0),
                             texts[0],
                             texts[1],
                             texts[2],
                             texts[3],
                             texts[4],
                             texts[5],
                             texts[6],
                             texts[7],
                             texts[8] };

  return row;
}

GPtrArray *
rosette_ledger_load_rows (RosetteLedger *self,
                          gint64 run_id,
                          guint from,
                          guint max_rows,
                          GError **error)
{
  g_autoptr (GPtrArray) rows =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_ledger_row_free);
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement = rosette_database_query (
    self->database, error,
    "SELECT " ROW_COLUMNS " FROM run_rows WHERE run_id = ? AND n >= ? ORDER BY n LIMIT ?", "iii",
    run_id, (gint64) from, (gint64) max_rows);
  if (statement == NULL)
    return NULL;
  while (rosette_database_next (self->database, statement, &inner))
    g_ptr_array_add (rows, read_row (statement));

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&rows) : NULL;
}

/* How many places follow one another without a gap, from the one at @first on. */
static guint
count_neighbours (GArray *places, guint first)
{
  guint n = 1;

  while (first + n < places->len
         && g_array_index (places, guint, first + n) == g_array_index (places, guint, first) + n)
    n++;

  return n;
}

static gboolean
take_rows_out (RosetteLedger *self, gint64 run_id, GArray *places, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    self->database, error, "DELETE FROM run_rows WHERE run_id = ? AND n BETWEEN ? AND ?", "");
  guint n_rows = 0;

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i += n_rows)
    {
      gint64 place = g_array_index (places, guint, i);

      n_rows = count_neighbours (places, i);
      rosette_database_bind (statement, 1, "iii", run_id, place, place + n_rows - 1);
      if (!rosette_database_finish (self->database, statement, error))
        return FALSE;
      if (rosette_database_get_n_changed (self->database) == n_rows)
        continue;
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           _ ("Another window or program went on with these badges, or they were "
                              "given up."));
      return FALSE;
    }

  return TRUE;
}

static gboolean
finish_rows (RosetteLedger *self, gint64 run_id, GArray *places, GPtrArray *awards, GError **error)
{
  return take_rows_out (self, run_id, places, error)
         && rosette_register_add (self->database, awards, error)
         && rosette_database_run (self->database, error,
                                  "DELETE FROM runs WHERE id = ?1 AND NOT EXISTS"
                                  " (SELECT 1 FROM run_rows WHERE run_id = ?1)",
                                  "i", run_id);
}

gboolean
rosette_ledger_finish_rows (RosetteLedger *self,
                            gint64 run_id,
                            GArray *places,
                            GPtrArray *awards,
                            GError **error)
{
  gboolean success;

  g_return_val_if_fail (self != NULL && places->len == awards->len, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = finish_rows (self, run_id, places, awards, error);

  return rosette_database_end (self->database, success, error);
}

gboolean
rosette_ledger_remove_run (RosetteLedger *self, gint64 run_id, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return rosette_database_run (self->database, error, "DELETE FROM runs WHERE id = ?", "i", run_id);
}
