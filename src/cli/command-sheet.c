/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-sheet.h"

#include "files.h"
#include "sheet-input.h"

#include <glib/gi18n.h>

/* "Ana Roe <ana@school.example>, Hours: 120" */
static void
print_person (guint number, RosettePerson *person)
{
  const char *email = rosette_person_get_email (person);
  const char *id = rosette_person_get_id (person);
  const char *const *extras = rosette_person_get_extras (person);
  g_autoptr (GString) line = g_string_new (rosette_person_get_name (person));
  g_autofree char *clean = NULL;

  if (email != NULL)
    g_string_append_printf (line, " <%s>", email);
  if (id != NULL)
    g_string_append_printf (line, " %s", id);
  for (gsize i = 0; extras[i] != NULL; i += 2)
    if (extras[i + 1][0] != '\0')
      g_string_append_printf (line, ", %s: %s", extras[i], extras[i + 1]);
  clean = rosette_command_dup_line (line->str);
  /* Translators: %u is the number of a row, %s a person. */
  g_print (_ ("Row %u: %s\n"), number, clean);
}

/* People and problems come each in the order of the rows. */
static void
print_rows (const RosetteSheetInput *input)
{
  guint n_people = 0;
  guint n_problems = 0;

  for (guint row = 0; row < rosette_table_get_n_rows (input->table); row++)
    {
      const RosettePeopleProblem *problem =
        n_problems < input->problems->len ? input->problems->pdata[n_problems] : NULL;

      if (problem != NULL && problem->row == row)
        {
          g_autofree char *why = rosette_people_problem_dup_message (problem, input->table);
          g_autofree char *clean = rosette_command_dup_line (why);

          /* Translators: %s is a sentence that says why a row was left out */
          g_print (_ ("Left out: %s\n"), clean);
          n_problems++;
        }
      else
        print_person (rosette_table_get_row_number (input->table, row),
                      input->people->pdata[n_people++]);
    }
}

static void
print_summary (const RosetteSheetInput *input)
{
  guint n = input->people->len;

  g_print (ngettext ("%u person can be taken", "%u people can be taken", n), n);
  n = input->problems->len;
  if (n > 0)
    g_print (ngettext ("; %u row is left out", "; %u rows are left out", n), n);
  g_print (".\n");
  n = rosette_table_get_n_hidden (input->table);
  if (n > 0)
    g_print (ngettext ("%u row is hidden in the sheet, and is read like the others.\n",
                       "%u rows are hidden in the sheet, and are read like the others.\n", n),
             n);
}

static void
print_sheets (const RosetteSheetFound *found)
{
  if (found->sheets == NULL || g_strv_length (found->sheets) < 2)
    return;

  for (guint i = 0; found->sheets[i] != NULL; i++)
    {
      g_autofree char *name = rosette_command_dup_line (found->sheets[i]);

      /* Translators: a sheet of a workbook by number and name; the star marks the one that is read.
       */
      g_print (_ ("Sheet %u%s: %s\n"), i + 1, i == found->sheet ? "*" : "", name);
    }
}

static void
print_filled (RosetteTable *table)
{
  g_autofree char *filled = rosette_sheet_file_dup_filled (table);
  g_autofree char *clean = filled != NULL ? rosette_command_dup_line (filled) : NULL;

  if (clean != NULL)
    g_print ("%s\n", clean);
}

static int
print_sheet (const char *path, const RosetteSheetChoices *choices)
{
  g_auto (RosetteSheetInput) input = { 0 };
  int status = rosette_sheet_input_read (path, choices, TRUE, &input);

  print_sheets (&input.found);
  if (status != ROSETTE_EXIT_DONE)
    return status;

  print_filled (input.table);
  print_rows (&input);
  print_summary (&input);
  status = rosette_files_flush ();
  if (status == ROSETTE_EXIT_DONE && input.problems->len > 0)
    status = ROSETTE_EXIT_BAD_DATA;

  return status;
}

static int
run (int argc, char *argv[])
{
  g_auto (RosetteSheetOptions) options = { 0 };
  g_auto (GStrv) files = NULL;
  RosetteSheetChoices choices = { 0 };
  int status;
  const GOptionEntry entries[] = {
    { "sheet", 0, 0, G_OPTION_ARG_STRING, &options.sheet, ROSETTE_SHEET_HELP, N_ ("NUMBER") },
    { "charset", 0, 0, G_OPTION_ARG_STRING, &options.charset, ROSETTE_CHARSET_HELP, N_ ("NAME") },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &options.separator, ROSETTE_SEPARATOR_HELP,
      N_ ("CHARACTER") },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL },
  };

  if (!rosette_command_parse (&rosette_command_sheet, entries, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (files == NULL || g_strv_length (files) != 1)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Name one file with people."));
  status = rosette_sheet_options_read (&options, &choices);

  return status == ROSETTE_EXIT_DONE ? print_sheet (files[0], &choices) : status;
}

const RosetteCommand rosette_command_sheet = {
  .name = "sheet",
  .usage = "FILE [--sheet NUMBER] [--charset NAME] [--separator CHARACTER]",
  .summary = N_ ("Prints whom a file of people would add, row by row"),
  .run = run,
};
