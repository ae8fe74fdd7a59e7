/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Checks that ask the network: each document that a badge of any kind needs, each with the network
 * cut, and what a bad answer does to the verdict, which is never to accuse. */

#include "config.h"

#include "fake-fetcher.h"
#include "fetching/https-fetcher.h"
#include "https-server.h"
#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define LAPSED    ROSETTE_VERDICT_LAPSED
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

#define SITE "https://school.example"

static RosetteReport *
check (RosetteFetcher *fetcher, RosetteFilePins *pins, const char *text)
{
  g_autoptr (RosetteChecker) checker = rosette_checker_new (
    pins != NULL ? ROSETTE_PIN_STORE (pins) : NULL, NULL, fetcher, making_clock, NULL);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  RosetteReport *report = rosette_checker_check (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static void
assert_online (RosetteTestFetcher *fetcher,
               const char *text,
               RosetteVerdict verdict,
               RosetteCheckId id,
               const char *message)
{
  g_autoptr (RosetteReport) report = check (ROSETTE_FETCHER (fetcher), NULL, text);

  if (strstr (rosette_check_get_message (rosette_report_get_check (report, id)), message) == NULL)
    g_error ("“%s” is not said, but “%s”", message,
             rosette_check_get_message (rosette_report_get_check (report, id)));
  assert_verdict (report, verdict);
}

/* Without any of the documents, however they fail, nothing is proven; and each line that misses
 * one says why, and what to do, which is not to look online. */
static void
assert_unchecked_when_cut (const char *text)
{
  static const guint statuses[] = { 0, 403, 404, 500 };

  for (gsize i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (RosetteTestFetcher) cut = rosette_test_fetcher_new ();
      g_autoptr (RosetteReport) report = NULL;
      g_autofree char *reason = g_strdup_printf ("The answer was %u. ", statuses[i]);
      guint n_reasons = 0;

      rosette_test_fetcher_put_default (cut, statuses[i]);
      report = check (ROSETTE_FETCHER (cut), NULL, text);
      assert_verdict (report, UNCHECKED);
      for (guint id = 0; id < ROSETTE_N_CHECKS; id++)
        {
          const char *remedy =
            rosette_check_get_remedy (rosette_report_get_check (report, (RosetteCheckId) id));

          g_assert_true (remedy == NULL || strstr (remedy, "Look online") == NULL);
          if (remedy != NULL && g_str_has_prefix (remedy, reason))
            n_reasons++;
        }
      g_assert_cmpuint (n_reasons, >, 0);
    }
}

/* Open Badges 3.0: the issuer's document, at a did:web or an https address. */
static void
test_issuer_document (void)
{
  static const struct
  {
    const char *issuer;
    const char *url;
    const char *format;
  } cases[] = {
    { "did:web:school.example", SITE "/.well-known/did.json",
      "{\"id\":\"did:web:school.example\",\"verificationMethod\":[{\"id\":\"#1\",\"type\":"
      "\"JsonWebKey\",\"controller\":\"did:web:school.example\",\"publicKeyJwk\":%s}],"
      "\"assertionMethod\":[\"#1\"]}" },
    { "did:web:school.example:staff", SITE "/staff/did.json",
      "{\"id\":\"did:web:school.example:staff\",\"assertionMethod\":[{\"id\":\"#1\","
      "\"publicKeyJwk\":%s}]}" },
    { SITE "/issuer", SITE "/issuer", "{\"keys\":[%s]}" },
    { SITE "/issuer#me", SITE "/issuer", "%s" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_P256);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (JsonObject) credential = making_credential (cases[i].issuer);
      g_autofree char *with_key = making_jwt (credential, key, NULL);
      g_autofree char *without = making_jws ("{}", credential, key);
      g_autofree char *forged = making_jwt (credential, other, NULL);
      GString *document = g_string_new (cases[i].format);

      g_string_replace (document, "%s", jwk, 0);
      rosette_test_fetcher_put (fetcher, cases[i].url, 200, document->str);
      g_string_free (document, TRUE);

      assert_online (fetcher, with_key, GENUINE, ROSETTE_CHECK_ISSUER, "names the key");
      assert_online (fetcher, without, GENUINE, ROSETTE_CHECK_ISSUER, "names the key");
      assert_online (fetcher, forged, FORGED, ROSETTE_CHECK_ISSUER, "is not one of this issuer");
      assert_unchecked_when_cut (with_key);
      assert_unchecked_when_cut (without);
    }
}

/* `kid` is an address on the issuer's site: of a key, or of one in a set. */
static void
test_key_address (void)
{
  static const struct
  {
    const char *kid;
    const char *format;
  } cases[] = {
    { SITE "/keys/1", "%s" },
    { SITE "/jwks.json#1", "{\"keys\":[%s]}" },
    { SITE "/keys/1",
      "{\"id\":\"" SITE "/keys/1\",\"controller\":\"" SCHOOL "\",\"publicKeyJwk\":%s}" },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autofree char *url = rosette_pin_normalize (cases[i].kid);
      g_autofree char *header = g_strdup_printf ("{\"kid\":\"%s\"}", cases[i].kid);
      g_autofree char *jwt = making_jws (header, credential, key);
      GString *document = g_string_new (cases[i].format);

      g_string_replace (document, "%s", jwk, 0);
      rosette_test_fetcher_put (fetcher, url, 200, document->str);
      g_string_free (document, TRUE);

      assert_online (fetcher, jwt, GENUINE, ROSETTE_CHECK_ISSUER, "on the website of its issuer");
      assert_unchecked_when_cut (jwt);
    }
}

static void
test_status_list (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) credential = making_own_credential (key);
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autofree char *jwt = NULL;

  json_object_set_object_member (
    credential, "credentialStatus",
    making_json ("{\"id\":\"" SITE "/revoked\",\"type\":\"1EdTechRevocationList\"}"));
  jwt = making_jwt (credential, key, NULL);

  rosette_test_fetcher_put (fetcher, SITE "/revoked", 200, "{\"revokedCredential\":[]}");
  assert_online (fetcher, jwt, GENUINE, ROSETTE_CHECK_STATUS, "did not withdraw");
  rosette_test_fetcher_put (fetcher, SITE "/revoked", 200,
                            "{\"revokedCredential\":[{\"id\":\"" BADGE_ID "\"}]}");
  assert_online (fetcher, jwt, LAPSED, ROSETTE_CHECK_STATUS, "withdrawn");
  rosette_test_fetcher_put (fetcher, SITE "/revoked", 200, "{\"error\":\"not found\"}");
  assert_online (fetcher, jwt, UNCHECKED, ROSETTE_CHECK_STATUS, "cannot be relied on");
  assert_unchecked_when_cut (jwt);
}

/* Open Badges 2.0: an assertion that stands on @host, and all that it links to on @site. */
static char *
make_hosted (const char *host, const char *site, const char *recipient)
{
  return g_strdup_printf (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"%s/a/1\","
    "\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"%s\"},"
    "\"badge\":\"%s/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\","
    "\"verification\":{\"type\":\"HostedBadge\"}}",
    host, recipient, site);
}

static char *
make_badge_class (const char *site)
{
  return g_strdup_printf (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"BadgeClass\",\"id\":\"%s/badge\","
    "\"name\":\"Internship\",\"description\":\"Four weeks\",\"image\":\"%s/badge.png\","
    "\"criteria\":{\"narrative\":\"Be there\"},\"issuer\":\"%s/issuer\"}",
    site, site, site);
}

static char *
make_profile (const char *site, const char *more)
{
  return g_strdup_printf (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Profile\",\"id\":\"%s/issuer\","
    "\"name\":\"A School\",\"url\":\"%s\",\"email\":\"office@school.example\"%s}",
    site, site, more);
}

static RosetteTestFetcher *
new_school (const char *more)
{
  RosetteTestFetcher *fetcher = rosette_test_fetcher_new ();
  g_autofree char *badge_class = make_badge_class (SITE);
  g_autofree char *profile = make_profile (SITE, more);

  rosette_test_fetcher_put (fetcher, SITE "/badge", 200, badge_class);
  rosette_test_fetcher_put (fetcher, SITE "/issuer", 200, profile);

  return fetcher;
}

static void
test_hosted (void)
{
  static const struct
  {
    guint status;
    const char *document; /* NULL: as in the file, if the status is 200 */
    RosetteVerdict verdict;
    RosetteCheckId id;
    const char *message;
  } cases[] = {
    { 200, NULL, GENUINE, ROSETTE_CHECK_SIGNATURE, "shows the same badge" },
    { 404, NULL, UNCHECKED, ROSETTE_CHECK_SIGNATURE, "out of reach" },
    { 410, NULL, LAPSED, ROSETTE_CHECK_STATUS, "withdrawn by its issuer" },
    { 200, "{\"id\":\"" SITE "/a/1\",\"revoked\":true,\"revocationReason\":\"By mistake\"}", LAPSED,
      ROSETTE_CHECK_STATUS, "By mistake" },
    { 200, "<html>not found</html>", UNCHECKED, ROSETTE_CHECK_SIGNATURE, "out of reach" },
    { 200, "{\"error\":\"not found\"}", UNCHECKED, ROSETTE_CHECK_SIGNATURE, "out of reach" },
    { 200, "[]", UNCHECKED, ROSETTE_CHECK_SIGNATURE, "out of reach" },
    { 200, "", UNCHECKED, ROSETTE_CHECK_SIGNATURE, "out of reach" },
  };
  g_autofree char *file = make_hosted (SITE, SITE, STUDENT);
  g_autofree char *changed = make_hosted (SITE, SITE, "ann@example.org");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = new_school ("");
      gboolean is_same = cases[i].status == 200 && cases[i].document == NULL;

      rosette_test_fetcher_put (fetcher, SITE "/a/1", cases[i].status,
                                is_same ? file : cases[i].document);
      assert_online (fetcher, file, cases[i].verdict, cases[i].id, cases[i].message);
      if (is_same)
        assert_online (fetcher, changed, FORGED, ROSETTE_CHECK_SIGNATURE, "was changed");
    }
  assert_unchecked_when_cut (file);
}

