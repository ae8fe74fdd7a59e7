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
  return rosette_database_add_function (database, "rosette_collate", 1, make_key, error);
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

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&ids) : NULL;
}

char *
rosette_register_dup_sql (const char *what, RosetteAwardOrder order, gboolean is_descending)
{
  const char *way = is_descending ? "DESC" : "ASC";

  g_return_val_if_fail (what != NULL && order < G_N_ELEMENTS (orders), NULL);

  return g_strdup_printf ("SELECT %s FROM awards INDEXED BY awards_list ORDER BY %s %s, id %s",
                          what, orders[order], way, way);
}

GArray *
rosette_register_list_ordered (RosetteDatabase *database,
                               RosetteAwardOrder order,
                               gboolean is_descending,
                               GError **error)
{
  g_autofree char *sql = rosette_register_dup_sql ("id", order, is_descending);
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (database, error, sql, "");

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

  return rosette_database_all_read (&inner, error) ? g_steal_pointer (&page) : NULL;
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

  return rosette_database_all_read (&inner, error);
}
