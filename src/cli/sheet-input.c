/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheet-input.h"

#include "base/limits.h"
#include "command.h"
#include "files.h"
#include "sheets/charset.h"
#include "sheets/columns.h"

#include <glib/gi18n.h>
#include <string.h>

void
rosette_sheet_options_clear (RosetteSheetOptions *options)
{
  g_free (options->sheet);
  g_free (options->charset);
  g_free (options->separator);
}

static gboolean
read_separator (const char *text, char *separator)
{
  if (text == NULL || strcmp (text, "tab") == 0)
    *separator = text != NULL ? '\t' : 0;
  else if (strlen (text) == 1 && g_ascii_isprint (text[0]) && text[0] != '"')
    *separator = text[0];
  else
    return FALSE;

  return TRUE;
}

int
rosette_sheet_options_read (const RosetteSheetOptions *options, RosetteSheetChoices *choices)
{
  guint64 number = 0;

  memset (choices, 0, sizeof *choices);
  if (options->sheet != NULL
      && !g_ascii_string_to_unsigned (options->sheet, 10, 1, G_MAXUINT16, &number, NULL))
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("--sheet is the number of a sheet, from 1."));
  if (!read_separator (options->separator, &choices->separator))
    return rosette_command_fail (ROSETTE_EXIT_USAGE,
                                 _ ("--separator is one character, or the word tab."));
  if (options->charset != NULL && !rosette_charset_is_known (options->charset))
    return rosette_command_fail (
      ROSETTE_EXIT_USAGE,
      _ ("--charset is a name such as WINDOWS-1250, CP850 or UTF-8; iconv -l lists them all."));
  choices->sheet = (guint) number;
  choices->charset = options->charset;

  return ROSETTE_EXIT_DONE;
}

/* As the window has it before anybody says more; the tags stay what the sheet calls them. */
static GPtrArray *
guess_people (RosetteSheetInput *input, GError **error)
{
  RosetteColumns columns;
  RosetteTable *table = NULL;

  if (!rosette_columns_has_header (input->table))
    {
      table = rosette_table_new_without_header (input->table);
      rosette_table_unref (input->table);
      input->table = table;
    }
  rosette_columns_guess (input->table, &columns);
  columns.tags = ROSETTE_NO_COLUMN;
  if (!rosette_columns_has_names (&columns) || !rosette_columns_has_addresses (&columns))
    return rosette_people_read (input->table, &input->problems, error);

  return rosette_people_read_as (input->table, &columns, NULL, &input->problems);
}

int
rosette_sheet_input_read (const char *path,
                          const RosetteSheetChoices *choices,
                          gboolean guesses,
                          RosetteSheetInput *input)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (GBytes) file = rosette_files_read_or_fail (path, ROSETTE_MAX_SHEET_BYTES, &status);
  g_autoptr (GError) error = NULL;

  memset (input, 0, sizeof *input);
  if (file == NULL)
    return status;

  input->table = rosette_sheet_file_read (file, choices, &input->found, &error);
  /* Its bytes are not wanted beside the people. */
  g_clear_pointer (&file, g_bytes_unref);
  if (input->table != NULL)
    input->people = guesses ? guess_people (input, &error)
                            : rosette_people_read (input->table, &input->problems, &error);
  if (input->people == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return ROSETTE_EXIT_DONE;
}

void
rosette_sheet_input_clear (RosetteSheetInput *input)
{
  g_clear_pointer (&input->table, rosette_table_unref);
  g_clear_pointer (&input->found.sheets, g_strfreev);
  g_clear_pointer (&input->people, g_ptr_array_unref);
  g_clear_pointer (&input->problems, g_ptr_array_unref);
}