/* One link of the chain is missing, or is data of another kind. Only its profile can say where an
 * issuer's badges stand: many issuers may share a site. */
static void
test_hosted_chain (void)
{
  static const char *const elsewhere = "https://badges.example";
  static const struct
  {
    const char *missing;
    RosetteVerdict verdict;
  } cases[] = {
    { SITE "/none", GENUINE },
    { SITE "/badge", UNCHECKED },
    { SITE "/issuer", UNCHECKED },
  };
  g_autofree char *here_file = make_hosted (SITE, SITE, STUDENT);
  g_autofree char *elsewhere_file = make_hosted (elsewhere, SITE, STUDENT);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = new_school (
        ",\"verification\":{\"allowedOrigins\":[\"school.example\",\"badges.example\"]}");

      rosette_test_fetcher_put (fetcher, SITE "/a/1", 200, here_file);
      rosette_test_fetcher_put (fetcher, "https://badges.example/a/1", 200, elsewhere_file);
      rosette_test_fetcher_put (fetcher, cases[i].missing, 404, NULL);
      assert_online (fetcher, here_file, cases[i].verdict, ROSETTE_CHECK_ISSUER, "");
      assert_online (fetcher, elsewhere_file, cases[i].verdict, ROSETTE_CHECK_ISSUER, "");
      rosette_test_fetcher_put (fetcher, cases[i].missing, 200, "{\"error\":\"not found\"}");
      assert_online (fetcher, here_file, cases[i].verdict, ROSETTE_CHECK_ISSUER, "");
      assert_online (fetcher, elsewhere_file, cases[i].verdict, ROSETTE_CHECK_ISSUER, "");
    }
}

