/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/plan.h"

#include "baking/baking.h"
#include "encoding/date.h"
#include "encoding/json.h"
#include "proofs/vc-jwt.h"
#include "sheets/csv.h"
#include "sheets/person.h"
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>"

typedef struct
{
  RosettePlan plan;
  char *folder;
  guint n_progress;
  GCancellable *cancellable;
} Fixture;

static JsonObject *
read_object (const char *text)
{
  return rosette_json_parse_object (text, strlen (text), NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const people[][2] = { { "Ana", "ana@example.org" },
                                           { "Ana", "ana2@example.org" },
                                           { "../x", "x@example.org" } };
  g_autoptr (JsonObject) issuer = read_object ("{\"id\":\"did:example:s\",\"name\":\"S\"}");
  g_autoptr (JsonObject) achievement =
    read_object ("{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}");
  RosettePlan *plan = &fixture->plan;

  fixture->folder = rosette_test_folder ();
  fixture->cancellable = g_cancellable_new ();
  plan->issuer = rosette_profile_parse (issuer, NULL);
  plan->achievement = rosette_achievement_parse (achievement, NULL);
  plan->image = g_bytes_new_static (SVG, strlen (SVG));
  plan->people = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    g_ptr_array_add (plan->people, rosette_person_new (people[i][0], people[i][1], NULL));
  plan->key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  plan->formats = ROSETTE_FORMAT_OB3_JWT;
  plan->container = ROSETTE_CONTAINER_SVG;
  plan->issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  plan->folder = g_file_new_for_path (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  RosettePlan *plan = &fixture->plan;

  rosette_profile_unref (plan->issuer);
  rosette_achievement_unref (plan->achievement);
  g_bytes_unref (plan->image);
  g_ptr_array_unref (plan->people);
  rosette_key_unref (plan->key);
  g_date_time_unref (plan->issued);
  g_object_unref (plan->folder);
  g_object_unref (fixture->cancellable);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static GBytes *
read_file (Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  return rosette_test_read (path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
assert_baked (Fixture *fixture, const RosetteIssued *issued)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = read_file (fixture, issued->file);
  g_autoptr (RosetteBaked) baked = rosette_baking_extract (file, &error);
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (JsonObject) payload = NULL;
  GBytes *credential;

  g_assert_no_error (error);
  credential = rosette_baked_get_credential (baked);
  jws =
    rosette_jws_parse (g_bytes_get_data (credential, NULL), g_bytes_get_size (credential), &error);
  g_assert_no_error (error);
  g_assert_true (rosette_jws_verify (jws, fixture->plan.key, ROSETTE_ALGORITHMS_ALL, &error));
  payload = rosette_vc_jwt_dup_payload (jws, &error);
  g_assert_cmpstr (rosette_json_get_string (payload, "id"), ==, issued->credential_id);
  g_assert_true (g_bytes_equal (credential, issued->credential));
  g_assert_cmpint (issued->format, ==, ROSETTE_FORMAT_OB3_JWT);
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GBytes) list = NULL;
  g_autoptr (RosetteTable) table = NULL;

  g_assert_true (rosette_batch_run (&fixture->plan, issued, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (issued->len, ==, 3);
  g_assert_cmpuint (count_files (fixture), ==, 4);
  for (guint i = 0; i < issued->len; i++)
    assert_baked (fixture, issued->pdata[i]);

  list = read_file (fixture, "awards.csv");
  g_assert_true (g_str_has_prefix (g_bytes_get_data (list, NULL),
                                   "file,name,email,credential_id,issued\n"
                                   "Ana.svg,Ana,ana@example.org,urn:uuid:"));
  table = rosette_csv_read_as (list, "UTF-8", ',', &error);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 3);
  g_assert_cmpstr (rosette_table_get_cell (table, 1, 0), ==, "Ana (2).svg");
}

static void
cancel_after_two_cb (double fraction, const char *message, gpointer user_data)
{
  Fixture *fixture = user_data;

  if (++fixture->n_progress == 2)
    g_cancellable_cancel (fixture->cancellable);
}

static void
test_cancel_and_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GBytes) list = NULL;
  g_autoptr (RosetteTable) table = NULL;

  g_test_summary ("What was finished before a cancel stays and is listed; nothing is overwritten.");

  g_assert_false (rosette_batch_run (&fixture->plan, issued, cancel_after_two_cb, fixture,
                                     fixture->cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_cmpuint (count_files (fixture), ==, 3);
  g_assert_cmpuint (issued->len, ==, 2);
  assert_baked (fixture, issued->pdata[1]);

  g_assert_true (rosette_batch_run (&fixture->plan, issued, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (issued->len, ==, 5);
  g_assert_cmpuint (count_files (fixture), ==, 6);
  list = read_file (fixture, "awards.csv");
  table = rosette_csv_read_as (list, "UTF-8", ',', &error);
  g_assert_cmpuint (rosette_table_get_n_rows (table), ==, 5);
}

static void
test_no_folder (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();

  g_rmdir (fixture->folder);
  g_assert_false (rosette_batch_run (&fixture->plan, issued, NULL, NULL, NULL, &error));
  g_assert_cmpuint (issued->len, ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/batch/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/batch/cancel-and-again", Fixture, NULL, set_up, test_cancel_and_again, tear_down);
  g_test_add ("/batch/no-folder", Fixture, NULL, set_up, test_no_folder, tear_down);

  return g_test_run ();
}
