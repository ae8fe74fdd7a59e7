/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Documents that were fetched on an earlier day: what they are worth without the network, when
 * their issuer is gone, and when its documents say something else by now. */

#include "config.h"

#include "fake-fetcher.h"
#include "library/kept.h"
#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define LAPSED    ROSETTE_VERDICT_LAPSED
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

#define SITE "https://school.example"
#define DID  "did:web:school.example"
#define DOC  SITE "/.well-known/did.json"

/* Noon on 3 November 2026: the same day in every zone. */
#define THAT_DAY 1793707200

static RosetteReport *
check (RosetteTestFetcher *fetcher, RosetteKept *kept, const char *text)
{
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (ROSETTE_PIN_STORE (kept), ROSETTE_TRUST_STORE (kept),
                         fetcher != NULL ? ROSETTE_FETCHER (fetcher) : NULL, making_clock, NULL);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RosetteReport *report = rosette_checker_check (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static void
keep (RosetteKept *kept, const char *address, const char *text)
{
  g_autofree char *normalized = rosette_pin_normalize (address);

  rosette_kept_take_fetched (kept, normalized, g_bytes_new (text, strlen (text)), THAT_DAY);
}

static void
assert_line (RosetteReport *report, RosetteCheckId id, const char *message, const char *remedy)
{
  RosetteCheck *line = rosette_report_get_check (report, id);

  if (strstr (rosette_check_get_message (line), message) == NULL)
    g_error ("“%s” is not said, but “%s”", message, rosette_check_get_message (line));
  if (remedy == NULL)
    g_assert_null (rosette_check_get_remedy (line));
  else
    g_assert_cmpstr (rosette_check_get_remedy (line), ==, remedy);
}

static char *
make_did_document (const char *name, RosetteKey *key, const char *more)
{
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);

  return g_strdup_printf (
    "{\"id\":\"" DID "\",\"verificationMethod\":[{\"id\":\"#%s\",\"type\":\"JsonWebKey\","
    "\"controller\":\"" DID "\",\"publicKeyJwk\":%s%s}],\"assertionMethod\":[\"#%s\"]}",
    name, jwk, more, name);
}

/* A list of what was taken back that says nothing of any badge. */
static void
add_status (JsonObject *credential)
{
  json_object_set_object_member (
    credential, "credentialStatus",
    making_json ("{\"id\":\"" SITE "/revoked\",\"type\":\"1EdTechRevocationList\"}"));
}

/* Offline, and with an issuer that is no more: the same badge, as of that day, and it is said. */
static void
test_used (void)
{
  static const guint gone[] = { 0, 404, 410, 500 };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (DID);
  g_autofree char *document = make_did_document ("1", key, "");
  g_autoptr (RosetteKept) kept = rosette_kept_new ();
  g_autoptr (RosetteReport) report = NULL;
  g_autofree char *jwt = NULL;

  add_status (credential);
  jwt = making_jwt (credential, key, DID "#1");
  keep (kept, DID, document);
  keep (kept, SITE "/revoked", "{\"revokedCredential\":[]}");

  report = check (NULL, kept, jwt);
  assert_verdict (report, GENUINE);
  assert_line (report, ROSETTE_CHECK_ISSUER, "As of 3 November 2026: The issuer’s document names",
               NULL);
  assert_line (report, ROSETTE_CHECK_STATUS, "As of 3 November 2026: Its issuer did not withdraw",
               "Look online, to see whether that has changed.");

  for (gsize i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteReport) after = NULL;
      g_autofree char *remedy = g_strdup_printf (
        "The answer was %u. Check again later, to see whether that has changed.", gone[i]);

      rosette_test_fetcher_put_default (fetcher, gone[i]);
      after = check (fetcher, kept, jwt);
      assert_verdict (after, GENUINE);
      assert_line (after, ROSETTE_CHECK_STATUS, "As of 3 November 2026: ", remedy);
    }
}

