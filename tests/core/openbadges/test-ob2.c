/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/ob2.h"

#include "encoding/date.h"
#include "keys/jwk.h"
#include "keys/pem.h"
#include "openbadges/credential.h"
#include "openbadges/structure.h"
#include "proofs/jws.h"
#include "reading.h"

#define BASE "https://school.example.org/badges"

/* No rule of 2.0 is broken, not even one that is only advice. */
static void
assert_structure (JsonObject *document)
{
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_cmpint (rosette_version_guess (document), ==, ROSETTE_VERSION_2_0);
  problems = rosette_credential_check_structure (document, ROSETTE_VERSION_2_0);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((RosetteProblem *) problems->pdata[i])->path);
  g_assert_cmpuint (problems->len, ==, 0);
}

#define PROFILE_HEAD                                                                               \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"" BASE "/issuer.json\","              \
  "\"type\":\"Profile\",\"name\":\"Šola\",\"url\":\"https://school.example.org\","                \
  "\"email\":\"a@school.example.org\""
#define PROFILE_TAIL ",\"publicKey\":\"" BASE "/key.json\"}"
#define ISSUER                                                                                     \
  "\"name\":\"Šola\",\"url\":\"https://school.example.org\",\"email\":\"a@school.example.org\""

static void
test_profile (void)
{
  static const struct
  {
    const char *issuer;
    const char *written;
  } cases[] = {
    { "{" ISSUER "}", PROFILE_HEAD PROFILE_TAIL },
    { "{\"id\":\"did:example:a\"," ISSUER ",\"description\":\"A school\"}",
      PROFILE_HEAD ",\"description\":\"A school\"" PROFILE_TAIL },
    { "{" ISSUER ",\"image\":{\"id\":\"https://e.org/l.png\",\"type\":\"Image\"}}",
      PROFILE_HEAD ",\"image\":\"https://e.org/l.png\"" PROFILE_TAIL },
    { "{" ISSUER
      ",\"image\":{\"id\":\"https://e.org/l.png\",\"type\":\"Image\",\"caption\":\"Logo\"}}",
      PROFILE_HEAD
      ",\"image\":{\"id\":\"https://e.org/l.png\",\"caption\":\"Logo\"}" PROFILE_TAIL },
    { "{" ISSUER ",\"phone\":\"+386 (1) 234-56.78\"}",
      PROFILE_HEAD ",\"telephone\":\"+38612345678\"" PROFILE_TAIL },
    { "{" ISSUER ",\"phone\":\"01 234 56 78\"}", PROFILE_HEAD PROFILE_TAIL },
    { "{" ISSUER ",\"phone\":\"extension 7\"}", PROFILE_HEAD PROFILE_TAIL },
    { "{" ISSUER ",\"phone\":\"+123456789012345\"}",
      PROFILE_HEAD ",\"telephone\":\"+123456789012345\"" PROFILE_TAIL },
    { "{" ISSUER ",\"phone\":\"+1234567890123456\"}", PROFILE_HEAD PROFILE_TAIL },
    { "{" ISSUER ",\"official\":\"A. B.\",\"x-own\":1}", PROFILE_HEAD PROFILE_TAIL },
  };
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) json = read_object (cases[i].issuer);
      g_autoptr (RosetteProfile) issuer = rosette_profile_parse (json, &error);
      g_autoptr (JsonObject) profile = NULL;

      g_assert_no_error (error);
      g_assert_null (rosette_ob2_find_missing (issuer));
      profile = rosette_ob2_write_profile (issuer, places);
      assert_json (profile, cases[i].written);
      assert_structure (profile);
    }
}