/* Open Badges 2.0, signed: the issuer's key and its list of what was taken back. */
static void
test_signed (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_RSA);
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_RSA);
  g_autofree char *pem = rosette_key_dup_public_pem (key);
  g_autofree char *escaped = g_strescape (pem, NULL);
  g_autofree char *cryptographic_key = g_strdup_printf (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"CryptographicKey\",\"id\":\"" SITE
    "/key\",\"owner\":\"" SITE "/issuer\",\"publicKeyPem\":\"%s\"}",
    escaped);
  g_autoptr (JsonObject) assertion = making_json (
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"urn:uuid:9\","
    "\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"},"
    "\"badge\":\"" SITE "/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\","
    "\"verification\":{\"type\":\"SignedBadge\",\"creator\":\"" SITE "/key\"}}");
  g_autofree char *jws = making_jws ("{}", assertion, key);
  g_autofree char *forged = making_jws ("{}", assertion, other);
  g_autoptr (RosetteTestFetcher) fetcher =
    new_school (",\"publicKey\":\"" SITE "/key\",\"revocationList\":\"" SITE "/revoked\"");

  rosette_test_fetcher_put (fetcher, SITE "/key", 200, cryptographic_key);
  assert_online (fetcher, jws, UNCHECKED, ROSETTE_CHECK_STATUS, "out of reach");
  rosette_test_fetcher_put (fetcher, SITE "/revoked", 200, "{\"revokedAssertions\":[]}");
  assert_online (fetcher, jws, GENUINE, ROSETTE_CHECK_STATUS, "did not withdraw");
  assert_online (fetcher, forged, FORGED, ROSETTE_CHECK_SIGNATURE, "does not match");
  rosette_test_fetcher_put (
    fetcher, SITE "/revoked", 200,
    "{\"revokedAssertions\":[{\"id\":\"urn:uuid:9\",\"revocationReason\":\"By mistake\"}]}");
  assert_online (fetcher, jws, LAPSED, ROSETTE_CHECK_STATUS, "By mistake");
  assert_unchecked_when_cut (jws);
}

