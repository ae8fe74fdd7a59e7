/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Open Badges 2.0 and before: an assertion, its badge class, its issuer's profile and its key are
 * documents of their own. What is said when one of them is missing, is something else, or says
 * something else than the file. */

#include "config.h"

#include "making.h"

#define GENUINE   ROSETTE_VERDICT_GENUINE
#define FORGED    ROSETTE_VERDICT_FORGED
#define UNCHECKED ROSETTE_VERDICT_UNCHECKED

#define SITE    "https://school.example"
#define CONTEXT "\"@context\":\"https://w3id.org/openbadges/v2\","

#define BADGE_MEMBERS                                                                              \
  "\"name\":\"Internship\",\"description\":\"Four weeks\",\"image\":\"" SITE "/badge.png\","       \
  "\"criteria\":{\"narrative\":\"Be there\"}"
#define BADGE                                                                                      \
  "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," BADGE_MEMBERS ","               \
  "\"issuer\":\"" SCHOOL "\"}"
#define PROFILE_MEMBERS                                                                            \
  "\"name\":\"A School\",\"url\":\"" SITE "\",\"email\":\"office@school.example\""
#define PROFILE                                                                                    \
  "{" CONTEXT "\"id\":\"" SCHOOL "\",\"type\":\"Profile\"," PROFILE_MEMBERS ","                    \
  "\"publicKey\":\"" SITE "/key\"}"

typedef struct
{
  RosetteKey *key;
  char *key_document;
} School;

static void
school_init (School *self)
{
  g_autofree char *pem = NULL;
  g_autofree char *escaped = NULL;

  self->key = making_key (ROSETTE_KEY_RSA);
  pem = rosette_key_dup_public_pem (self->key);
  escaped = g_strescape (pem, NULL);
  self->key_document =
    g_strdup_printf ("{" CONTEXT "\"id\":\"" SITE "/key\",\"type\":\"CryptographicKey\","
                     "\"owner\":\"" SCHOOL "\",\"publicKeyPem\":\"%s\"}",
                     escaped);
}

static void
school_clear (School *self)
{
  rosette_key_unref (self->key);
  g_free (self->key_document);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (School, school_clear)

static char *
make_assertion (const char *badge, const char *verification)
{
  return g_strdup_printf ("{" CONTEXT "\"id\":\"" SITE
                          "/a/1\",\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\","
                          "\"hashed\":false,\"identity\":\"" STUDENT "\"},\"badge\":%s,"
                          "\"issuedOn\":\"2026-01-02T03:04:05Z\",\"verification\":%s}",
                          badge, verification);
}

#define HOSTED "{\"type\":\"hosted\"}"
#define SIGNED "{\"type\":\"signed\",\"creator\":\"" SITE "/key\"}"

static char *
make_jws (School *self, const char *badge)
{
  g_autofree char *text = make_assertion (badge, SIGNED);
  g_autoptr (JsonObject) assertion = making_json (text);

  return making_jws ("{}", assertion, self->key);
}

/* All documents but those that are NULL. */
static RosetteFilePins *
make_pins (const char *badge, const char *profile, const char *key, const char *assertion)
{
  RosetteFilePins *pins = rosette_file_pins_new ();

  if (badge != NULL)
    making_pin (pins, SITE "/badge", badge);
  if (profile != NULL)
    making_pin (pins, SCHOOL, profile);
  if (key != NULL)
    making_pin (pins, SITE "/key", key);
  if (assertion != NULL)
    making_pin (pins, SITE "/a/1", assertion);

  return pins;
}

/* What must be there to be sure of the issuer. */
static void
test_missing (void)
{
  static const struct
  {
    gboolean has_badge;
    gboolean has_profile;
    gboolean has_key;
    RosetteVerdict signed_verdict;
    RosetteVerdict hosted_verdict;
  } cases[] = {
    { TRUE, TRUE, TRUE, GENUINE, GENUINE },        { TRUE, FALSE, TRUE, UNCHECKED, UNCHECKED },
    { FALSE, TRUE, TRUE, UNCHECKED, UNCHECKED },   { TRUE, TRUE, FALSE, UNCHECKED, GENUINE },
    { FALSE, FALSE, TRUE, UNCHECKED, UNCHECKED },  { TRUE, FALSE, FALSE, UNCHECKED, UNCHECKED },
    { FALSE, FALSE, FALSE, UNCHECKED, UNCHECKED },
  };
  g_auto (School) school = { 0 };
  g_autofree char *jws = NULL;
  g_autofree char *hosted = make_assertion ("\"" SITE "/badge\"", HOSTED);

  school_init (&school);
  jws = make_jws (&school, "\"" SITE "/badge\"");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins =
        make_pins (cases[i].has_badge ? BADGE : NULL, cases[i].has_profile ? PROFILE : NULL,
                   cases[i].has_key ? school.key_document : NULL, hosted);
      g_autoptr (RosetteReport) by_key = making_report (pins, jws);
      g_autoptr (RosetteReport) by_place = making_report (pins, hosted);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_verdict (by_key, cases[i].signed_verdict);
      assert_verdict (by_place, cases[i].hosted_verdict);
    }
}

