/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/order.h"

#include "encoding/date.h"
#include "encoding/json.h"
#include "keys/did.h"
#include "making.h"
#include "support.h"

#include <glib/gstdio.h>

typedef struct
{
  char *home;
  char *library;
  char *folder;
  GPtrArray *keys;
  RosetteJob *job;
  GCancellable *cancellable;
  RosetteOrder *order;
  RosetteOutcome *outcome;
} Fixture;

static JsonObject *
read_object (const char *text)
{
  return rosette_json_parse_object (text, strlen (text), NULL);
}

static RosetteOrder *
make_order (const char *folder, const char *const *names)
{
  RosetteOrder *order = rosette_order_new ();
  g_autoptr (JsonObject) profile = read_object ("{\"name\":\"Ahornweg\"}");
  g_autoptr (JsonObject) achievement = read_object (MAKING_COMPLETE);
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);

  order->issuer = rosette_profile_parse (profile, NULL);
  order->achievement = rosette_achievement_parse (achievement, NULL);
  order->design = rosette_design_to_svg (design);
  order->badge_id = 7;
  order->badge_name = g_strdup ("Internship");
  order->formats = ROSETTE_FORMAT_OB3_JWT;
  order->container = ROSETTE_CONTAINER_SVG;
  order->issued = rosette_date_parse ("2026-01-02T10:00:00Z", NULL);
  order->folder = g_file_new_for_path (folder);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *email = g_strdup_printf ("p%u@example.org", i);
      g_autoptr (RosettePerson) person = rosette_person_new (names[i], email, NULL);

      g_ptr_array_add (order->people, g_steal_pointer (&person));
    }

  return order;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->home = rosette_test_folder ();
  fixture->library = g_build_filename (fixture->home, "rosette.db", NULL);
  fixture->folder = rosette_test_folder ();
  fixture->keys = making_keys ();
  fixture->job = rosette_job_new ();
  fixture->cancellable = g_cancellable_new ();
  fixture->order =
    make_order (fixture->folder, (const char *const[]){ "Ana", "Bor", "Žiga", NULL });
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->outcome, rosette_outcome_free);
  g_clear_pointer (&fixture->order, rosette_order_free);
  g_ptr_array_unref (fixture->keys);
  g_object_unref (fixture->job);
  g_object_unref (fixture->cancellable);
  rosette_test_remove (fixture->folder);
  rosette_test_remove (fixture->home);
  g_free (fixture->home);
  g_free (fixture->library);
  g_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->outcome = rosette_order_run_finish (ROSETTE_JOB (source), result);
}

static RosetteOutcome *
wait_for_outcome (Fixture *fixture)
{
  while (fixture->outcome == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  return fixture->outcome;
}

static RosetteOutcome *
run (Fixture *fixture)
{
  rosette_order_run_async (g_steal_pointer (&fixture->order), fixture->library, fixture->keys,
                           fixture->job, fixture->cancellable, done_cb, fixture);

  return wait_for_outcome (fixture);
}

static RosetteOutcome *
go_on (Fixture *fixture, GFile *folder)
{
  gint64 run_id = fixture->outcome->run_id;

  g_clear_pointer (&fixture->outcome, rosette_outcome_free);
  rosette_order_go_on_async (run_id, folder, fixture->library, fixture->keys, fixture->job,
                             fixture->cancellable, done_cb, fixture);

  return wait_for_outcome (fixture);
}

static gboolean
keep_row_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer user_data)
{
  g_ptr_array_add (user_data, g_object_ref (award));

  return TRUE;
}

/* The rows of the register. */
static GPtrArray *
list_rows (Fixture *fixture)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (RosetteLedger) ledger = rosette_ledger_open (fixture->library, NULL);

  g_assert_true (rosette_ledger_each_award (ledger, NULL, keep_row_cb, rows, NULL));

  return rows;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = run (fixture);
  g_autoptr (GPtrArray) rows = list_rows (fixture);

  g_assert_no_error (outcome->error);
  g_assert_cmpint (outcome->run_id, ==, 0);
  g_assert_cmpuint (outcome->n_people, ==, 3);
  g_assert_cmpuint (outcome->n_rest, ==, 0);
  g_assert_cmpuint (outcome->n_files, ==, 3);
  g_assert_nonnull (outcome->first_file);
  g_assert_cmpfloat (rosette_job_get_fraction (fixture->job), ==, 1.0);

  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      RosetteAwardRow *row = rows->pdata[i];

      g_assert_cmpint (rosette_award_row_get_badge_id (row), ==, 7);
      g_assert_cmpstr (rosette_award_row_get_badge_name (row), ==, "Internship");
      g_assert_cmpstr (rosette_award_row_get_format (row), ==, "ob3-jwt");
      g_assert_true (g_file_test (rosette_award_row_get_file (row), G_FILE_TEST_IS_REGULAR));
      g_assert_cmpstr (rosette_award_row_get_credential_id (row), !=, "");
    }
  g_assert_cmpstr (rosette_award_row_get_name (rows->pdata[2]), ==, "Žiga");
  g_assert_cmpstr (rosette_award_row_get_email (rows->pdata[2]), ==, "p2@example.org");
}

