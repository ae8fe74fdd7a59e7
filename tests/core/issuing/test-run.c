/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "baking/baking.h"
#include "issuing/hosted-file.h"
#include "issuing/maker.h"
#include "proofs/data-integrity.h"
#include "proofs/vc-jwt.h"
#include "sheets/csv.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#define BOTH (ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_SIGNED)

/* A PNG of one pixel. */
#define PNG                                                                                        \
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+"                                  \
  "M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="

static gboolean
run (Planning *planning, GPtrArray *issued, GError **error)
{
  return planning_run (planning, issued, error);
}

static void
assert_run (Planning *planning, GPtrArray *issued)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (run (planning, issued, &error));
  g_assert_no_error (error);
}

/* The credential in an award's file, which must be the one that was handed over. */
static RosetteJws *
open_award (Planning *planning, const RosetteIssued *issued)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = planning_read (planning, issued->file);
  g_autoptr (RosetteBaked) baked = NULL;
  GBytes *credential = file;
  RosetteJws *jws;

  if (planning->plan.container != ROSETTE_CONTAINER_JSON)
    {
      baked = rosette_baking_extract (file, &error);
      g_assert_no_error (error);
      g_assert_cmpint (rosette_baked_get_kind (baked), ==,
                       issued->format == ROSETTE_FORMAT_OB2_SIGNED ? ROSETTE_BAKING_OB2
                                                                   : ROSETTE_BAKING_OB3);
      credential = rosette_baked_get_credential (baked);
    }
  g_assert_true (g_bytes_equal (credential, issued->credential));

  jws =
    rosette_jws_parse (g_bytes_get_data (credential, NULL), g_bytes_get_size (credential), &error);
  g_assert_no_error (error);

  return jws;
}

static void
assert_award (Planning *planning, const RosetteIssued *issued)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteJws) jws = open_award (planning, issued);
  g_autoptr (JsonObject) payload = rosette_vc_jwt_dup_payload (jws, &error);

  g_assert_true (
    rosette_jws_verify (jws, planning_get_key (planning, 0), ROSETTE_ALGORITHMS_ALL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (rosette_json_get_string (payload, "id"), ==, issued->credential_id);
  g_assert_cmpint (json_object_has_member (payload, "credentialSubject"), ==,
                   issued->format == ROSETTE_FORMAT_OB3_JWT);
  g_assert_true (g_date_time_equal (issued->issued, planning->plan.issued));
}

/* The method names the key, and the issuer is who it belongs to. */
static void
assert_inside (Planning *planning, const RosetteIssued *issued, const char *issuer)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) credential = rosette_json_parse_object (
    g_bytes_get_data (issued->credential, NULL), g_bytes_get_size (issued->credential), &error);
  JsonObject *proof = rosette_json_get_object (credential, "proof");
  g_autofree char *prefix = g_strconcat (issuer, "#", NULL);

  g_assert_no_error (error);
  g_assert_cmpstr (rosette_json_get_string (credential, "id"), ==, issued->credential_id);
  g_assert_true (g_str_has_prefix (rosette_json_get_string (proof, "verificationMethod"), prefix));
  g_assert_true (rosette_data_integrity_verify (credential, proof, planning_get_key (planning, 0),
                                                NULL, &error));
  g_assert_no_error (error);
}

static void
test_inside (Planning *planning, gconstpointer data)
{
  g_autofree char *did = rosette_key_dup_did (planning_get_key (planning, 0));
  g_autofree char *own = g_strdup_printf ("{\"id\":\"%s\",\"name\":\"S\"}", did);
  const char *const issuers[] = { own, "{\"id\":\"https://e.org/s\",\"name\":\"S\"}" };
  const char *const ids[] = { did, "https://e.org/s" };

  planning->plan.formats = ROSETTE_FORMAT_OB3_DI;
  for (gsize i = 0; i < G_N_ELEMENTS (issuers); i++)
    {
      g_autoptr (GPtrArray) issued = rosette_issued_array_new ();

      planning_set_issuer (planning, issuers[i]);
      planning->plan.has_suite = i == 1;
      planning->plan.suite = ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022;
      assert_run (planning, issued);
      g_assert_cmpuint (issued->len, ==, 3);
      for (guint k = 0; k < issued->len; k++)
        assert_inside (planning, issued->pdata[k], ids[i]);
    }
}

