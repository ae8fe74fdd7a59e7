/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"
#include "library/library.h"

G_BEGIN_DECLS

/**
 * RosetteKeptVerb:
 * @command: "NAME VERB", its usage and summary
 * @is_made: whether a library that is not there is made
 * @takes_name: whether there is an option --name
 * @min_words: how many words it needs
 * @run: does it, with the words that are left and the option's value; returns the exit status
 *
 * A verb of a command that works on what the library keeps of issuers.
 */
typedef struct
{
  RosetteCommand command;
  gboolean is_made;
  gboolean takes_name;
  guint min_words;
  int (*run) (RosetteLibrary *library, char **words, const char *name);
} RosetteKeptVerb;

/**
 * rosette_kept_file_run:
 * @verbs: the verbs of a command
 * @n_verbs: how many
 * @usage: what --help prints
 *
 * Finds the verb that argv[1] names, parses its options, opens the library and runs it. All of it
 * is said on standard error when it is wrong.
 *
 * Returns: the exit status
 */
int rosette_kept_file_run (const RosetteKeptVerb *verbs,
                           gsize n_verbs,
                           const char *usage,
                           int argc,
                           char *argv[]);

G_END_DECLS
