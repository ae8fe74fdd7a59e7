/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/recipient-sheet.h"

#include "sheets/csv.h"

#include <locale.h>
#include <string.h>

/* The words that rosette-cli asks for, and that an import finds in every language. */
static const char *const header[] = { "name", "email", "id", NULL };

static GStrv
new_row (RosetteRecipient *recipient)
{
  const char *const cells[] = { rosette_recipient_get_name (recipient),
                                rosette_recipient_get_email (recipient),
                                rosette_recipient_get_identifier (recipient), NULL };

  return g_strdupv ((char **) cells);
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
  guint n_recipients = g_list_model_get_n_items (recipients);

  for (guint i = 0; i < n_recipients; i++)
    {
      g_autoptr (RosetteRecipient) recipient = g_list_model_get_item (recipients, i);

      g_ptr_array_add (rows, new_row (recipient));
    }

  return rosette_csv_write_for_spreadsheet (header, rows, rosette_recipient_sheet_get_separator ());
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
