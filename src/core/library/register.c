/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/register.h"

#include "keys/secrets.h"
#include "library/chain.h"
#include "library/recipient.h"
#include "library/register-texts.h"

#include <string.h>

/* What is read of a row, and where. */
#define CHAIN_COLUMNS "id, " ROSETTE_AWARD_COLUMNS ", salt, person, chain"
enum
{
  COLUMN_IS_RENEWED = 13, /* then the last one; or */
  COLUMN_SALT = 13,
  COLUMN_PERSON,
  COLUMN_CHAIN,
  COLUMN_CREDENTIAL,
};

/* Where the chain ends. */
typedef struct
{
  gint64 n_rows;
  guint8 hash[ROSETTE_CHAIN_BYTES];
} Head;

static GDateTime *
read_time (sqlite3_stmt *statement, int column)
{
  if (sqlite3_column_type (statement, column) == SQLITE_NULL)
    return NULL;

  return g_date_time_new_from_unix_utc (sqlite3_column_int64 (statement, column));
}

RosetteAwardRow *
rosette_register_read (sqlite3_stmt *statement)
{
  g_autoptr (GDateTime) issued = read_time (statement, 9);
  g_autoptr (GDateTime) valid_until = read_time (statement, 10);

  return rosette_award_row_new (&(RosetteAwardFields){
    .id = sqlite3_column_int64 (statement, 0),
    .credential_id = (const char *) sqlite3_column_text (statement, 1),
    .badge_id = sqlite3_column_int64 (statement, 2),
    .badge_name = (const char *) sqlite3_column_text (statement, 3),
    .achievement_id = (const char *) sqlite3_column_text (statement, 4),
    .renews = (const char *) sqlite3_column_text (statement, 5),
    .name = (const char *) sqlite3_column_text (statement, 6),
    .email = (const char *) sqlite3_column_text (statement, 7),
    .identifier = (const char *) sqlite3_column_text (statement, 8),
    .issued = issued,
    .valid_until = valid_until,
    .format = (const char *) sqlite3_column_text (statement, 11),
    .file = (const char *) sqlite3_column_text (statement, 12),
    .is_renewed = sqlite3_column_count (statement) == COLUMN_IS_RENEWED + 1
                  && sqlite3_column_int (statement, COLUMN_IS_RENEWED) != 0 });
}

/* A hash of a row; FALSE where there is none of the right length. */
static gboolean
read_hash (sqlite3_stmt *statement, int column, guint8 *hash)
{
  memset (hash, 0, ROSETTE_CHAIN_BYTES);
  if (sqlite3_column_bytes (statement, column) != ROSETTE_CHAIN_BYTES)
    return FALSE;
  memcpy (hash, sqlite3_column_blob (statement, column), ROSETTE_CHAIN_BYTES);

  return TRUE;
}

static gboolean
load_head (RosetteDatabase *database, Head *head, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (database, error, "SELECT n_rows, chain FROM register_head", "");
  g_autoptr (GError) inner = NULL;

  memset (head, 0, sizeof *head);
  if (statement == NULL)
    return FALSE;
  if (rosette_database_next (database, statement, &inner))
    {
      head->n_rows = sqlite3_column_int64 (statement, 0);
      read_hash (statement, 1, head->hash);
    }

  return rosette_database_all_read (&inner, error);
}

static gboolean
save_head (RosetteDatabase *database, const Head *head, GError **error)
{
  g_autoptr (GBytes) hash = g_bytes_new (head->hash, ROSETTE_CHAIN_BYTES);

  return rosette_database_run (database, error,
                               "INSERT OR REPLACE INTO register_head (id, n_rows, chain, n_edits)"
                               " VALUES (1, ?1, ?2,"
                               " coalesce ((SELECT n_edits FROM register_head), 0))",
                               "ib", head->n_rows, hash);
}

