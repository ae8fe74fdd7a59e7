/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A signature inside a badge is over statements, and many texts make the same ones. Each text here
 * says what was signed in another way, so that a program which reads the text alone misses it: that
 * the badge has ended, can be withdrawn, or what a proof says of itself.
 */

#include "config.h"

#include "making.h"

#include "encoding/multibase.h"
#include "keys/multikey.h"
#include "linkeddata/bundled.h"
#include "proofs/data-integrity.h"
#include "proofs/proof-input.h"

#define VC2      "https://www.w3.org/ns/credentials/v2"
#define OB3      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
#define OB       "https://purl.imsglobal.org/spec/vc/ob/vocab.html#"
#define CONTEXTS "\"" VC2 "\",\"" OB3 "\""
#define CRED     "https://www.w3.org/2018/credentials#"
#define DATE     "http://www.w3.org/2001/XMLSchema#dateTime"
#define OVER     "2026-06-01T00:00:00Z"
#define LIST                                                                                       \
  "{\"id\":\"https://school.example/list#7\",\"type\":\"BitstringStatusListEntry\","               \
  "\"statusPurpose\":\"revocation\",\"statusListIndex\":\"7\","                                    \
  "\"statusListCredential\":\"https://school.example/list\"}"

/* What is signed, and how else it can be said: more contexts, and members of the badge. */
typedef struct
{
  const char *contexts;
  const char *members;
} Text;

static const Text ended = { "", "\"validUntil\":\"" OVER "\"" };

static const Text ended_otherwise[] = {
  { "", "\"" CRED "validUntil\":{\"@value\":\"" OVER "\",\"@type\":\"" DATE "\"}" },
  { "", "\"@included\":[{\"id\":\"" BADGE_ID "\",\"type\":\"VerifiableCredential\","
        "\"validUntil\":\"" OVER "\"}]" },
  { "", "\"@nest\":{\"validUntil\":\"" OVER "\"}" },
  { "", "\"validUntil\":[\"" OVER "\"]" },
  { "", "\"validUntil\":{\"@value\":\"" OVER "\",\"@type\":\"" DATE "\"}" },
  { "", "\"validUntil\":{\"@set\":[\"" OVER "\"]}" },
  { ",{\"cred\":\"" CRED "\"}",
    "\"cred:validUntil\":{\"@value\":\"" OVER "\",\"@type\":\"" DATE "\"}" },
  { ",{\"bestBefore\":{\"@id\":\"" CRED "validUntil\",\"@type\":\"" DATE "\"}}",
    "\"bestBefore\":\"" OVER "\"" },
  { ",{\"more\":\"@nest\"}", "\"more\":{\"validUntil\":\"" OVER "\"}" },
  { ",{\"with\":\"@included\"}",
    "\"with\":{\"id\":\"" BADGE_ID "\",\"type\":\"VerifiableCredential\",\"validUntil\":\"" OVER
    "\"}" },
  { ",{\"of\":{\"@reverse\":\"" CRED "validUntil\"}}", "\"of\":[]" },
};

static const Text listed = { "", "\"credentialStatus\":" LIST };

static const Text listed_otherwise[] = {
  { "", "\"" CRED "credentialStatus\":" LIST },
  { "", "\"@included\":[{\"id\":\"" BADGE_ID "\",\"type\":\"VerifiableCredential\","
        "\"credentialStatus\":" LIST "}]" },
  { "", "\"credentialStatus\":{\"@set\":[" LIST "]}" },
  { "", "\"@nest\":{\"credentialStatus\":" LIST "}" },
  { ",{\"list\":\"" CRED "credentialStatus\"}", "\"list\":" LIST },
  { ",{\"cred\":\"" CRED "\"}", "\"cred:credentialStatus\":" LIST },
  { ",{\"listOf\":{\"@reverse\":\"" CRED "credentialStatus\"}}",
    "\"@included\":[{\"id\":\"https://school.example/list#7\",\"listOf\":\"" BADGE_ID "\"}]" },
};