/* The network knows better than what is kept, but not than what the user gave. */
static void
test_newer (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteKept) kept = rosette_kept_new ();
  g_autoptr (RosetteReport) fetched = NULL;
  g_autoptr (RosetteReport) given = NULL;
  const RosetteLookup *lookup;
  g_autofree char *jwt = NULL;

  add_status (credential);
  jwt = making_jwt (credential, key, NULL);
  keep (kept, SITE "/revoked", "{\"revokedCredential\":[]}");
  rosette_test_fetcher_put (fetcher, SITE "/revoked", 200,
                            "{\"revokedCredential\":[{\"id\":\"" BADGE_ID "\"}]}");

  fetched = check (fetcher, kept, jwt);
  assert_verdict (fetched, LAPSED);
  g_assert_cmpuint (rosette_report_get_lookups (fetched)->len, ==, 1);
  lookup = rosette_report_get_lookups (fetched)->pdata[0];
  g_assert_cmpstr (lookup->address, ==, SITE "/revoked");
  g_assert_cmpint (lookup->state, ==, ROSETTE_LOOKUP_FETCHED);
  g_assert_cmpuint (lookup->earlier->len, ==, 1);

  rosette_kept_take_pin (kept, SITE "/revoked",
                         g_bytes_new_static ("{\"revokedCredential\":[]}", 24), THAT_DAY);
  given = check (fetcher, kept, jwt);
  assert_verdict (given, GENUINE);
  assert_line (given, ROSETTE_CHECK_STATUS, "As of 3 November 2026: ", NULL);
  lookup = rosette_report_get_lookups (given)->pdata[0];
  g_assert_cmpint (lookup->state, ==, ROSETTE_LOOKUP_GIVEN);
}

/* What was fetched some minutes ago is as good as now. */
static void
test_fresh (void)
{
  static const struct
  {
    int minutes;
    gboolean is_dated;
  } cases[] = { { 0, FALSE }, { 9, FALSE }, { 10, TRUE }, { -1, TRUE } };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (GDateTime) now = making_clock (NULL);
  g_autofree char *jwt = NULL;

  add_status (credential);
  jwt = making_jwt (credential, key, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteKept) kept = rosette_kept_new ();
      g_autoptr (RosetteReport) report = NULL;
      const char *message;

      rosette_kept_take_fetched (kept, SITE "/revoked",
                                 g_bytes_new_static ("{\"revokedCredential\":[]}", 24),
                                 g_date_time_to_unix (now) - 60 * cases[i].minutes);
      report = check (NULL, kept, jwt);
      assert_verdict (report, GENUINE);
      message = rosette_check_get_message (rosette_report_get_check (report, ROSETTE_CHECK_STATUS));
      g_assert_cmpint (g_str_has_prefix (message, "As of "), ==, cases[i].is_dated);
    }
}

/* A hosted badge: 404 says nothing against what was seen, 410 does. */
static void
test_hosted (void)
{
  static const struct
  {
    guint status;
    RosetteVerdict verdict;
    const char *message;
  } cases[] = {
    { 404, GENUINE, "As of 3 November 2026: It is not signed, but its issuer shows" },
    { 500, GENUINE, "As of 3 November 2026: " },
    { 410, LAPSED, "once stood there" },
  };
  static const char assertion[] =
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"" SITE
    "/a\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"},"
    "\"badge\":\"" SITE "/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\","
    "\"verification\":{\"type\":\"HostedBadge\"}}";
  g_autoptr (RosetteKept) kept = rosette_kept_new ();
  g_autoptr (RosetteReport) offline = NULL;

  keep (kept, SITE "/a", assertion);
  keep (kept, SITE "/badge",
        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"BadgeClass\",\"id\":\"" SITE
        "/badge\",\"name\":\"B\",\"description\":\"D\",\"image\":\"" SITE
        "/b.png\",\"criteria\":{\"narrative\":\"C\"},\"issuer\":\"" SITE "/issuer\"}");
  keep (kept, SITE "/issuer",
        "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Profile\",\"id\":\"" SITE
        "/issuer\",\"name\":\"A School\",\"url\":\"" SITE "\",\"email\":\"a@school.example\"}");
  offline = check (NULL, kept, assertion);
  assert_verdict (offline, GENUINE);
  assert_line (offline, ROSETTE_CHECK_STATUS,
               "As of 3 November 2026: ", "Look online, to see whether that has changed.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteReport) report = NULL;

      rosette_test_fetcher_put (fetcher, SITE "/a", cases[i].status, NULL);
      report = check (fetcher, kept, assertion);
      assert_verdict (report, cases[i].verdict);
      assert_line (report, ROSETTE_CHECK_SIGNATURE, cases[i].message, NULL);
    }
}

