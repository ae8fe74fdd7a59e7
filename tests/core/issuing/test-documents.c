/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/documents.h"

#include "baking/baking.h"
#include "planning.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define THERE                                                                                      \
  "{\"id\":\"" PLANNING_URL "/issuer.json\",\"name\":\"S\",\"url\":\"https://e.org\","             \
  "\"email\":\"a@e.org\"}"

static const char *const names[] = { "issuer.json", "key.json", "badgeclass.json", "badge.svg" };

static void
set_up (Planning *planning, gconstpointer data)
{
  planning_set_up (planning, data);
  planning->plan.formats = ROSETTE_FORMAT_OB2_SIGNED;
  planning->plan.base_url = PLANNING_URL "/";
}

static gboolean
write_documents (Planning *planning, GError **error)
{
  g_autoptr (RosetteOb2Places) places = rosette_documents_find_places (&planning->plan);

  return rosette_documents_write (&planning->plan, places, error);
}

static void
assert_file (Planning *planning, const char *name, const char *expected)
{
  g_autoptr (GBytes) file = planning_read (planning, name);

  g_assert_cmpmem (g_bytes_get_data (file, NULL), g_bytes_get_size (file), expected,
                   strlen (expected));
}

static void
test_written (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteOb2Places) places = rosette_documents_find_places (&planning->plan);
  g_autoptr (JsonObject) profile = rosette_ob2_write_profile (planning->plan.issuer, places);
  g_autoptr (JsonNode) node = rosette_json_new_node (profile);
  g_autofree char *text = rosette_json_write_pretty (node);

  g_assert_cmpstr (places->issuer, ==, PLANNING_URL "/issuer.json");
  g_assert_cmpstr (places->image, ==, PLANNING_URL "/badge.svg");
  g_assert_true (write_documents (planning, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (planning_count_files (planning), ==, 4);
  assert_file (planning, "issuer.json", text);
  assert_file (planning, "badge.svg", PLANNING_SVG);
}

static void
test_unbaked (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) credential = g_bytes_new_static ("{}", 2);
  GBytes *baked =
    rosette_baking_bake (planning->plan.image, ROSETTE_BAKING_OB3, credential, NULL, &error);

  g_assert_no_error (error);
  g_bytes_unref (planning->plan.image);
  planning->plan.image = baked;
  g_assert_true (write_documents (planning, &error));
  g_assert_no_error (error);
  assert_file (planning, "badge.svg", PLANNING_SVG);
}

