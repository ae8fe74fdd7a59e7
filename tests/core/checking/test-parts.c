/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Credentials inside credentials: each is examined by itself, and none is genuine unless it is. */

#include "config.h"

#include "making.h"

#include "base/limits.h"

static JsonObject *
make_badge (RosetteKey *key, const char *name)
{
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) secured = NULL;

  json_object_set_string_member (
    rosette_json_get_object (rosette_json_get_object (credential, "credentialSubject"),
                             "achievement"),
    "name", name);
  secured = making_signed (credential, key);

  return rosette_json_copy_object (secured);
}

/* A learner record (CLR 2.0) by @key, without badges. */
static JsonObject *
make_record (RosetteKey *key)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:9\","
    "\"type\":[\"VerifiableCredential\",\"ClrCredential\"],\"name\":\"Transcript\","
    "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A University\"},"
    "\"validFrom\":\"2026-01-02T03:04:05Z\",\"credentialSubject\":{\"id\":\"did:example:student\","
    "\"type\":[\"ClrSubject\"],\"verifiableCredential\":[]}}",
    did);

  return making_json (text);
}

static RosetteReport *
report_of (JsonObject *credential)
{
  g_autofree char *text = rosette_json_write_object (credential, NULL);

  return making_report (NULL, text);
}

static RosetteReport *
get_part (RosetteReport *report, guint place)
{
  g_autoptr (RosetteReport) part = g_list_model_get_item (rosette_report_get_parts (report), place);

  g_assert_nonnull (part);

  return part; /* the list keeps it */
}

static guint
count_parts (RosetteReport *report)
{
  return g_list_model_get_n_items (rosette_report_get_parts (report));
}

/* A record of @first and @second, either NULL, signed; its report. */
static RosetteReport *
check_record (JsonObject *first, JsonObject *second)
{
  g_autoptr (RosetteKey) university = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) record = make_record (university);
  JsonArray *badges = rosette_json_get_array (rosette_json_get_object (record, "credentialSubject"),
                                              "verifiableCredential");
  g_autoptr (JsonObject) secured = NULL;

  json_array_add_object_element (badges, json_object_ref (first));
  if (second != NULL)
    json_array_add_object_element (badges, json_object_ref (second));
  secured = making_signed (record, university);

  return report_of (secured);
}

static void
test_record (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) welding = make_badge (key, "Welding");
  g_autoptr (JsonObject) cooking = make_badge (key, "Cooking");
  g_autoptr (RosetteReport) report = check_record (welding, cooking);

  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
  assert_says (report, ROSETTE_SAYS_STRUCTURE_PARTS_GOOD, NULL);
  g_assert_cmpint (rosette_report_get_role (report), ==, ROSETTE_ROLE_WHOLE);
  g_assert_cmpuint (count_parts (report), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *path = g_strdup_printf ("credentialSubject.verifiableCredential[%u]", i);

      assert_verdict (get_part (report, i), ROSETTE_VERDICT_GENUINE);
      assert_says (get_part (report, i), ROSETTE_SAYS_FOUND_INSIDE, NULL);
      g_assert_cmpint (rosette_report_get_role (get_part (report, i)), ==, ROSETTE_ROLE_BADGE);
      g_assert_cmpstr (rosette_report_get_path (get_part (report, i)), ==, path);
    }
}

static void
set_name (JsonObject *badge)
{
  json_object_set_string_member (
    rosette_json_get_object (rosette_json_get_object (badge, "credentialSubject"), "achievement"),
    "name", "Surgery");
}

static void
set_end (JsonObject *badge)
{
  json_object_set_string_member (badge, "validUntil", "2026-02-02T03:04:05Z");
}