/* One of two lists stays where it is, and is said twice. */
#define OTHER "{\"id\":\"https://school.example/other#7\",\"type\":\"BitstringStatusListEntry\"}"

static const Text listed_twice = { "", "\"credentialStatus\":[" LIST "," OTHER "]" };

static const Text listed_twice_otherwise[] = {
  { "", "\"credentialStatus\":[" OTHER "," OTHER "],\"" CRED "credentialStatus\":" LIST },
  { "", "\"credentialStatus\":[" OTHER ",{\"@set\":[]}],\"" CRED "credentialStatus\":" LIST },
  { "", "\"credentialStatus\":{\"id\":\"https://school.example/other#7\",\"type\":"
        "\"BitstringStatusListEntry\",\"@included\":[{\"id\":\"" BADGE_ID
        "\",\"type\":\"VerifiableCredential\",\"credentialStatus\":" LIST "}]}" },
};

/* An endorsement is about the badge, by its id, so that all can be said of the badge there. */
#define ENDORSED(members)                                                                          \
  "\"endorsement\":[{\"id\":\"urn:e\",\"type\":[\"VerifiableCredential\","                         \
  "\"EndorsementCredential\"],\"issuer\":{\"id\":\"urn:firm\",\"type\":[\"Profile\"]},"            \
  "\"credentialSubject\":{\"id\":\"" BADGE_ID "\",\"type\":[\"EndorsementSubject\","               \
  "\"VerifiableCredential\"]" members ",\"endorsementComment\":\"Good\"}}]"

static const Text endorsed = { "", "\"validUntil\":\"" OVER "\"," ENDORSED ("") };

static const Text endorsed_otherwise[] = {
  { "", ENDORSED (",\"validUntil\":\"" OVER "\"") },
};

static JsonObject *
make (RosetteKey *key, const Text *text)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *json = g_strdup_printf (
    "{\"@context\":[" CONTEXTS "%s],\"id\":\"" BADGE_ID "\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\",%s,"
    "\"issuer\":{\"id\":\"%s\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":\"2026-01-02T03:04:05Z\",\"credentialSubject\":{\"type\":"
    "[\"AchievementSubject\"],\"id\":\"urn:student\",\"achievement\":"
    "{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"Internship\","
    "\"description\":\"Four weeks\",\"criteria\":{\"narrative\":\"Be there\"}}}}",
    text->contexts, text->members, did);

  return making_json (json);
}

static JsonObject *
sign (JsonObject *credential, RosetteKey *key)
{
  g_autofree char *method = rosette_key_dup_verification_method (key);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;
  JsonObject *secured = rosette_data_integrity_sign (
    credential, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, key, method, created, &error);

  g_assert_no_error (error);

  return secured;
}

/* With a proof that says what it likes of itself. */
static void
sign_by_hand (JsonObject *badge, JsonObject *proof, RosetteKey *key)
{
  RosetteReading reading = { 0 };
  g_auto (RosetteProofInput) input = { 0 };
  g_autoptr (GBytes) signature = NULL;
  g_autofree char *value = NULL;

  g_assert_true (rosette_proof_input_make (&input, badge, proof,
                                           ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ROSETTE_KEY_ED25519,
                                           &reading, NULL));
  signature = rosette_key_sign (key, input.data, input.length, NULL);
  value = rosette_multibase_encode ('z', g_bytes_get_data (signature, NULL),
                                    g_bytes_get_size (signature));
  json_object_set_string_member (proof, "proofValue", value);
  json_object_set_object_member (badge, "proof", json_object_ref (proof));
}

static RosetteVerdict
verdict_of (JsonObject *badge)
{
  g_autofree char *text = rosette_json_write_object (badge, NULL);
  g_autoptr (RosetteReport) report = making_report (NULL, text);

  return rosette_report_get_verdict (report);
}

/* The proof of @honest under each of @others. */
static void
assert_none_genuine (const Text *honest, const Text *others, gsize n, RosetteVerdict verdict)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = make (key, honest);
  g_autoptr (JsonObject) badge = sign (credential, key);

  g_assert_cmpint (verdict_of (badge), ==, verdict);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (JsonObject) other = make (key, &others[i]);

      g_test_message ("%s%s", others[i].contexts, others[i].members);
      json_object_set_member (other, "proof",
                              json_node_ref (json_object_get_member (badge, "proof")));
      g_assert_cmpint (verdict_of (other), !=, ROSETTE_VERDICT_GENUINE);
    }
}

