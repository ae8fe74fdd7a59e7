/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-person.h"

#include "files.h"
#include "issuing/run.h"
#include "library-file.h"
#include "library/register-export.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  char *library;
  char *output;
  char **rest;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->library);
  g_free (self->output);
  g_strfreev (self->rest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Who is meant: an id has a scheme, and an e-mail address has none. */
static void
read_who (const Options *options, const char **email, const char **identifier)
{
  const char *who = options->rest[0];
  gboolean is_id = g_uri_peek_scheme (who) != NULL;

  *email = is_id ? NULL : who;
  *identifier = is_id ? who : NULL;
}

static int export(RosetteLedger *ledger, const Options *options)
{
  const char *email = NULL;
  const char *identifier = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint n_found = 0;
  char *text = NULL;

  read_who (options, &email, &identifier);
  text = rosette_ledger_export_person (ledger, email, identifier, &n_found, &error);
  if (text == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);
  bytes = g_bytes_new_take (text, strlen (text));
  if (n_found == 0)
    return rosette_command_fail (ROSETTE_EXIT_NOTHING_FOUND, _ ("“%s” is not in the library."),
                                 options->rest[0]);

  return options->output != NULL ? rosette_files_write (options->output, bytes)
                                 : rosette_files_print (bytes);
}

/* Files are not the library's, and stay: whoever asks is told where they are, for the last time. */
static gboolean
print_file_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  g_print ("%s\n", rosette_award_row_get_file (award));

  return TRUE;
}

static int
forget (RosetteLedger *ledger, const Options *options)
{
  const char *email = NULL;
  const char *identifier = NULL;
  RosetteForgotten forgotten;
  g_autoptr (GError) error = NULL;

  read_who (options, &email, &identifier);
  if (!rosette_run_remove_person (ledger, email, identifier, &error)
      || !rosette_ledger_each_award_of (ledger, email, identifier, FALSE, print_file_cb, NULL,
                                        &error)
      || !rosette_ledger_forget (ledger, email, identifier, &forgotten, &error))
    return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, NULL, error);
  if (forgotten.n_awards + forgotten.n_recipients + forgotten.n_planned == 0)
    return rosette_command_fail (ROSETTE_EXIT_NOTHING_FOUND, _ ("“%s” is not in the library."),
                                 options->rest[0]);
  if (forgotten.n_awards == 0)
    g_printerr (_ ("The library has forgotten the person, who had no award in it. What is in "
                   "folders and in awards.csv stays until you delete it.\n"));
  else
    g_printerr (
      ngettext ("The library has forgotten the person, and whose %u award it was. What is "
                "in folders and in awards.csv stays until you delete it.\n",
                "The library has forgotten the person, and whose %u awards they were. What "
                "is in folders and in awards.csv stays until you delete it.\n",
                forgotten.n_awards),
      forgotten.n_awards);

  return rosette_files_flush ();
}

static const struct
{
  RosetteCommand command;
  int (*run) (RosetteLedger *ledger, const Options *options);
} commands[] = {
  { { .name = "person export",
      .usage = "EMAIL|ID",
      .summary = N_ ("Writes all that the library has of one person, as JSON") },
    export },
  { { .name = "person forget",
      .usage = "EMAIL|ID",
      .summary = N_ ("Deletes a person from the library, and prints where their files are"),
      .details =
        N_ ("The register keeps that awards were made, not for whom, and still verifies.\n") },
    forget },
};

static int
run_one (gsize n, int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autoptr (RosetteLedger) ledger = NULL;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_ ("The file to write; else standard output"), "FILE" },
    { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, ROSETTE_LIBRARY_FILE_HELP, "FILE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.rest, NULL, NULL },
    { NULL },
  };

  /* What is forgotten is not exported first: --output must not look as if it were. */
  if (!rosette_command_parse (&commands[n].command,
                              commands[n].run == export ? entries : entries + 1, argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.rest == NULL || g_strv_length (options.rest) != 1 || *options.rest[0] == '\0')
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Give one e-mail address or id."));
  ledger = rosette_library_file_open (options.library, FALSE, &status);

  return ledger != NULL ? commands[n].run (ledger, &options) : status;
}

static int
run (int argc, char *argv[])
{
  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], strchr (commands[i].command.name, ' ') + 1) == 0)
      return run_one (i, argc - 1, argv + 1);
  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      g_print (_ ("Usage:\n  rosette-cli person export EMAIL|ID …\n"
                  "  rosette-cli person forget EMAIL|ID …\n\nAdd --help to either.\n"));
      return ROSETTE_EXIT_DONE;
    }

  return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("Say “person export” or “person forget”."));
}

const RosetteCommand rosette_command_person = {
  .name = "person",
  .usage = "export|forget EMAIL|ID",
  .summary = N_ ("Exports all about one person, or forgets the person"),
  .run = run,
};
