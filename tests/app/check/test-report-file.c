/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "check/report-file.h"

#include "checking/checker.h"
#include "support.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

static RosetteReport *
check_nothing (void)
{
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, NULL, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("x", 1);

  return rosette_checker_check (checker, bytes, NULL, NULL, NULL);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **taken = user_data;

  *taken = g_object_ref (result);
}

static gboolean
save (GFile *file, RosetteReportFormat format, GError **error)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  g_autoptr (RosetteReport) report = check_nothing ();
  g_autoptr (GAsyncResult) result = NULL;

  rosette_report_file_save_async (job, report, format, "x.png", file, NULL, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_report_file_save_finish (job, result, error);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    RosetteReportFormat format;
    const char *suggested;
  } cases[] = {
    { "Zoë.png", ROSETTE_REPORT_PDF, "Zoë – report.pdf" },
    { "a.b.svg", ROSETTE_REPORT_HTML, "a.b – report.html" },
    { "badge", ROSETTE_REPORT_JSON, "badge – report.json" },
    { ".hidden", ROSETTE_REPORT_TEXT, ".hidden – report.txt" },
    { "a/b.png", ROSETTE_REPORT_PDF, "a-b – report.pdf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *suggested =
        rosette_report_file_suggest_name (cases[i].name, cases[i].format);

      g_assert_cmpstr (suggested, ==, cases[i].suggested);
    }
}

static void
test_save (void)
{
  static const char *const begins[] = { "%PDF-", "<!DOCTYPE html>", "{\"file\":\"x.png\"",
                                        "Not a badge\n" };
  g_autofree char *folder = rosette_test_folder ();

  for (guint i = 0; i < ROSETTE_N_REPORT_FORMATS; i++)
    {
      g_autofree char *path = g_build_filename (folder, "report", NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (save (file, (RosetteReportFormat) i, &error));
      g_assert_no_error (error);
      bytes = rosette_test_read (path);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (begins[i]), begins[i],
                       strlen (begins[i]));
    }
  rosette_test_remove (folder);
}

/* What cannot be written is said in words that help, and what was there stays. */
static void
test_refused (void)
{
  static const struct
  {
    const char *path;
    const char *says;
  } cases[] = {
    { ".", "could not be written: It is not a file." },
    { "pipe", "“pipe” could not be written: It is not a file." },
    { "none/a.pdf", "“a.pdf” could not be written" },
  };
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].path, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      g_assert_false (save (file, ROSETTE_REPORT_TEXT, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i].says));
    }
  rosette_test_remove (folder);
}

/* No room in the middle of it: the earlier file is as it was. */
static void
test_no_room (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "report.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  struct rlimit before, tight;

  g_assert_true (g_file_set_contents (path, "old", -1, NULL));
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  tight = before;
  tight.rlim_cur = 1000;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &tight), ==, 0);
  g_assert_false (save (file, ROSETTE_REPORT_PDF, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  g_assert_nonnull (strstr (error->message, "“report.pdf” could not be written"));
  bytes = rosette_test_read (path);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "old", 3);
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-file/names", test_names);
  g_test_add_func ("/report-file/save", test_save);
  g_test_add_func ("/report-file/refused", test_refused);
  g_test_add_func ("/report-file/no-room", test_no_room);

  return g_test_run ();
}
