/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/ledger-private.h"

#include <string.h>

/* Whom a row is about: one of the two texts, where it is given. The same in each of the tables. */
#define IS_PERSON "((?1 <> '' AND email = ?1 COLLATE NOCASE) OR (?2 <> '' AND identifier = ?2))"

/* What is done to each table, and what it counts. In the register the row stays, and the hashes of
 * the chain with it.
 */
static const struct
{
  const char *sql;
  gsize count; /* where in RosetteForgotten it is counted; G_MAXSIZE for nowhere */
} steps[] = {
  { "DELETE FROM list_members WHERE recipient_id IN (SELECT id FROM recipients WHERE " IS_PERSON
    ")",
    G_MAXSIZE },
  { "DELETE FROM recipients WHERE " IS_PERSON, G_STRUCT_OFFSET (RosetteForgotten, n_recipients) },
  { "DELETE FROM run_rows WHERE " IS_PERSON, G_STRUCT_OFFSET (RosetteForgotten, n_planned) },
  { "UPDATE awards SET name = '', email = '', identifier = '', file = '', credential = NULL,"
    " salt = NULL WHERE salt IS NOT NULL AND " IS_PERSON,
    G_STRUCT_OFFSET (RosetteForgotten, n_awards) },
};

static gboolean
forget (RosetteLedger *self,
        const char *email,
        const char *identifier,
        RosetteForgotten *forgotten,
        GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (!rosette_database_run (self->database, error, steps[i].sql, "ss", email, identifier))
        return FALSE;
      if (steps[i].count != G_MAXSIZE)
        G_STRUCT_MEMBER (guint, forgotten, steps[i].count) =
          rosette_database_get_n_changed (self->database);
    }

  /* Who has the register in memory reads it anew. */
  return rosette_database_exec (self->database, "UPDATE register_head SET n_edits = n_edits + 1",
                                error)
         && rosette_database_exec (self->database,
                                   "DELETE FROM runs WHERE NOT EXISTS"
                                   " (SELECT 1 FROM run_rows WHERE run_id = runs.id)",
                                   error);
}

gboolean
rosette_ledger_forget (RosetteLedger *self,
                       const char *email,
                       const char *identifier,
                       RosetteForgotten *forgotten,
                       GError **error)
{
  gboolean success;

  g_return_val_if_fail (self != NULL && forgotten != NULL, FALSE);
  g_return_val_if_fail (email != NULL || identifier != NULL, FALSE);

  memset (forgotten, 0, sizeof *forgotten);
  email = email != NULL ? email : "";
  identifier = identifier != NULL ? identifier : "";
  /* What is deleted is also overwritten, in the file and in what is still to be written to it. */
  if (!rosette_database_exec (self->database, "PRAGMA secure_delete = ON", error)
      || !rosette_database_begin (self->database, error))
    return FALSE;
  success = forget (self, email, identifier, forgotten, error);
  if (!rosette_database_end (self->database, success, error))
    return FALSE;
  rosette_database_exec (self->database, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);

  return TRUE;
}

gboolean
rosette_ledger_each_recipient (RosetteLedger *self,
                               const char *email,
                               const char *identifier,
                               RosetteRecipientFunc func,
                               gpointer user_data,
                               GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) rows = NULL;

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  rows = rosette_database_query (
    self->database, error,
    "SELECT name, email, identifier, extra FROM recipients WHERE " IS_PERSON " ORDER BY id", "ss",
    email != NULL ? email : "", identifier != NULL ? identifier : "");
  if (rows == NULL)
    return FALSE;
  while (rosette_database_next (self->database, rows, &inner))
    func ((const char *) sqlite3_column_text (rows, 0),
          (const char *) sqlite3_column_text (rows, 1),
          (const char *) sqlite3_column_text (rows, 2),
          (const char *) sqlite3_column_text (rows, 3), user_data);
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}
