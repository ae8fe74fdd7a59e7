/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Each badge that needs a document of the web, with each of its documents out of reach in each way
 * there is: a real server, the real fetcher. Nothing is ever forged by that, nothing takes longer
 * than it may, and it is always said what to do. */

#include "config.h"

#include "fake-resolver.h"
#include "fetching/https-fetcher.h"
#include "https-server.h"
#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define LAPSED    ROSETTE_VERDICT_LAPSED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

/* Time for what must succeed, and for what must be given up, in milliseconds. */
#define LONG_MS  30000
#define SHORT_MS 150

#define BITS "H4sIAAAAAAACA-3QAQ0AAAgDIN_c6M-hgwjsAAAAAAAAAAAAAADwTRQAAAAAXJMCpM6u2wBAAAA"

typedef struct
{
  const char *path;
  const char *type;
  char *body;
} Document;

/* A badge and the documents that it needs. */
typedef struct
{
  const char *name;
  char *badge;
  GArray *documents;
  gboolean is_hosted;   /* the first document is the badge itself */
  guint n_alike;        /* of the documents, the last ones that another case tests as well */
  RosetteCheckId check; /* the line that suffers, and its verdict */
  RosetteVerdict verdict;
} Case;

typedef struct
{
  const char *site;
  char *did;
  RosetteKey *key; /* of the issuer */
  RosetteKey *own; /* of one whose DID is the key */
  char *jwk;
  char *pem;
} School;

typedef void (*MakeFunc) (const School *school, Case *made);

static char *
fill (const School *school, const char *text)
{
  GString *filled = g_string_new (text);

  g_string_replace (filled, "SITE", school->site, 0);
  g_string_replace (filled, "DID", school->did, 0);
  g_string_replace (filled, "JWK", school->jwk, 0);
  g_string_replace (filled, "PEM", school->pem, 0);

  return g_string_free (filled, FALSE);
}

static void
add (Case *made, const char *path, const char *type, char *body)
{
  const Document document = { path, type, body };

  g_array_append_val (made->documents, document);
}

static void
add_json (const School *school, Case *made, const char *path, const char *text)
{
  add (made, path, "application/json", fill (school, text));
}

static void
add_chain (const School *school, Case *made, const char *context, const char *more)
{
  g_autofree char *profile = g_strconcat (
    "{", context,
    "\"type\":\"Issuer\",\"id\":\"SITE/issuer\",\"name\":\"A School\",\"url\":\"SITE\",",
    "\"email\":\"a@school.example\"", more, "}", NULL);
  g_autofree char *badge_class = g_strconcat (
    "{", context,
    "\"type\":\"BadgeClass\",\"id\":\"SITE/badge\",\"name\":\"B\",\"description\":\"D\",",
    "\"image\":\"SITE/b.png\",\"criteria\":\"SITE/criteria\",\"issuer\":\"SITE/issuer\"}", NULL);

  add_json (school, made, "/badge", badge_class);
  add_json (school, made, "/issuer", profile);
}

static const char recipient[] =
  "\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"},";

static void
make_hosted_1 (const School *school, Case *made)
{
  g_autofree char *text =
    g_strconcat ("{\"uid\":\"1\",", recipient, "\"badge\":\"SITE/badge\",\"issuedOn\":1767322000,",
                 "\"verify\":{\"type\":\"hosted\",\"url\":\"SITE/a\"}}", NULL);

  made->badge = fill (school, text);
  made->is_hosted = TRUE;
  made->n_alike = 2;
  add_json (school, made, "/a", text);
  add_chain (school, made, "", "");
}

#define CONTEXT_2 "\"@context\":\"https://w3id.org/openbadges/v2\","
#define CONTEXT_1 "\"@context\":\"https://w3id.org/openbadges/v1\","

static void
make_hosted_2 (const School *school, Case *made)
{
  g_autofree char *text =
    g_strconcat ("{" CONTEXT_2 "\"type\":\"Assertion\",\"id\":\"SITE/a\",", recipient,
                 "\"badge\":\"SITE/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\",",
                 "\"verification\":{\"type\":\"HostedBadge\"}}", NULL);

  made->badge = fill (school, text);
  made->is_hosted = TRUE;
  add_json (school, made, "/a", text);
  add_chain (school, made, CONTEXT_2, "");
}

