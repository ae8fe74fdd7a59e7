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

      rosette_order_add (order, i + 1, person, order->formats);
    }

  return order;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
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
  g_free (fixture->folder);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->outcome = rosette_order_run_finish (ROSETTE_JOB (source), result);
}

static RosetteOutcome *
run (Fixture *fixture)
{
  rosette_order_run_async (g_steal_pointer (&fixture->order), fixture->keys, fixture->job,
                           fixture->cancellable, done_cb, fixture);
  while (fixture->outcome == NULL)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);

  return fixture->outcome;
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = run (fixture);
  g_autoptr (GPtrArray) rows = NULL;

  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->issued->len, ==, 3);
  g_assert_cmpfloat (rosette_job_get_fraction (fixture->job), ==, 1.0);

  rows = rosette_order_list_rows (outcome->order, outcome->issued);
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      RosetteAwardRow *row = rows->pdata[i];

      g_assert_cmpint (rosette_award_row_get_badge_id (row), ==, 7);
      g_assert_cmpstr (rosette_award_row_get_format (row), ==, "ob3-jwt");
      g_assert_nonnull (rosette_award_row_get_credential (row));
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
  RosetteOutcome *outcome = NULL;

  fixture->order->container = ROSETTE_CONTAINER_PNG;
  fixture->order->valid_until = rosette_date_parse ("2999-12-31T23:59:59Z", NULL);
  outcome = run (fixture);
  for (guint i = 0; i < outcome->issued->len; i++)
    {
      RosetteIssued *issued = outcome->issued->pdata[i];
      g_autofree char *path = g_build_filename (fixture->folder, issued->file, NULL);

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
  for (guint i = 0; i < 3; i++)
    ((RosetteOrderLine *) fixture->order->lines->pdata[i])->formats = ROSETTE_FORMAT_OB2_SIGNED;
  outcome = run (fixture);

  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->issued->len, ==, 3);
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

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;
  g_autoptr (RosetteOrder) rest = NULL;
  g_autoptr (GFile) other = g_file_new_for_path ("/tmp");

  g_rmdir (fixture->folder);
  outcome = run (fixture);
  g_assert_error (outcome->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (outcome->issued->len, ==, 0);

  rest = rosette_order_dup_rest (outcome->order, outcome->issued, other);
  g_assert_cmpuint (rest->lines->len, ==, 3);
  g_assert_true (g_file_equal (rest->folder, other));
}

/* Each of two formats has its own key, whose DID the badge names as its issuer. */
static void
test_two_formats (Fixture *fixture, gconstpointer data)
{
  RosetteOutcome *outcome = NULL;
  guint n_of_jwt = 0;

  fixture->order->formats = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB3_DI;
  for (guint i = 0; i < fixture->order->lines->len; i++)
    ((RosetteOrderLine *) fixture->order->lines->pdata[i])->formats = fixture->order->formats;
  outcome = run (fixture);
  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->issued->len, ==, 6);
  for (guint i = 0; i < outcome->issued->len; i++)
    {
      const RosetteIssued *issued = outcome->issued->pdata[i];
      gboolean is_jwt = issued->format == ROSETTE_FORMAT_OB3_JWT;
      g_autofree char *did = rosette_key_dup_did (fixture->keys->pdata[is_jwt ? 0 : 1]);
      g_autofree char *text = g_strndup (g_bytes_get_data (issued->credential, NULL),
                                         g_bytes_get_size (issued->credential));

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
  n_first = outcome->issued->len;
  g_assert_cmpuint (n_first, >, 0);
  g_assert_cmpuint (n_first, <, 2000);

  fixture->order = rosette_order_dup_rest (outcome->order, outcome->issued, NULL);
  g_assert_cmpuint (fixture->order->lines->len, ==, 2000 - n_first);
  g_signal_handlers_disconnect_by_data (fixture->job, fixture);
  g_object_unref (fixture->cancellable);
  fixture->cancellable = g_cancellable_new ();
  g_clear_pointer (&fixture->outcome, rosette_outcome_free);

  outcome = run (fixture);
  g_assert_no_error (outcome->error);
  g_assert_cmpuint (outcome->issued->len, ==, 2000 - n_first);
}

/* Of somebody who has one of two formats, the other is left. */
static void
test_rest_of_formats (Fixture *fixture, gconstpointer data)
{
  RosetteFormats both = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (RosetteOrder) rest = NULL;

  for (guint i = 0; i < 3; i++)
    ((RosetteOrderLine *) fixture->order->lines->pdata[i])->formats = both;
  g_assert_cmpuint (rosette_order_count_files (fixture->order), ==, 6);
  for (guint i = 0; i < 3; i++)
    {
      RosetteIssued *one = g_new0 (RosetteIssued, 1);

      one->person =
        rosette_person_ref (((RosetteOrderLine *) fixture->order->lines->pdata[i / 2])->person);
      one->format = ROSETTE_FORMAT_NTH (i % 2);
      one->credential = g_bytes_new (NULL, 0);
      one->issued = g_date_time_ref (fixture->order->issued);
      g_ptr_array_add (issued, one);
    }

  rest = rosette_order_dup_rest (fixture->order, issued, NULL);
  g_assert_cmpuint (rest->lines->len, ==, 2);
  g_assert_cmpuint (rosette_order_count_files (rest), ==, 3);
  g_assert_cmpint (((RosetteOrderLine *) rest->lines->pdata[0])->formats, ==,
                   ROSETTE_FORMAT_OB2_SIGNED);
  g_assert_cmpint (((RosetteOrderLine *) rest->lines->pdata[1])->formats, ==, both);
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
  add ("/order/two-formats", test_two_formats);
  add ("/order/cancel-and-rest", test_cancel_and_rest);
  add ("/order/rest-of-formats", test_rest_of_formats);

  return g_test_run ();
}