static void
test_ended (void)
{
  assert_none_genuine (&ended, ended_otherwise, G_N_ELEMENTS (ended_otherwise),
                       ROSETTE_VERDICT_LAPSED);
}

static void
test_listed (void)
{
  assert_none_genuine (&listed, listed_otherwise, G_N_ELEMENTS (listed_otherwise),
                       ROSETTE_VERDICT_UNCHECKED);
  assert_none_genuine (&listed_twice, listed_twice_otherwise, G_N_ELEMENTS (listed_twice_otherwise),
                       ROSETTE_VERDICT_UNCHECKED);
}

static void
test_endorsed (void)
{
  assert_none_genuine (&endorsed, endorsed_otherwise, G_N_ELEMENTS (endorsed_otherwise),
                       ROSETTE_VERDICT_LAPSED);
}

/* The report tells what is hidden, and as what; another signature is only wrong. */
static void
test_told (void)
{
  static const struct
  {
    Text text;
    const char *subject;
  } cases[] = {
    { { ",{\"bestBefore\":{\"@id\":\"" CRED "validUntil\",\"@type\":\"" DATE "\"}}",
        "\"bestBefore\":\"" OVER "\"" },
      "bestBefore (validUntil)" },
    { { "", "\"" CRED "validUntil\":{\"@value\":\"" OVER "\",\"@type\":\"" DATE "\"}" },
      CRED "validUntil (validUntil)" },
    { { "", "\"@nest\":{\"validUntil\":\"" OVER "\"}" }, "@nest" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = make (key, &ended);
  g_autoptr (JsonObject) badge = sign (credential, key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) other = make (key, &cases[i].text);
      g_autofree char *text = NULL;
      g_autofree char *changed = NULL;
      g_autoptr (RosetteReport) report = NULL;
      g_autoptr (RosetteReport) changed_report = NULL;

      json_object_set_member (other, "proof",
                              json_node_ref (json_object_get_member (badge, "proof")));
      text = rosette_json_write_object (other, NULL);
      report = making_report (NULL, text);
      assert_says (report, ROSETTE_SAYS_SIGNATURE_HIDES, cases[i].subject);
      assert_verdict (report, ROSETTE_VERDICT_UNCHECKED);

      json_object_set_string_member (other, "name", "Doctor");
      changed = rosette_json_write_object (other, NULL);
      changed_report = making_report (NULL, changed);
      assert_says (changed_report, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
    }
}

/* A proof that is over, which says so under another name. */
static void
test_proof (void)
{
  static const char *const names[] = { "https://w3id.org/security#expiration", "sec:expiration" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autofree char *method = rosette_key_dup_verification_method (key);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonObject) badge =
        make (key, &(Text){ ",{\"sec\":\"https://w3id.org/security#\"}", "\"description\":\"x\"" });
      g_autofree char *text =
        g_strdup_printf ("{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\","
                         "\"proofPurpose\":\"assertionMethod\",\"verificationMethod\":\"%s\","
                         "\"expires\":\"" OVER "\"}",
                         method);
      g_autoptr (JsonObject) proof = making_json (text);
      JsonObject *date = making_json ("{\"@value\":\"" OVER "\",\"@type\":\"" DATE "\"}");

      sign_by_hand (badge, proof, key);
      g_assert_cmpint (verdict_of (badge), ==, ROSETTE_VERDICT_UNCHECKED);
      json_object_remove_member (proof, "expires");
      json_object_set_object_member (proof, names[i], date);
      g_assert_cmpint (verdict_of (badge), ==, ROSETTE_VERDICT_UNCHECKED);
    }
}

/* The published context, in which role and number of a licence stand for each other. */
static char *
make_swapped_context (void)
{
  gboolean is_permanent = FALSE;
  g_autoptr (JsonNode) published =
    rosette_bundled_context_load (OB3, &is_permanent, GUINT_TO_POINTER (0), NULL);
  g_autoptr (JsonNode) copy = rosette_json_copy (published);
  JsonObject *words = rosette_json_get_object (json_node_get_object (copy), "@context");
  JsonObject *subject =
    rosette_json_get_object (rosette_json_get_object (words, "AchievementSubject"), "@context");
  JsonNode *role = json_node_ref (json_object_get_member (subject, "role"));
  JsonNode *number = json_node_ref (json_object_get_member (subject, "licenseNumber"));

  json_object_set_member (subject, "role", number);
  json_object_set_member (subject, "licenseNumber", role);

  return rosette_json_write_object (words, NULL);
}

/* The contexts of a badge; %s is where the swapped one goes. */
static const char *const swapped[] = {
  "[\"" VC2 "\",%s]",
  "[%s,\"" VC2 "\"]",
  "[%s,\"" VC2 "\",\"" OB3 "\"]",
  "[\"" VC2 "\",%s,\"" OB3 "\"]",
  "[\"" VC2 "\",\"" OB3 "\",%s]",
  "[\"" VC2 "\",\"" OB3 "\",{\"Subject\":{\"@id\":\"" OB "AchievementSubject\",\"@context\":"
  "{\"role\":\"" OB "licenseNumber\",\"licenseNumber\":\"" OB "role\"}}}]",
};

static JsonObject *
make_licence (RosetteKey *key, const char *role, const char *number)
{
  static const Text text = { "", "\"description\":\"x\"" };
  JsonObject *badge = make (key, &text);
  JsonObject *subject = rosette_json_get_object (badge, "credentialSubject");

  json_object_set_string_member (subject, "role", role);
  json_object_set_string_member (subject, "licenseNumber", number);

  return badge;
}

static void
test_swapped_words (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = make_licence (key, "17", "4");
  g_autoptr (JsonObject) badge = sign (credential, key);
  g_autofree char *context = make_swapped_context ();

  g_assert_cmpint (verdict_of (badge), ==, ROSETTE_VERDICT_GENUINE);
  for (gsize i = 0; i < G_N_ELEMENTS (swapped); i++)
    {
      g_autoptr (JsonObject) other = make_licence (key, "4", "17");
      g_auto (GStrv) parts = g_strsplit (swapped[i], "%s", 2);
      g_autofree char *contexts = g_strjoinv (context, parts);
      JsonArray *types = json_array_new ();

      json_array_add_string_element (types, "AchievementSubject");
      if (parts[1] == NULL)
        json_array_add_string_element (types, "Subject");
      json_object_set_array_member (rosette_json_get_object (other, "credentialSubject"), "type",
                                    types);
      json_object_set_member (other, "@context",
                              rosette_json_parse (contexts, strlen (contexts), NULL));
      json_object_set_member (other, "proof",
                              json_node_ref (json_object_get_member (badge, "proof")));
      g_test_message ("%s", swapped[i]);
      g_assert_cmpint (verdict_of (other), !=, ROSETTE_VERDICT_GENUINE);
    }
}

static void
test_honest (void)
{
  static const Text own_word = { ",{\"hours\":\"https://school.example/words#hours\"}",
                                 "\"hours\":176" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = make (key, &own_word);
  g_autoptr (JsonObject) badge = sign (credential, key);

  g_test_summary ("An issuer may have words of its own.");

  g_assert_cmpint (verdict_of (badge), ==, ROSETTE_VERDICT_GENUINE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/integrity-deceit/honest", test_honest);
  g_test_add_func ("/integrity-deceit/ended", test_ended);
  g_test_add_func ("/integrity-deceit/listed", test_listed);
  g_test_add_func ("/integrity-deceit/endorsed", test_endorsed);
  g_test_add_func ("/integrity-deceit/told", test_told);
  g_test_add_func ("/integrity-deceit/proof", test_proof);
  g_test_add_func ("/integrity-deceit/swapped-words", test_swapped_words);

  return g_test_run ();
}
