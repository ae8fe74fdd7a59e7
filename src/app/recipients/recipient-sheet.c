/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipient-sheet.h"

#include "library/own-columns.h"
#include "sheets/csv.h"

#include <locale.h>
#include <string.h>

/* The words that rosette-cli asks for, and that an import finds in every language. */
static const char *const fixed[] = { "name", "email", "id" };

/* Behind these three: the user's own columns, in the order in which they first come. */
static GPtrArray *
list_headers (GListModel *recipients)
{
  GPtrArray *headers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (headers, g_strdup (fixed[i]));
  for (guint i = 0; i < g_list_model_get_n_items (recipients); i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);
      g_auto (GStrv) own = rosette_own_columns_read (rosette_recipient_get_extra (recipient));

      for (gsize j = 0; own[j] != NULL; j += 2)
        if (!g_hash_table_contains (known, own[j]))
          {
            g_ptr_array_add (headers, g_strdup (own[j]));
            g_hash_table_add (known, headers->pdata[headers->len - 1]);
          }
    }
  g_ptr_array_add (headers, NULL);

  return headers;
}

static GStrv
new_row (RosetteRecipient *recipient, const char *const *headers)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add_many (cells, rosette_recipient_get_name (recipient),
                           rosette_recipient_get_email (recipient),
                           rosette_recipient_get_identifier (recipient), NULL);
  for (gsize i = G_N_ELEMENTS (fixed); headers[i] != NULL; i++)
    {
      g_autofree char *cell =
        rosette_own_columns_dup (rosette_recipient_get_extra (recipient), headers[i]);

      g_strv_builder_add (cells, cell);
    }

  return g_strv_builder_end (cells);
}

char
rosette_recipient_sheet_get_separator (void)
{
  return strcmp (localeconv ()->decimal_point, ",") == 0 ? ';' : ',';
}

GBytes *
rosette_recipient_sheet_write (GListModel *recipients)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autoptr (GPtrArray) headers = list_headers (recipients);
  guint n_recipients = g_list_model_get_n_items (recipients);

  for (guint i = 0; i < n_recipients; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      g_ptr_array_add (rows, new_row (recipient, (const char *const *) headers->pdata));
    }

  return rosette_csv_write_for_spreadsheet ((const char *const *) headers->pdata, rows,
                                            rosette_recipient_sheet_get_separator ());
}

/* Tabs and line breaks would be other cells: no name has any. */
static void
append_cell (GString *text, const char *cell, char end)
{
  gsize start = text->len;

  g_string_append (text, cell);
  g_strdelimit (text->str + start, "\t\r\n", ' ');
  g_string_append_c (text, end);
}

char *
rosette_recipient_sheet_dup_cells (GPtrArray *recipients)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < recipients->len; i++)
    {
      RosetteRecipient *recipient = g_ptr_array_index (recipients, i);

      append_cell (text, rosette_recipient_get_name (recipient), '\t');
      append_cell (text, rosette_recipient_get_email (recipient), '\t');
      append_cell (text, rosette_recipient_get_identifier (recipient), '\n');
    }

  return g_string_free (text, FALSE);
}
