/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The truth table: one good badge of every version and form, and each document about badges that
 * somebody may drop, with what is said of it line by line, with nothing else at hand and with all
 * that its issuer publishes. */

#include "config.h"

#include "making.h"

#include "keys/multikey.h"
#include "proofs/data-integrity.h"

#define SITE "https://school.example"
#define V1   "\"@context\":\"https://w3id.org/openbadges/v1\","
#define V2   "\"@context\":\"https://w3id.org/openbadges/v2\","
#define V2_1 "\"@context\":\"https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld\","

#define IDENTITY "{\"type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"}"
#define MEANING                                                                                    \
  "\"name\":\"Internship\",\"description\":\"Four weeks\",\"image\":\"" SITE "/badge.png\","       \
  "\"criteria\":\"" SITE "/criteria\""
#define CONTACT "\"name\":\"A School\",\"url\":\"" SITE "\",\"email\":\"office@school.example\""

/* Assertions: what stands before, the recipient, the badge, the date, and what proves it. */
#define ASSERTION(head, recipient, badge, date, tail)                                              \
  "{" head "\"recipient\":" recipient ",\"badge\":" badge ",\"issuedOn\":" date "," tail "}"
#define HOSTED_1(place) "\"verify\":{\"type\":\"hosted\",\"url\":\"" place "\"}"
#define SIGNED_1        "\"verify\":{\"type\":\"signed\",\"url\":\"" SITE "/key.pem\"}"
#define SIGNED_2        "\"verification\":{\"type\":\"SignedBadge\",\"creator\":\"" SITE "/key\"}"
#define HOSTED_2        "\"verification\":{\"type\":\"HostedBadge\"}"
#define DATE            "\"2026-01-02T03:04:05Z\""

#define BADGE_2                                                                                    \
  "{" V2 "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," MEANING ",\"issuer\":\"" SCHOOL "\"" \
  "}"
#define PROFILE_2                                                                                  \
  "{" V2 "\"id\":\"" SCHOOL "\",\"type\":\"Issuer\"," CONTACT ",\"publicKey\":\"" SITE             \
  "/key\",\"revocationList\":\"" SITE "/revoked\"}"

#define ASSERTION_0                                                                                \
  "{\"recipient\":\"" STUDENT "\",\"issued_on\":\"2026-01-02\",\"badge\":{\"version\":\"0.5.0\","  \
  "\"name\":\"Internship\",\"image\":\"/badge.png\",\"description\":\"Four weeks\","               \
  "\"criteria\":\"/criteria\",\"issuer\":{\"origin\":\"school.example\",\"name\":\"A School\","    \
  "\"org\":null,\"contact\":null}}}"
#define ASSERTION_1_0(tail)                                                                        \
  ASSERTION ("\"uid\":\"abc\",", IDENTITY, "\"" SITE "/1.0/badge\"", "1767323045", tail)
#define ASSERTION_1_0_WHOLE                                                                        \
  ASSERTION ("\"uid\":\"abc\",", IDENTITY,                                                         \
             "{" MEANING ",\"issuer\":{\"name\":\"A School\",\"url\":\"" SITE "\"}}",              \
             "1767323045", HOSTED_1 (SITE "/1.0/whole"))
#define ASSERTION_1_1(tail)                                                                        \
  ASSERTION (V1 "\"type\":\"Assertion\",\"uid\":\"abc\",", IDENTITY, "\"" SITE "/1.1/badge\"",     \
             DATE, tail)
#define ASSERTION_2_0(id, tail)                                                                    \
  ASSERTION (V2 "\"id\":\"" id "\",\"type\":\"Assertion\",", IDENTITY, "\"" SITE "/badge\"", DATE, \
             tail)
#define ASSERTION_2_1(id, tail)                                                                    \
  ASSERTION (V2_1 "\"id\":\"" id "\",\"type\":[\"Assertion\"],", IDENTITY, "\"" SITE "/badge\"",   \
             DATE, tail)
/* Everything names its context with a slip, each with another. */
#define SLIPS(id, context, tail)                                                                   \
  ASSERTION ("\"@context\":\"" context "\",\"id\":\"" id "\",\"type\":\"Assertion\",", IDENTITY,   \
             "\"" SITE "/slips/badge\"", DATE, tail)
#define SLASHED "https://w3id.org/openbadges/v2/"
#define EMBEDDED                                                                                   \
  ASSERTION (V2 "\"id\":\"urn:uuid:7\",\"type\":\"Assertion\",", IDENTITY, BADGE_2, DATE, SIGNED_2)
