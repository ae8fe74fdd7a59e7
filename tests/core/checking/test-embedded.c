/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Badges with a proof inside their JSON: what the checker says of each, and that no way to change
 * or to put together one of them is called genuine.
 */

#include "config.h"

#include "making.h"

#include "keys/multikey.h"
#include "proofs/data-integrity.h"

static const char method_of_school[] = SCHOOL "#key";

static JsonObject *
make_signed (RosetteKey *key)
{
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) secured = making_signed (credential, key);

  return rosette_json_copy_object (secured);
}

static RosetteReport *
report_of (RosetteFilePins *pins, JsonObject *badge)
{
  g_autofree char *text = rosette_json_write_object (badge, NULL);

  return making_report (pins, text);
}

static void
assert_verdict_of (JsonObject *badge, RosetteVerdict verdict)
{
  g_autoptr (RosetteReport) report = report_of (NULL, badge);

  g_assert_cmpint (rosette_report_get_verdict (report), ==, verdict);
}

static void
test_genuine (void)
{
  static const RosetteKeyType kinds[] = { ROSETTE_KEY_ED25519, ROSETTE_KEY_P256, ROSETTE_KEY_P384 };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (RosetteKey) key = making_key (kinds[i]);
      g_autoptr (JsonObject) badge = make_signed (key);
      g_autoptr (RosetteReport) report = report_of (NULL, badge);

      assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
      assert_says (report, ROSETTE_SAYS_ISSUER_OWN_KEY, "A School");
      g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_GENUINE);
    }
}

/* A change to a signed badge: a member set to a JSON value, at the top or in a part of it. */
static const struct
{
  const char *part; /* NULL for the top */
  const char *member;
  const char *value; /* NULL takes it away */
  RosetteVerdict verdict;
} changes[] = {
  { NULL, "name", "\"Other\"", ROSETTE_VERDICT_FORGED },
  { NULL, "name", NULL, ROSETTE_VERDICT_FORGED },
  { NULL, "validFrom", "\"2025-01-02T03:04:05Z\"", ROSETTE_VERDICT_FORGED },
  { NULL, "colour", "\"red\"", ROSETTE_VERDICT_UNCHECKED },
  { NULL, "proof2", "{}", ROSETTE_VERDICT_UNCHECKED },
  { NULL, "@graph", "[{\"@id\":\"urn:x\",\"name\":\"y\"}]", ROSETTE_VERDICT_FORGED },
  { NULL, "@included", "[{\"@id\":\"urn:x\",\"name\":\"y\"}]", ROSETTE_VERDICT_FORGED },
  { NULL, "@reverse", "{\"name\":{\"@id\":\"urn:x\"}}", ROSETTE_VERDICT_FORGED },
  { NULL, "@type", "\"Profile\"", ROSETTE_VERDICT_FORGED },
  { NULL, "@id", "\"urn:other\"", ROSETTE_VERDICT_FORGED },
  { NULL, "id", "\"urn:other\"", ROSETTE_VERDICT_FORGED },
  { NULL, "@context",
    "[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",{\"narrative\":\"urn:x\"}]",
    ROSETTE_VERDICT_FORGED },
  { NULL, "@context",
    "[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json\"]",
    ROSETTE_VERDICT_FORGED },
  { NULL, "@context",
    "[\"https://www.w3.org/ns/credentials/v2\",\"https://evil.example/context.json\"]",
    ROSETTE_VERDICT_FORGED },
  { "issuer", "name", "\"A better school\"", ROSETTE_VERDICT_FORGED },
  { "issuer", "id", "\"did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi\"",
    ROSETTE_VERDICT_FORGED },
  { "issuer", "@context", "{\"name\":\"urn:x\"}", ROSETTE_VERDICT_FORGED },
  { "issuer", "rank", "1", ROSETTE_VERDICT_UNCHECKED },
  { "credentialSubject", "id", "\"did:example:other\"", ROSETTE_VERDICT_FORGED },
  { "credentialSubject", "@context", "null", ROSETTE_VERDICT_FORGED },
  { "proof", "created", "\"2026-03-01T00:00:01Z\"", ROSETTE_VERDICT_FORGED },
  { "proof", "proofPurpose", "\"authentication\"", ROSETTE_VERDICT_FORGED },
  { "proof", "proofPurpose", NULL, ROSETTE_VERDICT_FORGED },
  { "proof", "cryptosuite", "\"eddsa-jcs-2022\"", ROSETTE_VERDICT_FORGED },
  { "proof", "cryptosuite", "\"ecdsa-rdfc-2019\"", ROSETTE_VERDICT_FORGED },
  { "proof", "cryptosuite", "\"bbs-2023\"", ROSETTE_VERDICT_UNCHECKED },
  { "proof", "type", "\"Ed25519Signature2020\"", ROSETTE_VERDICT_FORGED },
  { "proof", "proofValue", "\"z1111111111111111111111111111111111111111\"",
    ROSETTE_VERDICT_FORGED },
  { "proof", "proofValue", NULL, ROSETTE_VERDICT_FORGED },
  { "proof", "verificationMethod", NULL, ROSETTE_VERDICT_UNCHECKED },
  { "proof", "verificationMethod", "\"did:key:z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi\"",
    ROSETTE_VERDICT_FORGED },
  { "proof", "previousProof", "\"urn:nothing\"", ROSETTE_VERDICT_UNCHECKED },
  { "proof", "domain", "\"example.org\"", ROSETTE_VERDICT_FORGED },
  { "proof", "expires", "\"2026-04-01T00:00:00Z\"", ROSETTE_VERDICT_UNCHECKED },
  { "proof", "extra", "1", ROSETTE_VERDICT_UNCHECKED },
  { NULL, "proof", "[]", ROSETTE_VERDICT_UNCHECKED },
  { NULL, "proof", NULL, ROSETTE_VERDICT_UNCHECKED },
};

static void
test_changes (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);

  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (JsonObject) badge = make_signed (key);
      JsonObject *part =
        changes[i].part != NULL ? rosette_json_get_object (badge, changes[i].part) : badge;

      g_test_message ("%s.%s", changes[i].part != NULL ? changes[i].part : "", changes[i].member);
      if (changes[i].value == NULL)
        json_object_remove_member (part, changes[i].member);
      else
        json_object_set_member (
          part, changes[i].member,
          rosette_json_parse (changes[i].value, strlen (changes[i].value), NULL));
      assert_verdict_of (badge, changes[i].verdict);
    }
}

