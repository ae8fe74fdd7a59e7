/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheet-input.h"

#include "base/limits.h"
#include "command.h"
#include "files.h"
#include "sheets/columns.h"

#include <string.h>

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
