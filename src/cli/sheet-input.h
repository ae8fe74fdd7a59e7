/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "sheets/people.h"
#include "sheets/sheet-file.h"

G_BEGIN_DECLS

/**
 * RosetteSheetOptions:
 *
 * What was typed of how a file of people is to be read; %NULL where an option was not given.
 */
typedef struct
{
  char *sheet;
  char *charset;
  char *separator;
} RosetteSheetOptions;

/* The same three for the table of each command that reads such a file. */
#define ROSETTE_SHEET_HELP N_ ("Of a workbook: which sheet; else the first with people")
#define ROSETTE_CHARSET_HELP                                                                       \
  N_ ("Of a text file: what it is written in, such as WINDOWS-1250; else guessed")
#define ROSETTE_SEPARATOR_HELP N_ ("Of a text file: what stands between cells; else guessed")

void rosette_sheet_options_clear (RosetteSheetOptions *options);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteSheetOptions, rosette_sheet_options_clear)

/**
 * rosette_sheet_options_read:
 * @options: what was typed
 * @choices: (out caller-allocates): what it means; its texts are those of @options
 *
 * Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE or ROSETTE_EXIT_USAGE
 */
int rosette_sheet_options_read (const RosetteSheetOptions *options, RosetteSheetChoices *choices);

/**
 * RosetteSheetInput:
 * @table: the sheet
 * @found: of a workbook the names of its sheets, and which was read
 * @people: (element-type RosettePerson): whom it names, in its order
 * @problems: (element-type RosettePeopleProblem): rows that cannot be taken
 *
 * A sheet of people that was named on the command line.
 */
typedef struct
{
  RosetteTable *table;
  RosetteSheetFound found;
  GPtrArray *people;
  GPtrArray *problems;
} RosetteSheetInput;

/**
 * rosette_sheet_input_read:
 * @path: a path as it was typed; "-" is standard input
 * @choices: what was said of it
 * @guesses: whether it may be guessed what columns mean, as the window does for somebody who then
 *   sees it; else their headers must say it
 * @input: (out caller-allocates): what was read; to be cleared also after a failure
 *
 * Reads people from a file as the window imports them. Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE, also when rows have problems; ROSETTE_EXIT_UNREADABLE or
 *   ROSETTE_EXIT_BAD_DATA
 */
int rosette_sheet_input_read (const char *path,
                              const RosetteSheetChoices *choices,
                              gboolean guesses,
                              RosetteSheetInput *input);
void rosette_sheet_input_clear (RosetteSheetInput *input);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteSheetInput, rosette_sheet_input_clear)

G_END_DECLS
