/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What few badges bring about, so that no other test of a check comes upon it: see sentences.tsv.
 */

#include "config.h"

#include "fake-fetcher.h"
#include "making.h"

#define SITE "https://school.example"
#define ELSEWHERE                                                                                  \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://other.example/a\","           \
  "\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\",\"hashed\":false,"                     \
  "\"identity\":\"" STUDENT "\"},\"badge\":\"" SITE "/badge\",\"issuedOn\":"                       \
  "\"2026-01-02T03:04:05Z\",\"verification\":{\"type\":\"HostedBadge\"}}"
#define BADGE                                                                                      \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"" SITE "/badge\","                    \
  "\"type\":\"BadgeClass\",\"name\":\"Internship\",\"description\":\"Four weeks\","                \
  "\"image\":\"" SITE "/badge.png\",\"criteria\":{\"narrative\":\"Be there\"},"                    \
  "\"issuer\":\"" SCHOOL "\"}"
#define PROFILE                                                                                    \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"" SCHOOL "\",\"type\":\"Profile\","   \
  "\"name\":\"A School\",\"url\":\"" SITE "\",\"email\":\"office@school.example\"}"

/* Who names a school must stand where that school publishes its badges. */
static void
test_other_place (void)
{
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();

  making_pin (pins, "https://other.example/a", ELSEWHERE);
  making_pin (pins, SITE "/badge", BADGE);
  making_pin (pins, SCHOOL, PROFILE);
  assert_text (pins, ELSEWHERE, ROSETTE_VERDICT_FORGED, ROSETTE_SAYS_ISSUER_OTHER_PLACE,
               "A School");
}

/* Signed, and nobody named who could have done it. */
static void
test_not_named (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) payload = making_json (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
    "\"type\":[\"VerifiableCredential\"],\"credentialSubject\":{\"id\":\"urn:uuid:1\"}}");
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *header = g_strdup_printf ("{\"jwk\":%s}", jwk);
  g_autofree char *jws = making_jws (header, payload, key);

  assert_text (NULL, jws, ROSETTE_VERDICT_UNCHECKED, ROSETTE_SAYS_ISSUER_NOT_NAMED, NULL);
}

/* An end that has passed, with an address for what follows. */
static void
test_newer (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autofree char *jwt = NULL;
  g_autoptr (RosetteReport) report = NULL;

  json_object_set_string_member (credential, "validUntil", "2026-11-01T00:00:00Z");
  json_object_set_object_member (
    credential, "refreshService",
    making_json ("{\"id\":\"" SITE "/newer\",\"type\":\"1EdTechCredentialRefresh\"}"));
  jwt = making_jwt (credential, key, NULL);
  report = making_report (NULL, jwt);
  assert_verdict (report, ROSETTE_VERDICT_LAPSED);
  g_assert_cmpstr (
    rosette_check_get_message (rosette_report_get_check (report, ROSETTE_CHECK_DATES)), ==,
    "It expired on 1 November 2026. Its issuer offers a newer one: " SITE "/newer");
}

/* Early issuers have no https: what they show may have been changed on the way. */
static void
test_plain (void)
{
#define PLAIN "http://old.example"
  static const char file[] =
    "{\"uid\":\"abc\",\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT
    "\"},\"badge\":\"" PLAIN "/badge\",\"issuedOn\":1767323045,"
    "\"verify\":{\"type\":\"hosted\",\"url\":\"" PLAIN "/a\"}}";
  static const char badge[] =
    "{\"name\":\"Internship\",\"description\":\"Four weeks\",\"image\":\"" PLAIN "/b.png\","
    "\"criteria\":\"" PLAIN "/c\",\"issuer\":\"" PLAIN "/issuer\"}";
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (NULL, NULL, ROSETTE_FETCHER (fetcher), making_clock, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (file, strlen (file));
  g_autoptr (RosetteReport) report = NULL;

  rosette_test_fetcher_put (fetcher, PLAIN "/a", 200, file);
  rosette_test_fetcher_put (fetcher, PLAIN "/badge", 200, badge);
  rosette_test_fetcher_put (fetcher, PLAIN "/issuer", 200,
                            "{\"name\":\"A School\",\"url\":\"" PLAIN "\"}");
  report = rosette_checker_check (checker, bytes, NULL, NULL, NULL);
  assert_says (report, ROSETTE_SAYS_SIGNATURE_HOSTED_PLAIN, NULL);
}

/* A pass of a telephone's wallet is a ZIP with these two files. */
static void
test_wallet_pass (void)
{
  static const char pass[] =
    "UEsDBBQAAAAAAAAAIQBDv6ajAgAAAAIAAAAJAAAAcGFzcy5qc29ue31QSwMEFAAAAAAAAAAhAEO/"
    "pqMCAAAAAgAAAA0AAABt"
    "YW5pZmVzdC5qc29ue31QSwECFAMUAAAAAAAAACEAQ7+"
    "mowIAAAACAAAACQAAAAAAAAAAAAAAgAEAAAAAcGFzcy5qc29uUEsB"
    "AhQDFAAAAAAAAAAhAEO/"
    "pqMCAAAAAgAAAA0AAAAAAAAAAAAAAIABKQAAAG1hbmlmZXN0Lmpzb25QSwUGAAAAAAIAAgByAAAA"
    "VgAAAAAA";
  gsize length;
  guint8 *data = g_base64_decode (pass, &length);
  g_autoptr (GBytes) file = g_bytes_new_take (data, length);
  g_autoptr (RosetteReport) report = making_report_for (NULL, file, NULL);

  assert_verdict (report, ROSETTE_VERDICT_NOT_A_BADGE);
  assert_says (report, ROSETTE_SAYS_WALLET_PASS, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rare-sentences/other-place", test_other_place);
  g_test_add_func ("/rare-sentences/not-named", test_not_named);
  g_test_add_func ("/rare-sentences/newer", test_newer);
  g_test_add_func ("/rare-sentences/plain", test_plain);
  g_test_add_func ("/rare-sentences/wallet-pass", test_wallet_pass);

  return g_test_run ();
}
