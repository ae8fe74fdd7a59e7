/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteExit:
 *
 * Exit statuses of every command but `check` (sysexits.h has the numbers from 64).
 */
typedef enum
{
  ROSETTE_EXIT_DONE = 0,
  ROSETTE_EXIT_NOTHING_FOUND = 1,
  ROSETTE_EXIT_USAGE = 64,
  ROSETTE_EXIT_BAD_DATA = 65,
  ROSETTE_EXIT_UNREADABLE = 66,
  ROSETTE_EXIT_CANNOT_WRITE = 73,
  ROSETTE_EXIT_KEY = 77,
} RosetteExit;

/**
 * RosetteCommand:
 * @name: the word after `rosette-cli`
 * @usage: what follows the name, for --help
 * @summary: one sentence, marked with N_()
 * @run: does it; argv[0] is the command's name; returns the exit status
 * @details: (nullable): what else its own --help says, below its options; marked with N_()
 */
typedef struct
{
  const char *name;
  const char *usage;
  const char *summary;
  int (*run) (int argc, char *argv[]);
  const char *details;
} RosetteCommand;

/* Picks the command that argv[1] names, and runs it. */
int rosette_command_run (int argc, char *argv[]);

/**
 * rosette_command_parse:
 * @command: whose options these are: its usage, summary and details make its --help
 * @entries: the options, ended by an entry of zeros; the words that are left go where an entry
 *   with the name G_OPTION_REMAINING says
 *
 * Parses a command's options. --help prints and ends the process with 0.
 *
 * Returns: %FALSE, after one sentence on standard error, when the options are wrong
 */
gboolean rosette_command_parse (const RosetteCommand *command,
                                const GOptionEntry *entries,
                                int argc,
                                char *argv[]);

/* What a file says, as one line that a terminal shows and does not obey. */
char *rosette_command_dup_line (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Prints one sentence on standard error and returns @status. */
int rosette_command_fail (int status, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The same with the message of @error (transfer none), which may be NULL. */
int rosette_command_fail_error (int status, const char *about, const GError *error);

G_END_DECLS
