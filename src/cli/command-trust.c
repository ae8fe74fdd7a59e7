/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-trust.h"

#include "checking/sentences.h"
#include "files.h"
#include "kept-file.h"
#include "list-file.h"

#include <glib/gi18n.h>

/* Longest id or name that is printed, in characters. */
#define MAX_CHARS 2000

/* One line: the day, who says so, the id, the name. */
static int
list (RosetteLibrary *library, char **words, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKept) kept = rosette_library_load_kept (library, &error);
  GPtrArray *issuers = kept != NULL ? rosette_kept_get_known (kept) : NULL;

  if (kept == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);

  for (guint i = 0; i < issuers->len; i++)
    {
      const RosetteKnownIssuer *issuer = issuers->pdata[i];
      const char *cells[] = { issuer->source != NULL ? issuer->source : _ ("you"), issuer->id,
                              issuer->name };
      g_autofree char *day = g_date_time_format (issuer->since, "%Y-%m-%d");

      g_print ("%s", day);
      for (gsize k = 0; k < G_N_ELEMENTS (cells); k++)
        {
          g_autofree char *clean = rosette_sentence_clean (cells[k], MAX_CHARS);

          g_print ("\t%s", clean);
        }
      g_print ("\n");
    }

  return rosette_files_flush ();
}

static int
add (RosetteLibrary *library, char **words, const char *name)
{
  g_autoptr (GError) error = NULL;

  if (words[2] != NULL || g_uri_peek_scheme (words[0]) == NULL)
    return rosette_command_fail (
      ROSETTE_EXIT_USAGE, _ ("“trust add” needs an issuer’s web address or DID, and one name "
                             "for it."));
  if (!rosette_library_add_known_issuer (library, words[0], words[1], &error))
    return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, words[0], error);

  return ROSETTE_EXIT_DONE;
}

static int
remove_issuers (RosetteLibrary *library, char **words, const char *name)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!rosette_library_remove_known_issuer (library, words[i], &error)
          || !rosette_library_remove_list (library, words[i], &error))
        return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, words[i], error);
    }

  return ROSETTE_EXIT_DONE;
}

static int
import (RosetteLibrary *library, char **words, const char *name)
{
  for (gsize i = 0; words[i] != NULL; i++)
    {
      int status = ROSETTE_EXIT_DONE;
      g_autoptr (GPtrArray) issuers = rosette_list_file_read (words[i], name, &status);
      g_autoptr (GError) error = NULL;

      if (issuers == NULL)
        return status;
      if (!rosette_library_add_list (library, issuers, &error))
        return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, words[i], error);
      g_print (ngettext ("%u issuer\n", "%u issuers\n", issuers->len), issuers->len);
    }

  return rosette_files_flush ();
}

static const RosetteKeptVerb verbs[] = {
  { .command = { .name = "trust list",
                 .usage = "",
                 .summary = N_ ("Prints the issuers that you know, a line each: since when, you or "
                                "the list that names it, id, name") },
    .run = list },
  { .command = { .name = "trust add",
                 .usage = "ID NAME",
                 .summary = N_ ("Says that you know an issuer, by its web address or DID") },
    .is_made = TRUE,
    .min_words = 2,
    .run = add },
  { .command = { .name = "trust remove",
                 .usage = "ID-OR-LIST…",
                 .summary = N_ ("Forgets an issuer, or all that a list names") },
    .min_words = 1,
    .run = remove_issuers },
  { .command = { .name = "trust import",
                 .usage = "FILE…",
                 .summary = N_ ("Adds the issuers of a list: a registry.json as the Digital "
                                "Credentials Consortium publishes it, or what its federation says "
                                "of an issuer. A newer list of the same name replaces it.") },
    .is_made = TRUE,
    .takes_name = TRUE,
    .min_words = 1,
    .run = import },
};

static int
run (int argc, char *argv[])
{
  return rosette_kept_file_run (verbs, G_N_ELEMENTS (verbs),
                                _ ("Usage:\n  rosette-cli trust list\n"
                                   "  rosette-cli trust add ID NAME\n"
                                   "  rosette-cli trust remove ID-OR-LIST…\n"
                                   "  rosette-cli trust import FILE…\n\n"
                                   "Add --help to any of them.\n"),
                                argc, argv);
}

const RosetteCommand rosette_command_trust = {
  .name = "trust",
  .usage = "list|add|remove|import …",
  .summary = N_ ("Lists, adds or forgets the issuers that you know"),
  .run = run,
};