/* What the file itself carries of its issuer binds nothing, however well it fits together. */
static void
test_inside_only (void)
{
  static const char badge[] =
    "{\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," BADGE_MEMBERS ","
    "\"issuer\":" PROFILE "}";
  g_auto (School) school = { 0 };
  g_autoptr (RosetteFilePins) pins = NULL;
  g_autofree char *jws = NULL;

  school_init (&school);
  jws = make_jws (&school, badge);
  pins = make_pins (NULL, NULL, school.key_document, NULL);
  assert_text (pins, jws, UNCHECKED, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
  making_pin (pins, SCHOOL, PROFILE);
  assert_text (pins, jws, GENUINE, ROSETTE_SAYS_ISSUER_DOCUMENT, "A School");
}

/* Each document is held against the rules of its class. */
static void
test_rules (void)
{
  static const struct
  {
    const char *badge;
    const char *profile;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { BADGE, PROFILE, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\",\"name\":\"Internship\","
      "\"description\":\"Four weeks\",\"issuer\":\"" SCHOOL "\"}",
      PROFILE, FORGED, ROSETTE_SAYS_STRUCTURE_BAD, "badge.criteria" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\",\"name\":7,"
      "\"description\":\"D\",\"criteria\":\"" SITE "/c\",\"image\":\"" SITE
      "/i.png\",\"issuer\":\"" SCHOOL "\"}",
      PROFILE, FORGED, ROSETTE_SAYS_STRUCTURE_BAD, "badge.name" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"Issuer\"," BADGE_MEMBERS
      ",\"issuer\":\"" SCHOOL "\"}",
      PROFILE, FORGED, ROSETTE_SAYS_STRUCTURE_BAD, "badge.type" },
    { BADGE,
      "{" CONTEXT "\"id\":\"" SCHOOL "\",\"type\":\"BadgeClass\"," PROFILE_MEMBERS
      ",\"publicKey\":\"" SITE "/key\"}",
      FORGED, ROSETTE_SAYS_STRUCTURE_BAD, "badge.issuer.type" },
    /* a profile that says little harms nobody */
    { BADGE,
      "{" CONTEXT "\"id\":\"" SCHOOL "\",\"type\":\"Issuer\",\"name\":\"A School\","
      "\"publicKey\":\"" SITE "/key\"}",
      GENUINE, ROSETTE_SAYS_STRUCTURE_MINOR, "badge.issuer.url, badge.issuer.email" },
    /* a link as an object, a list of one, and what is null */
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":[\"BadgeClass\"]," BADGE_MEMBERS
      ",\"tags\":null,\"issuer\":{\"id\":\"" SCHOOL "\"}}",
      PROFILE, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\",\"name\":[\"Internship\"],"
      "\"description\":\"D\",\"criteria\":[\"" SITE "/c\"],\"image\":[{\"id\":\"" SITE
      "/i.png\"}],\"issuer\":\"" SCHOOL "\"}",
      PROFILE, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    /* one that was never made anew for 2.0 */
    { "{\"name\":\"Internship\",\"description\":\"D\",\"image\":\"" SITE
      "/i.png\",\"criteria\":\"" SITE "/c\",\"issuer\":\"" SCHOOL "\"}",
      PROFILE, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
  };
  g_auto (School) school = { 0 };
  g_autofree char *jws = NULL;

  school_init (&school);
  jws = make_jws (&school, "\"" SITE "/badge\"");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins =
        make_pins (cases[i].badge, cases[i].profile, school.key_document, NULL);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_text (pins, jws, cases[i].verdict, cases[i].sentence, cases[i].subject);
    }
}

/* The badge class inside the file against the one at its address. */
static void
test_differs (void)
{
  static const struct
  {
    const char *inside;
    RosetteVerdict verdict;
    RosetteSentence sentence;
    const char *subject;
  } cases[] = {
    { BADGE, GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    { "{\"id\":\"" SITE "/badge\"}", GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    /* an issuer without an address for mail is one, inside as at its own address */
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," BADGE_MEMBERS
      ",\"issuer\":{\"id\":\"" SCHOOL "\",\"type\":\"Issuer\",\"name\":\"A School\",\"url\":\"" SITE
      "\"}}",
      GENUINE, ROSETTE_SAYS_STRUCTURE_MINOR, "badge.issuer.email" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\",\"name\":\"Doctorate\","
      "\"description\":\"Four years\",\"image\":\"" SITE
      "/badge.png\",\"criteria\":{\"narrative\":\"Be there\"},\"issuer\":\"" SCHOOL "\"}",
      GENUINE, ROSETTE_SAYS_STRUCTURE_DESCRIBED_ANEW, "name, description" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," BADGE_MEMBERS
      ",\"issuer\":\"http://School.example/issuer/\"}",
      GENUINE, ROSETTE_SAYS_STRUCTURE_GOOD, "2.0" },
    { "{" CONTEXT "\"id\":\"" SITE "/badge\",\"type\":\"BadgeClass\"," BADGE_MEMBERS
      ",\"issuer\":\"https://university.example/issuer\"}",
      FORGED, ROSETTE_SAYS_ISSUER_OTHER_ISSUER, "https://university.example/issuer" },
  };
  g_auto (School) school = { 0 };

  school_init (&school);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *jws = make_jws (&school, cases[i].inside);
      g_autofree char *hosted = make_assertion (cases[i].inside, HOSTED);
      g_autoptr (RosetteFilePins) pins = make_pins (BADGE, PROFILE, school.key_document, hosted);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_text (pins, jws, cases[i].verdict, cases[i].sentence, cases[i].subject);
      assert_text (pins, hosted, cases[i].verdict, cases[i].sentence, cases[i].subject);
    }
}

/* The file against what its web address holds: what is the same in another way of writing, and what
 * is not. */
static void
test_hosted (void)
{
#define FILE_2(date, more, badge)                                                                  \
  "{" CONTEXT "\"id\":\"" SITE "/a/1\",\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\","  \
  "\"hashed\":false,\"identity\":\"" STUDENT "\"},\"badge\":" badge ",\"issuedOn\":" date "," more \
  "\"verification\":" HOSTED "}"
#define LINK_TO_BADGE "\"" SITE "/badge\""
  static const struct
  {
    const char *file;
    const char *hosted;
    RosetteVerdict verdict;
    RosetteSentence sentence;
  } cases[] = {
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05+00:00\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T05:04:05.000+02:00\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:06Z\"", "", LINK_TO_BADGE), FORGED,
      ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS },
    /* to the second: a program that keeps no fractions may show it later */
    { FILE_2 ("\"2026-01-02T03:04:05.678901Z\"", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("1767323045", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", "\"http://school.example/badge/\""),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "", BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", "\"" SITE "/other\""),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE), FORGED,
      ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS },
    /* who holds an expired badge may wish to strip its end */
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"expires\":\"2026-02-01T00:00:00Z\",", LINK_TO_BADGE),
      FORGED, ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS },
    /* baked as 1.1, shown as 2.0 since, which has no uid */
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"uid\":\"1\",", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"uid\":\"1\",", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"uid\":\"2\",", LINK_TO_BADGE), FORGED,
      ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS },
    /* a byte order mark, as some editors leave it */
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE),
      "\xef\xbb\xbf" FILE_2 ("\"2026-01-02T03:04:05Z\"", "", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_SAME },
    { FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"expires\":null,", LINK_TO_BADGE),
      FILE_2 ("\"2026-01-02T03:04:05Z\"", "\"narrative\":\"Well done\",", LINK_TO_BADGE), GENUINE,
      ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteFilePins) pins = make_pins (BADGE, PROFILE, NULL, cases[i].hosted);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_text (pins, cases[i].file, cases[i].verdict, cases[i].sentence, NULL);
    }