/* What needs no document, and what the user gave, is not asked for. */
static void
test_not_asked (void)
{
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new_forbidden ();
  g_autoptr (RosetteFilePins) pins = rosette_file_pins_new ();
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) own = making_own_credential (key);
  g_autoptr (JsonObject) pinned = making_credential (SCHOOL);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *own_jwt = making_jwt (own, key, NULL);
  g_autofree char *pinned_jwt = making_jwt (pinned, key, NULL);
  g_autoptr (RosetteReport) first = NULL;
  g_autoptr (RosetteReport) second = NULL;
  g_autoptr (RosetteReport) third = NULL;

  making_pin (pins, SCHOOL, jwk);
  first = check (ROSETTE_FETCHER (fetcher), pins, own_jwt);
  assert_verdict (first, GENUINE);
  second = check (ROSETTE_FETCHER (fetcher), pins, pinned_jwt);
  assert_verdict (second, GENUINE);
  third = check (ROSETTE_FETCHER (fetcher), pins, "{\"not\":\"a badge\"}");
  assert_verdict (third, ROSETTE_VERDICT_NOT_A_BADGE);
}

/* A badge made to have us ask here and there: links among many keys. */
static void
test_number (void)
{
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential (SCHOOL);
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autofree char *jwt = NULL;
  JsonArray *statuses = json_array_new ();
  GString *profile = g_string_new ("{\"id\":\"" SCHOOL "\",\"publicKey\":[");

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *status = g_strdup_printf (
        "{\"id\":\"https://site%u.example/\",\"type\":\"1EdTechRevocationList\"}", i);

      json_array_add_object_element (statuses, making_json (status));
      g_string_append_printf (profile, "%s\"https://key%u.example/\"", i > 0 ? "," : "", i);
    }
  g_string_append (profile, "]}");
  json_object_set_array_member (credential, "credentialStatus", statuses);
  rosette_test_fetcher_put (fetcher, SCHOOL, 200, profile->str);
  g_string_free (profile, TRUE);

  jwt = making_jwt (credential, key, NULL);
  assert_online (fetcher, jwt, UNCHECKED, ROSETTE_CHECK_ISSUER, "");
  g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==, 16);
}

/* The network is allowed for one issuer: what stands on its site, and, once the badge is proven to
 * be its own, what the badge names elsewhere. Who only writes its name gets us to ask nowhere else.
 */
