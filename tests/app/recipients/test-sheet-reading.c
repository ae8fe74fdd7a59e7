/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/sheet-reading.h"

#include "base/limits.h"
#include "support.h"

typedef struct
{
  RosetteSheetReading *reading;
  GError *error;
  gboolean done;
} Answer;

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->reading = rosette_sheet_reading_run_finish (ROSETTE_JOB (source), result, &answer->error);
  answer->done = TRUE;
}

/* Takes the request. */
static RosetteSheetReading *
run (RosetteSheetRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (RosetteJob) job = rosette_job_new ();
  Answer answer = { 0 };

  rosette_sheet_reading_run_async (job, request, cancellable, read_cb, &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);

  return answer.reading;
}

static RosetteSheetReading *
read_ok (RosetteSheetRequest *request)
{
  g_autoptr (GError) error = NULL;
  RosetteSheetReading *reading = run (request, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

static RosetteSheetRequest *
request_text (const char *text)
{
  RosetteSheetRequest *request = rosette_sheet_request_new ();

  request->text = g_strdup (text);

  return request;
}

static RosetteSheetRequest *
request_bytes (const char *bytes)
{
  RosetteSheetRequest *request = rosette_sheet_request_new ();

  request->bytes = g_bytes_new (bytes, strlen (bytes));

  return request;
}

static const char *
get_name (const RosetteSheetReading *reading, guint position)
{
  return rosette_person_get_name (g_ptr_array_index (reading->people, position));
}

static void
test_file (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "people.csv", NULL);
  RosetteSheetRequest *request = rosette_sheet_request_new ();
  g_autoptr (RosetteSheetReading) reading = NULL;

  g_test_summary ("A file as Excel writes it in the west of Europe.");

  g_assert_true (g_file_set_contents (path,
                                      "Name;Vorname;E-Mail;Klasse\r\n"
                                      "M\xfcller;J\xfcrgen;j@schule.example;10b\r\n"
                                      "Wei\xdf;Zo\xeb;z@;10a\r\n",
                                      -1, NULL));
  request->file = g_file_new_for_path (path);
  reading = read_ok (request);
  rosette_test_remove (folder);

  g_assert_cmpstr (reading->charset, ==, "WINDOWS-1252");
  g_assert_nonnull (reading->bytes);
  g_assert_cmpuint (reading->people->len, ==, 1);
  g_assert_cmpuint (reading->problems->len, ==, 1);
  g_assert_cmpstr (get_name (reading, 0), ==, "Jürgen Müller");
  g_assert_cmpuint (reading->columns.last, ==, 0);
}

static void
test_pasted (void)
{
  g_autoptr (RosetteSheetReading) reading =
    read_ok (request_text ("Ana Roe\tana@example.org\n\"Al\" Low\tal@example.org\n"));

  g_assert_false (rosette_table_has_header (reading->table));
  g_assert_null (reading->bytes);
  g_assert_null (reading->charset);
  g_assert_cmpuint (reading->people->len, ==, 2);
  g_assert_cmpstr (get_name (reading, 1), ==, "\"Al\" Low");
}

static void
test_header (void)
{
  static const struct
  {
    RosetteHeader header;
    guint n_people;
    guint n_problems;
  } cases[] = {
    { ROSETTE_HEADER_GUESSED, 1, 0 },
    { ROSETTE_HEADER_PRESENT, 1, 0 },
    { ROSETTE_HEADER_ABSENT, 1, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteSheetRequest *request = request_text ("name\temail\nAna\tana@example.org\n");
      g_autoptr (RosetteSheetReading) reading = NULL;

      request->header = cases[i].header;
      reading = read_ok (request);
      g_assert_cmpuint (reading->people->len, ==, cases[i].n_people);
      g_assert_cmpuint (reading->problems->len, ==, cases[i].n_problems);
    }
}

/* What the user says counts for more than what is guessed. */
static void
test_said (void)
{
  RosetteSheetRequest *request = request_bytes ("name|email\nNov\xe1k \xf8|n@example.org\n");
  g_autoptr (RosetteSheetReading) reading = NULL;

  request->charset = g_strdup ("WINDOWS-1250");
  request->separator = '|';
  reading = read_ok (request);

  g_assert_cmpuint (reading->people->len, ==, 1);
  g_assert_cmpstr (get_name (reading, 0), ==, "Novák ř");
}

static void
test_columns (void)
{
  g_autoptr (RosetteSheetReading) first =
    read_ok (request_text ("name\tother\temail\nAna\tAnastasia\tana@example.org\n"));
  RosetteSheetRequest *request = rosette_sheet_request_new ();
  g_autoptr (RosetteSheetReading) second = NULL;

  request->table = rosette_table_ref (first->table);
  request->has_columns = TRUE;
  request->columns = first->columns;
  request->columns.name = 1;
  second = read_ok (request);

  g_assert_true (second->table == first->table);
  g_assert_cmpstr (get_name (second, 0), ==, "Anastasia");
}

static void
test_known (void)
{
  RosetteSheetRequest *request = request_text ("name\temail\nAna\tana@example.org\n");
  g_autoptr (RosetteSheetReading) reading = NULL;

  request->known = rosette_people_index_new ();
  rosette_people_index_add (request->known, "ana@example.org", NULL, 1);
  reading = read_ok (request);

  g_assert_cmpuint (reading->people->len, ==, 0);
  g_assert_cmpint (((RosettePeopleProblem *) g_ptr_array_index (reading->problems, 0))->kind, ==,
                   ROSETTE_PEOPLE_KNOWN);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *bytes;
    int code;
  } cases[] = {
    { "name,email\n\"Ana,ana@example.org\n", ROSETTE_ERROR_SYNTAX },
    { "", ROSETTE_ERROR_SYNTAX },
    { "PK\x03\x04 workbook", ROSETTE_ERROR_SYNTAX },
    { "\xd0\xcf\x11\xe0 workbook", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (run (request_bytes (cases[i].bytes), NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

/* A file as large as is allowed is read, and one byte more is not. */
static void
test_size (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "people.csv", NULL);
  g_autofree char *text = g_strnfill (ROSETTE_MAX_SHEET_BYTES + 1, '\n');
  const char start[] = "name,email\nAna,ana@example.org\n";

  memcpy (text, start, sizeof start - 1);
  for (guint more = 0; more <= 1; more++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteSheetReading) reading = NULL;
      RosetteSheetRequest *request = rosette_sheet_request_new ();

      g_assert_true (g_file_set_contents (path, text, ROSETTE_MAX_SHEET_BYTES + more, NULL));
      request->file = g_file_new_for_path (path);
      reading = run (request, NULL, &error);
      if (more == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
  rosette_test_remove (folder);
}

static void
test_no_file (void)
{
  RosetteSheetRequest *request = rosette_sheet_request_new ();
  g_autoptr (GError) error = NULL;

  request->file = g_file_new_for_path ("/nowhere/people.csv");
  g_assert_null (run (request, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (run (request_text ("name\temail\n"), cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sheet-reading/file", test_file);
  g_test_add_func ("/sheet-reading/pasted", test_pasted);
  g_test_add_func ("/sheet-reading/header", test_header);
  g_test_add_func ("/sheet-reading/said", test_said);
  g_test_add_func ("/sheet-reading/columns", test_columns);
  g_test_add_func ("/sheet-reading/known", test_known);
  g_test_add_func ("/sheet-reading/refused", test_refused);
  g_test_add_func ("/sheet-reading/size", test_size);
  g_test_add_func ("/sheet-reading/no-file", test_no_file);
  g_test_add_func ("/sheet-reading/cancelled", test_cancelled);

  return g_test_run ();
}