static void
set_issuer (JsonObject *badge)
{
  json_object_set_string_member (rosette_json_get_object (badge, "issuer"), "id",
                                 "did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
}

static void
remove_proof (JsonObject *badge)
{
  json_object_remove_member (badge, "proof");
}

/* What is done to a badge before it is put into a genuine record, before or after it is signed. */
static const struct
{
  const char *what;
  void (*before) (JsonObject *badge);
  void (*after) (JsonObject *badge);
  RosetteVerdict part;
  RosetteVerdict whole;
  RosetteSentence sentence;
} cases[] = {
  { "changed", NULL, set_name, ROSETTE_VERDICT_FORGED, ROSETTE_VERDICT_FORGED,
    ROSETTE_SAYS_STRUCTURE_PARTS_BAD },
  { "of another issuer", set_issuer, NULL, ROSETTE_VERDICT_FORGED, ROSETTE_VERDICT_FORGED,
    ROSETTE_SAYS_STRUCTURE_PARTS_BAD },
  { "over", set_end, NULL, ROSETTE_VERDICT_LAPSED, ROSETTE_VERDICT_GENUINE,
    ROSETTE_SAYS_STRUCTURE_PARTS_LAPSED },
  { "unsigned", NULL, remove_proof, ROSETTE_VERDICT_UNCHECKED, ROSETTE_VERDICT_GENUINE,
    ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED },
};

static void
test_bad_parts (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) good = make_badge (key, "Cooking");

  g_test_summary ("The record's own signature holds, and no badge in it is genuine for that.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) badge = make_badge (key, "Welding");
      g_autoptr (JsonObject) secured = NULL;
      g_autoptr (JsonObject) copy = NULL;
      g_autoptr (RosetteReport) report = NULL;

      g_test_message ("%s", cases[i].what);
      json_object_remove_member (badge, "proof");
      if (cases[i].before != NULL)
        cases[i].before (badge);
      secured = making_signed (badge, key);
      copy = rosette_json_copy_object (secured);
      if (cases[i].after != NULL)
        cases[i].after (copy);

      report = check_record (good, copy);
      assert_verdict (report, cases[i].whole);
      assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
      assert_says (report, cases[i].sentence, cases[i].after == set_name ? "Surgery" : "Welding");
      assert_verdict (get_part (report, 0), ROSETTE_VERDICT_GENUINE);
      assert_verdict (get_part (report, 1), cases[i].part);
    }
}

/* In JWTs, which the record holds as texts. */
static void
test_jwt_parts (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) record = make_record (key);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autofree char *bad = making_jwt (credential, key, NULL);
  JsonArray *badges = rosette_json_get_array (rosette_json_get_object (record, "credentialSubject"),
                                              "verifiableCredential");
  g_autofree char *whole = NULL;
  g_autoptr (RosetteReport) report = NULL;

  strrchr (bad, '.')[5] ^= 1;
  json_array_add_string_element (badges, jwt);
  json_array_add_string_element (badges, bad);
  json_array_add_string_element (badges, "no badge");
  whole = making_jwt (record, key, NULL);
  report = making_report (NULL, whole);

  g_assert_cmpuint (count_parts (report), ==, 3);
  assert_verdict (get_part (report, 0), ROSETTE_VERDICT_GENUINE);
  assert_verdict (get_part (report, 1), ROSETTE_VERDICT_FORGED);
  assert_verdict (get_part (report, 2), ROSETTE_VERDICT_NOT_A_BADGE);
  assert_verdict (report, ROSETTE_VERDICT_FORGED);
}

#define FIRM "did:example:firm"

/* Where an endorsement stands, and of what it is. */
static const struct
{
  const char *path; /* of the object around it */
  const char *about;
  RosetteSentence sentence;
} places[] = {
  { "", BADGE_ID, ROSETTE_SAYS_ENDORSEMENTS_GOOD },
  { "", "urn:uuid:5", ROSETTE_SAYS_ENDORSEMENTS_GOOD },
  { "", FIRM, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER },
  { "", "urn:uuid:none", ROSETTE_SAYS_ENDORSEMENTS_WRONG },
  { "", "urn:e", ROSETTE_SAYS_ENDORSEMENTS_WRONG },
  { "credentialSubject.achievement", "urn:uuid:5", ROSETTE_SAYS_ENDORSEMENTS_GOOD },
  { "credentialSubject.achievement", BADGE_ID, ROSETTE_SAYS_ENDORSEMENTS_GOOD },
  { "credentialSubject.source", FIRM, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER },
  { "credentialSubject.source", "urn:uuid:5", ROSETTE_SAYS_ENDORSEMENTS_GOOD },
  { "credentialSubject.source", "urn:uuid:none", ROSETTE_SAYS_ENDORSEMENTS_WRONG },
  { "credentialSubject.achievement.creator", FIRM, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER },
  { "issuer.parentOrg", FIRM, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER },
  { "issuer.parentOrg.parentOrg", FIRM, ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER },
};

/* The object at @path, made where it is not there. */
static JsonObject *
reach (JsonObject *object, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!json_object_has_member (object, names[i]))
        json_object_set_object_member (
          object, names[i],
          making_json ("{\"id\":\"" FIRM "\",\"type\":[\"Profile\"],\"name\":\"A Firm\"}"));
      object = rosette_json_get_object (object, names[i]);
    }

  return object;
}

