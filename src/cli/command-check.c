/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-check.h"

#include "base/limits.h"
#include "checking/newer.h"
#include "checking/sentences.h"
#include "checking/walk.h"
#include "files.h"
#include "print-report.h"
#include "reporting/saved-report.h"
#include "sources.h"

#include <glib/gi18n.h>
#include <string.h>

/* Exit statuses of this command: what a script asks first is whether to trust the file. */
typedef enum
{
  EXIT_GENUINE = 0,
  EXIT_BAD = 1,
  EXIT_LAPSED = 2,
  EXIT_UNCHECKED = 3,
} ExitOfVerdict;

typedef struct
{
  gboolean as_json;
  gboolean is_refreshing;
  char **recipients;
  RosetteSourceOptions sources;
  char *report; /* where to save it; nullable */
  char **files;
} Options;

static ExitOfVerdict
exit_of_verdict (RosetteVerdict verdict)
{
  switch (verdict)
    {
    case ROSETTE_VERDICT_GENUINE:
      return EXIT_GENUINE;
    case ROSETTE_VERDICT_LAPSED:
      return EXIT_LAPSED;
    case ROSETTE_VERDICT_UNCHECKED:
      return EXIT_UNCHECKED;
    case ROSETTE_VERDICT_FORGED:
    case ROSETTE_VERDICT_MISMATCH:
    case ROSETTE_VERDICT_NOT_A_BADGE:
    default:
      return EXIT_BAD;
    }
}

/* Of several files the worst decides: 1 before 3 before 2 before 0. */
static int
worse (int one, int other)
{
  static const int badness[] = {
    [EXIT_GENUINE] = 0,
    [EXIT_LAPSED] = 1,
    [EXIT_UNCHECKED] = 2,
    [EXIT_BAD] = 3,
  };

  return badness[one] >= badness[other] ? one : other;
}

static void
print (RosetteReport *report, const Options *options, const char *path, gboolean is_first)
{
  if (options->as_json)
    {
      rosette_print_report_json (report, path);
      return;
    }

  if (!is_first)
    g_print ("\n");
  rosette_print_report (report, path);
}

static int
save (RosetteReport *report, const Options *options, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_filename_display_name (base);
  RosetteReportFormat format = ROSETTE_REPORT_TEXT;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contents = NULL;

  rosette_report_format_guess (options->report, &format);
  contents =
    rosette_report_save (report, format, format == ROSETTE_REPORT_JSON ? path : name, NULL, &error);
  if (contents == NULL)
    return rosette_command_fail_error (ROSETTE_EXIT_CANNOT_WRITE, options->report, error);

  return rosette_files_write (options->report, contents);
}

/* What came of all files, on the way through them. */
typedef struct
{
  RosetteSources *sources;
  const Options *options;
  guint n_verdicts[ROSETTE_VERDICT_NOT_A_BADGE + 1];
  guint n_reports;
  guint n_unreadable;
  gboolean is_newer; /* what is checked now was fetched in place of another */
  int worst;
  int status; /* ROSETTE_EXIT_DONE, or why to stop */
} Run;

static void check_bytes (Run *run, GBytes *bytes, const char *name);

/* Only once: a newer badge is not asked for a newer one. */
static void
check_newer (Run *run, RosetteReport *report)
{
  g_autofree char *address = g_strdup (rosette_newer_get_address (report));
  g_autoptr (GBytes) bytes = NULL;

  if (!run->options->is_refreshing || run->is_newer || address == NULL)
    return;

  bytes = g_bytes_new (address, strlen (address));
  run->is_newer = TRUE;
  check_bytes (run, bytes, address);
  run->is_newer = FALSE;
}

static void
take_report (Run *run, RosetteReport *report, const char *name)
{
  RosetteVerdict verdict = rosette_report_get_verdict (report);

  rosette_sources_keep (run->sources, report);
  if (run->options->report != NULL && run->n_reports > 0)
    {
      run->status =
        rosette_command_fail (ROSETTE_EXIT_USAGE, _ ("--report is for one badge at a time."));
      return;
    }

  print (report, run->options, name, run->n_reports == 0);
  run->n_reports++;
  run->n_verdicts[verdict]++;
  run->worst = worse (run->worst, exit_of_verdict (verdict));
  if (run->options->report != NULL)
    run->status = save (report, run->options, name);
  check_newer (run, report);
}