static void
test_again (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = planning_path (planning, "key.json");
  struct stat before;
  struct stat after;

  g_assert_true (write_documents (planning, &error));
  g_assert_cmpint (stat (path, &before), ==, 0);
  g_assert_true (write_documents (planning, &error));
  g_assert_no_error (error);
  g_assert_cmpint (stat (path, &after), ==, 0);
  g_assert_cmpint (before.st_ino, ==, after.st_ino);

  /* What is missing is made up. */
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (write_documents (planning, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (planning_count_files (planning), ==, 4);
}

static void
test_others (Planning *planning, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = planning_path (planning, names[i]);

      g_assert_true (g_file_set_contents (path, "other", -1, NULL));
      g_assert_false (write_documents (planning, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_cmpuint (planning_count_files (planning), ==, 1);
      assert_file (planning, names[i], "other");

      /* Nor is a folder a document. */
      g_assert_cmpint (g_unlink (path), ==, 0);
      g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
      g_clear_error (&error);
      g_assert_false (write_documents (planning, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
      g_assert_cmpint (g_rmdir (path), ==, 0);
    }
}

/* The same length, and other bytes. */
static void
test_other_badge (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (write_documents (planning, &error));
  planning_set_image (planning, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"/>");
  g_assert_false (write_documents (planning, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
  g_assert_nonnull (strstr (error->message, "“badge.svg”"));
  assert_file (planning, "badge.svg", PLANNING_SVG);
}

/* The picture does not fit, and so nothing of it all stays but what was there. */
static void
test_all_or_none (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = planning_path (planning, "issuer.json");
  g_autofree char *blank = g_strnfill (20000, ' ');
  g_autofree char *image = g_strconcat (PLANNING_SVG, blank, NULL);
  struct rlimit before;
  struct rlimit limit = { 10000, RLIM_INFINITY };

  planning_set_image (planning, image);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (write_documents (planning, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“badge.svg”"));
  g_assert_cmpuint (planning_count_files (planning), ==, 0);

  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_clear_error (&error);
  g_assert_true (write_documents (planning, &error));
  g_assert_cmpuint (planning_count_files (planning), ==, 4);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
}

static void
test_ob3 (Planning *planning, gconstpointer data)
{
  static const struct
  {
    const char *issuer;
    guint n_files;
  } cases[] = {
    { PLANNING_ISSUER, 0 },
    { THERE, 2 },
  };

  planning->plan.formats = ROSETTE_FORMAT_OB3_JWT;
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      planning_set_issuer (planning, cases[i].issuer);
      g_assert_true (write_documents (planning, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (planning_count_files (planning), ==, cases[i].n_files);
    }
}

static JsonObject *
read_profile (Planning *planning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = planning_read (planning, "issuer.json");
  JsonObject *profile =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), &error);

  g_assert_no_error (error);

  return profile;
}

/* The profile of an issuer that stands there names every key, and one more later; never fewer. */
static void
test_keys (Planning *planning, gconstpointer data)
{
  static const guint lengths[] = { 1, 2, 2 };
  g_autoptr (GError) error = NULL;

  planning_set_issuer (planning, THERE);
  planning->plan.formats = ROSETTE_FORMAT_OB3_DI;
  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (JsonObject) profile = NULL;
      g_autoptr (GPtrArray) ids = NULL;
      g_autofree char *path = planning_path (planning, "key.json");

      if (i == 1)
        planning_add_key (planning, ROSETTE_KEY_P256);
      if (i == 2)
        g_ptr_array_set_size (planning->plan.keys, 1);
      g_unlink (path); /* of the key that signs a JWS, of which there is one */
      g_assert_true (write_documents (planning, &error));
      g_assert_no_error (error);
      profile = read_profile (planning);
      ids = rosette_json_list (profile, "assertionMethod");
      g_assert_cmpuint (ids->len, ==, lengths[i]);
      g_assert_true (
        g_str_has_prefix (json_node_get_string (ids->pdata[0]), PLANNING_URL "/issuer.json#z6Mk"));
      g_assert_cmpstr (rosette_json_get_string (profile, "publicKey"), ==,
                       PLANNING_URL "/key.json");
    }
}

/* Of an issuer that is elsewhere, 2.0 is told what 2.0 knows. */
static void
test_no_keys (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) profile = NULL;

  g_assert_true (write_documents (planning, &error));
  profile = read_profile (planning);
  g_assert_false (json_object_has_member (profile, "assertionMethod"));
  g_assert_cmpstr (rosette_json_get_string (profile, "@context"), ==,
                   "https://w3id.org/openbadges/v2");
}

static void
test_places (Planning *planning, gconstpointer data)
{
  g_autoptr (RosetteOb2Places) png = NULL;

  planning_set_image (planning, "\x89PNG\r\n\x1a\n");
  png = rosette_documents_find_places (&planning->plan);
  g_assert_cmpstr (png->image, ==, PLANNING_URL "/badge.png");
  planning->plan.base_url = NULL;
  g_assert_null (rosette_documents_find_places (&planning->plan));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Planning *planning, gconstpointer data);
  } tests[] = {
    { "/documents/written", test_written },
    { "/documents/unbaked", test_unbaked },
    { "/documents/again", test_again },
    { "/documents/others", test_others },
    { "/documents/other-badge", test_other_badge },
    { "/documents/all-or-none", test_all_or_none },
    { "/documents/ob3", test_ob3 },
    { "/documents/keys", test_keys },
    { "/documents/no-keys", test_no_keys },
    { "/documents/places", test_places },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Planning, NULL, set_up, tests[i].run, planning_tear_down);

  return g_test_run ();
}