static void
test_not_covered (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) badge = make_signed (key);
  g_autoptr (RosetteReport) report = NULL;
  RosetteCheck *check;

  g_test_summary ("What the signature does not cover is named.");

  json_object_set_string_member (badge, "colour", "red");
  report = report_of (NULL, badge);
  check = rosette_report_get_check (report, ROSETTE_CHECK_SIGNATURE);
  g_assert_cmpint (rosette_check_get_result (check), ==, ROSETTE_RESULT_UNKNOWN);
  g_assert_nonnull (strstr (rosette_check_get_message (check), "colour"));
}

/* The terms of this older context are not protected: a context inside the badge could make name and
 * description change places, and the signature would still be right.
 */
static void
test_swapped_names (void)
{
  static const char contexts[] = "[\"https://www.w3.org/2018/credentials/v1\","
                                 "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json\","
                                 "\"https://w3id.org/security/data-integrity/v1\"]";
  static const char swap[] = "{\"name\":{\"@id\":\"https://schema.org/description\","
                             "\"@type\":\"https://www.w3.org/2001/XMLSchema#string\"},"
                             "\"description\":{\"@id\":\"https://schema.org/name\","
                             "\"@type\":\"https://www.w3.org/2001/XMLSchema#string\"}}";
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) secured = NULL;
  g_autoptr (JsonObject) badge = NULL;
  JsonObject *achievement;

  json_object_set_member (credential, "@context",
                          rosette_json_parse (contexts, strlen (contexts), NULL));
  json_object_remove_member (credential, "validFrom");
  json_object_set_string_member (credential, "issuanceDate", "2026-01-02T03:04:05Z");
  secured = making_signed (credential, key);
  badge = rosette_json_copy_object (secured);
  assert_verdict_of (badge, ROSETTE_VERDICT_GENUINE);

  achievement =
    rosette_json_get_object (rosette_json_get_object (badge, "credentialSubject"), "achievement");
  json_object_set_string_member (achievement, "name", "Four weeks");
  json_object_set_string_member (achievement, "description", "Internship");
  assert_verdict_of (badge, ROSETTE_VERDICT_FORGED);
  json_object_set_member (achievement, "@context", rosette_json_parse (swap, strlen (swap), NULL));
  assert_verdict_of (badge, ROSETTE_VERDICT_FORGED);
}