#define EPHEMERAL                                                                                  \
  ASSERTION (V2 "\"id\":\"urn:uuid:8\",\"type\":\"Assertion\",", IDENTITY,                         \
             "{\"id\":\"urn:uuid:9\",\"type\":\"BadgeClass\"," MEANING ",\"issuer\":\"" SCHOOL     \
             "\"}",                                                                                \
             DATE, SIGNED_2)

/* How a text becomes a badge. */
typedef enum
{
  PLAIN,      /* as it stands */
  SIGNED,     /* the payload of a JWS */
  IN_PICTURE, /* in an SVG that says where it stands */
  JWT,        /* 3.0: signed, the key in the header; SCHOOL is the issuer */
  JWT_KID,    /* its address */
  JWT_OWN,    /* the key is the issuer */
  JWT_CLAIM,  /* data model 1.1: in the claim “vc” */
  INTEGRITY,  /* a proof inside */
  UNSIGNED,
} Form;

static const struct
{
  const char *name;
  Form form;
  const char *text; /* NULL: the 3.0 badge of making.h */
  const char *version;
  /* container, structure, signature, issuer, dates, status: passed, failed, unknown or skipped */
  const char *alone;
  const char *with_all;
} rows[] = {
  { "0.5, a file", PLAIN, ASSERTION_0, "0.5", "PPUSPS unchecked", "PPUSPS unchecked" },
  { "0.5, in a picture", IN_PICTURE, ASSERTION_0, "0.5", "PPUSPS unchecked", "PPPPPP genuine" },
  { "1.0, hosted", PLAIN, ASSERTION_1_0 (HOSTED_1 (SITE "/1.0/a")), "1.0", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "1.0, hosted, all inside", PLAIN, ASSERTION_1_0_WHOLE, "1.0", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "1.0, signed", SIGNED, ASSERTION_1_0 (SIGNED_1), "1.0", "PPUSPS unchecked", "PPPPPP genuine" },
  { "1.1, hosted", PLAIN, ASSERTION_1_1 (HOSTED_1 (SITE "/1.1/a")), "1.1", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "1.1, signed", SIGNED, ASSERTION_1_1 (SIGNED_1), "1.1", "PPUSPS unchecked", "PPPPPP genuine" },
  { "2.0, hosted", PLAIN, ASSERTION_2_0 (SITE "/a", HOSTED_2), "2.0", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "2.0, signed", SIGNED, ASSERTION_2_0 ("urn:uuid:6", SIGNED_2), "2.0", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "2.0, its badge class inside", SIGNED, EMBEDDED, "2.0", "PPUSPU unchecked", "PPPPPP genuine" },
  { "2.0, a badge class of its own", SIGNED, EPHEMERAL, "2.0", "PPUSPU unchecked",
    "PPPPPP genuine" },
  { "2.0, in the words of JSON-LD", PLAIN,
    ASSERTION (V2 "\"@id\":\"" SITE "/a\",\"@type\":\"Assertion\",",
               "{\"@type\":\"email\",\"hashed\":false,\"identity\":\"" STUDENT "\"}",
               "{\"@id\":\"" SITE "/badge\"}",
               DATE,
               "\"verification\":{\"@type\":\"HostedBadge\"}"),
    "2.0", "PPUSPS unchecked", "PPPPPP genuine" },
  { "2.0, hosted, a slash behind its context", PLAIN, SLIPS (SITE "/slips/a", SLASHED, HOSTED_2),
    "2.0", "PPUSPS unchecked", "PPPPPP genuine" },
  { "2.0, signed, a slash behind its context", SIGNED, SLIPS ("urn:uuid:6", SLASHED, SIGNED_2),
    "2.0", "PPUSPS unchecked", "PPPPPP genuine" },
  { "2.0, signed, http and a fragment", SIGNED,
    SLIPS ("urn:uuid:6", "http://w3id.org/openbadges/v2#", SIGNED_2), "2.0", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "2.0, signed, a context that was never published", SIGNED,
    SLIPS ("urn:uuid:6", "https://w3id.org/openbadges/v99/", SIGNED_2), "2.0", "PFUSPS forged",
    "PFPPPP forged" },
  { "2.1, hosted", PLAIN, ASSERTION_2_1 (SITE "/2.1/a", HOSTED_2), "2.1", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "2.1, signed", SIGNED, ASSERTION_2_1 ("urn:uuid:6", SIGNED_2), "2.1", "PPUSPS unchecked",
    "PPPPPP genuine" },
  { "2.0, signed, but not in this file", PLAIN, ASSERTION_2_0 ("urn:uuid:6", SIGNED_2), "2.0",
    "PPUSPS unchecked", "PPUSPS unchecked" },

  { "3.0, its issuer is its key", JWT_OWN, NULL, "3.0", "PPPPPS genuine", "PPPPPS genuine" },
  { "3.0, the key in the header", JWT, NULL, "3.0", "PPPUPS unchecked", "PPPPPS genuine" },
  { "3.0, the key's address", JWT_KID, NULL, "3.0", "PPUSPS unchecked", "PPPPPS genuine" },
  { "3.0, data model 1.1", JWT_CLAIM, NULL, "3.0", "PPPUPS unchecked", "PPPPPS genuine" },
  { "3.0, a proof inside", INTEGRITY, NULL, "3.0", "PPPPPS genuine", "PPPPPS genuine" },
  { "3.0, no proof at all", UNSIGNED, NULL, "3.0", "PPUSPS unchecked", "PPUSPS unchecked" },
  { "an endorsement", JWT,
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
    "\"type\":[\"VerifiableCredential\",\"EndorsementCredential\"],\"name\":\"Endorsement\","
    "\"issuer\":{\"id\":\"" SCHOOL "\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":" DATE ",\"credentialSubject\":{\"id\":\"https://university.example/\","
    "\"type\":[\"EndorsementSubject\"],\"endorsementComment\":\"Good\"}}",
    "3.0", "PPPUPS unchecked", "PPPPPS genuine" },
  { "CLR 2.0", JWT,
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
    "\"type\":[\"VerifiableCredential\",\"ClrCredential\"],\"name\":\"Transcript\","
    "\"issuer\":{\"id\":\"" SCHOOL "\",\"type\":[\"Profile\"],\"name\":\"A School\"},"
    "\"validFrom\":" DATE ",\"credentialSubject\":{\"id\":\"did:example:zoe\","
    "\"type\":[\"ClrSubject\"],\"verifiableCredential\":[{\"@context\":"
    "[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:2\","
    "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"" SCHOOL "\","
    "\"validFrom\":" DATE ",\"credentialSubject\":{\"id\":\"did:example:zoe\",\"type\":"
    "[\"AchievementSubject\"],\"achievement\":{\"id\":\"urn:uuid:3\",\"type\":[\"Achievement\"],"
    "\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}}}]}}",
    "clr-2.0", "PPPUPS unchecked", "PPPPPS genuine" },

  /* what was awarded to nobody */
  { "a badge class of 1.0", PLAIN, "{" MEANING ",\"issuer\":\"" SCHOOL "\"}", NULL,
    "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a badge class of 1.1", PLAIN,
    "{" V1 "\"type\":\"BadgeClass\",\"id\":\"" SITE "/1.1/badge\"," MEANING ",\"issuer\":\"" SCHOOL
    "\"}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a badge class of 2.0", PLAIN, BADGE_2, NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a profile of 2.0", PLAIN, PROFILE_2, NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a revocation list of 2.0", PLAIN,
    "{" V2 "\"id\":\"" SITE "/revoked\",\"type\":\"RevocationList\",\"revokedAssertions\":[]}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "an endorsement of 2.0", PLAIN,
    "{" V2 "\"id\":\"" SITE "/e\",\"type\":\"Endorsement\",\"claim\":{\"id\":\"" SITE
    "/badge\"},\"issuer\":\"" SCHOOL "\",\"issuedOn\":" DATE "," HOSTED_2 "}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "an achievement of 3.0", PLAIN,
    "{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"N\",\"description\":\"D\","
    "\"criteria\":{\"narrative\":\"C\"}}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "an achievement of 3.0 with its context", PLAIN,
    "{\"@context\":\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",\"id\":"
    "\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"N\",\"description\":\"D\","
    "\"criteria\":{\"narrative\":\"C\"}}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a profile of 3.0", PLAIN,
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
    "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"" SCHOOL
    "\",\"type\":[\"Profile\"],\"name\":\"A School\"}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
  { "a status list", PLAIN,
    "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"type\":[\"VerifiableCredential\","
    "\"BitstringStatusListCredential\"],\"issuer\":\"" SCHOOL "\",\"credentialSubject\":{\"type\":"
    "\"BitstringStatusList\",\"statusPurpose\":\"revocation\",\"encodedList\":\"u\"}}",
    NULL, "FSSSSS not-a-badge", "FSSSSS not-a-badge" },
};

/* Who issues all of them, and the documents that it publishes. */
typedef struct
{
  RosetteKey *key; /* RSA, as 1.x and 2.0 have it */
  RosetteKey *own; /* Ed25519 */
  RosetteFilePins *pins;
} World;

static void
world_clear (World *self)
{
  g_clear_pointer (&self->key, rosette_key_unref);
  g_clear_pointer (&self->own, rosette_key_unref);
  g_clear_object (&self->pins);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (World, world_clear)

static void
pin_old_documents (World *self, const char *pem)
{
  making_pin (self->pins, SITE "/key.pem", pem);
  making_pin (self->pins, "http://school.example/0.5/a", ASSERTION_0);
  making_pin (self->pins, SITE "/1.0/a", ASSERTION_1_0 (HOSTED_1 (SITE "/1.0/a")));
  making_pin (self->pins, SITE "/1.0/whole", ASSERTION_1_0_WHOLE);
  making_pin (self->pins, SITE "/1.0/badge", "{" MEANING ",\"issuer\":\"" SITE "/1.0/issuer\"}");
  making_pin (self->pins, SITE "/1.0/issuer",
              "{" CONTACT ",\"revocationList\":\"" SITE "/1.0/revoked\"}");
  making_pin (self->pins, SITE "/1.0/revoked", "{\"other\":\"By mistake\"}");
  making_pin (self->pins, SITE "/1.1/a", ASSERTION_1_1 (HOSTED_1 (SITE "/1.1/a")));
  making_pin (self->pins, SITE "/1.1/badge",
              "{" V1 "\"type\":\"BadgeClass\",\"id\":\"" SITE "/1.1/badge\"," MEANING
              ",\"issuer\":\"" SITE "/1.1/issuer\"}");
  making_pin (self->pins, SITE "/1.1/issuer",
              "{" V1 "\"type\":\"IssuerOrg\",\"id\":\"" SITE "/1.1/issuer\"," CONTACT
              ",\"revocationList\":\"" SITE "/1.0/revoked\"}");
}

static void
world_init (World *self)
{
  g_autofree char *pem = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *key = NULL;

  self->key = making_key (ROSETTE_KEY_RSA);
  self->own = making_key (ROSETTE_KEY_ED25519);
  self->pins = rosette_file_pins_new ();
  pem = rosette_key_dup_public_pem (self->key);
  escaped = g_strescape (pem, NULL);
  key = g_strdup_printf ("{" V2 "\"id\":\"" SITE "/key\",\"type\":\"CryptographicKey\",\"owner\":"
                         "\"" SCHOOL "\",\"publicKeyPem\":\"%s\"}",
                         escaped);
  pin_old_documents (self, pem);
  making_pin (self->pins, SITE "/key", key);
  making_pin (self->pins, SITE "/a", ASSERTION_2_0 (SITE "/a", HOSTED_2));
  making_pin (self->pins, SITE "/2.1/a", ASSERTION_2_1 (SITE "/2.1/a", HOSTED_2));
  making_pin (self->pins, SITE "/slips/a", SLIPS (SITE "/slips/a", SLASHED, HOSTED_2));
  making_pin (self->pins, SITE "/slips/badge",
              "{\"@context\":\"https://w3id.org/openbadges/v2#\",\"id\":\"" SITE
              "/slips/badge\",\"type\":\"BadgeClass\"," MEANING ",\"issuer\":\"" SCHOOL "\"}");
  making_pin (self->pins, SITE "/badge", BADGE_2);
  making_pin (self->pins, SCHOOL, PROFILE_2);
  making_pin (self->pins, SITE "/revoked",
              "{" V2 "\"id\":\"" SITE "/revoked\",\"type\":\"RevocationList\","
              "\"revokedAssertions\":[\"urn:uuid:0\"]}");
}

static GBytes *
take (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
bake (const char *text)
{
  g_autoptr (GBytes) image = g_bytes_new_static (making_svg, strlen (making_svg));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GBytes *baked =
    rosette_baking_bake (image, ROSETTE_BAKING_OB2, bytes, "http://school.example/0.5/a", &error);

  g_assert_no_error (error);

  return baked;
}

/* Data model 1.1: the dates have other names, and the badge stands in a claim. */
static GBytes *
make_claim (World *self)
{
  JsonObject *credential = making_credential (SCHOOL);
  g_autoptr (JsonObject) payload = json_object_new ();
  g_autofree char *jwk = rosette_key_dup_jwk_text (self->key);
  g_autofree char *header = g_strdup_printf ("{\"typ\":\"JWT\",\"jwk\":%s}", jwk);
  JsonArray *contexts = json_array_new ();

  json_array_add_string_element (contexts, "https://www.w3.org/2018/credentials/v1");
  json_array_add_string_element (contexts,
                                 "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
  json_object_set_array_member (credential, "@context", contexts);
  json_object_remove_member (credential, "validFrom");
  json_object_set_string_member (credential, "issuanceDate", "2026-01-02T03:04:05Z");
  json_object_set_object_member (payload, "vc", credential);
  json_object_set_string_member (payload, "iss", SCHOOL);
  json_object_set_string_member (payload, "jti", BADGE_ID);
  json_object_set_int_member (payload, "nbf", 1767323045);

  return take (making_jws (header, payload, self->key));
}

static GBytes *
make_integrity (World *self)
{
  g_autoptr (JsonObject) credential = making_own_credential (self->own);
  g_autofree char *method = rosette_key_dup_verification_method (self->own);
  g_autoptr (GDateTime) created = g_date_time_new_utc (2026, 3, 1, 0, 0, 0);
  g_autoptr (JsonObject) secured = NULL;
  RosetteCryptosuite suite;

  g_assert_true (rosette_cryptosuite_for_key (ROSETTE_KEY_ED25519, &suite));
  secured = rosette_data_integrity_sign (credential, suite, self->own, method, created, NULL);
  g_assert_nonnull (secured);

  return take (rosette_json_write_object (secured, NULL));
}

static GBytes *
make_file (World *self, Form form, const char *text)
{
  g_autoptr (JsonObject) document = text != NULL ? making_json (text) : making_credential (SCHOOL);
  g_autoptr (JsonObject) own = NULL;

  switch (form)
    {
    case SIGNED:
      return take (making_jws ("{}", document, self->key));
    case IN_PICTURE:
      return bake (text);
    case JWT:
      return take (making_jwt (document, self->key, NULL));
    case JWT_KID:
      return take (making_jws ("{\"typ\":\"JWT\",\"kid\":\"" SITE "/key\"}", document, self->key));
    case JWT_OWN:
      own = making_own_credential (self->own);
      return take (making_jwt (own, self->own, NULL));
    case JWT_CLAIM:
      return make_claim (self);
    case INTEGRITY:
      return make_integrity (self);
    case UNSIGNED:
      return take (rosette_json_write_object (document, NULL));
    case PLAIN:
    default:
      return g_bytes_new (text, strlen (text));
    }
}

/* "PPUSPS unchecked" */
static char *
write_lines (RosetteReport *report)
{
  GString *lines = g_string_new (NULL);

  for (guint i = ROSETTE_CHECK_CONTAINER; i <= ROSETTE_CHECK_STATUS; i++)
    {
      RosetteCheck *check = rosette_report_get_check (report, (RosetteCheckId) i);

      g_string_append_c (lines, "PFUS"[rosette_check_get_result (check)]);
    }
  g_string_append_printf (lines, " %s",
                          rosette_verdict_get_name (rosette_report_get_verdict (report)));

  return g_string_free (lines, FALSE);
}

static void
test_table (void)
{
  g_auto (World) world = { 0 };

  world_init (&world);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = make_file (&world, rows[i].form, rows[i].text);
      g_autoptr (RosetteReport) alone = making_report_for (NULL, file, NULL);
      g_autoptr (RosetteReport) with_all = making_report_for (world.pins, file, NULL);
      g_autofree char *alone_lines = write_lines (alone);
      g_autofree char *with_all_lines = write_lines (with_all);

      g_test_message ("%s", rows[i].name);
      g_assert_cmpstr (alone_lines, ==, rows[i].alone);
      g_assert_cmpstr (with_all_lines, ==, rows[i].with_all);
      g_assert_cmpstr (rosette_report_get_version (with_all), ==, rows[i].version);
    }
}

/* Whose it is does not hang on the version: right for one person, and for nobody else. */
static void
test_recipients (void)
{
  g_auto (World) world = { 0 };

  world_init (&world);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GBytes) file = make_file (&world, rows[i].form, rows[i].text);
      g_autoptr (RosetteReport) others = NULL;
      g_autoptr (RosetteReport) own = NULL;

      if (!g_str_has_suffix (rows[i].with_all, " genuine") || strstr (rows[i].name, "endorse")
          || strstr (rows[i].name, "CLR"))
        continue;

      g_test_message ("%s", rows[i].name);
      own = making_report_for (world.pins, file, STUDENT);
      others = making_report_for (world.pins, file, "ann@example.org");
      assert_verdict (own, ROSETTE_VERDICT_GENUINE);
      assert_verdict (others, ROSETTE_VERDICT_MISMATCH);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/versions/table", test_table);
  g_test_add_func ("/versions/recipients", test_recipients);

  return g_test_run ();
}
