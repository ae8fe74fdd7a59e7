/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/column-memory.h"

#include "encoding/json.h"

#include <string.h>

#define SETTING "columns-of-sheets"

/* Sheets that are remembered; the one that was not imported for the longest time is forgotten. */
#define MAX_SHEETS 100

/* Sheets are alike when their headers are, but for their case. */
static char *
make_key (RosetteTable *table)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    {
      g_autofree char *folded = g_utf8_casefold (rosette_table_get_header (table, i), -1);

      /* With its end, so that no two lists of headers run into the same text. */
      g_checksum_update (sum, (const guchar *) folded, (gssize) strlen (folded) + 1);
    }

  return g_strdup (g_checksum_get_string (sum));
}

static JsonObject *
read_all (const char *text)
{
  JsonObject *all = text != NULL ? rosette_json_parse_object (text, strlen (text), NULL) : NULL;

  return all != NULL ? all : json_object_new ();
}

/* A number for each column: what it means. */
static JsonArray *
write_columns (RosetteTable *table, const RosetteColumns *columns)
{
  JsonArray *array = json_array_new ();

  json_array_add_boolean_element (array, columns->family_first);
  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    json_array_add_int_element (array, rosette_columns_get_meaning (columns, i));

  return array;
}

static gboolean
read_columns (RosetteTable *table, JsonArray *array, RosetteColumns *columns)
{
  guint n_columns = rosette_table_get_n_columns (table);

  if (array == NULL || json_array_get_length (array) != n_columns + 1)
    return FALSE;

  *columns = (RosetteColumns){
    ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, FALSE,
    ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN, ROSETTE_NO_COLUMN
  };
  for (guint i = 0; i < n_columns; i++)
    {
      JsonNode *node = json_array_get_element (array, i + 1);
      gint64 meaning = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_int (node) : -1;

      if (meaning < ROSETTE_COLUMN_OTHER || meaning > ROSETTE_COLUMN_TAGS)
        return FALSE;
      if (meaning != ROSETTE_COLUMN_OTHER)
        rosette_columns_set_meaning (columns, i, (RosetteColumnMeaning) meaning);
    }
  columns->family_first = json_array_get_boolean_element (array, 0);

  return TRUE;
}

char *
rosette_column_memory_dup (RosetteLibrary *library)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  return g_strdup (rosette_library_get_setting (library, SETTING));
}

gboolean
rosette_column_memory_recall (const char *memory, RosetteTable *table, RosetteColumns *columns)
{
  g_autofree char *key = NULL;
  g_autoptr (JsonObject) all = NULL;
  JsonNode *node = NULL;

  g_return_val_if_fail (columns != NULL, FALSE);

  if (memory == NULL || !rosette_table_has_header (table))
    return FALSE;

  key = make_key (table);
  all = read_all (memory);
  node = json_object_get_member (all, key);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
         && read_columns (table, json_node_get_array (node), columns);
}

static gboolean
is_guessed (RosetteTable *table, const RosetteColumns *columns)
{
  RosetteColumns guess;

  rosette_columns_guess (table, &guess);
  for (guint i = 0; i < rosette_table_get_n_columns (table); i++)
    if (rosette_columns_get_meaning (columns, i) != rosette_columns_get_meaning (&guess, i))
      return FALSE;

  return TRUE;
}

gboolean
rosette_column_memory_keep (RosetteLibrary *library,
                            RosetteTable *table,
                            const RosetteColumns *columns,
                            GError **error)
{
  g_autofree char *key = NULL;
  g_autofree char *text = NULL;
  g_autoptr (JsonObject) all = NULL;
  g_autoptr (GList) members = NULL;
  gboolean was_kept = FALSE;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library) && columns != NULL, FALSE);

  if (!rosette_table_has_header (table))
    return TRUE;

  key = make_key (table);
  all = read_all (rosette_library_get_setting (library, SETTING));
  was_kept = json_object_has_member (all, key);
  if (is_guessed (table, columns) && !was_kept)
    return TRUE;

  /* Taken out first: the newest is the last. */
  if (was_kept)
    json_object_remove_member (all, key);
  if (!is_guessed (table, columns))
    json_object_set_array_member (all, key, write_columns (table, columns));
  members = json_object_get_members (all);
  if (json_object_get_size (all) > MAX_SHEETS)
    json_object_remove_member (all, members->data);
  text = rosette_json_write_object (all, NULL);

  return rosette_library_set_setting (library, SETTING, text, error);
}