#undef FILE_2
#undef LINK_TO_BADGE
}

/* Signed, though it says that its address proves it: then that does. */
static void
test_signed_and_hosted (void)
{
  g_auto (School) school = { 0 };
  g_autofree char *text = make_assertion ("\"" SITE "/badge\"", HOSTED);
  g_autoptr (JsonObject) assertion = making_json (text);
  g_autoptr (RosetteFilePins) pins = make_pins (BADGE, PROFILE, NULL, text);
  g_autoptr (RosetteFilePins) without = make_pins (BADGE, PROFILE, NULL, NULL);
  g_autofree char *jws = NULL;
  g_autofree char *unsigned_jws = making_raw ("{\"alg\":\"none\"}", assertion, "");

  school_init (&school);
  jws = making_jws ("{}", assertion, school.key);
  assert_text (pins, jws, GENUINE, ROSETTE_SAYS_SIGNATURE_HOSTED_SAME, NULL);
  assert_text (pins, jws, GENUINE, ROSETTE_SAYS_STATUS_GOOD, NULL);
  assert_text (without, jws, UNCHECKED, ROSETTE_SAYS_SIGNATURE_HOSTED_OUT_OF_REACH, SITE "/a/1");
  assert_text (pins, unsigned_jws, FORGED, ROSETTE_SAYS_SIGNATURE_EMPTY, NULL);
}