/* The row at the end of the chain: salt, and hashes over it. */
static void
bind_chain (sqlite3_stmt *statement,
            int index,
            RosetteAwardRow *award,
            GBytes *credential,
            gint64 id,
            RosetteRandomStock *random,
            Head *head)
{
  guint8 bytes[ROSETTE_CHAIN_SALT_BYTES];
  g_autoptr (GBytes) salt = NULL;
  guint8 person[ROSETTE_CHAIN_BYTES];

  rosette_random_stock_take (random, bytes, sizeof bytes);
  salt = g_bytes_new (bytes, sizeof bytes);
  rosette_chain_hash_person (award, credential, salt, person);
  rosette_chain_hash_row (award, id, person, head->hash, head->hash);
  head->n_rows++;

  sqlite3_bind_blob (statement, index, bytes, sizeof bytes, SQLITE_TRANSIENT);
  sqlite3_bind_blob (statement, index + 1, person, sizeof person, SQLITE_TRANSIENT);
  sqlite3_bind_blob (statement, index + 2, head->hash, sizeof head->hash, SQLITE_TRANSIENT);
}

static void
bind_award (sqlite3_stmt *statement, RosetteAwardRow *award, gint64 id)
{
  GDateTime *valid_until = rosette_award_row_get_valid_until (award);

  rosette_database_bind (
    statement, 1, "isissssss", id, rosette_award_row_get_credential_id (award),
    rosette_award_row_get_badge_id (award), rosette_award_row_get_badge_name (award),
    rosette_award_row_get_achievement_id (award), rosette_award_row_get_renews (award),
    rosette_award_row_get_name (award), rosette_award_row_get_email (award),
    rosette_award_row_get_identifier (award));
  sqlite3_bind_int64 (statement, 10, g_date_time_to_unix (rosette_award_row_get_issued (award)));
  if (valid_until != NULL)
    sqlite3_bind_int64 (statement, 11, g_date_time_to_unix (valid_until));
  else
    sqlite3_bind_null (statement, 11);
  sqlite3_bind_text (statement, 12, rosette_award_row_get_format (award), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 13, rosette_award_row_get_file (award), -1, SQLITE_STATIC);
}

/* The number that the next row gets: never one that was given before. */
static gboolean
find_next_id (RosetteDatabase *database, gint64 *id, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = rosette_database_query (
    database, error, "SELECT max (seq) FROM sqlite_sequence WHERE name = 'awards'", "");

  if (statement == NULL || !rosette_database_next (database, statement, error))
    return FALSE;
  *id = sqlite3_column_int64 (statement, 0) + 1;

  return TRUE;
}

gboolean
rosette_register_add (RosetteDatabase *database, GPtrArray *awards, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (database, error,
                            "INSERT INTO awards (" CHAIN_COLUMNS ", credential)"
                            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                            "");
  RosetteRandomStock random = { 0 };
  Head head;
  gint64 id = 0;

  if (statement == NULL || !load_head (database, &head, error)
      || !find_next_id (database, &id, error))
    return FALSE;

  for (guint i = 0; i < awards->len; i++, id++)
    {
      RosetteAwardRow *award = g_ptr_array_index (awards, i);
      GBytes *credential = rosette_award_row_get_credential (award);

      bind_award (statement, award, id);
      bind_chain (statement, COLUMN_SALT + 1, award, credential, id, &random, &head);
      if (credential != NULL)
        sqlite3_bind_blob64 (statement, COLUMN_CREDENTIAL + 1, g_bytes_get_data (credential, NULL),
                             g_bytes_get_size (credential), SQLITE_STATIC);
      else
        sqlite3_bind_null (statement, COLUMN_CREDENTIAL + 1);
      if (!rosette_database_finish (database, statement, error))
        return FALSE;
    }

  return save_head (database, &head, error);
}

gboolean
rosette_register_chain_all (RosetteDatabase *database, GError **error)
{
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (
    database, error, "SELECT " CHAIN_COLUMNS ", credential FROM awards ORDER BY id", "");
  g_autoptr (sqlite3_stmt) change = rosette_database_query (
    database, error, "UPDATE awards SET salt = ?, person = ?, chain = ? WHERE id = ?", "");
  g_autoptr (GError) inner = NULL;
  RosetteRandomStock random = { 0 };
  Head head = { 0 };

  if (rows == NULL || change == NULL)
    return FALSE;

  while (rosette_database_next (database, rows, &inner))
    {
      g_autoptr (RosetteAwardRow) award = rosette_register_read (rows);
      g_autoptr (GBytes) credential = rosette_database_dup_bytes (rows, COLUMN_CREDENTIAL);
      gint64 id = rosette_award_row_get_id (award);

      sqlite3_reset (change);
      bind_chain (change, 1, award, credential, id, &random, &head);
      sqlite3_bind_int64 (change, 4, id);
      if (!rosette_database_finish (database, change, error))
        return FALSE;
    }

  return rosette_database_all_read (&inner, error) && save_head (database, &head, error);
}