/* The issuer has another key by now. Its badges of before are not called forged: what is kept
 * shows whose the key was. Without it, who names a key that is gone can say anything. */
static void
test_other_key (void)
{
  static const struct
  {
    const char *kid;  /* NULL: the key itself is in the header; "": it is not said */
    const char *name; /* of the new key */
    RosetteVerdict without;
  } cases[] = {
    { DID "#1", "1", FORGED },
    { DID "#1", "2", UNCHECKED },
    { NULL, "2", FORGED },
    { "", "2", FORGED },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) next = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) stranger = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (DID);
  g_autofree char *before = make_did_document ("1", key, "");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteKept) kept = rosette_kept_new ();
      g_autoptr (RosetteKept) nothing = rosette_kept_new ();
      g_autofree char *now = make_did_document (cases[i].name, next, "");
      g_autofree char *header =
        g_strdup_printf ("{\"kid\":\"%s\"}", cases[i].kid != NULL ? cases[i].kid : "");
      gboolean is_bare = cases[i].kid != NULL && *cases[i].kid == '\0';
      g_autofree char *jwt = cases[i].kid == NULL
                               ? making_jwt (credential, key, NULL)
                               : making_jws (is_bare ? "{}" : header, credential, key);
      g_autofree char *forged = cases[i].kid == NULL
                                  ? making_jwt (credential, stranger, NULL)
                                  : making_jws (is_bare ? "{}" : header, credential, stranger);
      g_autoptr (RosetteReport) known = NULL;
      g_autoptr (RosetteReport) unknown = NULL;
      g_autoptr (RosetteReport) false_one = NULL;

      rosette_test_fetcher_put (fetcher, DOC, 200, now);
      keep (kept, DID, before);
      known = check (fetcher, kept, jwt);
      assert_line (known, ROSETTE_CHECK_ISSUER, "was its issuer’s on 3 November 2026, and is no",
                   "Ask the issuer whether it stands by the badge, and to issue it again.");
      assert_verdict (known, UNCHECKED);
      unknown = check (fetcher, nothing, jwt);
      assert_verdict (unknown, cases[i].without);
      false_one = check (fetcher, kept, forged);
      assert_verdict (false_one, cases[i].without);
    }
}

