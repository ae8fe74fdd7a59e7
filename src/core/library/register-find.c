/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/register-find.h"

#include "library/register.h"

#include <string.h>

/* What each order is by; the number of the row decides where that is equal. */
static const char *const orders[] = {
  [ROSETTE_AWARDS_BY_DATE] = "issued",
  [ROSETTE_AWARDS_BY_NAME] = "rosette_collate (name)",
  [ROSETTE_AWARDS_BY_BADGE] = "rosette_collate (badge_name)",
  [ROSETTE_AWARDS_BY_EMAIL] = "rosette_collate (email)",
};

static const char *
get_text (sqlite3_value *value)
{
  const char *text = (const char *) sqlite3_value_text (value);

  return text != NULL ? text : "";
}

/* What is kept from row to row of a search. */
typedef struct
{
  GStrv words;
  GString *text;
} Words;

static void
words_free (void *data)
{
  Words *words = data;

  g_strfreev (words->words);
  g_string_free (words->text, TRUE);
  g_free (words);
}

static Words *
words_new (const char *lines)
{
  Words *words = g_new (Words, 1);

  words->words = g_strsplit (lines, "\n", -1);
  words->text = g_string_sized_new (256);

  return words;
}

static gboolean
has_all (const Words *words)
{
  for (gsize i = 0; words->words[i] != NULL; i++)
    if (strstr (words->text->str, words->words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* rosette_has (words, text…): whether each of the words, which are folded and apart by a line
 * break, is in one of the texts. */
static void
has_words (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  Words *kept = sqlite3_get_auxdata (context, 0);
  Words *words = kept != NULL ? kept : words_new (get_text (values[0]));

  g_string_truncate (words->text, 0);
  for (int i = 1; i < n_values; i++)
    {
      rosette_recipient_append_folded (words->text, get_text (values[i]));
      g_string_append_c (words->text, '\n');
    }
  sqlite3_result_int (context, has_all (words));
  /* Last: it may free them at once. */
  if (kept == NULL)
    sqlite3_set_auxdata (context, 0, words, words_free);
}

/* rosette_collate (text): what sorts as the user's language sorts @text, whatever its case. */
static void
make_key (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  g_autofree char *folded = g_utf8_casefold (get_text (values[0]), -1);
  g_autofree char *key = g_utf8_collate_key (folded, -1);

  sqlite3_result_blob64 (context, key, strlen (key), SQLITE_TRANSIENT);
}

gboolean
rosette_register_add_functions (RosetteDatabase *database, GError **error)
{
  return rosette_database_add_function (database, "rosette_has", 5, has_words, error)
         && rosette_database_add_function (database, "rosette_collate", 1, make_key, error);
}

/* The first column of all rows. */
static GArray *
read_ids (RosetteDatabase *database, sqlite3_stmt *rows, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) inner = NULL;

  while (rosette_database_next (database, rows, &inner))
    {
      gint64 id = sqlite3_column_int64 (rows, 0);

      g_array_append_val (ids, id);
    }
  if (inner == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&inner));

  return NULL;
}

/* The words of a search, a line each; an empty text for none. */
static char *
fold_words (const char *search)
{
  g_autofree char *folded = rosette_recipient_fold (search != NULL ? search : "");
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? "\n" : "", parts[i]);

  return g_strdup (words->str);
}

GArray *
rosette_register_find (RosetteDatabase *database,
                       const char *search,
                       RosetteAwardOrder order,
                       gboolean is_descending,
                       GError **error)
{
  const char *way = is_descending ? "DESC" : "ASC";
  g_autofree char *words = fold_words (search);
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) rows = NULL;

  g_return_val_if_fail (order < G_N_ELEMENTS (orders), NULL);

  sql = g_strdup_printf (
    "SELECT id FROM awards INDEXED BY awards_list%s ORDER BY %s %s, id %s",
    *words != '\0' ? " WHERE rosette_has (?1, name, email, identifier, badge_name)" : "",
    orders[order], way, way);
  rows = rosette_database_query (database, error, sql, *words != '\0' ? "s" : "", words);

  return rows != NULL ? read_ids (database, rows, error) : NULL;
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* All are read from the index, which is small, and put in order here; new ones from the table. */
GArray *
rosette_register_list_ids (RosetteDatabase *database, gint64 after, GError **error)
{
  g_autoptr (sqlite3_stmt) rows = NULL;
  GArray *ids = NULL;

  if (after == 0)
    rows =
      rosette_database_query (database, error, "SELECT id FROM awards INDEXED BY awards_list", "");
  else
    rows = rosette_database_query (database, error,
                                   "SELECT id FROM awards WHERE id > ? ORDER BY id", "i", after);
  if (rows == NULL)
    return NULL;

  ids = read_ids (database, rows, error);
  if (ids != NULL)
    g_array_sort (ids, compare_ids);

  return ids;
}

RosetteAwardRow *
rosette_register_new_empty (gint64 id)
{
  g_autoptr (GDateTime) epoch = g_date_time_new_from_unix_utc (0);

  return rosette_award_row_new (&(RosetteAwardFields){ .id = id, .issued = epoch });
}

/* All in one statement: each takes the locks of the file anew. */
static char *
dup_page_sql (const gint64 *ids, guint n_ids)
{
  GString *sql = g_string_new (
    "SELECT id, " ROSETTE_AWARD_COLUMNS ", EXISTS (SELECT 1 FROM awards AS later"
    "  WHERE later.renews = awards.credential_id AND later.renews <> '') AS is_renewed"
    " FROM awards WHERE id IN (");

  for (guint i = 0; i < n_ids; i++)
    g_string_append_printf (sql, "%s%" G_GINT64_FORMAT, i > 0 ? "," : "", ids[i]);
  g_string_append_c (sql, ')');

  return g_string_free (sql, FALSE);
}

/* Puts @row, which it takes, in the place of the empty one. */
static void
place_row (GPtrArray *page, const gint64 *ids, RosetteAwardRow *row)
{
  for (guint i = 0; i < page->len; i++)
    if (ids[i] == rosette_award_row_get_id (row))
      {
        g_object_unref (page->pdata[i]);
        page->pdata[i] = row;
        return;
      }
  g_object_unref (row);
}

GPtrArray *
rosette_register_load_page (RosetteDatabase *database,
                            const gint64 *ids,
                            guint n_ids,
                            GError **error)
{
  g_autoptr (GPtrArray) page = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) inner = NULL;
  g_autofree char *sql = dup_page_sql (ids, n_ids);
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (database, error, sql, "");

  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < n_ids; i++)
    g_ptr_array_add (page, rosette_register_new_empty (ids[i]));
  while (rosette_database_next (database, rows, &inner))
    place_row (page, ids, rosette_register_read (rows));
  if (inner == NULL)
    return g_steal_pointer (&page);
  g_propagate_error (error, g_steal_pointer (&inner));

  return NULL;
}

gboolean
rosette_register_each_holder (RosetteDatabase *database,
                              gint64 badge_id,
                              RosetteHolderFunc func,
                              gpointer user_data,
                              GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (sqlite3_stmt) rows =
    rosette_database_query (database, error,
                            "SELECT email, identifier FROM awards INDEXED BY awards_list"
                            " WHERE ?1 = 0 OR badge_id = ?1",
                            "i", badge_id);

  if (rows == NULL)
    return FALSE;

  while (rosette_database_next (database, rows, &inner))
    func ((const char *) sqlite3_column_text (rows, 0),
          (const char *) sqlite3_column_text (rows, 1), user_data);
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));

  return FALSE;
}
