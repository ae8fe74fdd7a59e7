/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/csv.h"
#include "sheets/people.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (RosetteTable) table = rosette_csv_read (file, &error);
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true ((table == NULL) == (error != NULL));
  if (table == NULL)
    return 0;

  people = rosette_people_read (table, &problems, NULL);
  if (people != NULL)
    g_assert_cmpuint (people->len + problems->len, ==, rosette_table_get_n_rows (table));

  return 0;
}