static void
test_missing (void)
{
  static const struct
  {
    const char *issuer;
    const char *member;
  } cases[] = {
    { "{\"name\":\"a\"}", "url" },
    { "{\"name\":\"a\",\"url\":\"https://e.org\"}", "email" },
    { "{\"name\":\"a\",\"email\":\"a@e.org\"}", "url" },
    { "{\"name\":\"a\",\"url\":\"https://e.org\",\"email\":\"\"}", "email" },
    { "{\"name\":{\"sl\":\"a\"},\"url\":\"https://e.org\",\"email\":\"a@e.org\"}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) json = read_object (cases[i].issuer);
      g_autoptr (RosetteProfile) issuer = rosette_profile_parse (json, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (rosette_ob2_find_missing (issuer), ==, cases[i].member);
    }
}

#define CLASS_HEAD                                                                                 \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"" BASE "/badgeclass.json\","          \
  "\"type\":\"BadgeClass\","
#define CLASS_TAIL   "\"issuer\":\"" BASE "/issuer.json\"}"
#define IMAGE        "\"image\":\"" BASE "/badge.svg\","
#define NAMES        "\"name\":\"N\",\"description\":\"D\","
#define CRITERIA     "\"criteria\":{\"narrative\":\"C\"}"
#define PLAIN(extra) CLASS_HEAD NAMES IMAGE CRITERIA "," extra CLASS_TAIL

static void
test_badge_class (void)
{
  static const struct
  {
    const char *achievement;
    const char *written;
  } cases[] = {
    { "{" NAMES CRITERIA "}", PLAIN ("") },
    { "{" NAMES "\"criteria\":{\"id\":\"https://e.org/c\"}}",
      CLASS_HEAD NAMES IMAGE "\"criteria\":\"https://e.org/c\"," CLASS_TAIL },
    { "{" NAMES "\"criteria\":{\"id\":\"https://e.org/c\",\"narrative\":\"C\"}}",
      CLASS_HEAD NAMES IMAGE
      "\"criteria\":{\"id\":\"https://e.org/c\",\"narrative\":\"C\"}," CLASS_TAIL },
    { "{" NAMES CRITERIA ",\"tag\":[\"a\",\"b\"]}", PLAIN ("\"tags\":[\"a\",\"b\"],") },
    { "{" NAMES CRITERIA ",\"version\":\"2\"}", PLAIN ("\"version\":\"2\",") },
    { "{" NAMES CRITERIA ",\"alignment\":[{\"type\":[\"Alignment\"],\"targetName\":\"T\","
      "\"targetUrl\":\"https://e.org/t\",\"targetDescription\":\"TD\",\"targetFramework\":\"F\","
      "\"targetCode\":\"7\",\"targetType\":\"CTDL\"}]}",
      PLAIN ("\"alignment\":[{\"targetName\":\"T\",\"targetUrl\":\"https://e.org/t\","
             "\"targetDescription\":\"TD\",\"targetFramework\":\"F\",\"targetCode\":\"7\"}],") },
    { "{" NAMES CRITERIA ",\"image\":{\"id\":\"data:image/png;base64,AA\",\"type\":\"Image\","
      "\"caption\":\"A star\"}}",
      CLASS_HEAD NAMES "\"image\":{\"id\":\"" BASE "/badge.svg\",\"caption\":\"A star\"}," CRITERIA
                       "," CLASS_TAIL },
    { "{\"name\":{\"en\":\"E\",\"sl\":\"S\"},\"description\":{\"sl-SI\":\"SD\"},"
      "\"criteria\":{\"narrative\":{\"en\":\"EC\",\"sl\":\"SC\"}},\"inLanguage\":\"sl\"}",
      CLASS_HEAD "\"@language\":\"sl\",\"name\":\"S\",\"description\":\"SD\"," IMAGE
                 "\"criteria\":{\"narrative\":\"SC\"}," CLASS_TAIL },
    { "{" NAMES CRITERIA ",\"achievementType\":\"Fieldwork\",\"creditsAvailable\":3,\"x\":[]}",
      PLAIN ("") },
  };
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) json = read_object (cases[i].achievement);
      g_autoptr (RosetteAchievement) achievement = rosette_achievement_parse (json, &error);
      g_autoptr (JsonObject) badge_class = NULL;

      g_assert_no_error (error);
      badge_class = rosette_ob2_write_badge_class (achievement, places);
      assert_json (badge_class, cases[i].written);
      assert_structure (badge_class);
    }
}

static void
test_key (void)
{
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");

  for (RosetteKeyType type = ROSETTE_KEY_ED25519; type <= ROSETTE_KEY_RSA; type++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKey) key = rosette_key_generate (type, ROSETTE_KEY_MIN_RSA_BITS, &error);
      g_autoptr (JsonObject) document = rosette_ob2_write_key (key, places);
      g_autoptr (RosetteKey) jwk = rosette_key_parse_jwk (document, &error);
      const char *text = rosette_json_get_string (document, "publicKeyPem");
      g_autoptr (GBytes) pem = g_bytes_new_static (text, strlen (text));
      g_autoptr (RosetteKey) read = rosette_key_load_public_pem (pem, &error);

      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (read, key));
      g_assert_true (rosette_key_equal (jwk, key));
      g_assert_false (json_object_has_member (document, "d"));
      g_assert_null (strstr (text, "PRIVATE"));
      g_assert_cmpstr (rosette_json_get_string (document, "id"), ==, BASE "/key.json");
      g_assert_cmpstr (rosette_json_get_string (document, "owner"), ==, BASE "/issuer.json");
      assert_structure (document);
    }
}

