/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/sheet-file.h"

#include "base/error.h"
#include "sheets/csv.h"
#include "sheets/vcard.h"
#include "sheets/workbook.h"

#include <glib/gi18n-lib.h>

RosetteSheetKind
rosette_sheet_file_find_kind (GBytes *file)
{
  g_return_val_if_fail (file != NULL, ROSETTE_SHEET_SEPARATED);

  if (rosette_workbook_is (file))
    return ROSETTE_SHEET_WORKBOOK;

  return rosette_vcard_is (file) ? ROSETTE_SHEET_CARDS : ROSETTE_SHEET_SEPARATED;
}

static RosetteTable *
read_workbook (GBytes *file, guint sheet, GStrv *sheets, GError **error)
{
  g_autoptr (RosetteWorkbook) workbook = rosette_workbook_read (file, error);
  const char *const *names = NULL;

  if (workbook == NULL)
    return NULL;

  names = rosette_workbook_get_sheets (workbook);
  if (sheets != NULL)
    *sheets = g_strdupv ((char **) names);
  if (sheet >= g_strv_length ((char **) names))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                   _ ("The workbook has no sheet %u."), sheet + 1);
      return NULL;
    }

  return rosette_workbook_read_sheet (workbook, sheet, error);
}

RosetteTable *
rosette_sheet_file_read (GBytes *file,
                         const RosetteSheetChoices *choices,
                         GStrv *sheets,
                         GError **error)
{
  g_return_val_if_fail (file != NULL && choices != NULL, NULL);

  if (sheets != NULL)
    *sheets = NULL;

  switch (rosette_sheet_file_find_kind (file))
    {
    case ROSETTE_SHEET_WORKBOOK:
      return read_workbook (file, choices->sheet, sheets, error);
    case ROSETTE_SHEET_CARDS:
      return rosette_vcard_read (file, error);
    case ROSETTE_SHEET_SEPARATED:
    default:
      return rosette_csv_read_as (file, choices->charset, choices->separator, error);
    }
}
