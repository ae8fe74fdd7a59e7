/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "making.h"
#include "openbadges/identity.h"

static void
assert_recipient (const char *jwt,
                  const char *typed,
                  RosetteVerdict verdict,
                  RosetteSentence sentence)
{
  g_autoptr (GBytes) file = g_bytes_new (jwt, strlen (jwt));
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, typed);

  assert_says (report, sentence, typed);
  assert_verdict (report, verdict);
}

/* The same badge for one person, named in different ways. */
static char *
make_badge (const char *subject_id, const char *identity, const char *salt)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  JsonObject *subject = json_object_get_object_member (credential, "credentialSubject");
  JsonArray *identifiers = json_object_get_array_member (subject, "identifier");
  JsonObject *identifier = json_array_get_object_element (identifiers, 0);

  if (subject_id != NULL)
    json_object_set_string_member (subject, "id", subject_id);
  if (identity == NULL)
    {
      json_object_remove_member (subject, "identifier");
    }
  else if (salt != NULL)
    {
      g_autofree char *hash = rosette_identity_hash (identity, salt);

      json_object_set_boolean_member (identifier, "hashed", TRUE);
      json_object_set_string_member (identifier, "identityHash", hash);
      json_object_set_string_member (identifier, "salt", salt);
    }

  return making_jwt (credential, key, NULL);
}

