/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever interrupts a run, it comes to the same end. What a kill does is in tests/cli/kill.py. */

#include "planning.h"

#include "issuing/claims.h"
#include "issuing/kept-evidence.h"
#include "issuing/stored-plan.h"
#include "library/ledger-private.h"
#include "sheets/csv.h"

#include <glib/gstdio.h>

#define N_PEOPLE 600

static void
set_up (Planning *self, gconstpointer data)
{
  planning_set_up (self, data);
  g_ptr_array_set_size (self->plan.people, 0);
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *email = g_strdup_printf ("p%u@example.org", i);

      g_ptr_array_add (self->plan.people, rosette_person_new ("Ana", email, NULL));
    }
}

static void
begin (Planning *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, &error));
  g_assert_no_error (error);
}

/* Goes on to the end. */
static guint
finish (Planning *self)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_true (planning_go_on (self, issued, NULL, &error));
  g_assert_no_error (error);

  return issued->len;
}

static gboolean
count_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer data)
{
  g_hash_table_add (data, g_strdup (rosette_award_row_get_credential_id (award)));

  return TRUE;
}

/* One file, one row of the register and one of the list an award; no run, and nothing beside. */
static void
assert_end (Planning *self, guint n_files)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) runs = rosette_ledger_list_runs (self->ledger, NULL);
  g_autoptr (GBytes) list = planning_read (self, "awards.csv");
  g_autoptr (RosetteTable) table = rosette_csv_read_as (list, "UTF-8", ',', NULL);
  RosetteRegisterReport report;

  g_assert_true (rosette_ledger_verify (self->ledger, NULL, &report, NULL, NULL));
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, N_PEOPLE);
  g_assert_true (rosette_ledger_each_award (self->ledger, NULL, count_cb, ids, NULL));
  g_assert_cmpuint (g_hash_table_size (ids), ==, N_PEOPLE);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, N_PEOPLE);
  g_assert_cmpuint (planning_count_files (self), ==, n_files + 1);
  g_assert_cmpuint (runs->len, ==, 0);
}

static void
test_threads (Planning *self, gconstpointer data)
{
  self->n_jobs = 4;
  begin (self);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
}

static void
cancel_cb (double fraction, const char *message, gpointer data)
{
  Planning *self = data;

  g_assert_cmpfloat (fraction, <=, 1.0);
  if (fraction > 0.0)
    g_cancellable_cancel (self->cancellable);
}

