/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/people-import.h"

#include "making.h"
#include "recipients/own-headers.h"
#include "support.h"

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  RosettePeopleImport *import;
  char *folder;
  guint n_changed;
  char *refused;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  fixture->folder = rosette_test_folder ();
  add_person (fixture->library, "Zoë", "zoe@example.org", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  /* A reading that was overtaken holds the import until its thread has ended. */
  if (fixture->import != NULL)
    {
      g_object_add_weak_pointer (G_OBJECT (fixture->import), (gpointer *) &fixture->import);
      g_object_unref (fixture->import);
    }
  while (fixture->import != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->refused);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
refused_cb (RosettePeopleImport *import, const char *sentence, Fixture *fixture)
{
  g_free (fixture->refused);
  fixture->refused = g_strdup (sentence);
}

static const RosetteSheetReading *
wait (Fixture *fixture)
{
  while (rosette_people_import_get_state (fixture->import) == ROSETTE_IMPORT_READING)
    g_main_context_iteration (NULL, TRUE);

  return rosette_people_import_get_reading (fixture->import);
}

static const RosetteSheetReading *
start (Fixture *fixture, RosettePeopleImport *import)
{
  fixture->import = import;
  g_signal_connect_swapped (import, "changed", G_CALLBACK (count_cb), &fixture->n_changed);
  g_signal_connect (import, "refused", G_CALLBACK (refused_cb), fixture);

  return wait (fixture);
}

static const RosetteSheetReading *
paste (Fixture *fixture, const char *text)
{
  return start (fixture, rosette_people_import_new_for_text (fixture->changes, text));
}

static const RosetteSheetReading *
open (Fixture *fixture, const char *bytes)
{
  g_autofree char *path = g_build_filename (fixture->folder, "people.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, bytes, -1, NULL));

  return start (fixture, rosette_people_import_new_for_file (fixture->changes, file));
}

static const char *
get_name (const RosetteSheetReading *reading, guint position)
{
  return rosette_person_get_name (g_ptr_array_index (reading->people, position));
}

static void
test_take (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GPtrArray) shown = NULL;
  guint number = 0;
  const RosetteSheetReading *reading =
    paste (fixture, "name\temail\tid\nSeán O'Neil\tsean@example.org\t\nZoë\tZOE@example.org\t\n"
                    "ليلى\tlayla@example.org\tdid:x:l\nBad\tbad@\t\n");

  g_test_summary ("The good ones are added, those that are there or bad are not, all is undone.");

  g_assert_cmpuint (reading->people->len, ==, 2);
  g_assert_cmpuint (reading->problems->len, ==, 2);
  taken = rosette_people_import_take (fixture->import, &number, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taken->len, ==, 2);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 3);
  g_assert_cmpstr (rosette_recipient_get_identifier (get_recipient (fixture->library, 2)), ==,
                   "did:x:l");

  shown = rosette_recipient_changes_undo (fixture->changes, number, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_recipients (fixture->library), ==, 1);
}

/* What a sheet says beside name and address is kept, and is what is looked for later. */
static void
test_own_columns (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) taken = NULL;
  g_auto (GStrv) headers = NULL;
  guint number = 0;

  paste (fixture, "name\temail\tHours\tNothing\tGrade\n"
                  "Ana\tana@example.org\t\t\tA\nBen\tben@example.org\t120\t\t\n");
  taken = rosette_people_import_take (fixture->import, &number, &error);
  g_assert_no_error (error);
  headers = rosette_own_headers_list (fixture->library);

  g_assert_cmpstr (rosette_recipient_get_extra (taken->pdata[0]), ==, "{\"Grade\":\"A\"}");
  g_assert_cmpstr (rosette_recipient_get_extra (taken->pdata[1]), ==, "{\"Hours\":\"120\"}");
  g_assert_cmpuint (g_strv_length (headers), ==, 2);
  g_assert_cmpstr (headers[0], ==, "Hours");
  g_assert_cmpstr (headers[1], ==, "Grade");
}