/* The issuer's document says that the key is not to be used any more. */
static void
test_ended_key (void)
{
  static const struct
  {
    const char *more;
    RosetteVerdict verdict;
    const char *message;
  } cases[] = {
    { ",\"expires\":\"2026-11-24T00:00:00Z\"", GENUINE, "names the key" },
    { ",\"expires\":\"2026-06-15T12:00:00Z\"", UNCHECKED, "until 15 June 2026" },
    { ",\"revoked\":\"2026-06-15T12:00:00Z\"", UNCHECKED,
      "took back the key that signed it, on 15" },
  };
  static const char *const headers[] = { "{\"kid\":\"" DID "#1\"}", "{}" };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) stranger = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (DID);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (headers); k++)
      {
        g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
        g_autoptr (RosetteKept) kept = rosette_kept_new ();
        g_autofree char *document = make_did_document ("1", key, cases[i].more);
        g_autofree char *jwt = making_jws (headers[k], credential, key);
        g_autofree char *forged = making_jws (headers[k], credential, stranger);
        g_autoptr (RosetteReport) report = NULL;
        g_autoptr (RosetteReport) false_one = NULL;

        rosette_test_fetcher_put (fetcher, DOC, 200, document);
        report = check (fetcher, kept, jwt);
        assert_verdict (report, cases[i].verdict);
        assert_line (report, ROSETTE_CHECK_ISSUER, cases[i].message,
                     cases[i].verdict == GENUINE
                       ? NULL
                       : "Ask the issuer whether it stands by the badge, and to issue it again.");
        false_one = check (fetcher, kept, forged);
        assert_verdict (false_one, FORGED);
      }
}

/* A status list under another name than its address, and one that somebody else keeps: fetched,
 * both speak, as the badge names the address; brought by a person, neither does. */
static void
test_list (void)
{
  static const char bits[] =
    "uH4sIAAAAAAACA-3QAQ0AAAgDIN_c6M-hgwjsAAAAAAAAAAAAAADwTRQAAAAAXJMCpM6u2wBAAAA";
  static const struct
  {
    const char *id;
    gboolean is_others;
    const char *said;
  } cases[] = {
    { SITE "/status", FALSE, "Its issuer did not withdraw it" },
    { "http://old.example/status/7", FALSE, "Its issuer did not withdraw it" },
    { SITE "/status", TRUE, "a list that somebody else keeps for its issuer: did:key:" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = NULL;

  json_object_set_object_member (
    credential, "credentialStatus",
    making_json ("{\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\","
                 "\"statusListIndex\":\"7\",\"statusListCredential\":\"" SITE "/status\"}"));
  jwt = making_jwt (credential, key, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RosetteKey *keeper = cases[i].is_others ? other : key;
      g_autofree char *did = rosette_key_dup_did (keeper);
      g_autofree char *text = g_strdup_printf (
        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"%s\",\"type\":"
        "[\"VerifiableCredential\",\"BitstringStatusListCredential\"],\"issuer\":\"%s\","
        "\"validFrom\":\"2026-01-01T00:00:00Z\",\"credentialSubject\":{\"type\":"
        "\"BitstringStatusList\",\"statusPurpose\":\"revocation\",\"encodedList\":\"%s\"}}",
        cases[i].id, did, bits);
      g_autoptr (JsonObject) list = making_json (text);
      g_autofree char *signed_list = making_jwt (list, keeper, NULL);
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteKept) nothing = rosette_kept_new ();
      g_autoptr (RosetteKept) given = rosette_kept_new ();
      g_autoptr (RosetteReport) fetched_report = NULL;
      g_autoptr (RosetteReport) given_report = NULL;

      rosette_test_fetcher_put (fetcher, SITE "/status", 200, signed_list);
      fetched_report = check (fetcher, nothing, jwt);
      assert_verdict (fetched_report, GENUINE);
      assert_line (fetched_report, ROSETTE_CHECK_STATUS, cases[i].said, NULL);

      rosette_kept_take_pin (given, SITE "/status", g_bytes_new (signed_list, strlen (signed_list)),
                             THAT_DAY);
      given_report = check (NULL, given, jwt);
      assert_verdict (given_report, i == 0 ? GENUINE : UNCHECKED);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/kept-documents/used", test_used);
  g_test_add_func ("/kept-documents/newer", test_newer);
  g_test_add_func ("/kept-documents/fresh", test_fresh);
  g_test_add_func ("/kept-documents/hosted", test_hosted);
  g_test_add_func ("/kept-documents/other-key", test_other_key);
  g_test_add_func ("/kept-documents/ended-key", test_ended_key);
  g_test_add_func ("/kept-documents/list", test_list);

  return g_test_run ();
}
