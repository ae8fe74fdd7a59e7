/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Workbooks made by hand, and tables as a text that is easy to compare. */

#pragma once

#include "../archives/zips.h"
#include "sheets/table.h"

/* One part of a workbook. */
typedef struct
{
  const char *name;
  const char *xml;
} BooksPart;

#define BOOKS_MAX_PARTS 8

/* The parts up to the first without a name, as a ZIP file that packs nothing. */
static inline GBytes *
books_make (const BooksPart *parts)
{
  ZipsEntry entries[BOOKS_MAX_PARTS] = { 0 };
  guint n = 0;

  for (; n < BOOKS_MAX_PARTS && parts[n].name != NULL; n++)
    {
      gsize length = strlen (parts[n].xml);

      entries[n] = (ZipsEntry){ .name = parts[n].name, .packed = parts[n].xml };
      entries[n].n_packed = entries[n].size = (guint32) length;
      entries[n].crc = (guint32) crc32 (0, (const Bytef *) parts[n].xml, (uInt) length);
    }

  return g_byte_array_free_to_bytes (zips_make (entries, n));
}

/* "header|header/cell|cell/…" */
static inline char *
books_show (RosetteTable *table)
{
  GString *out = g_string_new (NULL);
  guint n_columns = rosette_table_get_n_columns (table);

  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "|" : "", rosette_table_get_header (table, i));
  for (guint row = 0; row < rosette_table_get_n_rows (table); row++)
    for (guint i = 0; i < n_columns; i++)
      g_string_append_printf (out, "%s%s", i > 0 ? "|" : "/",
                              rosette_table_get_cell (table, row, i));

  return g_string_free (out, FALSE);
}