/* Whether the award has each of the words, as rosette_register_texts_find() looks for them. */
static gboolean
has_words (RosetteAwardRow *award, const char *const *words)
{
  const char *texts[] = { rosette_award_row_get_name (award), rosette_award_row_get_email (award),
                          rosette_award_row_get_identifier (award),
                          rosette_award_row_get_badge_name (award) };
  g_autoptr (GString) folded = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      rosette_recipient_append_folded (folded, texts[i]);
      g_string_append_c (folded, '\n');
    }

  return rosette_register_texts_have (folded->str, words);
}

static gboolean
is_given (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whose awards, as rosette_known_as_is() says. */
static const char *
choose_person (const RosetteAwardFilter *filter)
{
#define BY_EMAIL      "(email = ?2 COLLATE NOCASE AND (?4 IS NULL OR identifier IN ('', ?4)))"
#define BY_IDENTIFIER "identifier = ?3"

  if (is_given (filter->email) && is_given (filter->identifier))
    return " AND (" BY_EMAIL " OR " BY_IDENTIFIER ")";
  if (is_given (filter->email))
    return " AND " BY_EMAIL;

  return is_given (filter->identifier) ? " AND " BY_IDENTIFIER : "";
}

/* A clause for each condition, so that SQLite finds the index of each. */
static sqlite3_stmt *
query_awards (RosetteDatabase *database, const RosetteAwardFilter *filter, GError **error)
{
  static const RosetteAwardFilter all = { 0 };
  g_autofree char *sql = NULL;

  if (filter == NULL)
    filter = &all;
  sql = g_strconcat ("SELECT " CHAIN_COLUMNS, filter->has_credentials ? ", credential" : ", NULL",
                     " FROM awards WHERE id > ?1", choose_person (filter), " ORDER BY id", NULL);

  return rosette_database_query (database, error, sql, "isss", filter->after, filter->email,
                                 filter->identifier, is_given (filter->only) ? filter->only : NULL);
}

gboolean
rosette_register_each (RosetteDatabase *database,
                       const RosetteAwardFilter *filter,
                       RosetteAwardFunc func,
                       gpointer user_data,
                       GError **error)
{
  g_autoptr (sqlite3_stmt) rows = query_awards (database, filter, error);
  const char *search = filter != NULL && filter->search != NULL ? filter->search : "";
  g_autofree char *folded = rosette_recipient_fold (search);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GError) inner = NULL;

  if (rows == NULL)
    return FALSE;

  while (rosette_database_next (database, rows, &inner))
    {
      g_autoptr (RosetteAwardRow) award = rosette_register_read (rows);
      g_autoptr (GBytes) credential = NULL;
      guint8 hash[ROSETTE_CHAIN_BYTES];

      if (*folded != '\0' && !has_words (award, (const char *const *) words))
        continue;
      credential = rosette_database_dup_bytes (rows, COLUMN_CREDENTIAL);
      read_hash (rows, COLUMN_CHAIN, hash);
      if (!func (award, credential, hash, user_data))
        return TRUE;
    }

  return rosette_database_all_read (&inner, error);
}

/* Without its salt, a row says nothing of a person. */
static gboolean
is_empty (RosetteAwardRow *award, GBytes *credential)
{
  return rosette_award_row_is_forgotten (award) && *rosette_award_row_get_file (award) == '\0'
         && credential == NULL;
}

