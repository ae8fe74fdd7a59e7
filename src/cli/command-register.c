/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-register.h"

#include "checking/sentences.h"
#include "files.h"
#include "library-file.h"
#include "library/register-export.h"
#include "library/register-words.h"

#include <gio/gunixoutputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>
#include <string.h>

/* Longest cell of the list, in characters. */
#define MAX_CELL_CHARS 200

typedef struct
{
  char *library;
  char *search;
  char *head;
  char *format;
  char *output;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->library);
  g_free (self->search);
  g_free (self->head);
  g_free (self->format);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* One line: the day, who, what, in which format, and where the file is. */
static gboolean
list_award_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  g_autofree char *day = g_date_time_format (rosette_award_row_get_issued (award), "%Y-%m-%d");
  gboolean is_forgotten = rosette_award_row_is_forgotten (award);
  const char *cells[] = { is_forgotten ? _ ("(forgotten)") : rosette_award_row_get_name (award),
                          rosette_award_row_get_email (award),
                          rosette_award_row_get_badge_name (award),
                          rosette_award_row_get_format (award),
                          rosette_award_row_get_file (award) };

  g_print ("%" G_GINT64_FORMAT "\t%s", rosette_award_row_get_id (award), day);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autofree char *clean = rosette_sentence_clean (cells[i], MAX_CELL_CHARS);

      g_print ("\t%s", clean);
    }
  g_print ("\n");

  return TRUE;
}

static int
list (RosetteLedger *ledger, const Options *options)
{
  const RosetteAwardFilter filter = { .search = options->search };
  g_autoptr (GError) error = NULL;

  if (!rosette_ledger_each_award (ledger, &filter, list_award_cb, NULL, &error))
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);

  return rosette_files_flush ();
}

static int
verify (RosetteLedger *ledger, const Options *options)
{
  RosetteRegisterReport report;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (!rosette_ledger_verify (ledger, options->head, &report, NULL, &error))
    return rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, NULL, error);
  words = rosette_register_words (&report, options->head != NULL);
  if (!rosette_register_is_whole (&report, options->head != NULL))
    return rosette_command_fail (ROSETTE_EXIT_BAD_DATA, "%s", words);
  g_print ("%s\n", words);

  return rosette_files_flush ();
}

static gboolean
write_awards (RosetteLedger *ledger, const Options *options, GError **error)
{
  const RosetteAwardFilter filter = { .search = options->search };
  gboolean is_json = g_strcmp0 (options->format, "json") == 0;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GOutputStream) stream = NULL;

  if (options->output == NULL)
    {
      stream = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
      return rosette_ledger_write_awards (ledger, &filter, is_json, 0, stream, error);
    }
  file = g_file_new_for_path (options->output);

  return rosette_ledger_save_awards (ledger, &filter, is_json, 0, file, error);
}

static int export(RosetteLedger *ledger, const Options *options)
{
  g_autoptr (GError) error = NULL;

  if (write_awards (ledger, options, &error))
    return ROSETTE_EXIT_DONE;

  return rosette_command_fail_error (
    error->domain == ROSETTE_ERROR ? ROSETTE_EXIT_BAD_DATA : ROSETTE_EXIT_CANNOT_WRITE,
    options->output != NULL ? options->output : _ ("Standard output"), error);
}

static const struct
{
  RosetteCommand command;
  int (*run) (RosetteLedger *ledger, const Options *options);
} commands[] = {
  { { .name = "register list",
      .usage = "",
      .summary = N_ ("Prints the awards, a line each: number, day, name, e-mail, badge, format, "
                     "file") },
    list },
  { { .name = "register verify",
      .usage = "",
      .summary = N_ ("Goes through the chain of the register, and says where it was changed"),
      .details =
        N_ ("Each row has a hash over itself and the row before it. That shows what was changed, "
            "taken\n"
            "out, put in or exchanged by somebody who did not make the whole chain anew. Who can "
            "write\n"
            "the library can do that too, or cut off its end: so note the head that is printed\n"
            "somewhere else, and give it to --head next time.\n") },
    verify },
  { { .name = "register export",
      .usage = "",
      .summary = N_ ("Writes the awards as CSV, or as JSON with the badges themselves") },
    export },
};

static int
run_one (gsize n, int argc, char *argv[])
{
  g_auto (Options) options = { 0 };
  g_autoptr (RosetteLedger) ledger = NULL;
  int status = ROSETTE_EXIT_DONE;
  const GOptionEntry entries[][4] = {
    { { "search", 0, 0, G_OPTION_ARG_STRING, &options.search,
        N_ ("Only what contains this in the name, e-mail, id or badge"), "TEXT" },
      { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, ROSETTE_LIBRARY_FILE_HELP,
        "FILE" } },
    { { "head", 0, 0, G_OPTION_ARG_STRING, &options.head,
        N_ ("A head that was printed earlier: is it still in the register?"), "HASH" },
      { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, ROSETTE_LIBRARY_FILE_HELP,
        "FILE" } },
    { { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("csv (the default) or json"),
        "FORMAT" },
      { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
        N_ ("The file to write; else standard output"), "FILE" },
      { "library", 0, 0, G_OPTION_ARG_FILENAME, &options.library, ROSETTE_LIBRARY_FILE_HELP,
        "FILE" } },
  };

  if (!rosette_command_parse (&commands[n].command, entries[n], argc, argv))
    return ROSETTE_EXIT_USAGE;
  if (options.format != NULL && strcmp (options.format, "csv") != 0
      && strcmp (options.format, "json") != 0)
    return rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--format is csv or json."));
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
      g_print (_ ("Usage:\n  rosette-cli register list …\n  rosette-cli register verify …\n"
                  "  rosette-cli register export …\n\nAdd --help to any of them.\n"));
      return ROSETTE_EXIT_DONE;
    }

  return rosette_command_fail (ROSETTE_EXIT_USAGE,
                               _ ("Say “register list”, “register verify” or “register export”."));
}

const RosetteCommand rosette_command_register = {
  .name = "register",
  .usage = "list|verify|export …",
  .summary = N_ ("Lists, verifies or exports the awards that were made"),
  .run = run,
};