/* The same behind a link in a picture, with nothing else in it. */
static void
make_link (const School *school, Case *made)
{
  make_hosted_1 (school, made);
  g_free (made->badge);
  made->badge = fill (school, "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges="
                              "\"http://openbadges.org\"><openbadges:assertion verify=\"SITE/a\"/>"
                              "</svg>");
  made->is_hosted = FALSE; /* nobody can say what was withdrawn */
}

static void
make_signed_1 (const School *school, Case *made)
{
  g_autofree char *text =
    g_strconcat ("{" CONTEXT_1 "\"type\":\"Assertion\",\"id\":\"urn:uuid:1\",\"uid\":\"1\",",
                 recipient, "\"badge\":\"SITE/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\",",
                 "\"verify\":{\"type\":\"signed\",\"url\":\"SITE/key.pem\"}}", NULL);
  g_autofree char *filled = fill (school, text);
  g_autoptr (JsonObject) assertion = making_json (filled);

  made->badge = making_jws ("{}", assertion, school->key);
  add (made, "/key.pem", "application/x-pem-file", g_strcompress (school->pem));
  add_json (school, made, "/revoked", "{\"2\":\"By mistake\"}");
  made->n_alike = 2;
  add_chain (school, made, CONTEXT_1, ",\"revocationList\":\"SITE/revoked\"");
}

static void
make_signed_2 (const School *school, Case *made)
{
  g_autofree char *text =
    g_strconcat ("{" CONTEXT_2 "\"type\":\"Assertion\",\"id\":\"urn:uuid:1\",", recipient,
                 "\"badge\":\"SITE/badge\",\"issuedOn\":\"2026-01-02T03:04:05Z\",",
                 "\"verification\":{\"type\":\"SignedBadge\",\"creator\":\"SITE/key\"}}", NULL);
  g_autofree char *filled = fill (school, text);
  g_autoptr (JsonObject) assertion = making_json (filled);

  made->badge = making_jws ("{}", assertion, school->key);
  add_chain (school, made, CONTEXT_2,
             ",\"publicKey\":\"SITE/key\",\"revocationList\":\"SITE/revoked\"");
  add_json (school, made, "/key",
            "{" CONTEXT_2 "\"type\":\"CryptographicKey\",\"id\":\"SITE/key\","
            "\"owner\":\"SITE/issuer\",\"publicKeyPem\":\"PEM\"}");
  add_json (school, made, "/revoked", "{\"revokedAssertions\":[{\"uid\":\"7\"},\"urn:uuid:8\"]}");
}

static void
make_did_web (const School *school, Case *made)
{
  g_autoptr (JsonObject) credential = making_credential (school->did);
  g_autofree char *kid = g_strconcat (school->did, "#1", NULL);

  made->badge = making_jwt (credential, school->key, kid);
  add_json (school, made, "/.well-known/did.json",
            "{\"id\":\"DID\",\"verificationMethod\":[{\"id\":\"#1\",\"type\":\"JsonWebKey\","
            "\"controller\":\"DID\",\"publicKeyJwk\":JWK}],\"assertionMethod\":[\"#1\"]}");
}

static void
set_proof_inside (const School *school, Case *made, const char *issuer, const char *method)
{
  g_autoptr (JsonObject) credential = making_credential (issuer);
  g_autoptr (JsonObject) secured =
    making_signed_as (credential, school->key, ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, method);

  made->badge = rosette_json_write_object (secured, NULL);
}

/* The same with its proof inside. */
static void
make_inside_did_web (const School *school, Case *made)
{
  g_autofree char *method = g_strconcat (school->did, "#1", NULL);

  set_proof_inside (school, made, school->did, method);
  add_json (school, made, "/.well-known/did.json",
            "{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#1\",\"type\":\"JsonWebKey\","
            "\"controller\":\"DID\",\"publicKeyJwk\":JWK}]}");
}

/* A proof inside whose key has a document of its own, which the issuer's names. */
static void
make_inside_key (const School *school, Case *made)
{
  g_autofree char *issuer = fill (school, "SITE/issuer");
  g_autofree char *method = fill (school, "SITE/key");

  set_proof_inside (school, made, issuer, method);
  add_json (school, made, "/key",
            "{\"id\":\"SITE/key\",\"type\":\"JsonWebKey\",\"controller\":\"SITE/issuer\","
            "\"publicKeyJwk\":JWK}");
}

static void
make_key_set (const School *school, Case *made)
{
  g_autofree char *issuer = fill (school, "SITE/issuer");
  g_autofree char *header = fill (school, "{\"kid\":\"SITE/jwks.json#1\"}");
  g_autoptr (JsonObject) credential = making_credential (issuer);

  made->badge = making_jws (header, credential, school->key);
  add_json (school, made, "/jwks.json", "{\"keys\":[JWK]}");
}

