/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/multikey.h"
#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

/* Every form in which a user may pin what an https issuer or a did:web holds. */
static void
test_pinned_issuer (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *multikey = rosette_key_dup_multikey (key);
  g_autofree char *pem = rosette_key_dup_public_pem (key);
  const struct
  {
    const char *issuer;
    const char *address; /* what the user calls it */
    const char *format;
    const char *form;
  } cases[] = {
    { SCHOOL, SCHOOL, "%s", jwk },
    { SCHOOL, SCHOOL, "%s", pem },
    { SCHOOL, SCHOOL, "{\"keys\":[%s]}", jwk },
    { SCHOOL, "HTTPS://SCHOOL.example:443/issuer#key", "%s", pem },
    { SCHOOL, SCHOOL, "{\"id\":\"" SCHOOL "\",\"publicKeyMultibase\":\"%s\"}", multikey },
    { SCHOOL, SCHOOL,
      "{\"id\":\"" SCHOOL "\",\"type\":\"Profile\",\"verificationMethod\":[{\"id\":\"#a\","
      "\"publicKeyJwk\":%s}]}",
      jwk },
    { "did:web:school.example", "did:web:school.example",
      "{\"id\":\"did:web:school.example\",\"assertionMethod\":[{\"id\":\"#1\","
      "\"publicKeyJwk\":%s}]}",
      jwk },
    { "did:web:school.example", "https://school.example/.well-known/did.json",
      "{\"id\":\"did:web:school.example\",\"assertionMethod\":[{\"id\":\"#1\","
      "\"publicKeyMultibase\":\"%s\"}]}",
      multikey },
    { "did:web:school.example:staff", "https://school.example/staff/did.json", "%s", jwk },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autoptr (JsonObject) credential = making_credential (cases[i].issuer);
      g_autofree char *with_key = making_jwt (credential, key, NULL);
      g_autofree char *without = making_jws ("{}", credential, key);
      GString *document = g_string_new (cases[i].format);

      g_string_replace (document, "%s", cases[i].form, 0);
      assert_text (pins, with_key, UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED, "A School");
      making_pin (pins, cases[i].address, document->str);
      assert_text (pins, with_key, GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
      assert_text (pins, without, GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
      g_string_free (document, TRUE);
    }
}

/* The issuer's own document names other keys than the one in the header. */
static void
test_pinned_other_key (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *forged = making_jwt (credential, other, NULL);
  g_autofree char *keyless = making_jws ("{}", credential, other);
  g_autofree char *elsewhere =
    making_jws ("{\"kid\":\"https://other.example/k\"}", credential, other);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, SCHOOL, jwk);
  assert_text (pins, forged, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
  assert_text (pins, keyless, FORGED, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  assert_text (pins, elsewhere, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
}

/* A profile that links one key of a document has not named the others in it. */
static void
test_linked_part (void)
{
  g_autoptr (RosetteKey) named = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) beside = making_key (ROSETTE_KEY_P256);
  g_autofree char *named_jwk = rosette_key_dup_jwk_text (named);
  g_autofree char *beside_jwk = rosette_key_dup_jwk_text (beside);
  g_autofree char *document =
    g_strdup_printf ("{\"id\":\"https://school.example/keys\",\"verificationMethod\":["
                     "{\"id\":\"#a\",\"publicKeyJwk\":%s},{\"id\":\"#b\",\"publicKeyJwk\":%s}]}",
                     named_jwk, beside_jwk);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *good = making_jwt (credential, named, NULL);
  g_autofree char *bad = making_jwt (credential, beside, NULL);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, SCHOOL,
              "{\"id\":\"" SCHOOL "\",\"publicKey\":\"https://school.example/keys#a\"}");
  making_pin (pins, "https://school.example/keys", document);
  assert_text (pins, good, GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
  assert_text (pins, bad, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
}

/* A document that names keys we cannot use, or none, accuses nobody. */
static void
test_pinned_incomplete (void)
{
  static const char *const documents[] = {
    "{\"id\":\"" SCHOOL "\",\"type\":\"Profile\",\"name\":\"A School\"}",
    "{\"id\":\"" SCHOOL "\",\"publicKey\":\"https://school.example/missing\"}",
    "{\"id\":\"" SCHOOL "\",\"verificationMethod\":[{\"id\":\"#1\",\"publicKeyMultibase\":"
    "\"zStrange\"}]}",
    "this is not a document",
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *jwt = making_jwt (credential, key, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

      making_pin (pins, SCHOOL, documents[i]);
      assert_text (pins, jwt, UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED, "A School");
    }
}

/* `kid` is the address of a JWK. It binds the issuer when it stands on the issuer's own site. */
static void
test_pinned_kid (void)
{
  static const struct
  {
    const char *kid;
    const char *document; /* %s: the JWK */
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { "https://school.example/keys/1", "%s", GENUINE, ROSETTE_SAYS_ISSUER_WEBSITE_KEY },
    { "https://school.example/keys#1", "{\"keys\":[%s]}", GENUINE,
      ROSETTE_SAYS_ISSUER_WEBSITE_KEY },
    { "https://school.example/keys/1",
      "{\"id\":\"https://school.example/keys/1\",\"controller\":\"" SCHOOL
      "\",\"publicKeyJwk\":%s}",
      GENUINE, ROSETTE_SAYS_ISSUER_WEBSITE_KEY },
    { "https://school.example/keys/1",
      "{\"controller\":\"https://school.example/other\",\"publicKeyJwk\":%s}", FORGED,
      ROSETTE_SAYS_ISSUER_OTHER_KEY },
    { "https://evil.example/keys/1", "%s", UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED },
    { "https://school.example.evil.example/k", "%s", UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED },
    { "https://school.example:8443/k", "%s", UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autofree char *jwt = making_jwt (credential, key, cases[i].kid);
      GString *document = g_string_new (cases[i].document);

      g_string_replace (document, "%s", jwk, 0);
      making_pin (pins, cases[i].kid, document->str);
      assert_text (pins, jwt, cases[i].verdict, cases[i].sentence, "A School");
      g_string_free (document, TRUE);
    }
}

/* Every form in which a header names one of two keys that its issuer's document has. */
static void
test_forms_of_kid (void)
{
  static const struct
  {
    const char *issuer;
    const char *kid;
    RosetteVerdict one;
    RosetteVerdict two; /* signed with the other key of the document */
    RosetteVerdict out_of_reach;
  } cases[] = {
    { SCHOOL, SCHOOL "#one", GENUINE, FORGED, UNCHECKED },
    { SCHOOL, "#one", GENUINE, FORGED, UNCHECKED },
    { SCHOOL, "one", GENUINE, FORGED, UNCHECKED },
    { "did:web:school.example", "did:web:school.example#one", GENUINE, FORGED, UNCHECKED },
    { "did:web:school.example", "#one", GENUINE, FORGED, UNCHECKED },
    /* a name of the issuer's own, which its document does not have */
    { SCHOOL, "2026", GENUINE, GENUINE, UNCHECKED },
    { SCHOOL, "urn:uuid:6ba7b810-9dad-11d1-80b4-00c04fd430c8", GENUINE, GENUINE, UNCHECKED },
  };
  g_autoptr (RosetteKey) one = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) two = making_key (ROSETTE_KEY_P256);
  g_autofree char *one_jwk = rosette_key_dup_jwk_text (one);
  g_autofree char *two_jwk = rosette_key_dup_jwk_text (two);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autoptr (JsonObject) credential = making_credential (cases[i].issuer);
      g_autofree char *header = g_strdup_printf ("{\"kid\":\"%s\"}", cases[i].kid);
      g_autofree char *document = g_strdup_printf (
        "{\"id\":\"%s\",\"assertionMethod\":[{\"id\":\"#one\",\"publicKeyJwk\":%s},"
        "{\"id\":\"#two\",\"publicKeyJwk\":%s}]}",
        cases[i].issuer, one_jwk, two_jwk);
      g_autofree char *by_one = making_jws (header, credential, one);
      g_autofree char *by_two = making_jws (header, credential, two);
      g_autoptr (RosetteReport) offline = making_report (NULL, by_one);
      g_autoptr (RosetteReport) right = NULL;
      g_autoptr (RosetteReport) wrong = NULL;

      making_pin (pins, cases[i].issuer, document);
      right = making_report (pins, by_one);
      wrong = making_report (pins, by_two);
      g_test_message ("%s of %s", cases[i].kid, cases[i].issuer);
      assert_verdict (offline, cases[i].out_of_reach);
      assert_verdict (right, cases[i].one);
      assert_verdict (wrong, cases[i].two);
    }
}

/* Open Badges 2.0: a profile that is at hand names the keys that sign for it. Where it names none,
 * or one that is out of reach, a key beside it on the same site is not confirmed. */
static void
test_profile_names_key (void)
{
  static const struct
  {
    const char *members;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { ",\"publicKey\":\"https://school.example/key\"", GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT },
    { ",\"publicKey\":\"https://school.example/other\"", UNCHECKED,
      ROSETTE_SAYS_ISSUER_NOT_CONFIRMED },
    { "", UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_RSA);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *document = g_strdup_printf (
    "{\"id\":\"https://school.example/key\",\"owner\":\"" SCHOOL "\",\"publicKeyJwk\":%s}", jwk);
  g_autoptr (JsonObject) assertion = making_json (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"urn:uuid:9\","
    "\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"},"
    "\"badge\":\"https://school.example/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\","
    "\"verification\":{\"type\":\"signed\",\"creator\":\"https://school.example/key\"}}");
  g_autofree char *jws = making_jws ("{}", assertion, key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
      g_autofree char *profile = g_strdup_printf (
        "{\"id\":\"" SCHOOL "\",\"type\":\"Profile\",\"name\":\"A School\"%s}", cases[i].members);

      making_pin (pins, "https://school.example/key", document);
      making_pin (pins, "https://school.example/badge",
                  "{\"id\":\"https://school.example/badge\",\"type\":\"BadgeClass\","
                  "\"name\":\"B\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"
                  "\"image\":\"https://school.example/b.png\",\"issuer\":\"" SCHOOL "\"}");
      making_pin (pins, SCHOOL, profile);
      assert_text (pins, jws, cases[i].verdict, cases[i].sentence, "A School");
    }
}

/* A document that calls itself another DID says nothing about this one. */
static void
test_document_of_other_did (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential ("did:web:school.example");
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *document =
    g_strdup_printf ("{\"id\":\"did:web:other.example\",\"verificationMethod\":[{\"id\":\"#1\","
                     "\"publicKeyJwk\":%s}]}",
                     jwk);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, "did:web:school.example", document);
  assert_text (pins, jwt, UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_CONFIRMED, "A School");
}

/* A key for logging in does not sign badges. */
static void
test_key_without_purpose (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential ("did:web:school.example");
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *other_jwk = rosette_key_dup_jwk_text (other);
  g_autofree char *document = g_strdup_printf (
    "{\"id\":\"did:web:school.example\",\"verificationMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":%s}"
    ",{\"id\":\"#2\",\"publicKeyJwk\":%s}],\"authentication\":[\"#1\"],\"assertionMethod\":[\"#2\"]"
    "}",
    jwk, other_jwk);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, "did:web:school.example", document);
  assert_text (pins, jwt, FORGED, ROSETTE_SAYS_ISSUER_OTHER_KEY, "A School");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/issuer/pinned-issuer", test_pinned_issuer);
  g_test_add_func ("/issuer/pinned-other-key", test_pinned_other_key);
  g_test_add_func ("/issuer/linked-part", test_linked_part);
  g_test_add_func ("/issuer/pinned-incomplete", test_pinned_incomplete);
  g_test_add_func ("/issuer/pinned-kid", test_pinned_kid);
  g_test_add_func ("/issuer/forms-of-kid", test_forms_of_kid);
  g_test_add_func ("/issuer/profile-names-key", test_profile_names_key);
  g_test_add_func ("/issuer/document-of-other-did", test_document_of_other_did);
  g_test_add_func ("/issuer/key-without-purpose", test_key_without_purpose);

  return g_test_run ();
}
