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
    { "\"nbf\":1795428000.9", TRUE, "iss sub jti exp" },
    { "\"nbf\":1795427999.9", FALSE, NULL },
    { "\"nbf\":1e300", FALSE, NULL },
    { "\"nbf\":null", FALSE, NULL },
    { "\"nbf\":[1795428000]", FALSE, NULL },
    { "\"jti\":null", FALSE, NULL },
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

/* What may be claimed beside a credential without an id for its subject, or without an end: only
 * the end. */
static void
test_unfounded (void)
{
  static const struct
  {
    const char *credential;
    const char *claim;
    gboolean is_right;
  } cases[] = {
    { "{\"credentialSubject\":{\"identifier\":[]}}", "{}", TRUE },
    { "{\"credentialSubject\":{\"identifier\":[]}}", "{\"sub\":\"did:example:b\"}", FALSE },
    { "{\"credentialSubject\":[{\"id\":\"did:example:b\"}]}", "{\"sub\":\"did:example:b\"}", TRUE },
    { "{\"credentialSubject\":[{\"id\":\"did:example:b\"},{\"id\":\"did:example:c\"}]}",
      "{\"sub\":\"did:example:b\"}", FALSE },
    { "{\"credentialSubject\":[\"did:example:b\"]}", "{\"sub\":\"did:example:b\"}", FALSE },
    { "{}", "{\"exp\":1795428000}", TRUE },
    { "{}", "{\"exp\":1795428000.5}", FALSE },
    { "{}", "{\"exp\":\"1795428000\"}", FALSE },
    { "{}", "{\"iss\":\"did:example:a\"}", FALSE },
    { "{\"issuer\":\"did:example:a\"}", "{\"iss\":\"did:example:a\"}", TRUE },
    { "{\"issuanceDate\":\"2026-11-23T10:00:00Z\"}", "{\"nbf\":1795428000}", TRUE },
    { "{\"expirationDate\":\"2026-11-23T10:00:00Z\"}", "{\"exp\":1795428001}", FALSE },
    { "{\"validFrom\":\"2020-11-23T10:00:00Z\",\"issuanceDate\":\"2026-11-23T10:00:00Z\"}",
      "{\"nbf\":1795428000}", TRUE },
    { "{\"validFrom\":\"2026-11-23T10:00:00Z\",\"issuanceDate\":\"2020-11-23T10:00:00Z\"}",
      "{\"nbf\":1795428000}", TRUE },
    { "{\"validFrom\":\"2020-11-23T10:00:00Z\",\"issuanceDate\":\"2026-11-23T10:00:00Z\"}",
      "{\"nbf\":1795428001}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = read_object (cases[i].credential);
      g_autoptr (JsonObject) payload = read_object (cases[i].claim);
      g_autoptr (GError) error = NULL;

      g_assert_true (rosette_vc_jwt_check_claims (payload, credential, NULL, &error)
                     == cases[i].is_right);
      g_assert_true ((error == NULL) == cases[i].is_right);
    }
}

static void
test_vc_claim (void)
{
  g_autoptr (JsonObject) payload = read_object ("{\"iss\":\"a\",\"vc\":" CREDENTIAL "}");
  g_autoptr (JsonObject) odd = read_object ("{\"id\":\"urn:uuid:1\",\"vc\":[]}");

  g_assert_cmpstr (rosette_json_get_string (rosette_vc_jwt_get_credential (payload), "id"), ==,
                   "urn:uuid:1");
  g_assert_true (rosette_vc_jwt_get_credential (odd) == odd);
}

static void
test_no_object (void)
{
  static const char *const payloads[] = { "", "[]", "null", "{\"a\":1,\"a\":2}", "\xff" };
  g_autoptr (RosetteKey) key = rosette_key_generate (ROSETTE_KEY_ED25519, 0, NULL);
  g_autoptr (JsonObject) header = json_object_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autoptr (GBytes) payload = g_bytes_new_static (payloads[i], strlen (payloads[i]));
      g_autoptr (GError) error = NULL;
      g_autofree char *text = rosette_jws_sign (header, payload, key, &error);
      g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), &error);

      g_assert_no_error (error);
      g_assert_null (rosette_vc_jwt_dup_payload (jws, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static RosetteJws *
read_published (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autofree char *text =
    g_strstrip (g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file)));
  g_autoptr (GError) error = NULL;
  RosetteJws *jws = rosette_jws_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return jws;
}

/* An example of the specification: those of data model 2.0 leave the dates out of the claims. */
static void
assert_example (RosetteJws *jws)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autoptr (JsonObject) payload = NULL;
  g_auto (GStrv) missing = NULL;
  g_autofree char *names = NULL;

  key =
    rosette_key_parse_jwk (rosette_json_get_object (rosette_jws_get_header (jws), "jwk"), &error);
  g_assert_no_error (error);
  g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
  g_assert_no_error (error);
  payload = rosette_vc_jwt_dup_payload (jws, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_vc_jwt_check_claims (payload, rosette_vc_jwt_get_credential (payload),
                                              &missing, &error));
  g_assert_no_error (error);

  names = g_strjoinv (" ", missing);
  if (json_object_has_member (payload, "vc"))
    g_assert_cmpstr (names, ==, "");
  else if (json_object_has_member (payload, "validUntil"))
    g_assert_cmpstr (names, ==, "nbf exp");
  else
    g_assert_cmpstr (names, ==, "nbf");
}