/* The command line finds each file genuine. */
static void
test_genuine (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) rows = NULL;

  fixture->order->container = ROSETTE_CONTAINER_PNG;
  fixture->order->valid_until = rosette_date_parse ("2999-12-31T23:59:59Z", NULL);
  run (fixture);
  rows = list_rows (fixture);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *path = rosette_award_row_get_file (rows->pdata[i]);

      g_assert_true (g_str_has_suffix (path, ".png"));
      g_assert_cmpint (rosette_test_cli (NULL, NULL, "check", path, NULL), ==, 0);
    }
}

/* The documents of 2.0 are there, and handed over under their addresses. */
static void
test_documents (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;
  g_autoptr (JsonObject) profile =
    read_object ("{\"name\":\"A\",\"url\":\"https://a.example\",\"email\":\"a@a.example\"}");

  rosette_profile_unref (fixture->order->issuer);
  fixture->order->issuer = rosette_profile_parse (profile, NULL);
  fixture->order->base_url = g_strdup ("https://a.example/badges");
  fixture->order->formats = ROSETTE_FORMAT_OB2_SIGNED;
  outcome = run (fixture);

  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->n_files, ==, 3);
  g_assert_cmpuint (g_hash_table_size (outcome->documents), ==, 3);
  g_assert_true (g_hash_table_contains (outcome->documents, "https://a.example/badges/key.json"));
}

/* A foreign picture is issued as it is. */
static void
test_foreign_picture (Fixture *fixture, gconstpointer data)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>";

  g_bytes_unref (fixture->order->design);
  fixture->order->design = g_bytes_new_static (svg, strlen (svg));
  g_assert_no_error (run (fixture)->error);
}

/* Nothing is made, and all is left; another folder takes it. */
static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;
  g_autoptr (GFile) other = g_file_new_for_path (fixture->home);

  g_rmdir (fixture->folder);
  outcome = run (fixture);
  g_assert_error (outcome->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (outcome->n_files, ==, 0);
  g_assert_cmpuint (outcome->n_rest, ==, 3);
  g_assert_cmpuint (outcome->rest->len, ==, 3);
  g_assert_cmpstr (outcome->rest->pdata[2], ==, "Žiga");

  outcome = go_on (fixture, other);
  g_assert_no_error (outcome->error);
  g_assert_true (g_file_equal (outcome->folder, other));
  g_assert_cmpuint (outcome->n_files, ==, 3);
}

/* What cannot be planned leaves no run. */
static void
test_bad_order (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;

  fixture->order->formats = ROSETTE_FORMAT_OB2_SIGNED;
  outcome = run (fixture);
  g_assert_error (outcome->error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_cmpint (outcome->run_id, ==, 0);
  g_assert_cmpuint (outcome->n_rest, ==, 3);
  g_assert_cmpuint (outcome->rest->len, ==, 3);
}

/* Each of two formats has its own key, whose DID the badge names as its issuer. */
static void
test_two_formats (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_of_jwt = 0;

  fixture->order->formats = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB3_DI;
  fixture->order->container = ROSETTE_CONTAINER_JSON;
  outcome = run (fixture);
  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->n_files, ==, 6);
  g_assert_cmpuint (outcome->n_people, ==, 3);
  rows = list_rows (fixture);
  for (guint i = 0; i < rows->len; i++)
    {
      const char *path = rosette_award_row_get_file (rows->pdata[i]);
      gboolean is_jwt = g_str_has_suffix (path, ".jwt");
      g_autofree char *did = rosette_key_dup_did (fixture->keys->pdata[is_jwt ? 0 : 1]);
      g_autoptr (GBytes) file = rosette_test_read (path);
      g_autofree char *text = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));

      n_of_jwt += is_jwt;
      if (!is_jwt)
        g_assert_nonnull (strstr (text, did));
    }
  g_assert_cmpuint (n_of_jwt, ==, 3);
}

static void
cancel_cb (Fixture *fixture)
{
  g_cancellable_cancel (fixture->cancellable);
}

/* Stopped in the middle, and gone on with: everybody has one in the end. */
static void
test_cancel_and_rest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  RosetteOutcome *outcome = NULL;
  guint n_first;

  for (guint i = 0; i < 2000; i++)
    g_ptr_array_add (names, g_strdup_printf ("P%u", i));
  g_ptr_array_add (names, NULL);
  rosette_order_free (fixture->order);
  fixture->order = make_order (fixture->folder, (const char *const *) names->pdata);
  fixture->order->container = ROSETTE_CONTAINER_JSON;
  g_signal_connect_swapped (fixture->job, "notify::fraction", G_CALLBACK (cancel_cb), fixture);

  outcome = run (fixture);
  g_assert_error (outcome->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  n_first = outcome->n_files;
  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, 2000);
  g_assert_cmpuint (outcome->n_rest, ==, 2000 - n_first);
  g_assert_cmpuint (outcome->rest->len, ==, 6);

  g_signal_handlers_disconnect_by_data (fixture->job, fixture);
  g_cancellable_reset (fixture->cancellable);
  outcome = go_on (fixture, NULL);
  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->n_files, ==, 2000 - n_first);
  g_assert_cmpint (outcome->run_id, ==, 0);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/order/rows", test_rows);
  add ("/order/genuine", test_genuine);
  add ("/order/documents", test_documents);
  add ("/order/foreign-picture", test_foreign_picture);
  add ("/order/no-folder", test_no_folder);
  add ("/order/bad-order", test_bad_order);
  add ("/order/two-formats", test_two_formats);
  add ("/order/cancel-and-rest", test_cancel_and_rest);

  return g_test_run ();
}