static void
make_key_document (const School *school, Case *made)
{
  g_autofree char *issuer = fill (school, "SITE/issuer");
  g_autoptr (JsonObject) credential = making_credential (issuer);

  made->badge = making_jwt (credential, school->key, NULL);
  add_json (school, made, "/issuer",
            "{\"id\":\"SITE/issuer\",\"type\":\"Profile\",\"name\":\"A School\","
            "\"publicKey\":{\"id\":\"#1\",\"publicKeyJwk\":JWK}}");
}

/* A badge of one whose DID is the key, with @status. */
static void
make_with_status (const School *school, Case *made, const char *status)
{
  g_autoptr (JsonObject) credential = making_own_credential (school->own);
  g_autofree char *filled = fill (school, status);

  json_object_set_object_member (credential, "credentialStatus", making_json (filled));
  made->badge = making_jwt (credential, school->own, NULL);
  made->check = ROSETTE_CHECK_STATUS;
}

static void
make_list_by (const School *school,
              Case *made,
              const char *kind,
              const char *before,
              const char *did,
              RosetteKey *key)
{
  g_autofree char *status = g_strdup_printf (
    "{\"type\":\"%sEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"7\","
    "\"statusListCredential\":\"SITE/status\"}",
    kind);
  g_autofree char *text = g_strdup_printf (
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"SITE/status\",\"type\":"
    "[\"VerifiableCredential\",\"%sCredential\"],\"issuer\":\"%s\",\"validFrom\":"
    "\"2026-01-01T00:00:00Z\",\"credentialSubject\":{\"type\":\"%s\",\"statusPurpose\":"
    "\"revocation\",\"encodedList\":\"%s" BITS "\"}}",
    kind, did, kind, before);
  g_autofree char *filled = fill (school, text);
  g_autoptr (JsonObject) list = making_json (filled);

  make_with_status (school, made, status);
  add (made, "/status", "application/jwt", making_jwt (list, key, NULL));
}

static void
make_list (const School *school, Case *made, const char *kind, const char *before)
{
  g_autofree char *did = rosette_key_dup_did (school->own);

  make_list_by (school, made, kind, before, did, school->own);
}

/* Somebody else keeps the list, whose key is on the web. */
static void
make_other_list (const School *school, Case *made)
{
  make_list_by (school, made, "BitstringStatusList", "u", school->did, school->key);
  add_json (school, made, "/.well-known/did.json",
            "{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":JWK}]}");
}

static void
make_bitstring (const School *school, Case *made)
{
  make_list (school, made, "BitstringStatusList", "u");
}

static void
make_list_2021 (const School *school, Case *made)
{
  make_list (school, made, "StatusList2021", "");
}

static void
make_revocation_list (const School *school, Case *made)
{
  make_with_status (school, made, "{\"id\":\"SITE/revoked\",\"type\":\"1EdTechRevocationList\"}");
  add_json (school, made, "/revoked", "{\"revokedCredential\":[]}");
}

/* Endorsed by one at a did:web: that this is out of reach harms the endorsement alone. */
static void
make_endorsed (const School *school, Case *made)
{
  g_autoptr (JsonObject) credential = making_own_credential (school->own);
  g_autofree char *text =
    fill (school, "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://"
                  "purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"type\":"
                  "[\"VerifiableCredential\",\"EndorsementCredential\"],\"id\":\"urn:uuid:77\","
                  "\"name\":\"Endorsed\","
                  "\"issuer\":{\"id\":\"DID\",\"type\":[\"Profile\"],\"name\":\"A Friend\"},"
                  "\"validFrom\":\"2026-01-01T00:00:00Z\",\"credentialSubject\":{\"id\":\"" BADGE_ID
                  "\",\"type\":[\"EndorsementSubject\"]}}");
  g_autoptr (JsonObject) endorsement = making_json (text);
  g_autofree char *jwt = making_jwt (endorsement, school->key, NULL);
  JsonArray *list = json_array_new ();

  json_array_add_string_element (list, jwt);
  json_object_set_array_member (credential, "endorsementJwt", list);
  made->badge = making_jwt (credential, school->own, NULL);
  made->check = ROSETTE_CHECK_ENDORSEMENTS;
  made->verdict = GENUINE;
  add_json (school, made, "/.well-known/did.json",
            "{\"id\":\"DID\",\"assertionMethod\":[{\"id\":\"#1\",\"publicKeyJwk\":JWK}]}");
}