static void
test_plain (void)
{
  g_autofree char *jwt = make_badge (NULL, STUDENT, NULL);

  assert_recipient (jwt, NULL, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_NOT_ASKED);
  assert_recipient (jwt, STUDENT, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, " Zoe@Example.org ", ROSETTE_VERDICT_GENUINE,
                    ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "ann@example.org", ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
  assert_recipient (jwt, "", ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
}

static void
test_hashed (void)
{
  g_autofree char *jwt = make_badge (NULL, STUDENT, "a0b1");

  assert_recipient (jwt, STUDENT, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "ZOE@example.org", ROSETTE_VERDICT_GENUINE,
                    ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "ann@example.org", ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
}

static void
test_id (void)
{
  g_autofree char *did = make_badge ("did:example:zoe", NULL, NULL);
  g_autofree char *mail = make_badge ("mailto:Zoe@example.org", NULL, NULL);

  assert_recipient (did, "did:example:zoe", ROSETTE_VERDICT_GENUINE,
                    ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (did, "did:example:ZOE", ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
  assert_recipient (did, STUDENT, ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
  assert_recipient (mail, STUDENT, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_MATCHES);
}

static void
test_nobody (void)
{
  g_autofree char *jwt = make_badge (NULL, NULL, NULL);

  assert_recipient (jwt, STUDENT, ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_NOT_NAMED);
}

/* Assertions of 1.0 without a type of identity mean an e-mail address. */
static void
test_early_assertion (void)
{
  static const char assertion[] =
    "{\"uid\":\"1\",\"recipient\":{\"identity\":\"Zoe@Example.org\",\"hashed\":false},"
    "\"badge\":\"https://school.example/badge\",\"issuedOn\":\"2015-04-01\","
    "\"verify\":{\"type\":\"hosted\",\"url\":\"https://school.example/1\"}}";

  assert_recipient (assertion, STUDENT, ROSETTE_VERDICT_UNCHECKED, ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (assertion, "z@home.example", ROSETTE_VERDICT_UNCHECKED,
                    ROSETTE_SAYS_RECIPIENT_OTHER);
}

/* The recipient's line in each version, for one address: signature and place do not matter to it.
 */
static void
test_versions (void)
{
#define V1(recipient)                                                                              \
  "{\"uid\":\"1\",\"recipient\":" recipient                                                        \
  ",\"badge\":\"https://a.example/b\",\"issuedOn\":1400000000,"                                    \
  "\"verify\":{\"type\":\"hosted\",\"url\":\"https://a.example/1\"}}"
#define V2(recipient)                                                                              \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://a.example/"                   \
  "1\",\"type\":\"Assertion\","                                                                    \
  "\"recipient\":" recipient                                                                       \
  ",\"badge\":\"https://a.example/b\",\"issuedOn\":\"2020-01-01T00:00:00Z\","                      \
  "\"verification\":{\"type\":\"hosted\"}}"
#define V0(recipient)                                                                              \
  "{\"recipient\":" recipient                                                                      \
  ",\"badge\":{\"version\":\"0.5.0\",\"name\":\"B\",\"image\":\"/i.png\","                         \
  "\"description\":\"D\",\"criteria\":\"/c\",\"issuer\":{\"origin\":\"https://"                    \
  "a.example\",\"name\":\"A\"}}}"
/* of nobody@example.org and "deadsea" */
#define HASH "\"sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942\""
  static const struct
  {
    const char *text;
    RosetteSentence sentence;
  } cases[] = {
    { V0 ("\"nobody@example.org\""), ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V0 (HASH ",\"salt\":\"deadsea\""), ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V0 (HASH), ROSETTE_SAYS_RECIPIENT_OTHER },
    { V1 ("{\"type\":\"email\",\"hashed\":true,\"salt\":\"deadsea\",\"identity\":" HASH "}"),
      ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V1 ("{\"type\":\"email\",\"hashed\":false,\"salt\":\"deadsea\",\"identity\":" HASH "}"),
      ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V1 ("{\"type\":\"email\",\"hashed\":true,\"identity\":\"Nobody@Example.org\"}"),
      ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V2 ("{\"type\":\"email\",\"hashed\":true,\"salt\":\"deadsea\",\"identity\":" HASH "}"),
      ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V2 ("{\"type\":[\"email\"],\"hashed\":false,\"identity\":\"Nobody@Example.org\"}"),
      ROSETTE_SAYS_RECIPIENT_MATCHES },
    { V2 ("{\"type\":\"url\",\"hashed\":false,\"identity\":\"https://a.example/nobody\"}"),
      ROSETTE_SAYS_RECIPIENT_OTHER },
    { V2 ("{\"type\":\"email\",\"hashed\":true,\"identity\":\"argon2$x\"}"),
      ROSETTE_SAYS_RECIPIENT_UNKNOWN_KIND },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      assert_recipient (cases[i].text, "nobody@example.org", ROSETTE_VERDICT_UNCHECKED,
                        cases[i].sentence);
    }
#undef HASH
#undef V0
#undef V1
#undef V2
}

/* Several identities of one person, of which one is asked for. */
static void
test_many_identities (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  JsonObject *subject = json_object_get_object_member (credential, "credentialSubject");
  JsonArray *identifiers = json_object_get_array_member (subject, "identifier");
  g_autofree char *jwt = NULL;

  json_object_set_string_member (subject, "id", "did:example:zoe");
  json_array_add_object_element (
    identifiers,
    making_json ("{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"A-7\","
                 "\"identityType\":\"sourcedId\"}"));
  jwt = making_jwt (credential, key, NULL);

  assert_recipient (jwt, STUDENT, ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "A-7", ROSETTE_VERDICT_GENUINE, ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "did:example:zoe", ROSETTE_VERDICT_GENUINE,
                    ROSETTE_SAYS_RECIPIENT_MATCHES);
  assert_recipient (jwt, "A-8", ROSETTE_VERDICT_MISMATCH, ROSETTE_SAYS_RECIPIENT_OTHER);
}

static void
test_several_in_one (void)
{
  static const char *const typed[] = {
    "z@home.example," STUDENT,
    "z@home.example; " STUDENT " ;",
    "z@home.example\n" STUDENT "\n",
  };
  g_autofree char *jwt = make_badge (NULL, STUDENT, "a0b1");
  g_autofree char *odd = make_badge ("did:example:a,b", NULL, NULL);
  g_autoptr (GBytes) file = g_bytes_new (jwt, strlen (jwt));

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (RosetteReport) report = making_report_for (NULL, file, typed[i]);

      assert_says (report, ROSETTE_SAYS_RECIPIENT_MATCHES, STUDENT);
    }
  assert_recipient (jwt, "z@home.example, y@home.example", ROSETTE_VERDICT_MISMATCH,
                    ROSETTE_SAYS_RECIPIENT_OTHER);
  assert_recipient (odd, "did:example:a,b", ROSETTE_VERDICT_GENUINE,
                    ROSETTE_SAYS_RECIPIENT_MATCHES);
}

/* A person has several addresses: one is enough. */
static void
test_several (void)
{
  static const char *const recipients[] = { "z@home.example", STUDENT, NULL };
  g_autofree char *jwt = make_badge (NULL, STUDENT, "a0b1");
  g_autoptr (GBytes) file = g_bytes_new (jwt, strlen (jwt));
  g_autoptr (RosetteChecker) checker = rosette_checker_new (NULL, NULL, NULL, making_clock, NULL);
  g_autoptr (RosetteReport) report = rosette_checker_check (checker, file, recipients, NULL, NULL);

  assert_says (report, ROSETTE_SAYS_RECIPIENT_MATCHES, STUDENT);
  assert_verdict (report, ROSETTE_VERDICT_GENUINE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/recipient/plain", test_plain);
  g_test_add_func ("/recipient/hashed", test_hashed);
  g_test_add_func ("/recipient/id", test_id);
  g_test_add_func ("/recipient/nobody", test_nobody);
  g_test_add_func ("/recipient/early-assertion", test_early_assertion);
  g_test_add_func ("/recipient/versions", test_versions);
  g_test_add_func ("/recipient/many-identities", test_many_identities);
  g_test_add_func ("/recipient/several-in-one", test_several_in_one);
  g_test_add_func ("/recipient/several", test_several);

  return g_test_run ();
}