/* With keys of two kinds, each format is signed by its own, and by whom it says. */
static void
test_two_keys (Planning *planning, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  RosetteKey *keys[] = { planning_add_key (planning, ROSETTE_KEY_P256),
                         planning_get_key (planning, 0) };

  planning_set_issuer (planning, "{\"name\":\"S\"}");
  planning->plan.formats = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB3_DI;
  assert_run (planning, issued);
  g_assert_cmpuint (issued->len, ==, 6);
  for (guint i = 0; i < issued->len; i++)
    {
      g_autofree char *did = rosette_key_dup_did (keys[i % 2]);
      g_autoptr (RosetteJws) jws = NULL;
      g_autoptr (JsonObject) payload = NULL;

      if (i % 2 == 1)
        {
          assert_inside (planning, issued->pdata[i], did);
          continue;
        }
      jws = open_award (planning, issued->pdata[i]);
      payload = rosette_vc_jwt_dup_payload (jws, NULL);
      g_assert_true (rosette_jws_verify (jws, keys[0], ROSETTE_ALGORITHMS_ALL, NULL));
      g_assert_cmpstr (rosette_json_get_string (payload, "iss"), ==, did);
      g_assert_cmpstr (rosette_json_get_string (rosette_json_get_object (payload, "issuer"), "id"),
                       ==, did);
    }
}

/* What no context defines would not be signed. */
static void
test_unsignable (Planning *planning, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (GError) error = NULL;

  planning->plan.formats = ROSETTE_FORMAT_OB3_DI;
  planning_set_issuer (planning, "{\"id\":\"https://e.org/s\",\"name\":\"S\",\"colour\":\"red\"}");
  g_assert_false (run (planning, issued, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "“colour”"));
  g_assert_cmpuint (issued->len, ==, 0);
}

static RosetteTable *
read_list (Planning *planning)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) list = planning_read (planning, "awards.csv");
  RosetteTable *table = rosette_csv_read_as (list, "UTF-8", ',', &error);

  g_assert_no_error (error);

  return table;
}

static gboolean
compare_row_cb (RosetteAwardRow *award, GBytes *credential, const guint8 *hash, gpointer data)
{
  GPtrArray *issued = data;
  RosetteIssued *one = issued->pdata[rosette_award_row_get_id (award) - 1];

  g_assert_cmpstr (rosette_award_row_get_credential_id (award), ==, one->credential_id);
  g_assert_cmpstr (rosette_award_row_get_email (award), ==, rosette_person_get_email (one->person));
  g_assert_cmpstr (rosette_award_row_get_badge_name (award), ==, "A");
  g_assert_true (g_str_has_suffix (rosette_award_row_get_file (award), one->file));
  g_assert_true (g_path_is_absolute (rosette_award_row_get_file (award)));
  g_assert_true (g_bytes_equal (credential, one->credential));

  return TRUE;
}

/* The register has what was made, and there is nothing left to go on with. */
static void
assert_registered (Planning *planning, GPtrArray *issued)
{
  const RosetteAwardFilter filter = { .has_credentials = TRUE };
  g_autoptr (GPtrArray) runs = rosette_ledger_list_runs (planning->ledger, NULL);
  RosetteRegisterReport report;

  g_assert_true (
    rosette_ledger_each_award (planning->ledger, &filter, compare_row_cb, issued, NULL));
  g_assert_true (rosette_ledger_verify (planning->ledger, NULL, &report, NULL, NULL));
  g_assert_cmpint (report.fault, ==, ROSETTE_REGISTER_WHOLE);
  g_assert_cmpuint (report.n_rows, ==, issued->len);
  g_assert_cmpuint (runs->len, ==, 0);
}

static void
test_all (Planning *planning, gconstpointer data)
{
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (RosetteTable) list = NULL;

  assert_run (planning, issued);
  g_assert_cmpuint (issued->len, ==, 3);
  g_assert_cmpuint (planning_count_files (planning), ==, 4);
  for (guint i = 0; i < issued->len; i++)
    assert_award (planning, issued->pdata[i]);
  assert_registered (planning, issued);

  list = read_list (planning);
  g_assert_cmpuint (rosette_table_get_n_rows (list), ==, 3);
  g_assert_cmpstr (rosette_table_get_cell (list, 0, 0), ==, "Ana.svg");
  g_assert_cmpstr (rosette_table_get_cell (list, 1, 0), ==, "Ana (2).svg");
  g_assert_cmpstr (rosette_table_get_cell (list, 1, 2), ==, "ana2@example.org");
}

