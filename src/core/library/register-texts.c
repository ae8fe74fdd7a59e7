/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/register-texts.h"

#include "library/register-find.h"

#include <string.h>

struct _RosetteRegisterTexts
{
  RosetteAwardOrder order;
  gboolean is_descending;
  gint64 version; /* of the database, when it was read */

  GArray *ids;
  GArray *starts; /* of guint: where the text of each begins */
  GString *texts; /* one behind the other, each with its end */
};

static void
add_row (RosetteRegisterTexts *self, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  guint start = (guint) self->texts->len;

  g_array_append_val (self->ids, id);
  g_array_append_val (self->starts, start);
  for (int i = 1; i < sqlite3_column_count (row); i++)
    {
      const char *text = (const char *) sqlite3_column_text (row, i);

      rosette_recipient_append_folded (self->texts, text != NULL ? text : "");
      g_string_append_c (self->texts, '\n');
    }
  g_string_append_c (self->texts, '\0');
}

static gboolean
read_rows (RosetteRegisterTexts *self, RosetteDatabase *database, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autofree char *sql = rosette_register_dup_sql ("id, name, email, identifier, badge_name",
                                                   self->order, self->is_descending);
  g_autoptr (sqlite3_stmt) rows = rosette_database_query (database, error, sql, "");

  if (rows == NULL)
    return FALSE;
  while (rosette_database_next (database, rows, &inner))
    add_row (self, rows);

  return rosette_database_all_read (&inner, error);
}

RosetteRegisterTexts *
rosette_register_texts_new (RosetteDatabase *database,
                            RosetteAwardOrder order,
                            gboolean is_descending,
                            GError **error)
{
  g_autoptr (RosetteRegisterTexts) self = g_new0 (RosetteRegisterTexts, 1);

  self->order = order;
  self->is_descending = is_descending;
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->texts = g_string_new (NULL);
  /* Before: what is written meanwhile is then not missed. */
  self->version = rosette_database_get_version (database);

  return read_rows (self, database, error) ? g_steal_pointer (&self) : NULL;
}

void
rosette_register_texts_free (RosetteRegisterTexts *self)
{
  g_array_unref (self->ids);
  g_array_unref (self->starts);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

gboolean
rosette_register_texts_is_current (RosetteRegisterTexts *self,
                                   RosetteDatabase *database,
                                   RosetteAwardOrder order,
                                   gboolean is_descending)
{
  g_return_val_if_fail (self != NULL && database != NULL, FALSE);

  return self->order == order && self->is_descending == is_descending
         && self->version == rosette_database_get_version (database);
}

gboolean
rosette_register_texts_have (const char *text, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && strstr (text, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

GArray *
rosette_register_texts_find (RosetteRegisterTexts *self, const char *search)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL && search != NULL, found);

  folded = rosette_recipient_fold (search);
  words = g_strsplit_set (folded, " \t\n", -1);
  for (guint i = 0; i < self->ids->len; i++)
    if (rosette_register_texts_have (self->texts->str + g_array_index (self->starts, guint, i),
                                     (const char *const *) words))
      g_array_append_val (found, g_array_index (self->ids, gint64, i));

  return found;
}
