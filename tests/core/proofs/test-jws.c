/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/jws.h"

#include "base/error.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "keys/pem.h"

#include "support.h"
#include "vectors.h"

#include <string.h>

static void
test_vectors (void)
{
  static const struct
  {
    const char *key;
    const char *text;
    gboolean is_deterministic;
  } vectors[] = {
    { RSA_KEY, RSA_JWS, TRUE },
    { EC_KEY, EC_JWS, FALSE },
    { ED_KEY, ED_JWS, TRUE },
    { EC521_KEY, EC521_JWS, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr (RosetteKey) key = private_key (vectors[i].key);
      g_autoptr (RosetteJws) jws = parse (vectors[i].text);
      g_autoptr (JsonObject) header = json_object_new ();
      g_autoptr (GError) error = NULL;
      g_autofree char *again = NULL;

      g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_no_error (error);
      again = rosette_jws_sign (header, rosette_jws_get_payload (jws), key, &error);
      g_assert_no_error (error);
      if (vectors[i].is_deterministic)
        g_assert_cmpstr (again, ==, vectors[i].text);
    }
}

static void
test_round_trip (void)
{
  static const struct
  {
    RosetteKeyType kind;
    const char *algorithm;
  } kinds[] = {
    { ROSETTE_KEY_ED25519, "EdDSA" }, { ROSETTE_KEY_P256, "ES256" }, { ROSETTE_KEY_P384, "ES384" },
    { ROSETTE_KEY_P521, "ES512" },    { ROSETTE_KEY_RSA, "RS256" },
  };
  g_autoptr (JsonObject) header = read_object ("{\"typ\":\"JWT\",\"alg\":\"none\",\"a\":[1]}");
  g_autoptr (GBytes) payload = g_bytes_new_static ("\0\xff.", 3);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKey) key = rosette_key_generate (kinds[i].kind, 2048, &error);
      g_autofree char *text = NULL;
      g_autoptr (RosetteJws) jws = NULL;
      g_autofree char *written = NULL;
      g_autofree char *expected = NULL;

      g_assert_no_error (error);
      text = rosette_jws_sign (header, payload, key, &error);
      g_assert_no_error (error);
      jws = parse (text);
      g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (rosette_jws_get_payload (jws), payload));
      g_assert_cmpstr (rosette_jws_get_algorithm_name (jws), ==, kinds[i].algorithm);
      written = rosette_json_write_object (rosette_jws_get_header (jws), NULL);
      expected = g_strdup_printf ("{\"alg\":\"%s\",\"typ\":\"JWT\",\"a\":[1]}", kinds[i].algorithm);
      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_public_key_cannot_sign (void)
{
  g_autoptr (RosetteKey) pair = private_key (ED_KEY);
  g_autoptr (JsonObject) jwk = rosette_key_to_jwk (pair);
  g_autoptr (RosetteKey) key = rosette_key_parse_jwk (jwk, NULL);
  g_autoptr (JsonObject) header = json_object_new ();
  g_autoptr (GBytes) payload = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_jws_sign (header, payload, key, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

/* Why a valid case of Wycheproof is not one for us: the algorithm its header has, or its key where
 * the header is not read: cases 372 and 373 have a "?" in their base64url, and are HMAC besides.
 */
static char *
dup_foreign_algorithm (JsonObject *group, const char *text)
{
  g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), NULL);
  const char *name =
    jws != NULL ? rosette_jws_get_algorithm_name (jws)
                : rosette_json_get_string (rosette_json_get_object (group, "private"), "alg");
  RosetteAlgorithm algorithm;

  return name == NULL || rosette_algorithm_from_name (name, &algorithm) ? NULL : g_strdup (name);
}

/* The example of RFC 7520 section 4.2 is signed with PS384, by a key that the suite marks PS256,
 * and that of section 4.3 with ES512, by a key that it marks ES521: we hold a key to its mark (RFC
 * 7517 section 4.4). */
static gboolean
is_refused_by_mark (JsonObject *test)
{
  gint64 id = json_object_get_int_member (test, "tcId");

  return id == 346 || id == 347 || id == 350 || id == 351;
}

/* Whether one case goes as published; what does not apply is counted in @foreign by algorithm. */
static gboolean
case_passes (JsonObject *group, RosetteKey *key, JsonObject *test, GHashTable *foreign)
{
  const char *text = rosette_json_get_string (test, "jws");
  gboolean is_valid = g_strcmp0 (rosette_json_get_string (test, "result"), "valid") == 0;
  gboolean is_accepted = text != NULL && key != NULL && verifies (key, text, strlen (text));
  g_autofree char *algorithm = text != NULL ? dup_foreign_algorithm (group, text) : NULL;

  if (is_valid && algorithm != NULL)
    {
      gpointer n_before = g_hash_table_lookup (foreign, algorithm);

      g_hash_table_insert (foreign, g_steal_pointer (&algorithm),
                           GUINT_TO_POINTER (GPOINTER_TO_UINT (n_before) + 1));
      return !is_accepted;
    }

  return is_accepted == (is_valid && !is_refused_by_mark (test));
}