static void
test_places (void)
{
  g_autoptr (RosetteKey) school = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) firm = making_key (ROSETTE_KEY_P256);

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (JsonObject) endorsement = making_endorsement (firm, places[i].about);
      g_autoptr (JsonObject) credential = making_own_credential (school);
      g_autoptr (JsonObject) badge = NULL;
      g_autoptr (RosetteReport) report = NULL;
      JsonArray *list = json_array_new ();

      g_test_message ("of %s in %s", places[i].about, places[i].path);
      reach (credential, "credentialSubject.source");
      json_array_add_object_element (list, json_object_ref (endorsement));
      json_object_set_array_member (reach (credential, places[i].path), "endorsement", list);
      badge = making_signed (credential, school);
      report = report_of (badge);

      assert_verdict (report, ROSETTE_VERDICT_GENUINE);
      assert_says (report, places[i].sentence, "A Firm");
      g_assert_cmpuint (count_parts (report), ==, 1);
      g_assert_cmpint (rosette_report_get_role (get_part (report, 0)), ==,
                       ROSETTE_ROLE_ENDORSEMENT);
      assert_verdict (get_part (report, 0), places[i].sentence == ROSETTE_SAYS_ENDORSEMENTS_WRONG
                                              ? ROSETTE_VERDICT_FORGED
                                              : ROSETTE_VERDICT_GENUINE);
    }
}

/* An endorsement of @about by @key, whose own profile carries @inner. */
static JsonObject *
endorse_with (RosetteKey *key, const char *about, JsonObject *inner, guint number)
{
  g_autoptr (JsonObject) endorsement = making_endorsement (key, about);
  g_autofree char *id = g_strdup_printf ("urn:e:%u", number);
  JsonArray *list = json_array_new ();
  g_autoptr (JsonObject) secured = NULL;

  json_array_add_object_element (list, json_object_ref (inner));
  json_object_set_array_member (rosette_json_get_object (endorsement, "issuer"), "endorsement",
                                list);
  json_object_set_string_member (endorsement, "id", id);
  json_object_remove_member (endorsement, "proof");
  secured = making_signed (endorsement, key);

  return rosette_json_copy_object (secured);
}

/* Each endorses the profile of who endorses the next; the outermost endorses the achievement. */
static void
test_depth (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *did = rosette_key_dup_did (key);
  g_autoptr (JsonObject) endorsement = making_endorsement (key, did);

  for (guint depth = 2; depth <= ROSETTE_MAX_PART_DEPTH + 1; depth++)
    {
      g_autoptr (JsonObject) outer = endorse_with (key, did, endorsement, depth);
      g_autoptr (JsonObject) badge = make_badge (key, "Welding");
      g_autoptr (RosetteReport) report = NULL;
      RosetteReport *part;
      JsonArray *list = json_array_new ();

      json_array_add_object_element (list, json_object_ref (outer));
      json_object_set_array_member (rosette_json_get_object (badge, "issuer"), "endorsement", list);
      report = report_of (badge);
      part = get_part (report, 0);
      for (guint i = 2; i < MIN (depth, ROSETTE_MAX_PART_DEPTH); i++)
        part = get_part (part, 0);
      g_assert_cmpuint (count_parts (part), ==, 1);
      part = get_part (part, 0);
      g_assert_cmpuint (count_parts (part), ==, 0);
      if (depth <= ROSETTE_MAX_PART_DEPTH)
        assert_says (part, ROSETTE_SAYS_ENDORSEMENTS_NONE, NULL);
      else
        assert_says (part, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL);
      json_object_unref (endorsement);
      endorsement = json_object_ref (outer);
    }
}

static void
test_count (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) badge = make_badge (key, "Welding");

  for (guint n = ROSETTE_MAX_PARTS; n <= ROSETTE_MAX_PARTS + 1; n++)
    {
      g_autoptr (JsonObject) record = make_record (key);
      g_autofree char *whole = NULL;
      g_autoptr (RosetteReport) report = NULL;

      for (guint i = 0; i < n; i++)
        json_array_add_object_element (
          rosette_json_get_array (rosette_json_get_object (record, "credentialSubject"),
                                  "verifiableCredential"),
          json_object_ref (badge));
      whole = making_jwt (record, key, NULL);
      report = making_report (NULL, whole);
      g_assert_cmpuint (count_parts (report), ==, ROSETTE_MAX_PARTS);
      if (n == ROSETTE_MAX_PARTS)
        assert_says (report, ROSETTE_SAYS_STRUCTURE_PARTS_GOOD, NULL);
      else
        assert_says (report, ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED, "…");
    }
}

