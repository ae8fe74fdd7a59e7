/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/own-headers.h"

#include "encoding/json.h"
#include "library/duplicates.h"
#include "library/own-columns.h"
#include "recipients/recipient-cells.h"
#include "sheets/columns.h"

#include <glib/gi18n.h>
#include <string.h>

/* Most columns that are kept: a sheet has no more. */
#define MAX_HEADERS 256

static JsonArray *
read_headers (RosetteLibrary *library)
{
  const char *text = rosette_library_get_setting (library, ROSETTE_SETTING_OWN_COLUMNS);
  g_autoptr (JsonNode) node = text != NULL ? rosette_json_parse (text, strlen (text), NULL) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_array_ref (json_node_get_array (node));

  return json_array_new ();
}

GStrv
rosette_own_headers_list (RosetteLibrary *library)
{
  g_autoptr (GStrvBuilder) headers = g_strv_builder_new ();
  g_autoptr (JsonArray) array = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  array = read_headers (library);
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_node_get_value_type (json_array_get_element (array, i)) == G_TYPE_STRING)
      g_strv_builder_add (headers, json_array_get_string_element (array, i));

  return g_strv_builder_end (headers);
}

const char *
rosette_own_headers_get_title (const char *header)
{
  g_return_val_if_fail (header != NULL, NULL);

  if (g_str_equal (header, ROSETTE_TAGS))
    return _ ("Tags");
  if (g_str_equal (header, ROSETTE_OTHER_EMAIL))
    return _ ("Other e-mail");

  return header;
}

static gboolean
write_headers (RosetteLibrary *library, const char *const *headers, GError **error)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  JsonArray *array = json_array_new ();
  g_autofree char *text = NULL;

  for (gsize i = 0; headers[i] != NULL && i < MAX_HEADERS; i++)
    json_array_add_string_element (array, headers[i]);
  json_node_take_array (node, array);
  text = rosette_json_write (node, NULL);

  return rosette_library_set_setting (library, ROSETTE_SETTING_OWN_COLUMNS, text, error);
}

gboolean
rosette_own_headers_add (RosetteLibrary *library, const char *const *pairs, GError **error)
{
  g_auto (GStrv) headers = NULL;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint n_before;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);

  headers = rosette_own_headers_list (library);
  for (gsize i = 0; headers[i] != NULL; i++)
    g_ptr_array_add (all, headers[i]);
  n_before = all->len;
  for (gsize i = 0; pairs[i] != NULL; i += 2)
    if (pairs[i + 1][0] != '\0'
        && !g_ptr_array_find_with_equal_func (all, pairs[i], g_str_equal, NULL))
      g_ptr_array_add (all, (gpointer) pairs[i]);
  if (all->len == n_before)
    return TRUE;
  g_ptr_array_add (all, NULL);

  return write_headers (library, (const char *const *) all->pdata, error);
}

static char *
pick_cell (gpointer object, const char *extra, const char *header)
{
  return rosette_own_columns_dup (extra, header);
}

/* The cell of a recipient, or of the one in a list item. */
static GtkExpression *
new_expression (const char *header, gboolean in_list_item)
{
  GtkExpression *params[] = { rosette_recipient_cells_new_expression ("extra", in_list_item) };

  return gtk_cclosure_expression_new (G_TYPE_STRING, NULL, G_N_ELEMENTS (params), params,
                                      G_CALLBACK (pick_cell), g_strdup (header),
                                      (GClosureNotify) (void (*) (void)) g_free);
}

static void
set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, const char *header)
{
  rosette_recipient_cells_set_up_expression (item, new_expression (header, TRUE));
}

GtkColumnViewColumn *
rosette_own_headers_new_column (const char *header)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = NULL;
  g_autoptr (GtkSorter) sorter =
    GTK_SORTER (gtk_string_sorter_new (new_expression (header, FALSE)));

  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cb), g_strdup (header),
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  column = gtk_column_view_column_new (rosette_own_headers_get_title (header), factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_sorter (column, sorter);

  return column;
}
