/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "command-check.h"

#include "base/limits.h"
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

static RosetteReport *
check_file (RosetteSources *sources, const Options *options, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = rosette_files_read_start (path, ROSETTE_MAX_IMAGE_BYTES, &error);
  RosetteReport *report = NULL;

  if (file != NULL)
    report = rosette_checker_check (rosette_sources_get_checker (sources), file,
                                    (const char *const *) options->recipients, NULL, &error);
  if (report == NULL)
    rosette_command_fail_error (ROSETTE_EXIT_UNREADABLE, path, error);
  else
    rosette_sources_keep (sources, report);

  return report;
}

/* Each file is checked, whatever came of the others. */
static int
check_files (RosetteSources *sources, const Options *options)
{
  gboolean is_unreadable = FALSE;
  gboolean is_first = TRUE;
  int worst = EXIT_GENUINE;

  for (gsize i = 0; options->files[i] != NULL; i++)
    {
      g_autoptr (RosetteReport) report = check_file (sources, options, options->files[i]);

      if (report == NULL)
        {
          is_unreadable = TRUE;
          continue;
        }
      print (report, options, options->files[i], is_first);
      is_first = FALSE;
      worst = worse (worst, exit_of_verdict (rosette_report_get_verdict (report)));
      if (options->report != NULL && save (report, options, options->files[i]) != ROSETTE_EXIT_DONE)
        return ROSETTE_EXIT_CANNOT_WRITE;
    }
  if (rosette_files_flush () != ROSETTE_EXIT_DONE)
    return ROSETTE_EXIT_CANNOT_WRITE;

  return is_unreadable ? ROSETTE_EXIT_UNREADABLE : worst;
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
  GOptionEntry entries[ROSETTE_N_SOURCE_ENTRIES + 5] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.as_json,
      N_ ("Print one JSON object a line; its proof is of the type JWT (Open Badges 3.0) or JWS"),
      NULL },
    { "recipient", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.recipients,
      N_ ("Ask whether it was awarded to this address or id; of several, to one of them"),
      N_ ("EMAIL-OR-ID") },
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &options.report,
      N_ ("Save the whole report as this file, which ends in .pdf, .html, .json or .txt"),
      N_ ("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.files, NULL, NULL },
  };
  int status = ROSETTE_EXIT_USAGE;

  rosette_source_options_fill_entries (&options.sources, entries + 4);

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
  N_ ("FILE… – says whether a badge is genuine"),
  N_ ("Checks badges and says what was found. Exits 0 genuine, 1 not to be trusted, not a badge or "
      "awarded to someone else, 2 no longer in force, 3 could not be checked, 64 wrong usage, 66 "
      "unreadable file; of several files the worst. The FILE “-” is standard input."),
  run_check,
};