/* A badge that is too much work to make canonical. */
static JsonObject *
make_bomb (RosetteKey *key)
{
  JsonObject *badge = make_badge (key, "Bomb");
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < 81; i++)
    g_string_append_printf (text, "%s{\"@id\":\"_:n%u\",\"urn:p\":{\"@id\":\"_:n%u\"}}",
                            i > 0 ? "," : "", i / 9, i % 9);
  g_string_append_c (text, ']');
  json_object_set_member (badge, "urn:q", rosette_json_parse (text->str, text->len, NULL));

  return badge;
}

/* What is in a file cannot make its check take long by being many. */
static void
test_work (void)
{
  const guint most = ROSETTE_MAX_PROOF_WORK / 1000;
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) bomb = make_bomb (key);
  g_autoptr (JsonObject) badge = make_badge (key, "Welding");

  for (guint n = most - 1; n <= most; n++)
    {
      g_autoptr (JsonObject) record = make_record (key);
      JsonArray *list = rosette_json_get_array (
        rosette_json_get_object (record, "credentialSubject"), "verifiableCredential");
      g_autofree char *whole = NULL;
      g_autoptr (RosetteReport) report = NULL;

      for (guint i = 0; i < n; i++)
        json_array_add_object_element (list, json_object_ref (bomb));
      json_array_add_object_element (list, json_object_ref (badge));
      whole = making_jwt (record, key, NULL);
      report = making_report (NULL, whole);
      assert_says (get_part (report, 0), ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE, NULL);
      assert_says (get_part (report, n),
                   n < most ? ROSETTE_SAYS_SIGNATURE_GOOD : ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE,
                   NULL);
    }
}

static void
test_presented (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) first = make_badge (key, "Welding");
  g_autoptr (JsonObject) second = make_badge (key, "Cooking");
  g_autoptr (JsonObject) presentation = making_json (
    "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\","
    "\"verifiableCredential\":[]}");
  JsonArray *list = rosette_json_get_array (presentation, "verifiableCredential");
  g_autoptr (RosetteReport) report = NULL;

  g_test_summary ("What is beside a badge makes it no worse, and is told.");

  set_name (second);
  json_array_add_object_element (list, json_object_ref (first));
  json_array_add_object_element (list, json_object_ref (second));
  report = report_of (presentation);
  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
  assert_says (report, ROSETTE_SAYS_FOUND_PRESENTED, NULL);
  g_assert_cmpuint (count_parts (report), ==, 1);
  assert_verdict (get_part (report, 0), ROSETTE_VERDICT_FORGED);
  g_assert_cmpstr (rosette_report_get_path (get_part (report, 0)), ==, "verifiableCredential[1]");
}

/* The envelope that a wallet puts around a JWT. */
static void
test_enveloped (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"type\":\"VerifiablePresentation\","
    "\"verifiableCredential\":[{\"@context\":\"https://www.w3.org/ns/credentials/v2\",\"id\":"
    "\"data:application/vc+jwt,%s\",\"type\":\"EnvelopedVerifiableCredential\"},"
    "{\"id\":\"data:application/vc+jwt,%.40s\",\"type\":\"EnvelopedVerifiableCredential\"}]}",
    jwt, jwt);
  g_autoptr (RosetteReport) report = making_report (NULL, text);

  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
  assert_verdict (get_part (report, 0), ROSETTE_VERDICT_NOT_A_BADGE);
}

static void
test_json (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) badge = make_badge (key, "Welding");
  g_autoptr (RosetteReport) report = check_record (badge, NULL);
  g_autoptr (JsonObject) json = rosette_report_to_json (report);
  JsonArray *parts = rosette_json_get_array (json, "parts");
  JsonObject *part;

  g_assert_cmpuint (json_array_get_length (parts), ==, 1);
  part = json_array_get_object_element (parts, 0);
  g_assert_cmpstr (rosette_json_get_string (part, "role"), ==, "badge");
  g_assert_cmpstr (rosette_json_get_string (part, "path"), ==,
                   "credentialSubject.verifiableCredential[0]");
  g_assert_cmpstr (rosette_json_get_string (part, "verdict"), ==, "genuine");
  g_assert_false (json_object_has_member (json, "role"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parts/record", test_record);
  g_test_add_func ("/parts/bad-parts", test_bad_parts);
  g_test_add_func ("/parts/jwt-parts", test_jwt_parts);
  g_test_add_func ("/parts/places", test_places);
  g_test_add_func ("/parts/depth", test_depth);
  g_test_add_func ("/parts/count", test_count);
  g_test_add_func ("/parts/work", test_work);
  g_test_add_func ("/parts/presented", test_presented);
  g_test_add_func ("/parts/enveloped", test_enveloped);
  g_test_add_func ("/parts/json", test_json);

  return g_test_run ();
}