static void
test_cancel (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;
  guint n_files;

  begin (self);
  g_assert_false (planning_go_on (self, issued, cancel_cb, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  n_files = planning_count_files (self);
  g_assert_cmpuint (issued->len, >, 0);
  g_assert_cmpuint (issued->len, <, N_PEOPLE);
  g_assert_cmpuint (n_files, ==, issued->len + 1);

  g_cancellable_reset (self->cancellable);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE - issued->len);
  assert_end (self, N_PEOPLE);
}

/* As long as something is in the way, it goes no further; then it does. */
static void
test_folder_gone (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;

  begin (self);
  g_assert_false (planning_go_on (self, issued, cancel_cb, &error));
  g_clear_error (&error);
  g_cancellable_reset (self->cancellable);
  rosette_test_remove (self->folder);
  g_assert_false (planning_go_on (self, issued, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_cmpint (g_mkdir (self->folder, 0700), ==, 0);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE - issued->len);
  g_assert_cmpuint (planning_count_files (self), ==, N_PEOPLE - issued->len + 1);
}

static void
test_other_folder (Planning *self, gconstpointer data)
{
  g_autofree char *other_path = rosette_test_folder ();
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  g_autoptr (GError) error = NULL;

  begin (self);
  rosette_test_remove (self->folder);
  g_assert_true (rosette_run_set_folder (self->ledger, self->run_id, other, &error));
  g_assert_no_error (error);
  g_free (self->folder);
  self->folder = g_strdup (other_path);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
}

static void
test_other_key (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GPtrArray) others =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (others, rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL));
  begin (self);
  g_assert_false (rosette_run_go_on (self->ledger, self->run_id, others, NULL, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_cmpuint (planning_count_files (self), ==, 0);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
}

/* Makes all, and then forgets that it was entered: as if it had been killed before. */
static void
forget_entries (Planning *self, RosetteLedger *fresh)
{
  g_autoptr (GPtrArray) rows =
    rosette_ledger_load_rows (self->ledger, self->run_id, 0, N_PEOPLE, NULL);
  g_autofree char *text = rosette_stored_plan_write (&self->plan);
  gint64 run_id = 0;

  g_assert_cmpuint (rows->len, ==, N_PEOPLE);
  g_assert_true (rosette_ledger_begin_run (fresh, text, self->plan.image, &run_id, NULL));
  for (guint i = 0; i < rows->len; i++)
    g_assert_true (rosette_ledger_plan_row (fresh, run_id, rows->pdata[i], NULL));
  g_assert_true (rosette_ledger_end_run (fresh, run_id, TRUE, NULL));
  finish (self);
  rosette_ledger_close (self->ledger);
  self->ledger = fresh;
  self->run_id = run_id;
}

static GBytes *
read_first (Planning *self)
{
  return planning_read (self, "Ana.svg");
}

/* Files that nobody entered are taken in as they are, and those in the list stay there once. */
static void
test_taken_in (Planning *self, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *part = planning_path (self, "Ana.svg.part");

  /* A signature of ECDSA is another one each time. */
  g_ptr_array_set_size (self->plan.keys, 0);
  planning_add_key (self, ROSETTE_KEY_P256);
  begin (self);
  forget_entries (self, rosette_ledger_open (NULL, NULL));
  before = read_first (self);
  g_assert_true (g_file_set_contents (part, "x", 1, NULL));
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
  after = read_first (self);
  g_assert_true (g_bytes_equal (before, after));
}

/* Those that a kill kept out of the list are listed then. */
static void
test_taken_in_unlisted (Planning *self, gconstpointer data)
{
  g_autofree char *list = planning_path (self, "awards.csv");

  begin (self);
  forget_entries (self, rosette_ledger_open (NULL, NULL));
  g_assert_cmpint (g_remove (list), ==, 0);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
}

static void
enter_elsewhere_cb (double fraction, const char *message, gpointer data)
{
  Planning *self = data;

  g_assert_true (rosette_ledger_remove_run (self->ledger, self->run_id, NULL));
}

/* Where there are no locks, another may have entered what is being made: the files are its own. */
static void
test_entered_elsewhere (Planning *self, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autofree char *first = planning_path (self, "Ana.svg");
  g_autoptr (GError) error = NULL;

  begin (self);
  g_assert_false (planning_go_on (self, issued, enter_elsewhere_cb, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_cmpuint (issued->len, ==, 0);
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
}

/* What a computer without power leaves is made again, and what is somebody else's stays. */
static void
test_torn (Planning *self, gconstpointer data)
{
  g_autofree char *empty = planning_path (self, "Ana.svg");
  g_autofree char *foreign = planning_path (self, "Ana (2).svg");
  g_autofree char *contents = NULL;

  begin (self);
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  g_assert_true (g_file_set_contents (foreign, "mine", -1, NULL));
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE + 1);
  g_assert_true (g_file_get_contents (foreign, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (empty, &contents, NULL, NULL));
  g_assert_cmpuint (strlen (contents), >, 100);
}

/* Files that are in no register go, and others stay. */
static void
test_give_up (Planning *self, gconstpointer data)
{
  g_autofree char *mine = planning_path (self, "mine.svg");
  g_autoptr (GError) error = NULL;

  begin (self);
  forget_entries (self, rosette_ledger_open (NULL, NULL));
  g_assert_true (g_file_set_contents (mine, "mine", -1, NULL));
  g_assert_true (rosette_run_give_up (self->ledger, self->run_id, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (planning_count_files (self), ==, 2); /* and the list */
  g_assert_false (planning_go_on (self, self->plan.people, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
}

/* So does one that had to take another name, for a file that stays. */
static void
test_give_up_own_name (Planning *self, gconstpointer data)
{
  g_autofree char *taken = planning_path (self, "Ana.svg");
  g_autofree char *contents = NULL;

  begin (self);
  g_assert_true (g_file_set_contents (taken, "mine", -1, NULL));
  forget_entries (self, rosette_ledger_open (NULL, NULL));
  g_assert_cmpuint (planning_count_files (self), ==, N_PEOPLE + 2); /* with the list */
  g_assert_true (rosette_run_give_up (self->ledger, self->run_id, NULL));
  g_assert_cmpuint (planning_count_files (self), ==, 2);
  g_assert_true (g_file_get_contents (taken, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "mine");
}

/* A clock that was set back changes neither the order of the register nor its chain. */
static void
test_clock_set_back (Planning *self, gconstpointer data)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RosetteRegisterReport report;

  begin (self);
  finish (self);
  g_date_time_unref (self->plan.issued);
  self->plan.issued = rosette_date_parse ("2019-01-01T00:00:00Z", NULL);
  begin (self);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  g_assert_true (rosette_ledger_verify (self->ledger, NULL, &report, NULL, NULL));
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, 2 * N_PEOPLE);
  g_assert_true (rosette_ledger_each_award (self->ledger, NULL, count_cb, ids, NULL));
  g_assert_cmpuint (g_hash_table_size (ids), ==, 2 * N_PEOPLE);
}

/* What the register has no room for is not in the list, nor in the folder. */
static void
test_no_room (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autofree char *list = planning_path (self, "awards.csv");
  g_autofree char *text = NULL;

  begin (self);
  g_assert_true (rosette_database_exec (self->ledger->database, "PRAGMA max_page_count = 1", NULL));
  g_assert_false (planning_go_on (self, issued, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_true (g_file_get_contents (list, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "file,name,email,credential_id,issued\n");
  g_assert_cmpuint (planning_count_files (self), ==, 1);

  g_assert_true (
    rosette_database_exec (self->ledger->database, "PRAGMA max_page_count = 100000", NULL));
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
}

/* A row that somebody changed is not followed, least of all out of the folder. */
static void
test_tampered (Planning *self, gconstpointer data)
{
  static const RosetteLedgerRow rows[] = {
    { 0, "Ana", "", "", NULL, "ob3-jwt", "urn:x", "00", "../Ana.svg", "" },
    { 0, "Ana", "", "", NULL, "ob3-jwt", "", "00", "Ana.svg", "" },
    { 0, "", "", "", NULL, "ob3-jwt", "urn:x", "00", "Ana.svg", "" },
    { 0, "Ana", "", "", "[", "ob3-jwt", "urn:x", "00", "Ana.svg", "" },
    { 0, "Ana", "", "", NULL, "ob9", "urn:x", "00", "Ana.svg", "" },
    { 0, "Ana", "", "", NULL, "ob2-signed", "urn:x", "00", "Ana.svg", "" },
  };
  g_autofree char *text = rosette_stored_plan_write (&self->plan);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (
        rosette_ledger_begin_run (self->ledger, text, self->plan.image, &self->run_id, NULL));
      g_assert_true (rosette_ledger_plan_row (self->ledger, self->run_id, &rows[i], NULL));
      g_assert_true (rosette_ledger_end_run (self->ledger, self->run_id, TRUE, NULL));
      g_assert_false (planning_go_on (self, NULL, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_cmpuint (planning_count_files (self), ==, 0);
      g_assert_true (rosette_run_give_up (self->ledger, self->run_id, NULL));
    }
}

/* A plan for one person in two formats, with a file as evidence, which has been copied. */
static char *
begin_with_evidence (Planning *self, guint n_people, GHashTable **claims)
{
  g_autofree char *file = planning_path (self, "a.txt");
  g_autoptr (GPtrArray) fields = rosette_claim_fields_new (self->plan.achievement);
  g_autofree const char **values = g_new0 (const char *, fields->len + 1);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) said = NULL;

  g_assert_true (g_file_set_contents (file, "abc", 3, NULL));
  values[rosette_claim_fields_find (fields, "evidence-file")] = file;
  g_assert_true (rosette_claims_make (fields, values, NULL, &said, &error));
  g_ptr_array_set_size (self->plan.people, (int) n_people);
  *claims = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  for (guint i = 0; i < n_people; i++)
    g_hash_table_insert (*claims, self->plan.people->pdata[i],
                         rosette_json_write_object (said, NULL));
  self->plan.claims = *claims;
  self->plan.formats = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB3_DI;
  g_assert_true (rosette_run_begin (&self->plan, self->ledger, &self->run_id, NULL, &error));
  rows = rosette_ledger_load_rows (self->ledger, self->run_id, 0, 2 * n_people, NULL);
  for (guint i = 0; i < rows->len; i += 2)
    {
      const RosetteLedgerRow *row = rows->pdata[i];
      g_autoptr (JsonObject) planned = rosette_stored_plan_read_claims (row->extra);

      g_assert_true (rosette_kept_evidence_write (planned, self->plan.folder, &error));
      g_assert_no_error (error);
    }

  return planning_path (self, "Ana – a.txt");
}

/* The evidence of an award that will not be made goes too, and another file of its name stays. */
static void
test_give_up_evidence (Planning *self, gconstpointer data)
{
  for (guint is_changed = 0; is_changed < 2; is_changed++)
    {
      g_autoptr (GHashTable) claims = NULL;
      g_autofree char *copy = begin_with_evidence (self, 1, &claims);
      g_autofree char *part = NULL;

      g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
      part = g_strconcat (copy, ".part", NULL);
      g_assert_true (g_file_set_contents (part, "half", -1, NULL));
      if (is_changed)
        g_assert_true (g_file_set_contents (copy, "mine", -1, NULL));
      g_assert_true (rosette_run_give_up (self->ledger, self->run_id, NULL));
      g_assert_cmpint (g_file_test (copy, G_FILE_TEST_EXISTS), ==, is_changed);
      g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
    }
}

static void
enter_row (Planning *self, guint n)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (places, n);
  g_ptr_array_add (awards,
                   rosette_award_row_new (&(RosetteAwardFields){ .credential_id = "urn:x",
                                                                 .badge_name = "A",
                                                                 .name = "Ana",
                                                                 .issued = self->plan.issued,
                                                                 .format = "ob3-jwt",
                                                                 .file = "x" }));
  g_assert_true (rosette_ledger_finish_rows (self->ledger, self->run_id, places, awards, NULL));
}

/* Each has an award of one format: what it shows stays beside it, and half a file does not. */
static void
test_give_up_half (Planning *self, gconstpointer data)
{
  g_autoptr (GHashTable) claims = NULL;
  g_autofree char *copy = begin_with_evidence (self, 2, &claims);
  g_autofree char *part = planning_path (self, "Ana-ob3-di.svg.part");
  guint n_files = planning_count_files (self);

  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_set_contents (part, "half", -1, NULL));
  enter_row (self, 0);
  enter_row (self, 2);
  g_assert_true (rosette_run_give_up (self->ledger, self->run_id, NULL));
  g_assert_cmpuint (planning_count_files (self), ==, n_files);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
}

/* Of two that go on with one run, one does. */
static void
test_two (Planning *self, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "rosette.db", NULL);
  g_autoptr (RosetteLedger) other = rosette_ledger_open (path, NULL);
  g_autoptr (GError) error = NULL;

  rosette_ledger_close (self->ledger);
  self->ledger = rosette_ledger_open (path, NULL);
  begin (self);
  g_assert_true (rosette_ledger_lock_run (other, self->run_id, &error));
  g_assert_false (planning_go_on (self, self->plan.people, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
  g_clear_pointer (&other, rosette_ledger_close);
  g_assert_cmpuint (finish (self), ==, N_PEOPLE);
  assert_end (self, N_PEOPLE);
  rosette_test_remove (folder);
}

/* Whom the library forgets the run does not bring back, nor is there a file that nobody entered. */
static void
test_forget (Planning *self, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "rosette.db", NULL);
  g_autofree char *file = planning_path (self, "Ana (2).svg");
  g_autoptr (RosetteLedger) other = NULL;
  g_autoptr (GError) error = NULL;
  RosetteForgotten forgotten = { 0 };
  guint n_awards = 0;

  begin (self);
  forget_entries (self, rosette_ledger_open (path, NULL));
  other = rosette_ledger_open (path, NULL);
  g_assert_true (rosette_ledger_lock_run (other, self->run_id, &error));
  g_assert_false (rosette_run_remove_person (self->ledger, "p1@example.org", NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
  g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS));
  g_clear_error (&error);
  rosette_ledger_unlock_run (other, self->run_id);

  g_assert_true (rosette_run_remove_person (self->ledger, "p1@example.org", NULL, &error));
  g_assert_true (rosette_ledger_lock_run (other, self->run_id, &error));
  rosette_ledger_unlock_run (other, self->run_id);
  g_assert_true (rosette_ledger_forget (self->ledger, "p1@example.org", NULL, &forgotten, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (forgotten.n_planned, ==, 1);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (planning_count_files (self), ==, N_PEOPLE); /* with the list */
  n_awards = finish (self);
  g_assert_cmpuint (n_awards, ==, N_PEOPLE - 1);
  g_assert_cmpuint (planning_count_files (self), ==, N_PEOPLE);
  rosette_test_remove (folder);
}

/* And of one who has evidence, the copy too. */
static void
test_forget_evidence (Planning *self, gconstpointer data)
{
  g_autoptr (GHashTable) claims = NULL;
  g_autofree char *copy = begin_with_evidence (self, 1, &claims);

  g_assert_true (rosette_run_remove_person (self->ledger, "p1@example.org", NULL, NULL));
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (rosette_run_remove_person (self->ledger, "p0@example.org", NULL, NULL));
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Planning *planning, gconstpointer data);
  } tests[] = {
    { "/run-survival/threads", test_threads },
    { "/run-survival/cancel", test_cancel },
    { "/run-survival/folder-gone", test_folder_gone },
    { "/run-survival/other-folder", test_other_folder },
    { "/run-survival/other-key", test_other_key },
    { "/run-survival/taken-in", test_taken_in },
    { "/run-survival/taken-in-unlisted", test_taken_in_unlisted },
    { "/run-survival/entered-elsewhere", test_entered_elsewhere },
    { "/run-survival/torn", test_torn },
    { "/run-survival/give-up", test_give_up },
    { "/run-survival/give-up-evidence", test_give_up_evidence },
    { "/run-survival/give-up-half", test_give_up_half },
    { "/run-survival/give-up-own-name", test_give_up_own_name },
    { "/run-survival/clock-set-back", test_clock_set_back },
    { "/run-survival/forget", test_forget },
    { "/run-survival/forget-evidence", test_forget_evidence },
    { "/run-survival/no-room", test_no_room },
    { "/run-survival/tampered", test_tampered },
    { "/run-survival/two", test_two },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Planning, NULL, set_up, tests[i].run, planning_tear_down);

  return g_test_run ();
}