/* Every format in every container, from either kind of picture. */
static void
test_forms (Planning *planning, gconstpointer data)
{
  static const struct
  {
    RosetteFormats formats;
    RosetteContainer container;
    const char *files[2];
  } cases[] = {
    { ROSETTE_FORMAT_OB3_JWT, ROSETTE_CONTAINER_PNG, { "Ana.png" } },
    { ROSETTE_FORMAT_OB3_JWT, ROSETTE_CONTAINER_SVG, { "Ana.svg" } },
    { ROSETTE_FORMAT_OB3_JWT, ROSETTE_CONTAINER_JSON, { "Ana.jwt" } },
    { ROSETTE_FORMAT_OB2_SIGNED, ROSETTE_CONTAINER_PNG, { "Ana.png" } },
    { ROSETTE_FORMAT_OB2_SIGNED, ROSETTE_CONTAINER_SVG, { "Ana.svg" } },
    { ROSETTE_FORMAT_OB2_SIGNED, ROSETTE_CONTAINER_JSON, { "Ana.jws" } },
    { BOTH, ROSETTE_CONTAINER_PNG, { "Ana-ob3-jwt.png", "Ana-ob2-signed.png" } },
    { BOTH, ROSETTE_CONTAINER_SVG, { "Ana-ob3-jwt.svg", "Ana-ob2-signed.svg" } },
    { BOTH, ROSETTE_CONTAINER_JSON, { "Ana-ob3-jwt.jwt", "Ana-ob2-signed.jws" } },
  };
  gsize length = 0;
  g_autofree guchar *png = g_base64_decode (PNG, &length);
  GBytes *const images[] = { g_bytes_new (PLANNING_SVG, strlen (PLANNING_SVG)),
                             g_bytes_new (png, length) };

  planning->plan.base_url = PLANNING_URL;
  for (gsize i = 0; i < G_N_ELEMENTS (cases) * G_N_ELEMENTS (images); i++)
    {
      g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
      guint n_formats = rosette_formats_has_several (cases[i / 2].formats) ? 2 : 1;

      rosette_test_remove (planning->folder);
      g_assert_cmpint (g_mkdir (planning->folder, 0700), ==, 0);
      g_bytes_unref (planning->plan.image);
      planning->plan.image = g_bytes_ref (images[i % 2]);
      planning->plan.formats = cases[i / 2].formats;
      planning->plan.container = cases[i / 2].container;

      assert_run (planning, issued);
      g_assert_cmpuint (issued->len, ==, 3 * n_formats);
      for (guint k = 0; k < issued->len; k++)
        assert_award (planning, issued->pdata[k]);
      for (guint k = 0; k < n_formats; k++)
        g_assert_cmpstr (((RosetteIssued *) issued->pdata[k])->file, ==, cases[i / 2].files[k]);
    }
  g_bytes_unref (images[0]);
  g_bytes_unref (images[1]);
}

/* A hosted assertion is what stands at its id, whatever it is baked into. */
static void
test_hosted (Planning *planning, gconstpointer data)
{
  planning->plan.base_url = PLANNING_URL "/";
  planning->plan.formats = ROSETTE_FORMAT_OB3_JWT | ROSETTE_FORMAT_OB2_HOSTED;
  for (guint i = ROSETTE_CONTAINER_PNG; i <= ROSETTE_CONTAINER_JSON; i++)
    {
      g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
      guint n_hosted = 0;

      planning->plan.container = (RosetteContainer) i;
      assert_run (planning, issued);
      for (guint k = 0; k < issued->len; k++)
        {
          const RosetteIssued *award = issued->pdata[k];
          g_autoptr (GFile) file =
            rosette_hosted_file_find (planning->plan.folder, award->credential_id);
          g_autoptr (GBytes) there = NULL;
          g_autoptr (GBytes) badge = planning_read (planning, award->file);

          if (award->format != ROSETTE_FORMAT_OB2_HOSTED)
            continue;
          n_hosted++;
          g_assert_true (
            g_str_has_prefix (award->credential_id, PLANNING_URL "/" ROSETTE_HOSTED_FOLDER "/"));
          there = g_file_load_bytes (file, NULL, NULL, NULL);
          g_assert_true (g_bytes_equal (there, award->credential));
          g_assert_true (rosette_maker_names (badge, award->credential_id));
        }
      g_assert_cmpuint (n_hosted, ==, 3);
    }
}