static void
check_bytes (Run *run, GBytes *bytes, const char *name)
{
  g_autoptr (GPtrArray) reports =
    rosette_checker_check_all (rosette_sources_get_checker (run->sources), bytes,
                               (const char *const *) run->options->recipients, NULL, NULL);

  for (guint i = 0; i < reports->len && run->status == ROSETTE_EXIT_DONE; i++)
    take_report (run, g_ptr_array_index (reports, i), name);
}

static gboolean
is_address (const char *word)
{
  return (g_str_has_prefix (word, "https://") || g_str_has_prefix (word, "http://"))
         && !g_file_test (word, G_FILE_TEST_EXISTS);
}

/* A word of the command line: a file, a folder, standard input, or the address of a badge. */
static RosetteCandidate *
new_candidate (const char *word, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GFile) file = NULL;

  if (strcmp (word, "-") == 0)
    bytes = rosette_files_read_start (word, ROSETTE_MAX_ARCHIVE_BYTES, error);
  else if (is_address (word))
    bytes = g_bytes_new (word, strlen (word));
  else
    file = g_file_new_for_commandline_arg (word);
  if (file != NULL)
    return rosette_candidate_new_for_file (file, word);

  return bytes != NULL ? rosette_candidate_new_for_bytes (bytes, word) : NULL;
}

static void
tell_unreadable (Run *run, const char *name, const GError *error)
{
  rosette_command_fail_error (ROSETTE_EXIT_UNREADABLE, name, error);
  run->n_unreadable++;
}

/* A file, or all that is in a folder, an archive, a message. */
static void
check_word (Run *run, const char *word)
{
  g_autoptr (GPtrArray) chosen =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_candidate_unref);
  g_autoptr (RosetteWalk) walk = NULL;
  g_autoptr (GError) error = NULL;
  RosetteCandidate *candidate = new_candidate (word, &error);

  if (candidate == NULL)
    {
      tell_unreadable (run, word, error);
      return;
    }
  g_ptr_array_add (chosen, candidate);
  walk = rosette_walk_new (chosen);
  while (run->status == ROSETTE_EXIT_DONE)
    {
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) fault = NULL;
      g_autoptr (RosetteCandidate) next = rosette_walk_next (walk, &bytes, &fault, NULL);

      if (next == NULL)
        return;
      if (fault != NULL)
        tell_unreadable (run, rosette_candidate_get_name (next), fault);
      else
        check_bytes (run, bytes, next == candidate ? word : rosette_candidate_get_name (next));
    }
}

/* After many, how often each verdict came. */
static void
print_summary (const Run *run)
{
  if (run->options->as_json || run->n_reports < 2)
    return;

  g_print (ngettext ("\n%u badge or other file checked\n", "\n%u badges or other files checked\n",
                     run->n_reports),
           run->n_reports);
  for (guint i = 0; i < G_N_ELEMENTS (run->n_verdicts); i++)
    {
      if (run->n_verdicts[i] > 0)
        g_print ("  %5u  %s\n", run->n_verdicts[i], rosette_verdict_get_title ((RosetteVerdict) i));
    }
  if (run->n_unreadable > 0)
    g_print ("  %5u  %s\n", run->n_unreadable, _ ("Could not be read"));
}

/* Each file is checked, whatever came of the others. */
static int
check_files (RosetteSources *sources, const Options *options)
{
  Run run = { .sources = sources, .options = options, .worst = EXIT_GENUINE };

  for (gsize i = 0; options->files[i] != NULL && run.status == ROSETTE_EXIT_DONE; i++)
    check_word (&run, options->files[i]);
  if (run.status != ROSETTE_EXIT_DONE)
    return run.status;
  print_summary (&run);
  if (rosette_files_flush () != ROSETTE_EXIT_DONE)
    return ROSETTE_EXIT_CANNOT_WRITE;

  return run.n_unreadable > 0 ? ROSETTE_EXIT_UNREADABLE : run.worst;
}