static const struct
{
  const char *name;
  MakeFunc make;
} makers[] = {
  { "hosted 1.0", make_hosted_1 },
  { "hosted 2.0", make_hosted_2 },
  { "a link in a picture", make_link },
  { "signed 1.1", make_signed_1 },
  { "signed 2.0", make_signed_2 },
  { "did:web", make_did_web },
  { "did:web, proof inside", make_inside_did_web },
  { "a key's document, proof inside", make_inside_key },
  { "a set of keys", make_key_set },
  { "an issuer's document", make_key_document },
  { "BitstringStatusList", make_bitstring },
  { "StatusList2021", make_list_2021 },
  { "a list of somebody else", make_other_list },
  { "1EdTechRevocationList", make_revocation_list },
  { "an endorsement", make_endorsed },
};

static void
clear_document (gpointer data)
{
  g_free (((Document *) data)->body);
}

static Case *
make (gsize index, const School *school)
{
  Case *made = g_new0 (Case, 1);

  made->name = makers[index].name;
  made->check = ROSETTE_CHECK_SIGNATURE;
  made->verdict = UNCHECKED;
  made->documents = g_array_new (FALSE, FALSE, sizeof (Document));
  g_array_set_clear_func (made->documents, clear_document);
  makers[index].make (school, made);

  return made;
}

static void
case_free (Case *made)
{
  g_free (made->badge);
  g_array_unref (made->documents);
  g_free (made);
}

static School *
school_new (const char *site)
{
  School *school = g_new0 (School, 1);
  g_autofree char *pem = NULL;
  g_autoptr (GString) name = g_string_new (strstr (site, "://") + 3);

  school->site = site;
  g_string_replace (name, ":", "%3A", 0);
  school->did = g_strconcat ("did:web:", name->str, NULL);
  school->key = making_key (ROSETTE_KEY_P256);
  school->own = making_key (ROSETTE_KEY_ED25519);
  school->jwk = rosette_key_dup_jwk_text (school->key);
  pem = rosette_key_dup_public_pem (school->key);
  school->pem = g_strescape (pem, NULL);

  return school;
}

static void
school_free (School *school)
{
  g_free (school->did);
  rosette_key_unref (school->key);
  rosette_key_unref (school->own);
  g_free (school->jwk);
  g_free (school->pem);
  g_free (school);
}

static RosetteReport *
check (RosetteFetcher *fetcher, const char *badge)
{
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (NULL, NULL, fetcher, making_clock, NULL);
  g_autoptr (GBytes) file = g_bytes_new (badge, strlen (badge));
  g_autoptr (GError) error = NULL;
  RosetteReport *report = rosette_checker_check (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);

  return report;
}

/* Everything at its place, but for @wrong, if any, which is as @answer says. */
static void
put_all (RosetteTestServer *server, const Case *made, int wrong, const RosetteTestAnswer *answer)
{
  for (guint i = 0; i < made->documents->len; i++)
    {
      const Document *document = &g_array_index (made->documents, Document, i);
      const RosetteTestAnswer good = { 200, document->type, document->body,
                                       0,   NULL,           ROSETTE_TEST_WHOLE };

      rosette_test_server_put (server, document->path, (int) i == wrong ? answer : &good);
    }
}

/* What is unknown is said with what to do, and where the network did not help, why. */
static void
assert_told (const Case *made, RosetteReport *report, const char *how)
{
  gboolean is_said = FALSE;

  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    {
      RosetteCheck *line = rosette_report_get_check (report, (RosetteCheckId) i);
      const char *remedy = rosette_check_get_remedy (line);
      RosetteResult result = rosette_check_get_result (line);

      if (result == ROSETTE_RESULT_FAIL && i != ROSETTE_CHECK_STATUS)
        g_error ("%s, %s: %s", made->name, how, rosette_check_get_message (line));
      if (result != ROSETTE_RESULT_UNKNOWN)
        continue;
      if (remedy == NULL || strstr (remedy, "Look online") != NULL)
        g_error ("%s, %s: no use: %s", made->name, how, remedy);
      is_said = TRUE;
    }
  g_assert_true (is_said);
}

