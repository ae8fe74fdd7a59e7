/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/workbook-part.h"

#include "base/limits.h"

#include <glib/gi18n-lib.h>

gboolean
rosette_workbook_part_fail (RosetteError code, GError **error)
{
  const char *sentence = _ ("The workbook is damaged. Save it again in the spreadsheet program, or "
                            "save the sheet as CSV and open that.");

  if (code == ROSETTE_ERROR_LIMIT)
    sentence = _ ("The workbook is too large. Save the one sheet as CSV and open that.");
  else if (code == ROSETTE_ERROR_PASSPHRASE)
    sentence = _ ("The workbook is protected with a password. Save a copy without one.");
  else if (code == ROSETTE_ERROR_UNSUPPORTED)
    sentence =
      _ ("This kind of file cannot be read. Save it as .xlsx or .ods, or the sheet as CSV, "
         "and open that.");
  g_set_error_literal (error, ROSETTE_ERROR, (int) code, sentence);

  return FALSE;
}

/* Names of parts differ in case from what names them where other programs than Excel made the
 * workbook, and old ones of Windows wrote a backslash.
 */
static gboolean
is_same_name (const char *name, const char *other)
{
  for (; *name != '\0' && *other != '\0'; name++, other++)
    {
      char letter = *other == '\\' ? '/' : g_ascii_tolower (*other);

      if (g_ascii_tolower (*name) != letter)
        return FALSE;
    }

  return *name == *other;
}

gboolean
rosette_workbook_part_find (RosetteZip *zip, const char *name, guint *index)
{
  g_return_val_if_fail (zip != NULL && name != NULL && index != NULL, FALSE);

  if (rosette_zip_find (zip, name, index))
    return TRUE;

  for (guint i = 0; i < rosette_zip_get_n_entries (zip); i++)
    if (is_same_name (name, rosette_zip_get_name (zip, i)))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

GBytes *
rosette_workbook_part_read (RosetteZip *zip, const char *name, GError **error)
{
  g_autoptr (GError) why = NULL;
  GBytes *part = NULL;
  guint index = 0;

  g_return_val_if_fail (zip != NULL && name != NULL, NULL);

  if (rosette_workbook_part_find (zip, name, &index))
    part = rosette_zip_extract (zip, index, ROSETTE_MAX_SHEET_XML_BYTES, &why);
  if (part == NULL)
    rosette_workbook_part_fail (why != NULL ? (RosetteError) why->code : ROSETTE_ERROR_SYNTAX,
                                error);

  return part;
}
