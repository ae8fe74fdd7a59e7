/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-pins.h"

#include "checking/sentences.h"
#include "files.h"
#include "kept-file.h"
#include "pin-option.h"

#include <glib/gi18n.h>

/* Longest address that is printed, in characters. */
#define MAX_ADDRESS_CHARS 2000

/* One line: the day, how it came, its size, where it stands. */
static int
list (RosetteLibrary *library, char **words, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = rosette_library_list_documents (library, &error);

  if (lines == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);

  for (guint i = 0; i < lines->len; i++)
    {
      const RosetteKeptDocument *line = lines->pdata[i];
      g_autofree char *day = g_date_time_format (line->since, "%Y-%m-%d");
      g_autofree char *address = rosette_sentence_clean (line->address, MAX_ADDRESS_CHARS);

      g_print ("%s\t%s\t%" G_GSIZE_FORMAT "\t%s\n", day, line->is_given ? "given" : "fetched",
               line->size, address);
    }

  return rosette_files_flush ();
}

static int
remove_pins (RosetteLibrary *library, char **words, const char *name)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!rosette_library_remove_pin (library, words[i], &error))
        return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, words[i], error);
    }

  return ROSETTE_EXIT_DONE;
}

static int
import (RosetteLibrary *library, char **words, const char *name)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *address = NULL;
      g_autoptr (GBytes) document = NULL;
      g_autoptr (GError) error = NULL;
      int status = rosette_pin_option_read (words[i], "pins import", &address, &document);

      if (status != ROSETTE_EXIT_DONE)
        return status;
      if (!rosette_library_add_pin (library, address, document, &error))
        return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, address, error);
    }

  return ROSETTE_EXIT_DONE;
}

static const RosetteKeptVerb verbs[] = {
  { .command = { .name = "pins list",
                 .usage = "",
                 .summary = N_ ("Prints the documents that are kept, a line each: the day on which "
                                "it was given or last seen, given or fetched, bytes, address") },
    .run = list },
  { .command = { .name = "pins remove",
                 .usage = "URL…",
                 .summary = N_ ("Forgets what is kept of these web addresses or DIDs") },
    .min_words = 1,
    .run = remove_pins },
  { .command = { .name = "pins import",
                 .usage = "URL=FILE…",
                 .summary = N_ ("Keeps what a web address or DID holds, for all checks to come: it "
                                "counts before what the network says") },
    .is_made = TRUE,
    .min_words = 1,
    .run = import },
};

static int
run (int argc, char *argv[])
{
  return rosette_kept_file_run (verbs, G_N_ELEMENTS (verbs),
                                _ ("Usage:\n  rosette-cli pins list\n"
                                   "  rosette-cli pins remove URL…\n"
                                   "  rosette-cli pins import URL=FILE…\n\n"
                                   "Add --help to any of them.\n"),
                                argc, argv);
}

const RosetteCommand rosette_command_pins = {
  .name = "pins",
  .usage = "list|remove|import …",
  .summary = N_ ("Lists, forgets or adds the documents of issuers that are kept"),
  .run = run,
};