static void
test_meaning (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading =
    paste (fixture, "who\tmail\tother\nAna\tana@example.org\tAnastasia\n");

  g_assert_cmpuint (reading->people->len, ==, 0);
  rosette_people_import_set_meaning (fixture->import, 0, ROSETTE_COLUMN_NAME);
  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_READING);
  reading = wait (fixture);
  g_assert_cmpstr (get_name (reading, 0), ==, "Ana");

  rosette_people_import_set_meaning (fixture->import, 2, ROSETTE_COLUMN_NAME);
  reading = wait (fixture);
  g_assert_cmpstr (get_name (reading, 0), ==, "Anastasia");
  g_assert_cmpint (rosette_columns_get_meaning (&reading->columns, 0), ==, ROSETTE_COLUMN_OTHER);

  fixture->n_changed = 0;
  rosette_people_import_set_meaning (fixture->import, 2, ROSETTE_COLUMN_NAME);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
}

static void
close_import (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->import), (gpointer *) &fixture->import);
  g_object_unref (fixture->import);
  while (fixture->import != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
take (Fixture *fixture)
{
  g_autoptr (GPtrArray) taken = NULL;
  guint number = 0;

  taken = rosette_people_import_take (fixture->import, &number, NULL);
  g_assert_nonnull (taken);
  close_import (fixture);
}

/* What was said of a sheet counts for the next one with the same headers, until it is taken back;
 * another order of columns is another sheet. */
static void
test_remembered (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading =
    paste (fixture, "Name	mail	Nick\nAna Novak	ana@example.org	Anči\n");

  g_assert_false (rosette_people_import_is_remembered (fixture->import));
  rosette_people_import_set_meaning (fixture->import, 2, ROSETTE_COLUMN_NAME);
  wait (fixture);
  take (fixture);

  reading = paste (fixture, "NAME	Mail	Nick\nBor Kranjc	bor@example.org	Bobi\n");
  g_assert_true (rosette_people_import_is_remembered (fixture->import));
  g_assert_cmpstr (get_name (reading, 0), ==, "Bobi");
  rosette_people_import_guess_anew (fixture->import);
  reading = wait (fixture);
  g_assert_false (rosette_people_import_is_remembered (fixture->import));
  g_assert_cmpstr (get_name (reading, 0), ==, "Bor Kranjc");
  close_import (fixture);

  reading = paste (fixture, "Nick	Name	mail\nBobi	Bor Kranjc	bor@example.org\n");
  g_assert_cmpstr (get_name (reading, 0), ==, "Bor Kranjc");
  close_import (fixture);

  /* Not taken: it is still remembered. What is guessed and taken is forgotten. */
  paste (fixture, "Name	mail	Nick\nBor Kranjc	bor@example.org	Bobi\n");
  g_assert_true (rosette_people_import_is_remembered (fixture->import));
  rosette_people_import_guess_anew (fixture->import);
  wait (fixture);
  take (fixture);
  paste (fixture, "Name	mail	Nick\nEva	eva@example.org	Evi\n");
  g_assert_false (rosette_people_import_is_remembered (fixture->import));
}

/* Answers that come faster than the thread: the last one counts. */
static void
test_hasty (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading = paste (fixture, "a\tb\temail\nAna\tBo\tx@example.org\n");

  for (guint i = 0; i < 20; i++)
    rosette_people_import_set_meaning (fixture->import, i % 2, ROSETTE_COLUMN_NAME);
  reading = wait (fixture);

  g_assert_cmpstr (get_name (reading, 0), ==, "Bo");
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading =
    paste (fixture, "Ana\tana@example.org\nBen\tb@example.org\n");

  g_assert_cmpuint (reading->people->len, ==, 2);
  rosette_people_import_set_has_header (fixture->import, TRUE);
  reading = wait (fixture);
  g_assert_true (rosette_table_has_header (reading->table));

  rosette_people_import_set_has_header (fixture->import, FALSE);
  reading = wait (fixture);
  g_assert_cmpuint (reading->people->len, ==, 2);
}

static void
test_charset (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading =
    open (fixture, "name,email\nNov\xe1k \xf8,novak@example.org\n");

  g_assert_cmpstr (rosette_people_import_get_charset (fixture->import), ==, "WINDOWS-1252");
  g_assert_cmpstr (get_name (reading, 0), ==, "Novák ø");

  rosette_people_import_set_charset (fixture->import, "WINDOWS-1250");
  reading = wait (fixture);
  g_assert_cmpstr (rosette_people_import_get_charset (fixture->import), ==, "WINDOWS-1250");
  g_assert_cmpstr (get_name (reading, 0), ==, "Novák ř");

  /* What was said stays when the columns are read again, and so do the bytes. */
  rosette_people_import_set_meaning (fixture->import, 0, ROSETTE_COLUMN_LAST);
  reading = wait (fixture);
  g_assert_cmpstr (get_name (reading, 0), ==, "Novák ř");
  rosette_people_import_set_charset (fixture->import, "WINDOWS-1252");
  reading = wait (fixture);
  g_assert_cmpstr (get_name (reading, 0), ==, "Novák ø");
}

static void
test_separator (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading = open (fixture, "name|email\nAna|ana@example.org\n");

  g_assert_cmpuint (reading->people->len, ==, 0);
  rosette_people_import_set_separator (fixture->import, '|');
  reading = wait (fixture);
  g_assert_cmpuint (reading->people->len, ==, 1);
  g_assert_cmpint (rosette_people_import_get_separator (fixture->import), ==, '|');
}

/* A workbook opens at its first sheet with a row; another can be asked for. */
static void
test_workbook (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = rosette_test_data ("sheet/three-sheets.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const RosetteSheetReading *reading =
    start (fixture, rosette_people_import_new_for_file (fixture->changes, file));

  g_assert_cmpint (reading->kind, ==, ROSETTE_SHEET_WORKBOOK);
  g_assert_cmpuint (g_strv_length (reading->found.sheets), ==, 3);
  g_assert_cmpuint (rosette_people_import_get_sheet (fixture->import), ==, 1);
  g_assert_cmpstr (get_name (reading, 0), ==, "Ana Roe");

  rosette_people_import_set_sheet (fixture->import, 2);
  reading = wait (fixture);
  g_assert_false (rosette_table_has_header (reading->table));
  g_assert_cmpstr (get_name (reading, 0), ==, "Jan Doe");

  /* What was said of one sheet is not meant of another. */
  rosette_people_import_set_has_header (fixture->import, TRUE);
  reading = wait (fixture);
  g_assert_true (rosette_table_has_header (reading->table));
  rosette_people_import_set_sheet (fixture->import, 1);
  reading = wait (fixture);
  rosette_people_import_set_sheet (fixture->import, 2);
  reading = wait (fixture);
  g_assert_false (rosette_table_has_header (reading->table));

  rosette_people_import_set_sheet (fixture->import, 0);
  reading = wait (fixture);
  g_assert_nonnull (fixture->refused);
  g_assert_cmpuint (rosette_people_import_get_sheet (fixture->import), ==, 2);
}

/* An answer with which the sheet cannot be read is taken back, and said. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const RosetteSheetReading *reading = open (fixture, "name,email\nAna;\"Bo,ana@example.org\n");

  g_assert_cmpuint (reading->people->len, ==, 1);
  g_assert_null (fixture->refused);
  rosette_people_import_set_separator (fixture->import, ';');
  g_assert_true (wait (fixture) == reading);
  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_READ);
  g_assert_cmpint (rosette_people_import_get_separator (fixture->import), ==, 0);
  g_assert_nonnull (fixture->refused);
  g_assert_null (rosette_people_import_get_fault (fixture->import));
}

static void
test_faulty (Fixture *fixture, gconstpointer data)
{
  g_assert_null (open (fixture, "name,email\n\"Ana,ana@example.org\n"));
  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_FAULTY);
  g_assert_nonnull (rosette_people_import_get_fault (fixture->import));
  g_assert_null (fixture->refused);
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  fixture->import = rosette_people_import_new_for_text (fixture->changes, "name\temail\n");
  rosette_people_import_cancel (fixture->import);
  while (G_OBJECT (fixture->import)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpint (rosette_people_import_get_state (fixture->import), ==, ROSETTE_IMPORT_READING);
  g_assert_null (rosette_people_import_get_reading (fixture->import));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/people-import/take", test_take);
  ADD ("/people-import/own-columns", test_own_columns);
  ADD ("/people-import/meaning", test_meaning);
  ADD ("/people-import/remembered", test_remembered);
  ADD ("/people-import/hasty", test_hasty);
  ADD ("/people-import/header", test_header);
  ADD ("/people-import/charset", test_charset);
  ADD ("/people-import/separator", test_separator);
  ADD ("/people-import/workbook", test_workbook);
  ADD ("/people-import/refused", test_refused);
  ADD ("/people-import/faulty", test_faulty);
  ADD ("/people-import/cancel", test_cancel);

  return g_test_run ();
}
