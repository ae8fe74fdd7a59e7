/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/people.h"
#include "sheets/sheet-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  static const RosetteSheetChoices choices = { 0 };
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  RosetteSheetFound found;
  g_autoptr (RosetteTable) table = rosette_sheet_file_read (file, &choices, &found, &error);
  RosetteColumns columns;

  g_assert_true ((table == NULL) == (error != NULL));
  g_strfreev (found.sheets);
  if (table != NULL)
    rosette_columns_guess (table, &columns);

  return 0;
}