static void
test_published (void)
{
  g_autofree char *folder = rosette_test_shared ("badges/ob3-jwt");
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;
  guint n_verified = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, "obspec-"))
      {
        g_autoptr (RosetteJws) jws = read_published (folder, name);

        assert_example (jws);
        n_verified++;
      }

  if (dir == NULL)
    return;
  g_test_message ("%u passed, 0 failed, 0 not applicable", n_verified);
  g_assert_cmpuint (n_verified, ==, 22);
}

static void
test_velocity (void)
{
  g_autofree char *folder = rosette_test_shared ("badges/ob3-jwt");
  g_autoptr (RosetteJws) jws = NULL;
  g_autoptr (JsonObject) payload = NULL;
  g_autoptr (GError) error = NULL;

  g_test_summary ("Its key stands on a block chain, so no signature is verified; it is valid from "
                  "2022, and was issued in 2025, as the claim says.");
  if (folder == NULL)
    return;

  jws = read_published (folder, "pubval-ob30-velocity.jwt");
  payload = rosette_vc_jwt_dup_payload (jws, &error);
  g_assert_no_error (error);
  g_assert_true (
    rosette_vc_jwt_check_claims (payload, rosette_vc_jwt_get_credential (payload), NULL, &error));
  g_assert_no_error (error);
}

/* Data model 1.1: the libraries of some issuers leave out of the credential what a claim says. */
static void
test_fill (void)
{
  static const struct
  {
    const char *payload;
    const char *credential;
  } cases[] = {
    { "{\"iss\":\"did:example:a\",\"jti\":\"urn:uuid:1\",\"sub\":\"did:example:b\","
      "\"nbf\":1795428000,\"exp\":1826960400,\"vc\":{\"credentialSubject\":{}}}",
      "{\"credentialSubject\":{\"id\":\"did:example:b\"},\"id\":\"urn:uuid:1\","
      "\"issuer\":\"did:example:a\",\"issuanceDate\":\"2026-11-23T10:00:00Z\","
      "\"expirationDate\":\"2027-11-23T09:00:00Z\"}" },
    { "{\"iss\":\"did:example:a\",\"vc\":{\"issuer\":{\"name\":\"A\"}}}",
      "{\"issuer\":{\"name\":\"A\",\"id\":\"did:example:a\"}}" },
    /* what is there is left as it is */
    { "{\"iss\":\"did:example:a\",\"jti\":\"urn:uuid:1\",\"nbf\":1795428000,\"vc\":"
      "{\"id\":\"urn:uuid:2\",\"issuer\":\"did:example:c\",\"validFrom\":\"2026\"}}",
      "{\"id\":\"urn:uuid:2\",\"issuer\":\"did:example:c\",\"validFrom\":\"2026\"}" },
    { "{\"iss\":7,\"jti\":null,\"nbf\":\"x\",\"vc\":{}}", "{}" },
    { "{\"iss\":\"did:example:a\",\"nbf\":1e300,\"vc\":{\"credentialSubject\":[]}}",
      "{\"credentialSubject\":[],\"issuer\":\"did:example:a\"}" },
    /* 2.0 has no such rule */
    { "{\"iss\":\"did:example:a\"}", "{\"iss\":\"did:example:a\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) payload = read_object (cases[i].payload);
      g_autoptr (JsonObject) credential = rosette_vc_jwt_dup_credential (payload);
      g_autofree char *text = rosette_json_write_object (credential, NULL);

      g_assert_cmpstr (text, ==, cases[i].credential);
    }
}

/* A moment within a second: some issuers round it up for the claim. */
static void
test_fraction (void)
{
  static const struct
  {
    const char *text;
    gboolean is_right;
  } cases[] = {
    { "{\"validFrom\":\"2026-11-23T10:00:00.900Z\",\"nbf\":1795428000}", TRUE },
    { "{\"validFrom\":\"2026-11-23 10:00+0000\",\"nbf\":1795428000}", TRUE },
    { "{\"validFrom\":\"2026-11-23 10:00+0000\",\"nbf\":1795428001}", FALSE },
    { "{\"validFrom\":\"2026-11-23T10:00:00.900Z\",\"nbf\":1795428001}", TRUE },
    { "{\"validFrom\":\"2026-11-23T10:00:00.900Z\",\"nbf\":1795428002}", FALSE },
    { "{\"validFrom\":\"2026-11-23T10:00:00.000Z\",\"nbf\":1795428001}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) payload = read_object (cases[i].text);

      g_assert_cmpint (rosette_vc_jwt_check_claims (payload, payload, NULL, NULL), ==,
                       cases[i].is_right);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vc-jwt/sign", test_sign);
  g_test_add_func ("/vc-jwt/unsignable", test_unsignable);
  g_test_add_func ("/vc-jwt/claims", test_claims);
  g_test_add_func ("/vc-jwt/unfounded", test_unfounded);
  g_test_add_func ("/vc-jwt/vc-claim", test_vc_claim);
  g_test_add_func ("/vc-jwt/no-object", test_no_object);
  g_test_add_func ("/vc-jwt/published", test_published);
  g_test_add_func ("/vc-jwt/velocity", test_velocity);

  g_test_add_func ("/vc-jwt/fill", test_fill);
  g_test_add_func ("/vc-jwt/fraction", test_fraction);

  return g_test_run ();
}