#define ENDORSEMENT(id, issuer, of, verification)                                                  \
  "{" CONTEXT "\"id\":\"" id "\",\"type\":\"Endorsement\",\"claim\":{\"id\":\"" of "\","           \
  "\"endorsementComment\":\"Good\"},\"issuer\":\"" issuer "\",\"issuedOn\":"                       \
  "\"2026-02-03T04:05:06Z\",\"verification\":" verification "}"
#define FIRM "https://firm.example/issuer"

static char *
endorse (const char *endorsement)
{
  return g_strdup_printf (
    "{" CONTEXT "\"id\":\"" SITE "/a/1\",\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\","
    "\"hashed\":false,\"identity\":\"" STUDENT "\"},\"badge\":\"" SITE "/badge\","
    "\"issuedOn\":\"2026-01-02T03:04:05Z\",\"verification\":" HOSTED ",\"endorsement\":%s}",
    endorsement);
}

/* Endorsements of 2.0 stand at addresses of their own, or are signed. */
static void
test_endorsements (void)
{
  static const struct
  {
    const char *endorsement; /* as the assertion has it */
    const char *document;    /* at https://firm.example/e; may be NULL */
    RosetteSentence sentence;
    const char *who;
  } cases[] = {
    { "\"https://firm.example/e\"",
      ENDORSEMENT ("https://firm.example/e", FIRM, SITE "/badge", HOSTED),
      ROSETTE_SAYS_ENDORSEMENTS_GOOD, "A Firm" },
    { "[{\"id\":\"https://firm.example/e\"}]",
      ENDORSEMENT ("https://firm.example/e", FIRM, SCHOOL, HOSTED), ROSETTE_SAYS_ENDORSEMENTS_GOOD,
      "A Firm" },
    { "\"https://firm.example/e\"", NULL, ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL },
    /* of something else; of an issuer that does not publish there; not at its own address */
    { "\"https://firm.example/e\"",
      ENDORSEMENT ("https://firm.example/e", FIRM, SITE "/other", HOSTED),
      ROSETTE_SAYS_ENDORSEMENTS_WRONG, "A Firm" },
    { "\"https://firm.example/e\"",
      ENDORSEMENT ("https://firm.example/e", "https://ministry.example/issuer", SITE "/badge",
                   HOSTED),
      ROSETTE_SAYS_ENDORSEMENTS_WRONG, "The Ministry" },
    { "\"https://firm.example/e\"",
      ENDORSEMENT ("https://firm.example/f", FIRM, SITE "/badge", HOSTED),
      ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL },
    { "{\"type\":\"Endorsement\",\"claim\":\"" SITE "/badge\"}", NULL,
      ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = endorse (cases[i].endorsement);
      g_autoptr (RosetteFilePins) pins = make_pins (BADGE, PROFILE, NULL, file);

      making_pin (pins, FIRM,
                  "{" CONTEXT "\"id\":\"" FIRM "\",\"type\":\"Profile\",\"name\":\"A Firm\","
                  "\"url\":\"https://firm.example\",\"email\":\"a@firm.example\"}");
      making_pin (pins, "https://ministry.example/issuer",
                  "{" CONTEXT "\"id\":\"https://ministry.example/issuer\",\"type\":\"Profile\","
                  "\"name\":\"The Ministry\"}");
      if (cases[i].document != NULL)
        making_pin (pins, "https://firm.example/e", cases[i].document);
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      assert_text (pins, file, GENUINE, cases[i].sentence, cases[i].who);
    }
}

static void
test_signed_endorsement (void)
{
  g_auto (School) school = { 0 };
  g_autoptr (JsonObject) endorsement =
    making_json (ENDORSEMENT ("urn:uuid:e", SCHOOL, SITE "/badge", SIGNED));
  g_autoptr (RosetteKey) other = making_key (ROSETTE_KEY_RSA);
  g_autofree char *right = NULL;
  g_autofree char *wrong = making_jws ("{}", endorsement, other);
  g_autofree char *quoted_right = NULL;
  g_autofree char *quoted_wrong = g_strdup_printf ("\"%s\"", wrong);
  g_autofree char *good = NULL;
  g_autofree char *bad = endorse (quoted_wrong);
  g_autoptr (RosetteFilePins) pins = NULL;

  school_init (&school);
  right = making_jws ("{}", endorsement, school.key);
  quoted_right = g_strdup_printf ("\"%s\"", right);
  good = endorse (quoted_right);

  pins = make_pins (BADGE, PROFILE, school.key_document, good);
  assert_text (pins, good, GENUINE, ROSETTE_SAYS_ENDORSEMENTS_GOOD, "A School");
  making_pin (pins, SITE "/a/1", bad);
  assert_text (pins, bad, GENUINE, ROSETTE_SAYS_ENDORSEMENTS_WRONG, "A School");
}

/* What is shown is what stands at the address. */
static void
test_shown (void)
{
  static const char inside[] =
    "{\"id\":\"" SITE
    "/badge\",\"type\":\"BadgeClass\",\"name\":\"Doctorate\",\"description\":\"D\","
    "\"criteria\":\"" SITE "/c\",\"image\":\"" SITE "/i.png\",\"issuer\":\"" SCHOOL "\"}";
  g_auto (School) school = { 0 };
  g_autofree char *jws = NULL;
  g_autoptr (RosetteFilePins) pins = NULL;
  g_autoptr (RosetteReport) report = NULL;

  school_init (&school);
  jws = make_jws (&school, inside);
  pins = make_pins (BADGE, PROFILE, school.key_document, NULL);
  report = making_report (pins, jws);
  g_assert_cmpstr (rosette_credential_get_name (rosette_report_get_credential (report)), ==,
                   "Internship");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/links/missing", test_missing);
  g_test_add_func ("/links/inside-only", test_inside_only);
  g_test_add_func ("/links/rules", test_rules);
  g_test_add_func ("/links/differs", test_differs);
  g_test_add_func ("/links/hosted", test_hosted);
  g_test_add_func ("/links/signed-and-hosted", test_signed_and_hosted);
  g_test_add_func ("/links/endorsements", test_endorsements);
  g_test_add_func ("/links/signed-endorsement", test_signed_endorsement);
  g_test_add_func ("/links/shown", test_shown);

  return g_test_run ();
}