/* The clock of the tests stands at 10:00. */
static void
test_fast_clock (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *method = rosette_key_dup_verification_method (key);

  for (guint minute = 5; minute <= 6; minute++)
    {
      g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 11, 23, 10, (int) minute, 0);
      g_autoptr (JsonObject) badge = rosette_data_integrity_sign (
        credential, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key, method, created, NULL);

      assert_verdict_of (badge, minute == 5 ? ROSETTE_VERDICT_GENUINE : ROSETTE_VERDICT_UNCHECKED);
    }
}

/* Signed by a key that is not its issuer's. */
static void
test_other_key (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) badge = making_signed (credential, other);
  g_autoptr (RosetteReport) report = report_of (NULL, badge);

  assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_says (report, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_FORGED);
}

static void
test_copied_proof (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) first = make_signed (key);
  g_autoptr (JsonObject) second = making_own_credential (key);

  json_object_set_string_member (second, "name", "Doctor");
  json_object_set_member (second, "proof",
                          rosette_json_copy (json_object_get_member (first, "proof")));
  assert_verdict_of (second, ROSETTE_VERDICT_FORGED);
}

/* A stranger's proof beside the issuer's makes it no less the issuer's; alone it does. */
static void
test_several (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) stranger = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (JsonObject) by_stranger = making_signed (credential, stranger);
  g_autoptr (JsonObject) by_both = making_signed (by_stranger, key);
  g_autoptr (JsonObject) changed = rosette_json_copy_object (by_both);

  assert_verdict_of (by_both, ROSETTE_VERDICT_GENUINE);
  json_object_set_string_member (changed, "name", "Other");
  assert_verdict_of (changed, ROSETTE_VERDICT_FORGED);
}

static void
test_document (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (JsonObject) badge =
    making_signed_as (credential, key, ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, method_of_school);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *document = g_strdup_printf (
    "{\"@context\":\"https://www.w3.org/ns/did/v1\",\"id\":\"" SCHOOL "\",\"verificationMethod\":"
    "[{\"id\":\"" SCHOOL "#key\",\"type\":\"Multikey\",\"controller\":\"" SCHOOL "\","
    "\"publicKeyMultibase\":\"%s\"}],\"assertionMethod\":[\"" SCHOOL "#key\"]}",
    multikey);
  g_autofree char *for_login = g_strdup_printf (
    "{\"@context\":\"https://www.w3.org/ns/did/v1\",\"id\":\"" SCHOOL "\",\"verificationMethod\":"
    "[{\"id\":\"" SCHOOL "#key\",\"type\":\"Multikey\",\"controller\":\"" SCHOOL "\","
    "\"publicKeyMultibase\":\"%s\"}],\"assertionMethod\":[],\"authentication\":[\"" SCHOOL
    "#key\"]}",
    multikey);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autoptr (RosetteFilePins) other_pins = rosette_file_pins_new ();
  g_autoptr (RosetteReport) offline = report_of (NULL, badge);
  g_autoptr (RosetteReport) report = NULL;
  g_autoptr (RosetteReport) other_report = NULL;

  g_test_summary ("A key counts when the issuer's own document has it for badges.");

  assert_says (offline, ROSETTE_SAYS_SIGNATURE_NO_KEY, method_of_school);
  making_pin (pins, SCHOOL, document);
  report = report_of (pins, badge);
  assert_says (report, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_GENUINE);

  making_pin (other_pins, SCHOOL, for_login);
  other_report = report_of (other_pins, badge);
  g_assert_cmpint (rosette_report_get_verdict (other_report), !=, ROSETTE_VERDICT_GENUINE);
}

/* A name without its document is one of the issuer's document, where it is signed as it stands. */
static void
test_relative (void)
{
  static const struct
  {
    const char *issuer;
    const char *name;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { SCHOOL, "#key", ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_SIGNATURE_GOOD, NULL },
    { SCHOOL, "#other", ROSETTE_VERDICT_UNCHECKED, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE,
      SCHOOL "#other" },
    { "https://college.example/", "#key", ROSETTE_VERDICT_UNCHECKED, ROSETTE_SAYS_SIGNATURE_NO_KEY,
      "https://college.example/#key" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *document = g_strdup_printf (
    "{\"@context\":\"https://www.w3.org/ns/did/v1\",\"id\":\"" SCHOOL "\",\"verificationMethod\":"
    "[{\"id\":\"#key\",\"type\":\"Multikey\",\"controller\":\"" SCHOOL "\","
    "\"publicKeyMultibase\":\"%s\"}],\"assertionMethod\":[\"#key\"]}",
    multikey);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, SCHOOL, document);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) credential = making_credential (cases[i].issuer);
      g_autoptr (JsonObject) badge =
        making_signed_as (credential, key, ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, cases[i].name);
      g_autoptr (RosetteReport) report = report_of (pins, badge);

      g_test_message ("%s %s", cases[i].issuer, cases[i].name);
      assert_says (report, cases[i].sentence, cases[i].subject);
      assert_verdict (report, cases[i].verdict);
    }
}

