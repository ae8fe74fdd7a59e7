/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/ledger-private.h"

#include "library/duplicates.h"

#include <string.h>

/* Whom a row is about: one of the two texts, where it is given. The same in each of the tables, and
 * in rosette_known_as_is(): who has an id other than the third text is somebody else.
 */
#define IS_PERSON                                                                                  \
  "((?1 <> '' AND email = ?1 COLLATE NOCASE AND (?3 = '' OR identifier IN ('', ?3)))"              \
  " OR (?2 <> '' AND identifier = ?2))"

/* Most texts of one row that are passed on. */
#define MAX_TEXTS 9

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

/* Addresses with letters that SQLite does not compare whatever their case. */
#define IS_BEYOND_ASCII "email GLOB '*[^' || char (1) || '-' || char (127) || ']*'"

/* @found: (transfer full) (nullable): an address, an id, and what else there is of a recipient */
static GPtrArray *
read_people (RosetteLedger *self, sqlite3_stmt *found, GError **error)
{
  g_autoptr (sqlite3_stmt) rows = found;
  g_autoptr (GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_as_free);
  g_autoptr (GError) inner = NULL;

  if (rows == NULL)
    return NULL;
  while (rosette_database_next (self->database, rows, &inner))
    g_ptr_array_add (people, rosette_known_as_new ((const char *) sqlite3_column_text (rows, 0),
                                                   (const char *) sqlite3_column_text (rows, 1),
                                                   (const char *) sqlite3_column_text (rows, 2)));

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&people) : NULL;
}

/* The people of the lists who may be one with whom is asked for: those with the same address or id,
 * and those with several addresses.
 */
static GPtrArray *
read_similar (RosetteLedger *self, const char *email, const char *identifier, GError **error)
{
  return read_people (
    self,
    rosette_database_query (self->database, error,
                            "SELECT email, identifier, extra FROM recipients WHERE " IS_PERSON
                            " OR extra LIKE '%\"" ROSETTE_OTHER_EMAIL "\"%' ORDER BY id",
                            "sss", email, identifier, ""),
    error);
}

static gboolean
is_beyond_ascii (RosetteKnownAs *identity)
{
  for (guint i = 0; i < identity->emails->len; i++)
    if (!g_str_is_ascii (identity->emails->pdata[i]))
      return TRUE;

  return FALSE;
}

/* Whoever is there with an address that has such letters. */
static GPtrArray *
read_beyond_ascii (RosetteLedger *self, GError **error)
{
  return read_people (
    self,
    rosette_database_query (self->database, error,
                            "SELECT email, identifier, extra FROM recipients WHERE " IS_BEYOND_ASCII
                            " UNION SELECT email, '', NULL FROM awards WHERE " IS_BEYOND_ASCII
                            " UNION SELECT email, '', NULL FROM run_rows WHERE " IS_BEYOND_ASCII,
                            ""),
    error);
}

RosetteKnownAs *
rosette_ledger_identify (RosetteLedger *self,
                         const char *email,
                         const char *identifier,
                         GError **error)
{
  g_autoptr (RosetteKnownAs) identity = NULL;
  g_autoptr (GPtrArray) people = NULL;
  GPtrArray *others = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  identity = rosette_known_as_new (email, identifier, NULL);
  people = read_similar (self, email != NULL ? email : "", identity->only, error);
  if (people == NULL)
    return NULL;
  rosette_known_as_join (identity, people);
  if (!is_beyond_ascii (identity))
    return g_steal_pointer (&identity);

  others = read_beyond_ascii (self, error);
  if (others == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (people, others);
  rosette_known_as_join (identity, people);

  return g_steal_pointer (&identity);
}

GPtrArray *
rosette_ledger_list_merged (RosetteLedger *self, GError **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return read_similar (self, "", "", error);
}

typedef gboolean (*KeyFunc) (RosetteLedger *self,
                             const char *email,
                             const char *identifier,
                             const char *only,
                             gpointer user_data,
                             GError **error);

/* Calls @func for each address and each id. */
static gboolean
each_key (RosetteLedger *self,
          RosetteKnownAs *identity,
          KeyFunc func,
          gpointer user_data,
          GError **error)
{
  for (guint i = 0; i < identity->emails->len; i++)
    if (!func (self, identity->emails->pdata[i], "", identity->only, user_data, error))
      return FALSE;
  for (guint i = 0; i < identity->identifiers->len; i++)
    if (!func (self, "", identity->identifiers->pdata[i], identity->only, user_data, error))
      return FALSE;

  return TRUE;
}

static gboolean
forget_key (RosetteLedger *self,
            const char *email,
            const char *identifier,
            const char *only,
            gpointer user_data,
            GError **error)
{
  RosetteForgotten *forgotten = user_data;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (!rosette_database_run (self->database, error, steps[i].sql, "sss", email, identifier,
                                 only))
        return FALSE;
      if (steps[i].count != G_MAXSIZE)
        G_STRUCT_MEMBER (guint, forgotten, steps[i].count) +=
          rosette_database_get_n_changed (self->database);
    }

  return TRUE;
}

static gboolean
forget (RosetteLedger *self,
        const char *email,
        const char *identifier,
        RosetteForgotten *forgotten,
        GError **error)
{
  g_autoptr (RosetteKnownAs) identity = rosette_ledger_identify (self, email, identifier, error);

  if (identity == NULL || !each_key (self, identity, forget_key, forgotten, error))
    return FALSE;

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
  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = forget (self, email, identifier, forgotten, error);
  if (!rosette_database_end (self->database, success, error))
    return FALSE;
  rosette_database_exec (self->database, "PRAGMA wal_checkpoint (TRUNCATE)", NULL);

  return TRUE;
}