static void
test_assertion (void)
{
  static const struct
  {
    const char *email;
    const char *subject_id;
    const char *type;
    const char *identity; /* what the hash is of, after which comes the salt */
  } cases[] = {
    { "Ana@Example.ORG", NULL, "email", "ana@example.org00ff" },
    { "ana@example.org", "did:example:ana", "email", "ana@example.org00ff" },
    { NULL, "did:example:Ana", "id", "did:example:Ana00ff" },
    { NULL, "https://ana.example.org/Me", "url", "https://ana.example.org/Me00ff" },
  };
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00+01:00", NULL);
  g_autoptr (GDateTime) until = rosette_date_parse ("2027-11-23T23:59:59Z", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteAward award = { "urn:uuid:5c1cbb44-2a0f-4dd3-8b63-07c5e8c1a3d5",
                             cases[i].email,
                             cases[i].subject_id,
                             "00ff",
                             issued,
                             until };
      g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (&award, places);
      g_autofree char *hash =
        g_compute_checksum_for_string (G_CHECKSUM_SHA256, cases[i].identity, -1);
      g_autofree char *expected = g_strdup_printf (
        "{\"@context\":\"https://w3id.org/openbadges/v2\","
        "\"id\":\"urn:uuid:5c1cbb44-2a0f-4dd3-8b63-07c5e8c1a3d5\",\"type\":\"Assertion\","
        "\"recipient\":{\"type\":\"%s\",\"hashed\":true,\"salt\":\"00ff\",\"identity\":\"sha256$%"
        "s\""
        "},\"badge\":\"" BASE "/badgeclass.json\","
        "\"verification\":{\"type\":\"signed\",\"creator\":\"" BASE "/key.json\"},"
        "\"issuedOn\":\"2026-11-23T09:00:00Z\",\"expires\":\"2027-11-23T23:59:59Z\"}",
        cases[i].type, hash);

      assert_json (assertion, expected);
      assert_structure (assertion);
    }
}

static void
test_no_end (void)
{
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  RosetteAward award = { "urn:x:1", "a@example.org", NULL, "00", issued, NULL };
  g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (&award, places);

  g_assert_false (json_object_has_member (assertion, "expires"));
}

static void
test_sign (void)
{
  static const char *const headers[] = { "{\"alg\":\"EdDSA\"}", "{\"alg\":\"ES256\"}",
                                         "{\"alg\":\"ES384\"}", "{\"alg\":\"RS256\"}" };
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  RosetteAward award = { "urn:x:1", "a@example.org", NULL, "00", issued, NULL };
  g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (&award, places);
  g_autofree char *written = rosette_json_write_object (assertion, NULL);

  for (RosetteKeyType type = ROSETTE_KEY_ED25519; type <= ROSETTE_KEY_RSA; type++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteKey) key = rosette_key_generate (type, ROSETTE_KEY_MIN_RSA_BITS, &error);
      g_autofree char *text = rosette_ob2_sign (assertion, key, &error);
      g_autoptr (RosetteJws) jws = rosette_jws_parse (text, strlen (text), &error);
      GBytes *payload = rosette_jws_get_payload (jws);

      g_assert_no_error (error);
      g_assert_true (rosette_jws_verify (jws, key, ROSETTE_ALGORITHMS_ALL, &error));
      assert_json (rosette_jws_get_header (jws), headers[type]);
      g_assert_cmpmem (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload), written,
                       strlen (written));
    }
}

static void
test_read_back (void)
{
  g_autoptr (RosetteOb2Places) places = rosette_ob2_places_new (BASE, "badge.svg");
  g_autoptr (GDateTime) issued = rosette_date_parse ("2026-11-23T10:00:00Z", NULL);
  RosetteAward award = { "urn:x:1", "Ana@Example.org", NULL, "00", issued, NULL };
  g_autoptr (JsonObject) assertion = rosette_ob2_write_assertion (&award, places);
  g_autoptr (RosetteCredential) read = rosette_credential_read (assertion, NULL);

  g_assert_cmpstr (rosette_credential_get_id (read), ==, "urn:x:1");
  g_assert_true (g_date_time_equal (rosette_credential_get_valid_from (read), issued));
  g_assert_cmpuint (rosette_credential_get_identities (read)->len, ==, 1);
  g_assert_true (rosette_identity_matches (rosette_credential_get_identities (read)->pdata[0],
                                           "ana@example.org"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ob2/profile", test_profile);
  g_test_add_func ("/ob2/missing", test_missing);
  g_test_add_func ("/ob2/badge-class", test_badge_class);
  g_test_add_func ("/ob2/key", test_key);
  g_test_add_func ("/ob2/assertion", test_assertion);
  g_test_add_func ("/ob2/no-end", test_no_end);
  g_test_add_func ("/ob2/sign", test_sign);
  g_test_add_func ("/ob2/read-back", test_read_back);

  return g_test_run ();
}