/* The key behind the hash of the address proves that its owner signed, and nothing more. */
static void
test_fragment (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *method = g_strconcat (SCHOOL "#", multikey, NULL);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (JsonObject) badge =
    making_signed_as (credential, key, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, method);
  g_autoptr (RosetteReport) report = report_of (NULL, badge);

  assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_says (report, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED, "A School");
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_UNCHECKED);
}

static void
test_unknown_words (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) badge = make_signed (key);
  g_autoptr (RosetteReport) report = NULL;

  json_array_add_string_element (rosette_json_get_array (badge, "@context"),
                                 "https://example.org/words.json");
  report = report_of (NULL, badge);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_UNKNOWN_WORDS, "https://example.org/words.json");
}

/* Nodes without names that are all alike. */
static void
test_bomb (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) badge = make_signed (key);
  g_autoptr (GString) text = g_string_new ("[");
  g_autoptr (RosetteReport) report = NULL;

  for (guint i = 0; i < 81; i++)
    g_string_append_printf (text, "%s{\"@id\":\"_:n%u\",\"urn:p\":{\"@id\":\"_:n%u\"}}",
                            i > 0 ? "," : "", i / 9, i % 9);
  g_string_append_c (text, ']');
  json_object_set_member (badge, "urn:q", rosette_json_parse (text->str, text->len, NULL));
  report = report_of (NULL, badge);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE, NULL);
  g_assert_cmpint (rosette_report_get_verdict (report), ==, ROSETTE_VERDICT_UNCHECKED);
}

static void
assert_endorsement (JsonObject *endorsement, RosetteSentence sentence, const char *subject)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  JsonObject *achievement = rosette_json_get_object (
    rosette_json_get_object (credential, "credentialSubject"), "achievement");
  JsonArray *list = json_array_new ();
  g_autoptr (JsonObject) badge = NULL;
  g_autoptr (RosetteReport) report = NULL;

  json_array_add_object_element (list, json_object_ref (endorsement));
  json_object_set_array_member (achievement, "endorsement", list);
  badge = making_signed (credential, key);
  report = report_of (NULL, badge);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  assert_says (report, sentence, subject);
}

static void
test_endorsements (void)
{
  g_autoptr (RosetteKey) firm = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) good = making_endorsement (firm, "urn:uuid:5");
  g_autoptr (JsonObject) of_other = making_endorsement (firm, "urn:uuid:6");
  g_autoptr (JsonObject) changed = making_endorsement (firm, "urn:uuid:5");

  assert_endorsement (good, ROSETTE_SAYS_ENDORSEMENTS_GOOD, "A Firm");
  assert_endorsement (of_other, ROSETTE_SAYS_ENDORSEMENTS_WRONG, "A Firm");
  json_object_set_string_member (changed, "name", "Best");
  assert_endorsement (changed, ROSETTE_SAYS_ENDORSEMENTS_WRONG, "A Firm");
  json_object_remove_member (changed, "proof");
  assert_endorsement (changed, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/embedded/genuine", test_genuine);
  g_test_add_func ("/embedded/changes", test_changes);
  g_test_add_func ("/embedded/not-covered", test_not_covered);
  g_test_add_func ("/embedded/swapped-names", test_swapped_names);
  g_test_add_func ("/embedded/fast-clock", test_fast_clock);
  g_test_add_func ("/embedded/other-key", test_other_key);
  g_test_add_func ("/embedded/copied-proof", test_copied_proof);
  g_test_add_func ("/embedded/several", test_several);
  g_test_add_func ("/embedded/document", test_document);
  g_test_add_func ("/embedded/relative", test_relative);
  g_test_add_func ("/embedded/fragment", test_fragment);
  g_test_add_func ("/embedded/unknown-words", test_unknown_words);
  g_test_add_func ("/embedded/bomb", test_bomb);
  g_test_add_func ("/embedded/endorsements", test_endorsements);

  return g_test_run ();
}