/* A kid leads somewhere: to the key that stands where the issuer stands. */
static void
test_kid (Planning *planning, gconstpointer data)
{
  static const struct
  {
    const char *id;
    RosetteFormats formats;
    const char *base_url;
    const char *kid;
  } cases[] = {
    { "did:example:s", ROSETTE_FORMAT_OB3_JWT, NULL, NULL },
    { "did:example:s", ROSETTE_FORMAT_OB3_JWT, PLANNING_URL, NULL },
    { "did:example:s", BOTH, PLANNING_URL, NULL },
    { "https://school.example.org/s", BOTH, PLANNING_URL, NULL },
    { PLANNING_URL "/issuer.json", ROSETTE_FORMAT_OB3_JWT, NULL, NULL },
    { PLANNING_URL "/issuer.json", ROSETTE_FORMAT_OB3_JWT, PLANNING_URL, PLANNING_URL "/key.json" },
    { PLANNING_URL "/issuer.json", BOTH, PLANNING_URL "/", PLANNING_URL "/key.json" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
      g_autoptr (RosetteJws) jws = NULL;
      RosetteProfile *issuer = rosette_profile_with_id (planning->plan.issuer, cases[i].id);
      JsonObject *header;

      rosette_profile_unref (planning->plan.issuer);
      planning->plan.issuer = issuer;
      planning->plan.formats = cases[i].formats;
      planning->plan.base_url = cases[i].base_url;
      assert_run (planning, issued);

      jws = open_award (planning, issued->pdata[0]);
      header = rosette_jws_get_header (jws);
      g_assert_cmpstr (rosette_json_get_string (header, "kid"), ==, cases[i].kid);
      g_assert_cmpstr (rosette_json_get_string (header, "typ"), ==, "JWT");
      g_assert_nonnull (rosette_json_get_object (header, "jwk"));
    }
}

/* A limit on the size of a file takes the place of a full disk. @bytes fit, and no more. */
static gboolean
run_with_room (Planning *planning, gsize bytes, GPtrArray *issued, GError **error)
{
  struct rlimit before;
  struct rlimit limit = { bytes, RLIM_INFINITY };
  gboolean is_done;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit.rlim_max = before.rlim_max;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  is_done = run (planning, issued, error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);

  return is_done;
}

static void
test_no_room (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();

  g_assert_false (run_with_room (planning, 500, issued, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_true (g_str_has_prefix (error->message, "“Ana.svg” could not be written: "));
  g_assert_cmpuint (issued->len, ==, 0);
  g_assert_cmpuint (planning_count_files (planning), ==, 0);
}

/* There is room for files, and for two rows of the list. */
static void
test_no_room_in_list (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autoptr (RosetteTable) list = NULL;
  g_autofree char *path = planning_path (planning, "awards.csv");
  GString *earlier = g_string_new ("file,name,email,credential_id,issued\n");

  while (earlier->len < 9000)
    g_string_append (earlier, "earlier.svg,E,e@example.org,urn:x:1,2026-01-01T00:00:00Z\n");
  g_assert_true (g_file_set_contents (path, earlier->str, (gssize) earlier->len, NULL));

  g_assert_false (run_with_room (planning, earlier->len + 220, issued, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "“awards.csv”"));
  g_assert_cmpuint (issued->len, ==, 2);
  g_assert_cmpuint (planning_count_files (planning), ==, 3);
  list = read_list (planning);
  g_assert_cmpstr (rosette_table_get_cell (list, rosette_table_get_n_rows (list) - 1, 0), ==,
                   "Ana (2).svg");
  g_string_free (earlier, TRUE);
}

static void
test_other_list (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();
  g_autofree char *path = planning_path (planning, "awards.csv");

  g_assert_true (g_file_set_contents (path, "mine\n", -1, NULL));
  g_assert_false (run (planning, issued, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS);
  g_assert_cmpuint (planning_count_files (planning), ==, 1);
}

static void
test_bad_plan (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();

  planning->plan.formats = BOTH;
  g_assert_false (run (planning, issued, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);

  planning->plan.formats = ROSETTE_FORMAT_OB3_JWT;
  planning_set_image (planning, "<svg");
  g_assert_false (run (planning, issued, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, ROSETTE_ERROR);
  g_assert_cmpuint (planning_count_files (planning), ==, 0);
}

static void
test_no_folder (Planning *planning, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) issued = rosette_issued_array_new ();

  g_rmdir (planning->folder);
  g_assert_false (run (planning, issued, &error));
  g_assert_cmpuint (issued->len, ==, 0);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*run) (Planning *planning, gconstpointer data);
  } tests[] = {
    { "/run/all", test_all },
    { "/run/inside", test_inside },
    { "/run/two-keys", test_two_keys },
    { "/run/unsignable", test_unsignable },
    { "/run/forms", test_forms },
    { "/run/hosted", test_hosted },
    { "/run/kid", test_kid },
    { "/run/no-room", test_no_room },
    { "/run/no-room-in-list", test_no_room_in_list },
    { "/run/other-list", test_other_list },
    { "/run/bad-plan", test_bad_plan },
    { "/run/no-folder", test_no_folder },
  };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Planning, NULL, planning_set_up, tests[i].run, planning_tear_down);

  return g_test_run ();
}