static int
check (const Options *options)
{
  int status = ROSETTE_EXIT_DONE;
  g_autoptr (RosetteSources) sources = rosette_sources_new (&options->sources, &status);

  return sources != NULL ? check_files (sources, options) : status;
}

/* An empty one is a script's variable that is not set: nobody is meant by it. */
static gboolean
has_empty_recipient (const Options *options)
{
  for (gsize i = 0; options->recipients != NULL && options->recipients[i] != NULL; i++)
    {
      if (options->recipients[i][strspn (options->recipients[i], " \t")] == '\0')
        return TRUE;
    }

  return FALSE;
}

/* What is wrong with the options and the files together, or NULL. */
static const char *
find_fault (const Options *options)
{
  RosetteReportFormat format;

  if (options->files == NULL)
    return _ ("Name at least one file to check.");
  if (has_empty_recipient (options))
    return _ ("--recipient needs an e-mail address or an id.");
  if (options->sources.is_plain && !options->sources.is_online && options->sources.allowed == NULL)
    return _ ("--insecure-http goes with --online or --allow.");
  if (options->report != NULL && !rosette_report_format_guess (options->report, &format))
    return _ ("--report needs a file that ends in .pdf, .html, .json or .txt.");
  if (options->is_refreshing && !options->sources.is_online && options->sources.allowed == NULL)
    return _ ("--refresh goes with --online or --allow.");
  if (options->report != NULL && options->is_refreshing)
    return _ ("--report is for one badge, and --refresh checks another.");
  if (options->report != NULL && options->files[1] != NULL)
    return _ ("--report is for one file at a time.");

  return NULL;
}

static void
clear_options (Options *options)
{
  g_strfreev (options->recipients);
  rosette_source_options_clear (&options->sources);
  g_free (options->report);
  g_strfreev (options->files);
}

static int
run_check (int argc, char *argv[])
{
  Options options = { 0 };
  GOptionEntry entries[ROSETTE_N_SOURCE_ENTRIES + 6] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json,
      N_ ("Print one JSON object a line; its proof is of the type JWT (Open Badges 3.0) or JWS"),
      NULL },
    { "recipient", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.recipients,
      N_ ("Ask whether it was awarded to this address or id; of several, to one of them"),
      N_ ("EMAIL-OR-ID") },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options.report,
      N_ ("Save the whole report as this file, which ends in .pdf, .html, .json or .txt"),
      N_ ("FILE") },
    { "refresh", 0, 0, G_OPTION_ARG_NONE, &options.is_refreshing,
      N_ ("With --online or --allow: check also the newer badge that its issuer offers, if any"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
  };
  int status = ROSETTE_EXIT_USAGE;

  rosette_source_options_fill_entries (&options.sources, entries + 5);

  if (rosette_command_parse (&rosette_command_check, entries, argc, argv))
    {
      const char *fault = find_fault (&options);

      if (fault != NULL)
        rosette_command_fail (status, "%s", fault);
      else
        status = check (&options);
    }
  clear_options (&options);

  return status;
}

const RosetteCommand rosette_command_check = {
  "check",
  "FILE…",
  N_ ("Says whether badges are genuine, and why"),
  run_check,
  N_ ("FILE is a picture or a text with a badge, a folder, a ZIP file, a saved e-mail, the web\n"
      "address of a badge (with --online), or “-” for standard input. Each badge in it has a\n"
      "report of its own.\n"
      "\n"
      "Exit status, of several badges the worst:\n"
      "  0   genuine\n"
      "  1   not to be trusted, not a badge, or awarded to someone else\n"
      "  2   no longer in force\n"
      "  3   could not be checked\n"
      "  64  the command was not understood\n"
      "  66  a file cannot be read\n"),
};