static void
assert_case (const Case *made,
             RosetteFetcher *fetcher,
             RosetteVerdict verdict,
             guint max_ms,
             const char *how)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (RosetteReport) report = check (fetcher, made->badge);
  gint64 spent = (g_get_monotonic_time () - start) / 1000;
  RosetteVerdict found = rosette_report_get_verdict (report);

  if (found != verdict)
    g_error ("%s, %s: %s", made->name, how, rosette_verdict_get_name (found));
  if (spent > max_ms)
    g_error ("%s, %s: took %d ms", made->name, how, (int) spent);
  if (verdict == UNCHECKED)
    assert_told (made, report, how);
  if (made->verdict == GENUINE)
    g_assert_cmpint (rosette_check_get_result (rosette_report_get_check (report, made->check)), ==,
                     strcmp (how, "all well") == 0 ? ROSETTE_RESULT_PASS : ROSETTE_RESULT_UNKNOWN);
}

#define TRUNCATED "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\":"
#define LONGER                                                                                     \
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"id\":1}"
#define SHORTER                                                                                    \
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\n{\"id\":1}"
#define NO_LENGTH                                                                                  \
  "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -1\r\n\r\n{\"id\":1}"

static const char page[64 * 1024] = "[";

static const struct
{
  const char *how;
  RosetteTestAnswer answer;
  gboolean is_slow;
} faults[] = {
  /* a gigabyte, as far as anybody cares to read */
  { "a body without end",
    { 200, "application/json", page, sizeof page, NULL, ROSETTE_TEST_ENDLESS },
    FALSE },
  { "401", { 401, NULL, NULL, 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "404", { 404, "text/html", "<p>no", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "404 in JSON", { 404, "application/json", "{\"id\":1}", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "410", { 410, NULL, NULL, 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "500", { 500, "text/html", "<p>oh", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "a redirect to itself", { 302, NULL, NULL, 0, "", ROSETTE_TEST_WHOLE }, FALSE },
  { "a redirect nowhere", { 302, NULL, NULL, 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "a redirect to http", { 302, NULL, NULL, 0, "http://a.example/", ROSETTE_TEST_WHOLE }, FALSE },
  { "a redirect to a file",
    { 302, NULL, NULL, 0, "file:///etc/passwd", ROSETTE_TEST_WHOLE },
    FALSE },
  { "a slow drip", { 200, "application/json", "{\"a\":1}\n", 0, NULL, ROSETTE_TEST_DRIP }, TRUE },
  { "silence", { 200, "application/json", "{}", 0, NULL, ROSETTE_TEST_SILENT }, TRUE },
  { "a longer length", { 0, NULL, LONGER, sizeof LONGER - 1, NULL, ROSETTE_TEST_RAW }, FALSE },
  { "a shorter length", { 0, NULL, SHORTER, sizeof SHORTER - 1, NULL, ROSETTE_TEST_RAW }, FALSE },
  { "no length", { 0, NULL, NO_LENGTH, sizeof NO_LENGTH - 1, NULL, ROSETTE_TEST_RAW }, FALSE },
  { "the half of it", { 0, NULL, TRUNCATED, sizeof TRUNCATED - 1, NULL, ROSETTE_TEST_RAW }, FALSE },
  { "no HTTP", { 0, NULL, "SSH-2.0\r\n", 9, NULL, ROSETTE_TEST_RAW }, FALSE },
  { "a page", { 200, "text/html", "<html>hello</html>", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "a page called JSON",
    { 200, "application/json", "<html>a", 0, NULL, ROSETTE_TEST_WHOLE },
    FALSE },
  { "a page of no kind", { 200, NULL, "<html>a</html>", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "a list", { 200, "application/json", "[1,2]", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
  { "an error as data",
    { 200, "application/json", "{\"error\":\"not found\"}", 0, NULL, ROSETTE_TEST_WHOLE },
    FALSE },
  { "a named error",
    { 200, "application/json", "{\"name\":\"NotFound\",\"message\":\"no\"}", 0, NULL,
      ROSETTE_TEST_WHOLE },
    FALSE },
  { "nothing", { 200, "application/json", "", 0, NULL, ROSETTE_TEST_WHOLE }, FALSE },
};

/* With sanitizers a handshake takes twenty times as long: every document is out of reach in some of
 * the ways, and every way is met at some documents. */
#if defined(__SANITIZE_ADDRESS__)
#define STEP      3
#define N_AT_ONCE 2
#else
#define STEP      1
#define N_AT_ONCE 4
#endif

/* Of one badge each document after the other, in each way; @user_data counts them. */
static void
try_documents (gpointer data, gpointer user_data)
{
  gsize index = GPOINTER_TO_SIZE (data) - 1;
  g_autoptr (RosetteTestServer) server = rosette_test_server_new (FALSE);
  GTlsDatabase *database = rosette_test_server_get_database (server);
  g_autoptr (RosetteFetcher) fetcher =
    rosette_https_fetcher_new_with_rules (rosette_test_server_policy, server, database, LONG_MS);
  g_autoptr (RosetteFetcher) hasty =
    rosette_https_fetcher_new_with_rules (rosette_test_server_policy, server, database, SHORT_MS);
  g_autofree char *site = rosette_test_server_dup_url (server, "");
  School *school = school_new (site);
  Case *made = make (index, school);
  int n_passed = 0;

  put_all (server, made, -1, NULL);
  assert_case (made, fetcher, GENUINE, LONG_MS, "all well");
  for (guint i = 0; i < made->documents->len - made->n_alike; i++)
    for (gsize k = (index + i) % STEP; k < G_N_ELEMENTS (faults); k += STEP)
      {
        gboolean is_withdrawn = made->is_hosted && i == 0 && strcmp (faults[k].how, "410") == 0;

        put_all (server, made, (int) i, &faults[k].answer);
        /* each document may take its time, and a document may be looked for twice */
        assert_case (made, faults[k].is_slow ? hasty : fetcher,
                     is_withdrawn ? LAPSED : made->verdict, LONG_MS, faults[k].how);
        n_passed++;
      }
  g_atomic_int_add ((int *) user_data, n_passed);
  case_free (made);
  school_free (school);
}

/* Some badges at once, each with a server of its own: most of the time is spent on waiting. */
static void
test_documents (void)
{
  int n_passed = 0;
  GThreadPool *pool = g_thread_pool_new (try_documents, &n_passed, N_AT_ONCE, TRUE, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    g_thread_pool_push (pool, GSIZE_TO_POINTER (i + 1), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);

  g_test_message ("%d passed, 0 failed, 0 not applicable", n_passed);
}

static gboolean
allow_all (GInetSocketAddress *address, gpointer user_data)
{
  return TRUE;
}

/* The whole site at once: no network, no such name, a certificate that is not to be believed. */
static void
test_sites (gconstpointer data)
{
  gsize index = GPOINTER_TO_SIZE (data);
  g_autoptr (RosetteTestServer) server = rosette_test_server_new (FALSE);
  g_autoptr (RosetteTestServer) other = rosette_test_server_new (FALSE);
  g_autoptr (RosetteTestServer) expired = rosette_test_server_new (TRUE);
  g_autofree char *site = rosette_test_server_dup_url (server, "");
  g_autofree char *expired_site = rosette_test_server_dup_url (expired, "");
  RosetteTestResolver *resolver = rosette_test_resolver_enter ();
  const struct
  {
    const char *how;
    const char *site;
    RosetteTestServer *authority;
  } cases[] = {
    { "nobody listens", "https://127.0.0.1:1", server },
    { "no such name", "https://nowhere.example", server },
    { "no such name in digits", "https://999.1.1.1", server },
    { "a private address", "https://inside.example", server },
    { "another authority", site, other },
    { "another name", site, server },
    { "an expired certificate", expired_site, expired },
  };

  rosette_test_resolver_put (resolver, "localhost", "127.0.0.1");
  rosette_test_resolver_put (resolver, "inside.example", "10.0.0.1");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean is_private = strstr (cases[i].site, "inside") != NULL;
      gboolean is_other_name = strcmp (cases[i].how, "another name") == 0;
      g_autoptr (RosetteFetcher) fetcher = rosette_https_fetcher_new_with_rules (
        is_private ? rosette_address_policy_public : allow_all, NULL,
        rosette_test_server_get_database (cases[i].authority), LONG_MS);
      g_autoptr (GString) named = g_string_new (cases[i].site);
      School *school;
      Case *made;

      if (is_other_name)
        {
          rosette_test_resolver_put (resolver, "school.example", "127.0.0.1");
          g_string_replace (named, "localhost", "school.example", 0);
        }
      school = school_new (named->str);
      made = make (index, school);
      put_all (server, made, -1, NULL);
      put_all (expired, made, -1, NULL);
      assert_case (made, fetcher, made->verdict, LONG_MS, cases[i].how);
      case_free (made);
      school_free (school);
    }
  rosette_test_resolver_leave (resolver);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/out-of-reach/documents", test_documents);
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autofree char *sites = g_strdup_printf ("/out-of-reach/%s/sites", makers[i].name);

      g_test_add_data_func (sites, GSIZE_TO_POINTER (i), test_sites);
    }

  return g_test_run ();
}
