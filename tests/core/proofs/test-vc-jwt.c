/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/vc-jwt.h"

#include "base/error.h"
#include "encoding/json.h"
#include "keys/jwk.h"
#include "support.h"

#include <string.h>

#define CREDENTIAL                                                                                 \
  "{\"id\":\"urn:uuid:1\",\"issuer\":{\"id\":\"did:example:a\",\"name\":\"A\"},"                   \
  "\"validFrom\":\"2026-11-23T10:00:00Z\",\"validUntil\":\"2027-11-23T10:00:00+01:00\","           \
  "\"credentialSubject\":{\"id\":\"mailto:b@example.org\"}}"

static JsonObject *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

static void
test_sign (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_P256, 0, &error);
  g_autoptr (JsonObject) credential = read_object (CREDENTIAL);
  g_autofree char *jwt = rosette_vc_jwt_sign (credential, key, "https://example.org/k", &error);
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (JsonObject) payload = NULL;
  g_autoptr (RosetteKey) in_header = NULL;
  g_auto (GStrv) missing = NULL;
  JsonObject *header;

  g_assert_no_error (error);
  jws = rosette_jws_parse (jwt, strlen (jwt), &error);
  g_assert_no_error (error);
  g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));

  header = rosette_jws_get_header (jws);
  g_assert_cmpuint (json_object_get_size (header), ==, 4);
  g_assert_cmpstr (rosette_json_get_string (header, "alg"), ==, "ES256");
  g_assert_cmpstr (rosette_json_get_string (header, "typ"), ==, "JWT");
  g_assert_cmpstr (rosette_json_get_string (header, "kid"), ==, "https://example.org/k");
  in_header = rosette_key_parse_jwk (rosette_json_get_object (header, "jwk"), &error);
  g_assert_no_error (error);
  g_assert_true (rosette_key_equal (in_header, key));
  g_assert_false (json_object_has_member (rosette_json_get_object (header, "jwk"), "d"));

  payload = rosette_vc_jwt_dup_payload (jws, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rosette_json_get_string (payload, "iss"), ==, "did:example:a");
  g_assert_cmpstr (rosette_json_get_string (payload, "jti"), ==, "urn:uuid:1");
  g_assert_cmpstr (rosette_json_get_string (payload, "sub"), ==, "mailto:b@example.org");
  g_assert_cmpint (json_object_get_int_member (payload, "nbf"), ==, 1795428000);
  g_assert_cmpint (json_object_get_int_member (payload, "exp"), ==, 1826960400);
  g_assert_true (rosette_vc_jwt_get_credential (payload) == payload);
  g_assert_true (rosette_vc_jwt_check_claims (payload, payload, &missing, &error));
  g_assert_cmpuint (g_strv_length (missing), ==, 0);
}

static void
test_unsignable (void)
{
  static const char *const texts[] = {
    "{\"issuer\":\"did:example:a\",\"validFrom\":\"2026-11-23T10:00:00Z\"}",
    "{\"id\":\"urn:uuid:1\",\"validFrom\":\"2026-11-23T10:00:00Z\"}",
    "{\"id\":\"urn:uuid:1\",\"issuer\":\"did:example:a\"}",
    "{\"id\":\"urn:uuid:1\",\"issuer\":\"did:example:a\",\"validFrom\":\"yesterday\"}",
  };
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (JsonObject) credential = read_object (texts[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_vc_jwt_sign (credential, key, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_claims (void)
{
  static const struct
  {
    const char *claims;
    gboolean is_right;
    const char *missing;
  } cases[] = {
    { "\"iss\":\"did:example:a\",\"jti\":\"urn:uuid:1\",\"nbf\":1795428000,\"exp\":1826960400,"
      "\"sub\":\"mailto:b@example.org\"",
      TRUE, "" },
    { "\"iss\":\"did:example:a\",\"jti\":\"urn:uuid:1\",\"nbf\":1795428000.0", TRUE, "sub exp" },
    { "\"jti\":\"urn:uuid:1\"", TRUE, "iss sub nbf exp" },
    { "\"iss\":\"did:example:other\"", FALSE, NULL },
    { "\"iss\":7", FALSE, NULL },
    { "\"sub\":\"mailto:c@example.org\"", FALSE, NULL },
    { "\"jti\":\"urn:uuid:2\"", FALSE, NULL },
    { "\"nbf\":1795428001", FALSE, NULL },
    { "\"nbf\":\"1795428000\"", FALSE, NULL },
    { "\"exp\":1826960401", FALSE, NULL },
  };
  g_autoptr (JsonObject) credential = read_object (CREDENTIAL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s}", cases[i].claims);
      g_autoptr (JsonObject) payload = read_object (text);
      g_auto (GStrv) missing = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *names = NULL;

      g_assert_true (rosette_vc_jwt_check_claims (payload, credential, &missing, &error)
                     == cases[i].is_right);
      if (!cases[i].is_right)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          continue;
        }
      names = g_strjoinv (" ", missing);
      g_assert_cmpstr (names, ==, cases[i].missing);
    }
}

static void
test_published (void)
{
  g_autofree char *folder = rosette_test_shared ("badges/ob3-jwt");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n_verified = 0;
  guint n_by_address = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) file = rosette_test_read (path);
      g_autofree char *text =
        g_strstrip (g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), &error);
      g_autoptr (RosetteKey) key = NULL;
      g_autoptr (JsonObject) payload = NULL;
      JsonObject *jwk;

      g_assert_no_error (error);
      jwk = rosette_json_get_object (rosette_jws_get_header (jws), "jwk");
      if (jwk == NULL)
        {
          n_by_address++;
          continue;
        }
      key = rosette_key_parse_jwk (jwk, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      g_assert_no_error (error);
      payload = rosette_vc_jwt_dup_payload (jws, &error);
      g_assert_no_error (error);
      g_assert_true (rosette_vc_jwt_check_claims (payload, rosette_vc_jwt_get_credential (payload),
                                                  NULL, &error));
      g_assert_no_error (error);
      n_verified++;
    }

  if (dir == NULL)
    return;
  g_test_message ("%u passed, 0 failed, %u not applicable (their key stands at an address)",
                  n_verified, n_by_address);
  g_assert_cmpuint (n_verified, ==, 22);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vc-jwt/sign", test_sign);
  g_test_add_func ("/vc-jwt/unsignable", test_unsignable);
  g_test_add_func ("/vc-jwt/claims", test_claims);
  g_test_add_func ("/vc-jwt/published", test_published);

  return g_test_run ();
}
