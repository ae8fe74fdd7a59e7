/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/csv.h"
#include "sheets/people.h"

/* The same bytes as copied cells: every row is taken or has a problem. */
static void
read_pasted (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (RosetteTable) table = rosette_csv_read_pasted (text, NULL);
  g_autoptr (RosetteTable) other = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  RosetteColumns columns;

  if (table == NULL)
    return;

  other = rosette_table_new_without_header (table);
  rosette_columns_guess (other, &columns);
  people = rosette_people_read_as (other, &columns, NULL, &problems);
  g_assert_cmpuint (people->len + problems->len, ==, rosette_table_get_n_rows (other));
}

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  read_pasted (data, size);
  g_assert_true ((table == NULL) == (error != NULL));
  if (table == NULL)
    return 0;

  people = rosette_people_read (table, &problems, NULL);
  if (people != NULL)
    g_assert_cmpuint (people->len + problems->len, ==, rosette_table_get_n_rows (table));

  return 0;
}
