/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteSheetKind:
 * @ROSETTE_SHEET_SEPARATED: separated values: CSV, TSV
 * @ROSETTE_SHEET_WORKBOOK: a workbook: .xlsx, .ods
 * @ROSETTE_SHEET_CARDS: address cards: .vcf
 *
 * What people are read from.
 */
typedef enum
{
  ROSETTE_SHEET_SEPARATED,
  ROSETTE_SHEET_WORKBOOK,
  ROSETTE_SHEET_CARDS,
} RosetteSheetKind;

/**
 * RosetteSheetChoices:
 * @charset: (nullable): of separated values: what they are written in; %NULL to guess
 * @separator: of separated values: what stands between them; 0 to guess
 * @sheet: of a workbook: which sheet, from 1; 0 for the first with people, or
 *   else the first with a row
 *
 * What a person says of a file; all zero for nothing.
 */
typedef struct
{
  const char *charset;
  char separator;
  guint sheet;
} RosetteSheetChoices;

/**
 * RosetteSheetFound:
 * @sheets: (nullable): of a workbook the names of its sheets, else %NULL
 * @sheet: which of them was read, from 0
 *
 * What there was to choose.
 */
typedef struct
{
  GStrv sheets;
  guint sheet;
} RosetteSheetFound;

/**
 * rosette_sheet_file_find_kind:
 * @file: any file
 *
 * Returns: what it seems to be, by its first bytes; never by its name
 */
RosetteSheetKind rosette_sheet_file_find_kind (GBytes *file);

/**
 * rosette_sheet_file_read:
 * @file: a file with a sheet, up to ROSETTE_MAX_SHEET_BYTES
 * @choices: what a person said of it
 * @found: (out caller-allocates): what there was to choose, also after some errors; its names are
 * the caller's
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message translated
 *
 * Reads one sheet of whatever kind of file.
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX, ROSETTE_ERROR_LIMIT,
 *   ROSETTE_ERROR_PASSPHRASE, ROSETTE_ERROR_UNSUPPORTED or ROSETTE_ERROR_NOT_FOUND (no such sheet)
 */
RosetteTable *rosette_sheet_file_read (GBytes *file,
                                       const RosetteSheetChoices *choices,
                                       RosetteSheetFound *found,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sheet_file_read_pasted:
 * @text: as rosette_csv_read_pasted()
 * @error: as rosette_csv_read_pasted()
 *
 * As rosette_sheet_file_read(), of what was copied: a title above the header is left out here too.
 *
 * Returns: (transfer full): the table; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
RosetteTable *rosette_sheet_file_read_pasted (const char *text,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sheet_file_dup_filled:
 * @table: a table that was read
 *
 * Returns: (transfer full) (nullable): that merged cells count for each of their rows, and in which
 *   columns, as a translated sentence; %NULL where none does
 */
char *rosette_sheet_file_dup_filled (RosetteTable *table) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