static RosetteRegisterFault
find_fault (sqlite3_stmt *rows,
            RosetteAwardRow *award,
            const guint8 *previous,
            gboolean *is_forgotten)
{
  g_autoptr (GBytes) credential = rosette_database_dup_bytes (rows, COLUMN_CREDENTIAL);
  g_autoptr (GBytes) salt = rosette_database_dup_bytes (rows, COLUMN_SALT);
  guint8 stored_person[ROSETTE_CHAIN_BYTES];
  guint8 stored[ROSETTE_CHAIN_BYTES];
  guint8 made[ROSETTE_CHAIN_BYTES];

  *is_forgotten = salt == NULL;
  if (!read_hash (rows, COLUMN_PERSON, stored_person) || !read_hash (rows, COLUMN_CHAIN, stored)
      || rosette_award_row_get_issued (award) == NULL)
    return ROSETTE_REGISTER_BROKEN;
  rosette_chain_hash_row (award, rosette_award_row_get_id (award), stored_person, previous, made);
  if (memcmp (made, stored, sizeof made) != 0)
    return ROSETTE_REGISTER_BROKEN;

  if (salt == NULL)
    return is_empty (award, credential) ? ROSETTE_REGISTER_WHOLE : ROSETTE_REGISTER_PERSON;
  rosette_chain_hash_person (award, credential, salt, made);

  return memcmp (made, stored_person, sizeof made) == 0 ? ROSETTE_REGISTER_WHOLE
                                                        : ROSETTE_REGISTER_PERSON;
}

/* One row more. Returns whether it is good. */
static gboolean
verify_row (sqlite3_stmt *rows, const char *noted, Head *end, RosetteRegisterReport *report)
{
  g_autoptr (RosetteAwardRow) award = rosette_register_read (rows);
  g_autofree char *hex = NULL;
  gboolean is_forgotten = FALSE;

  report->fault = find_fault (rows, award, end->hash, &is_forgotten);
  report->bad_id = rosette_award_row_get_id (award);
  if (report->fault != ROSETTE_REGISTER_WHOLE)
    return FALSE;

  read_hash (rows, COLUMN_CHAIN, end->hash);
  end->n_rows++;
  hex = rosette_chain_dup_hex (end->hash);
  if (noted != NULL && g_ascii_strcasecmp (noted, hex) == 0)
    {
      report->has_noted = TRUE;
      report->noted_id = report->bad_id;
    }
  if (is_forgotten)
    report->n_forgotten++;

  return TRUE;
}

static void
fill_report (RosetteRegisterReport *report, const Head *end, const Head *head)
{
  g_autofree char *hex = rosette_chain_dup_hex (end->hash);

  report->n_rows = (guint64) end->n_rows;
  report->n_expected = (guint64) head->n_rows;
  g_strlcpy (report->head, hex, sizeof report->head);
  if (report->fault != ROSETTE_REGISTER_WHOLE)
    return;
  if (memcmp (end, head, sizeof *end) != 0)
    report->fault = ROSETTE_REGISTER_CUT;
  else
    report->bad_id = 0;
}

static gboolean
verify_rows (RosetteDatabase *database,
             const char *noted,
             RosetteRegisterReport *report,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (
    database, error, "SELECT " CHAIN_COLUMNS ", credential FROM awards ORDER BY id", "");
  g_autoptr (GError) inner = NULL;
  Head head;
  Head end;

  memset (&end, 0, sizeof end);
  if (rows == NULL || !load_head (database, &head, error))
    return FALSE;
  while (rosette_database_next (database, rows, &inner))
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!verify_row (rows, noted, &end, report))
        break;
    }
  if (!rosette_database_all_read (&inner, error))
    return FALSE;
  fill_report (report, &end, &head);

  return TRUE;
}

/* In a transaction that reads: what another process adds meanwhile is not half seen. */
gboolean
rosette_register_verify (RosetteDatabase *database,
                         const char *noted,
                         RosetteRegisterReport *report,
                         GCancellable *cancellable,
                         GError **error)
{
  gboolean success;

  memset (report, 0, sizeof *report);
  if (!rosette_database_exec (database, "BEGIN", error))
    return FALSE;
  success = verify_rows (database, noted, report, cancellable, error);
  rosette_database_end (database, success, NULL);

  return success;
}

gboolean
rosette_register_count_edits (RosetteDatabase *database, gint64 *n_edits, GError **error)
{
  g_autoptr (sqlite3_stmt) statement =
    rosette_database_query (database, error, "SELECT max (n_edits) FROM register_head", "");

  if (statement == NULL || !rosette_database_next (database, statement, error))
    return FALSE;
  *n_edits = sqlite3_column_int64 (statement, 0);

  return TRUE;
}