/* What is gone through, and whom of it was met already. */
typedef struct
{
  RosetteRecipientFunc recipient_func;
  RosetteAwardFunc award_func;
  RosetteTextsFunc texts_func;
  const char *sql; /* of the texts: an id, and then what is passed on */
  gpointer user_data;
  gboolean has_credentials;
  GHashTable *seen;
} Walk;

static gboolean
is_new (Walk *walk, gint64 id)
{
  return g_hash_table_add (walk->seen, g_memdup2 (&id, sizeof id));
}

static gboolean
walk_recipients (RosetteLedger *self,
                 const char *email,
                 const char *identifier,
                 const char *only,
                 gpointer user_data,
                 GError **error)
{
  Walk *walk = user_data;
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (
    self->database, error,
    "SELECT name, email, identifier, extra, id FROM recipients WHERE " IS_PERSON " ORDER BY id",
    "sss", email, identifier, only);

  if (rows == NULL)
    return FALSE;
  while (rosette_database_next (self->database, rows, &inner))
    if (is_new (walk, sqlite3_column_int64 (rows, 4)))
      walk->recipient_func ((const char *) sqlite3_column_text (rows, 0),
                            (const char *) sqlite3_column_text (rows, 1),
                            (const char *) sqlite3_column_text (rows, 2),
                            (const char *) sqlite3_column_text (rows, 3), walk->user_data);

  return rosette_database_all_read (&inner, error);
}

static gboolean
walk_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  Walk *walk = user_data;

  return !is_new (walk, rosette_award_row_get_id (award))
         || walk->award_func (award, credential, hash, walk->user_data);
}

static gboolean
walk_awards (RosetteLedger *self,
             const char *email,
             const char *identifier,
             const char *only,
             gpointer user_data,
             GError **error)
{
  Walk *walk = user_data;
  const RosetteAwardFilter filter = {
    .email = email, .identifier = identifier, .only = only, .has_credentials = walk->has_credentials
  };

  return rosette_ledger_each_award (self, &filter, walk_award_cb, walk, error);
}

static gboolean
walk_texts (RosetteLedger *self,
            const char *email,
            const char *identifier,
            const char *only,
            gpointer user_data,
            GError **error)
{
  Walk *walk = user_data;
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) rows =
    rosette_database_query (self->database, error, walk->sql, "sss", email, identifier, only);

  if (rows == NULL)
    return FALSE;
  while (rosette_database_next (self->database, rows, &inner))
    {
      const char *texts[MAX_TEXTS + 1] = { NULL };
      int n_texts = MIN (sqlite3_column_count (rows) - 1, MAX_TEXTS);

      if (!is_new (walk, sqlite3_column_int64 (rows, 0)))
        continue;
      for (int i = 0; i < n_texts; i++)
        texts[i] = (const char *) sqlite3_column_text (rows, i + 1);
      walk->texts_func (texts, walk->user_data);
    }

  return rosette_database_all_read (&inner, error);
}

static gboolean
walk_person (RosetteLedger *self,
             const char *email,
             const char *identifier,
             KeyFunc func,
             Walk *walk,
             GError **error)
{
  g_autoptr (RosetteKnownAs) identity = rosette_ledger_identify (self, email, identifier, error);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  walk->seen = seen;

  return identity != NULL && each_key (self, identity, func, walk, error);
}

gboolean
rosette_ledger_each_recipient (RosetteLedger *self,
                               const char *email,
                               const char *identifier,
                               RosetteRecipientFunc func,
                               gpointer user_data,
                               GError **error)
{
  Walk walk = { .recipient_func = func, .user_data = user_data };

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return walk_person (self, email, identifier, walk_recipients, &walk, error);
}

gboolean
rosette_ledger_each_list_of (RosetteLedger *self,
                             const char *email,
                             const char *identifier,
                             RosetteTextsFunc func,
                             gpointer user_data,
                             GError **error)
{
  Walk walk = { .texts_func = func,
                .user_data = user_data,
                .sql = "SELECT id, name FROM recipient_lists WHERE id IN"
                       " (SELECT list_id FROM list_members WHERE recipient_id IN"
                       " (SELECT id FROM recipients WHERE " IS_PERSON ")) ORDER BY id" };

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return walk_person (self, email, identifier, walk_texts, &walk, error);
}

gboolean
rosette_ledger_each_planned_of (RosetteLedger *self,
                                const char *email,
                                const char *identifier,
                                RosetteTextsFunc func,
                                gpointer user_data,
                                GError **error)
{
  /* A row has no number of its own: that of its run and its place are one. */
  Walk walk = { .texts_func = func,
                .user_data = user_data,
                .sql =
                  "SELECT run_id << 32 | n, name, email, identifier, ifnull (extra, ''), format,"
                  " credential_id, file, run_id, n FROM run_rows WHERE " IS_PERSON
                  " ORDER BY run_id, n" };

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return walk_person (self, email, identifier, walk_texts, &walk, error);
}

gboolean
rosette_ledger_each_award_of (RosetteLedger *self,
                              const char *email,
                              const char *identifier,
                              gboolean has_credentials,
                              RosetteAwardFunc func,
                              gpointer user_data,
                              GError **error)
{
  Walk walk = { .award_func = func, .user_data = user_data, .has_credentials = has_credentials };

  g_return_val_if_fail (self != NULL && func != NULL, FALSE);

  return walk_person (self, email, identifier, walk_awards, &walk, error);
}