static void
test_restricted (void)
{
  static const struct
  {
    const char *allowed;
    gboolean is_genuine;
    gboolean is_asked;  /* for the issuer's document */
    gboolean is_listed; /* and for the list elsewhere */
  } cases[] = {
    { "did:web:school.example", TRUE, TRUE, TRUE },
    { "school.example", TRUE, TRUE, TRUE },
    { "https://school.example", TRUE, TRUE, TRUE },
    { "https://school.example/other", TRUE, TRUE, FALSE },
    { "did:web:other.example", TRUE, FALSE, FALSE },
    { "lists.example", TRUE, FALSE, TRUE },
    { "did:web:school.example", FALSE, TRUE, FALSE },
  };
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autoptr (RosetteKey) stranger = making_key (ROSETTE_KEY_P256);
  g_autoptr (JsonObject) credential = making_credential ("did:web:school.example");
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *document =
    g_strdup_printf ("{\"id\":\"did:web:school.example\",\"assertionMethod\":[{\"id\":\"#1\","
                     "\"publicKeyJwk\":%s}]}",
                     jwk);

  json_object_set_object_member (
    credential, "credentialStatus",
    making_json ("{\"id\":\"https://lists.example/1\",\"type\":\"1EdTechRevocationList\"}"));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
      g_autoptr (RosetteChecker) checker =
        rosette_checker_new (NULL, NULL, ROSETTE_FETCHER (fetcher), making_clock, NULL);
      const char *allowed[] = { cases[i].allowed, NULL };
      g_autofree char *jwt = making_jwt (credential, cases[i].is_genuine ? key : stranger, NULL);
      g_autoptr (GBytes) file = g_bytes_new (jwt, strlen (jwt));
      g_autoptr (RosetteReport) report = NULL;
      gboolean is_all = cases[i].is_asked && cases[i].is_listed;

      g_test_message ("%s", cases[i].allowed);
      rosette_test_fetcher_put (fetcher, SITE "/.well-known/did.json", 200, document);
      rosette_test_fetcher_put (fetcher, "https://lists.example/1", 200,
                                "{\"revokedCredential\":[]}");
      rosette_checker_restrict (checker, allowed);
      report = rosette_checker_check (checker, file, NULL, NULL, NULL);
      g_assert_cmpuint (rosette_test_fetcher_get_n_asked (fetcher), ==,
                        (guint) cases[i].is_asked + (guint) cases[i].is_listed);
      assert_verdict (report, !cases[i].is_genuine ? FORGED : is_all ? GENUINE : UNCHECKED);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (RosetteTestFetcher) fetcher = rosette_test_fetcher_new ();
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (NULL, NULL, ROSETTE_FETCHER (fetcher), making_clock, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = make_hosted (SITE, SITE, STUDENT);
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rosette_checker_check (checker, file, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_real (RosetteFetcher *fetcher, const char *text, RosetteVerdict verdict, const char *remedy)
{
  g_autoptr (RosetteReport) report = check (fetcher, NULL, text);
  const char *found =
    rosette_check_get_remedy (rosette_report_get_check (report, ROSETTE_CHECK_SIGNATURE));

  assert_verdict (report, verdict);
  g_assert_true (remedy == NULL || g_str_has_prefix (found, remedy));
}

/* The same with a real server and the real fetcher. */
static void
test_real (void)
{
  g_autoptr (RosetteTestServer) server = rosette_test_server_new (FALSE);
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
    rosette_test_server_policy, server, rosette_test_server_get_database (server), 30000);
  g_autoptr (RosetteFetcher) public_only = rosette_https_fetcher_new ();
  g_autofree char *site = rosette_test_server_dup_url (server, "");
  g_autofree char *hosted = make_hosted (site, site, STUDENT);
  g_autofree char *badge_class = make_badge_class (site);
  g_autofree char *profile = make_profile (site, "");
  g_autofree char *did =
    g_strdup_printf ("did:web:localhost%%3A%u", rosette_test_server_get_port (server));
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_P256);
  g_autofree char *jwk = rosette_key_dup_jwk_text (key);
  g_autofree char *document = g_strdup_printf (
    "{\"id\":\"%s\",\"assertionMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":%s}]}", did, jwk);
  g_autoptr (JsonObject) credential = making_credential (did);
  g_autofree char *jwt = making_jwt (credential, key, NULL);
  const RosetteTestAnswer gone = { 410, NULL, NULL, 0, NULL, ROSETTE_TEST_WHOLE };

  rosette_test_server_put_json (server, "/a/1", hosted);
  rosette_test_server_put_json (server, "/badge", badge_class);
  rosette_test_server_put_json (server, "/issuer", profile);
  rosette_test_server_put_json (server, "/.well-known/did.json", document);

  assert_real (fetcher, hosted, GENUINE, NULL);
  assert_real (fetcher, jwt, GENUINE, NULL);
  rosette_test_server_put (server, "/a/1", &gone);
  assert_real (fetcher, hosted, LAPSED, NULL);
  assert_real (public_only, hosted, UNCHECKED, "Its address is not on the public internet. Check");
  assert_real (public_only, jwt, UNCHECKED, NULL);
}