static guint
report_foreign (GHashTable *foreign)
{
  GHashTableIter iter;
  gpointer algorithm;
  gpointer count;
  guint n_foreign = 0;

  g_hash_table_iter_init (&iter, foreign);
  while (g_hash_table_iter_next (&iter, &algorithm, &count))
    {
      g_test_message ("%u valid cases of %s do not apply: not one of our algorithms, and refused",
                      GPOINTER_TO_UINT (count), (const char *) algorithm);
      n_foreign += GPOINTER_TO_UINT (count);
    }

  return n_foreign;
}

static void
test_wycheproof (void)
{
  g_autofree char *path = rosette_test_shared ("wycheproof/json_web_signature_test.json");
  g_autoptr (GHashTable) foreign = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JsonObject) root = NULL;
  g_autoptr (GPtrArray) groups = NULL;
  guint n_cases = 0, n_failed = 0, n_foreign;

  if (path == NULL)
    return;
  file = rosette_test_read (path);
  root = rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  groups = rosette_json_list (root, "testGroups");

  for (guint i = 0; i < groups->len; i++)
    {
      JsonObject *group = json_node_get_object (groups->pdata[i]);
      JsonObject *jwk = rosette_json_get_object (group, "public");
      g_autoptr (RosetteKey) key = jwk != NULL ? rosette_key_parse_jwk (jwk, NULL) : NULL;
      g_autoptr (GPtrArray) tests = rosette_json_list (group, "tests");

      for (guint j = 0; j < tests->len; j++, n_cases++)
        if (!case_passes (group, key, json_node_get_object (tests->pdata[j]), foreign))
          {
            g_test_message (
              "tcId %" G_GINT64_FORMAT " fails",
              json_object_get_int_member (json_node_get_object (tests->pdata[j]), "tcId"));
            n_failed++;
          }
    }

  n_foreign = report_foreign (foreign);
  g_test_message ("%u passed, %u failed, %u not applicable (named above)",
                  n_cases - n_failed - n_foreign, n_failed, n_foreign);
  g_assert_cmpuint (n_failed, ==, 0);
  g_assert_cmpuint (n_cases, ==, 401);
  g_assert_cmpuint (n_foreign, ==, 10);
}

static RosetteKey *
read_cryptographic_key (const char *relative)
{
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (JsonObject) object =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  const char *pem = rosette_json_get_string (object, "publicKeyPem");
  g_autoptr (GBytes) bytes = g_bytes_new (pem, strlen (pem));
  g_autoptr (GError) error = NULL;
  RosetteKey *key = rosette_key_load_public_pem (bytes, &error);

  g_assert_no_error (error);

  return key;
}

static void
test_published_ob2 (void)
{
  static const struct
  {
    const char *badge;
    const char *key; /* NULL: published nowhere */
    const char *other_key;
  } cases[] = {
    { "badges/ob2-jws/pubval-ob20-simple.jwt",
      "badges/status-and-keys/pubval-ob20-assets/key1.json",
      "badges/status-and-keys/pubval-ob20-assets/key2.json" },
    { "badges/ob2-jws/pubval-ob20-simple-not-revoked.jwt",
      "badges/status-and-keys/pubval-ob20-assets/key2.json",
      "badges/status-and-keys/pubval-ob20-assets/key3.json" },
    { "badges/ob2-jws/obspec-signed-badge-example.jws", NULL, NULL },
  };
  guint n_passed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = rosette_test_shared (cases[i].badge);
      g_autoptr (GBytes) file = NULL;
      g_autofree char *text = NULL;
      g_autoptr (RosetteKey) key = NULL;
      g_autoptr (RosetteKey) other_key = NULL;

      if (path == NULL)
        return;
      file = rosette_test_read (path);
      text = g_strstrip (g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
      if (cases[i].key == NULL)
        {
          g_autoptr (RosetteJws) jws = parse (text);

          g_assert_cmpstr (rosette_jws_get_algorithm_name (jws), ==, "RS256");
          continue;
        }
      key = read_cryptographic_key (cases[i].key);
      other_key = read_cryptographic_key (cases[i].other_key);
      g_assert_true (verifies (key, text, strlen (text)));
      g_assert_false (verifies (other_key, text, strlen (text)));
      n_passed++;
    }

  g_test_message ("%u passed, 0 failed, 1 not applicable (read, but its key is published nowhere)",
                  n_passed);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jws/vectors", test_vectors);
  g_test_add_func ("/jws/round-trip", test_round_trip);
  g_test_add_func ("/jws/public-key-cannot-sign", test_public_key_cannot_sign);
  g_test_add_func ("/jws/wycheproof", test_wycheproof);
  g_test_add_func ("/jws/published-ob2", test_published_ob2);

  return g_test_run ();
}
