/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

static void
test_good (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autofree char *bare = making_jws ("{}", credential, key);

  assert_text (NULL, jwt, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "3.0");
  assert_text (NULL, bare, GENUINE, ROSETTE_SAYS_STRUCTURE_CLAIMS_MISSING, "iss, jti, nbf");

  json_object_set_string_member (json_object_get_object_member (credential, "credentialSubject"),
                                 "id", "did:example:zoe");
  g_clear_pointer (&jwt, g_free);
  jwt = making_jwt (credential, key, NULL);
  assert_text (NULL, jwt, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "3.0");
}

/* VC data model 1.1: the credential is a claim of the JWT, its dates have other names. */
static void
test_older_model (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  JsonObject *credential = making_credential (did);
  g_autoptr (JsonObject) payload = json_object_new ();
  JsonArray *contexts = json_array_new ();
  g_autofree char *jws = NULL;
  g_autofree char *late = NULL;

  json_array_add_string_element (contexts, "https://www.w3.org/2018/credentials/v1");
  json_array_add_string_element (contexts,
                                 "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
  json_object_set_array_member (credential, "@context", contexts);
  json_object_remove_member (credential, "validFrom");
  json_object_set_string_member (credential, "issuanceDate", "2026-01-02T03:04:05Z");
  json_object_set_object_member (payload, "vc", credential);
  json_object_set_string_member (payload, "iss", did);
  json_object_set_string_member (payload, "jti", BADGE_ID);
  json_object_set_string_member (payload, "sub", "did:example:zoe");
  json_object_set_int_member (payload, "nbf", 1767323045);
  json_object_set_string_member (json_object_get_object_member (credential, "credentialSubject"),
                                 "id", "did:example:zoe");
  jws = making_jws ("{\"typ\":\"JWT\"}", payload, key);
  assert_text (NULL, jws, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "3.0");

  json_object_set_string_member (credential, "expirationDate", "2026-02-01T00:00:00Z");
  late = making_jws ("{\"typ\":\"JWT\"}", payload, key);
  assert_text (NULL, late, ROSETTE_VERDICT_LAPSED, ROSETTE_SAYS_DATES_EXPIRED, "1 February 2026");
}

/* The same, with what the claims say left out of the credential. */
static void
test_older_model_without (void)
{
  static const char *const left_out[] = { "id", "issuer", "issuanceDate" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  JsonObject *credential = making_credential (did);
  g_autoptr (JsonObject) payload = json_object_new ();
  JsonArray *contexts = json_array_new ();
  g_autofree char *jws = NULL;
  g_autoptr (RosetteReport) report = NULL;

  json_array_add_string_element (contexts, "https://www.w3.org/2018/credentials/v1");
  json_array_add_string_element (contexts,
                                 "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
  json_object_set_array_member (credential, "@context", contexts);
  json_object_remove_member (credential, "validFrom");
  for (gsize i = 0; i < G_N_ELEMENTS (left_out); i++)
    json_object_remove_member (credential, left_out[i]);
  json_object_set_object_member (payload, "vc", credential);
  json_object_set_string_member (payload, "iss", did);
  json_object_set_string_member (payload, "jti", BADGE_ID);
  json_object_set_string_member (payload, "sub", "did:example:zoe");
  json_object_set_int_member (payload, "nbf", 1767323045);
  jws = making_jws ("{\"typ\":\"JWT\"}", payload, key);
  report = making_report (NULL, jws);

  assert_verdict (report, GENUINE);
  assert_says (report, ROSETTE_SAYS_STRUCTURE_GOOD, "3.0");
  g_assert_cmpstr (rosette_credential_get_subject_id (rosette_report_get_credential (report)), ==,
                   "did:example:zoe");
}

/* Claims that differ from the credential, each well signed. */
static void
test_contradictions (void)
{
  static const struct
  {
    const char *claim;
    const char *text; /* NULL: the number */
    gint64 number;
  } cases[] = {
    { "iss", "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp", 0 },
    { "jti", "urn:uuid:7", 0 },
    { "sub", "did:example:mallory", 0 },
    { "nbf", NULL, 1767323046 },
    { "exp", NULL, 1999999999 },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *jws = NULL;

      json_object_set_string_member (
        json_object_get_object_member (credential, "credentialSubject"), "id", "did:example:zoe");
      json_object_set_string_member (credential, "validUntil", "2030-01-01T00:00:00Z");
      if (cases[i].text != NULL)
        json_object_set_string_member (credential, cases[i].claim, cases[i].text);
      else
        json_object_set_int_member (credential, cases[i].claim, cases[i].number);
      jws = making_jws ("{}", credential, key);
      assert_text (NULL, jws, FORGED, ROSETTE_SAYS_STRUCTURE_CONTRADICTION, NULL);
    }
}

static void
test_broken_rules (void)
{
  static const struct
  {
    const char *member;
    const char *said;
  } cases[] = {
    { "id", "id" },
    { "issuer", "issuer" },
    { "validFrom", "validFrom" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autofree char *jws = NULL;

      json_object_remove_member (credential, cases[i].member);
      jws = making_jws ("{}", credential, key);
      assert_text (NULL, jws, FORGED, ROSETTE_SAYS_STRUCTURE_BAD, cases[i].said);
    }
}

/* What calls itself a badge is one, though its vocabulary is gone. */
static void
test_contexts (void)
{
  static const char *const contexts[] = {
    "null",
    "[]",
    "\"https://school.example/context\"",
    "[\"https://www.w3.org/ns/credentials/v2\",\"https://school.example/context\"]",
    "[\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]",
    /* unlike before 3.0, where a slip does no harm */
    "[\"https://www.w3.org/ns/credentials/v2/\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]",
    "[\"http://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]",
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (contexts); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      g_autoptr (JsonNode) context = rosette_json_parse (contexts[i], strlen (contexts[i]), NULL);
      g_autofree char *jws = NULL;

      json_object_set_member (credential, "@context", json_node_copy (context));
      jws = making_jws ("{}", credential, key);
      g_test_message ("%s", contexts[i]);
      assert_text (NULL, jws, FORGED, ROSETTE_SAYS_STRUCTURE_BAD, "@context");
    }
}

/* A word of no list is a remark. */
static void
test_slight (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  JsonObject *subject = json_object_get_object_member (credential, "credentialSubject");
  g_autofree char *text = NULL;

  json_object_set_string_member (json_object_get_object_member (subject, "achievement"),
                                 "achievementType", "Hug");
  text = rosette_json_write_object (credential, NULL);
  assert_text (NULL, text, UNCHECKED, ROSETTE_SAYS_STRUCTURE_MINOR,
               "credentialSubject.achievement.achievementType");
}

/* The schemas that a badge names: those of 1EdTech are known, under every name that they had. */
static void
test_schemas (void)
{
#define OB3 "https://purl.imsglobal.org/spec/ob/v3p0/schema/"
  static const struct
  {
    const char *address;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { OB3 "json/ob_v3p0_achievementcredential_schema.json", GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD },
    { OB3 "json/ob_v3p0_anyachievementcredential_schema.json", GENUINE,
      ROSETTE_SAYS_STRUCTURE_GOOD },
    { OB3 "json-ld/ob_v3p0_achievementcredential_schema.json", GENUINE,
      ROSETTE_SAYS_STRUCTURE_GOOD },
    { OB3 "achievementcredential.json", GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD },
    { OB3 "json/ob_v3p0_endorsementcredential_schema.json", FORGED, ROSETTE_SAYS_STRUCTURE_BAD },
    { OB3 "json/ob_v3p0_profile_schema.json", FORGED, ROSETTE_SAYS_STRUCTURE_BAD },
    { "https://school.example/schema.json", GENUINE, ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN },
    { "https://school.example/schema/achievementcredential.json", GENUINE,
      ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN },
  };
#undef OB3
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = making_own_credential (key);
      JsonObject *schema = json_object_new ();
      JsonArray *schemas = json_array_new ();
      g_autofree char *jwt = NULL;
      const char *subject = "credentialSchema";

      json_object_set_string_member (schema, "id", cases[i].address);
      json_object_set_string_member (schema, "type", "1EdTechJsonSchemaValidator2019");
      json_array_add_object_element (schemas, schema);
      json_object_set_array_member (credential, "credentialSchema", schemas);
      jwt = making_jwt (credential, key, NULL);
      if (cases[i].sentence == ROSETTE_SAYS_STRUCTURE_GOOD)
        subject = "3.0";
      else if (cases[i].sentence == ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN)
        subject = cases[i].address;
      g_test_message ("%s", cases[i].address);
      assert_text (NULL, jwt, cases[i].verdict, cases[i].sentence, subject);
    }
}

/* Credentials of the same family that are no badges are looked at all the same. */
static void
test_other_credential (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\"],"
    "\"issuer\":\"%s\",\"validFrom\":\"2026-01-01T00:00:00Z\",\"validUntil\":"
    "\"2026-02-01T00:00:00Z\",\"credentialSubject\":{\"id\":\"did:example:zoe\"}}",
    did);
  g_autoptr (JsonObject) credential = making_json (text);
  g_autofree char *jws = making_jws ("{}", credential, key);
  g_autoptr (RosetteReport) report = making_report (NULL, jws);
  g_autoptr (GBytes) file = g_bytes_new (jws, strlen (jws));
  g_autoptr (RosetteReport) mine = making_report_for (NULL, file, "did:example:zoe");
  g_autoptr (RosetteReport) others = making_report_for (NULL, file, "did:example:ann");

  assert_says (report, ROSETTE_SAYS_STRUCTURE_OTHER_CREDENTIAL, NULL);
  assert_verdict (report, ROSETTE_VERDICT_LAPSED);
  g_assert_null (rosette_report_get_version (report));
  assert_verdict (mine, ROSETTE_VERDICT_LAPSED);
  assert_verdict (others, ROSETTE_VERDICT_MISMATCH);
}

/* What a wallet exports: a presentation around the badge. */
static void
test_presentation (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autofree char *json = rosette_json_write_object (credential, NULL);
  static const char format[] = "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                               "\"type\":[\"VerifiablePresentation\"],\"verifiableCredential\":%s}";
  g_autofree char *quoted = g_strdup_printf ("\"%s\"", jwt);
  g_autofree char *two = g_strdup_printf ("[\"%s\",\"%s\"]", jwt, jwt);
  GString *one_jwt = g_string_new (format);
  GString *one_json = g_string_new (format);
  GString *several = g_string_new (format);

  g_string_replace (one_jwt, "%s", quoted, 0);
  g_string_replace (one_json, "%s", json, 0);
  g_string_replace (several, "%s", two, 0);
  assert_text (NULL, one_jwt->str, GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_text (NULL, one_json->str, UNCHECKED, ROSETTE_SAYS_SIGNATURE_MISSING, NULL);
  assert_text (NULL, several->str, GENUINE, ROSETTE_SAYS_FOUND_PRESENTED, NULL);
  g_string_free (one_jwt, TRUE);
  g_string_free (one_json, TRUE);
  g_string_free (several, TRUE);
}

/* A bare file whose badge somebody changed until it no longer reads is no other file. */
static void
test_remains (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  gsize first_dot = strcspn (jwt, ".");
  gsize second_dot = first_dot + 1 + strcspn (jwt + first_dot + 1, ".");
  const struct
  {
    gsize at;
    char byte;
  } cases[] = {
    { 0, 'f' },
    { 0, '{' },
    { 3, '!' },
    { first_dot, 'A' },
    { first_dot + 9, '.' },
    { first_dot + 9, '!' },
    { second_dot, 'A' },
    { second_dot, ' ' },
    /* one letter of a signature is none; of two, one pair in sixteen would be */
    { second_dot + 2, '*' },
    { second_dot + 2, '\x80' },
  };
  g_autofree char *text = rosette_json_write_object (credential, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *changed = g_strdup (jwt);

      changed[cases[i].at] = cases[i].byte;
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_text (NULL, changed, FORGED, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
    }

  text[strlen (text) - 1] = ' ';
  assert_text (NULL, text, FORGED, ROSETTE_SAYS_STRUCTURE_UNREADABLE, NULL);
}

/* Extensions of 2.0: a slip in one is no harm, and one that is not ours is named. */
static void
test_extensions (void)
{
  static const struct
  {
    const char *extension;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { "{\"type\":[\"Extension\",\"extensions:ApplyLink\"],\"url\":\"https://school.example\"}",
      ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    { "{\"type\":[\"Extension\",\"extensions:ApplyLink\"]}", ROSETTE_SAYS_STRUCTURE_MINOR,
      "extensions:more.url" },
    { "{\"type\":[\"Extension\",\"extensions:Mine\"]}", ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN,
      "extensions:more" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://school.example/a\","
        "\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":"
        "\"" STUDENT "\"},\"badge\":\"https://school.example/b\",\"issuedOn\":"
        "\"2026-01-02T03:04:05Z\",\"verification\":{\"type\":\"hosted\"},\"extensions:more\":%s}",
        cases[i].extension);
      g_autoptr (RosetteReport) report = making_report (NULL, text);

      assert_verdict (report, UNCHECKED);
      assert_says (report, cases[i].sentence, cases[i].subject);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/good", test_good);
  g_test_add_func ("/structure/older-model", test_older_model);
  g_test_add_func ("/structure/older-model-without", test_older_model_without);
  g_test_add_func ("/structure/contradictions", test_contradictions);
  g_test_add_func ("/structure/broken-rules", test_broken_rules);
  g_test_add_func ("/structure/contexts", test_contexts);
  g_test_add_func ("/structure/slight", test_slight);
  g_test_add_func ("/structure/schemas", test_schemas);
  g_test_add_func ("/structure/extensions", test_extensions);
  g_test_add_func ("/structure/other-credential", test_other_credential);
  g_test_add_func ("/structure/presentation", test_presentation);
  g_test_add_func ("/structure/remains", test_remains);

  return g_test_run ();
}