/* The address of a picture with a badge in it, as a website shows it. */
static void
test_picture (void)
{
  g_autoptr (RosetteTestServer) server = rosette_test_server_new (FALSE);
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
    rosette_test_server_policy, server, rosette_test_server_get_database (server), 30000);
  g_autoptr (RosetteKey) key = making_key (ROSETTE_KEY_ED25519);
  g_autoptr (JsonObject) own = making_own_credential (key);
  g_autofree char *jwt = making_jwt (own, key, NULL);
  g_autoptr (GBytes) credential = g_bytes_new (jwt, strlen (jwt));
  g_autoptr (GBytes) empty = g_bytes_new_static (making_png, sizeof making_png);
  g_autoptr (GBytes) png_badge = making_bake (making_png, sizeof making_png, jwt);
  g_autoptr (GBytes) svg_badge = making_bake (making_svg, sizeof making_svg - 1, jwt);
  const struct
  {
    const char *type;
    GBytes *body;
    RosetteVerdict verdict;
  } cases[] = {
    { "image/png", png_badge, GENUINE },        { "image/svg+xml", svg_badge, GENUINE },
    { "application/jwt", credential, GENUINE }, { "image/png", empty, UNCHECKED },
    { "image/jpeg", png_badge, UNCHECKED },     { "text/html", png_badge, UNCHECKED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/badge/%u", (guint) i);
      g_autofree char *url = rosette_test_server_dup_url (server, path);
      g_autoptr (RosetteReport) report = NULL;
      const RosetteTestAnswer answer = { 200,
                                         cases[i].type,
                                         g_bytes_get_data (cases[i].body, NULL),
                                         g_bytes_get_size (cases[i].body),
                                         NULL,
                                         ROSETTE_TEST_WHOLE };

      rosette_test_server_put (server, path, &answer);
      report = check (fetcher, NULL, url);
      assert_verdict (report, cases[i].verdict);
    }
}

/* An address that begins with http is as good as none, and it is said. */
static void
test_plain_http (void)
{
  g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new ();
  g_autofree char *file = make_hosted ("http://school.example:8080", SITE, STUDENT);

  assert_real (fetcher, file, UNCHECKED, "The address does not begin with https");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/online/issuer-document", test_issuer_document);
  g_test_add_func ("/online/key-address", test_key_address);
  g_test_add_func ("/online/status-list", test_status_list);
  g_test_add_func ("/online/hosted", test_hosted);
  g_test_add_func ("/online/hosted-chain", test_hosted_chain);
  g_test_add_func ("/online/signed", test_signed);
  g_test_add_func ("/online/not-asked", test_not_asked);
  g_test_add_func ("/online/number", test_number);
  g_test_add_func ("/online/restricted", test_restricted);
  g_test_add_func ("/online/cancelled", test_cancelled);
  g_test_add_func ("/online/real", test_real);
  g_test_add_func ("/online/picture", test_picture);
  g_test_add_func ("/online/plain-http", test_plain_http);

  return g_test_run ();
}
