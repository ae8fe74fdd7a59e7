/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/credential.h"

#include "base/error.h"
#include "reading.h"

#define ACHIEVEMENT_3                                                                              \
  "{\"id\":\"urn:x:a\",\"type\":[\"Achievement\"],\"achievementType\":\"Course\",\"name\":\"N\","  \
  "\"description\":\"D\",\"criteria\":{\"id\":\"https://e.org/c\",\"narrative\":\"C\"},"           \
  "\"image\":{\"id\":\"https://e.org/i.png\",\"type\":\"Image\"},\"tag\":[\"a\",\"b\"],"           \
  "\"alignment\":[{\"targetName\":\"T\"}]}"
#define SUBJECT_3                                                                                  \
  "{\"id\":\"did:example:ana\",\"type\":[\"AchievementSubject\"],\"narrative\":\"Well done\","     \
  "\"identifier\":[{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"Ana\","        \
  "\"identityType\":\"name\"},{\"type\":\"IdentityObject\",\"hashed\":true,"                       \
  "\"identityHash\":\"sha256$00\",\"identityType\":\"emailAddress\",\"salt\":\"s\"}],"             \
  "\"achievement\":" ACHIEVEMENT_3 "}"
#define ISSUER_3                                                                                   \
  "{\"id\":\"did:example:s\",\"type\":[\"Profile\"],\"name\":\"S\",\"url\":\"https://e.org\","     \
  "\"email\":\"a@e.org\"}"
#define TYPES_3 "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]"

#define CREDENTIAL_3                                                                               \
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]," TYPES_3                              \
  ",\"id\":\"urn:x:1\",\"issuer\":" ISSUER_3 ",\"validFrom\":\"2026-01-01T00:00:00Z\","            \
  "\"validUntil\":\"2027-01-01T00:00:00Z\",\"credentialSubject\":" SUBJECT_3                       \
  ",\"evidence\":[{\"id\":\"https://e.org/e\"}]}"
/* The older data model, and one subject in an array. */
#define CREDENTIAL_3_1                                                                             \
  "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\"]," TYPES_3                            \
  ",\"id\":\"urn:x:1\",\"issuer\":" ISSUER_3 ",\"issuanceDate\":\"2026-01-01T00:00:00Z\","         \
  "\"expirationDate\":\"2027-01-01T00:00:00Z\",\"credentialSubject\":[" SUBJECT_3                  \
  "],\"evidence\":{\"id\":\"https://e.org/e\"}}"
#define PROFILE_2                                                                                  \
  "{\"id\":\"did:example:s\",\"type\":\"Profile\",\"name\":\"S\",\"url\":\"https://e.org\","       \
  "\"email\":\"a@e.org\"}"
#define CLASS_2                                                                                    \
  "{\"id\":\"urn:x:a\",\"type\":\"BadgeClass\",\"name\":\"N\",\"description\":\"D\","              \
  "\"criteria\":{\"id\":\"https://e.org/c\",\"narrative\":\"C\"},"                                 \
  "\"image\":\"https://e.org/i.png\",\"tags\":[\"a\",\"b\"],"                                      \
  "\"alignment\":{\"targetName\":\"T\"},\"issuer\":" PROFILE_2 "}"
#define ASSERTION_2                                                                                \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"urn:x:1\","    \
  "\"recipient\":{\"type\":\"email\",\"hashed\":true,\"salt\":\"s\",\"identity\":\"sha256$00\"},"  \
  "\"issuedOn\":\"2026-01-01T00:00:00Z\",\"expires\":\"2027-01-01T00:00:00Z\",\"badge\":" CLASS_2  \
  ",\"evidence\":\"https://e.org/e\",\"narrative\":\"Well done\","                                 \
  "\"extensions:recipientProfile\":{\"name\":\"Ana\"}}"
/* Open Badges 0.5: seconds, a recipient that is a text, an issuer without an address. */
#define ASSERTION_0                                                                                \
  "{\"recipient\":\"sha256$00\",\"salt\":\"s\",\"issued_on\":1767225600,"                          \
  "\"expires\":\"2027-01-01\",\"badge\":{\"version\":\"0.5.0\",\"name\":\"N\","                    \
  "\"description\":\"D\",\"image\":\"https://e.org/i.png\",\"criteria\":\"https://e.org/c\","      \
  "\"issuer\":{\"origin\":\"https://e.org\",\"name\":\"S\",\"contact\":\"a@e.org\"}}}"

/* What the view says of one badge, whatever the version that wrote it; NULL where a version has no
 * place for it.
 */
typedef struct
{
  const char *document;
  const char *version;
  const char *id;
  const char *issuer_id;
  const char *achievement_type;
  const char *criteria_narrative;
  const char *narrative;
  const char *subject_id;
  const char *recipient_name;
  guint n_identities;
  guint n_tags;
  guint n_evidence;
  guint n_alignments;
} Expected;

static const Expected expected[] = {
  { CREDENTIAL_3, "3.0", "urn:x:1", "did:example:s", "Course", "C", "Well done", "did:example:ana",
    "Ana", 2, 2, 1, 1 },
  { CREDENTIAL_3_1, "3.0", "urn:x:1", "did:example:s", "Course", "C", "Well done",
    "did:example:ana", "Ana", 2, 2, 1, 1 },
  { ASSERTION_2, "2.0", "urn:x:1", "did:example:s", NULL, "C", "Well done", NULL, "Ana", 1, 2, 1,
    1 },
  { ASSERTION_0, "0.5", NULL, "https://e.org", NULL, NULL, NULL, NULL, NULL, 1, 0, 0, 0 },
};

static void
assert_count (GPtrArray *list, guint n)
{
  g_assert_cmpuint (list->len, ==, n);
  g_ptr_array_unref (list);
}

/* What all of them say. */
static void
assert_common (RosetteCredential *read)
{
  g_autofree char *from = g_date_time_format_iso8601 (rosette_credential_get_valid_from (read));
  g_autofree char *until = g_date_time_format_iso8601 (rosette_credential_get_valid_until (read));
  GPtrArray *identities = rosette_credential_get_identities (read);
  RosetteIdentity *last = identities->pdata[identities->len - 1];

  g_assert_cmpstr (rosette_credential_get_name (read), ==, "N");
  g_assert_cmpstr (rosette_credential_get_description (read), ==, "D");
  g_assert_cmpstr (rosette_credential_get_criteria_url (read), ==, "https://e.org/c");
  g_assert_cmpstr (rosette_credential_get_image_uri (read), ==, "https://e.org/i.png");
  g_assert_cmpstr (rosette_credential_get_issuer_name (read), ==, "S");
  g_assert_cmpstr (rosette_credential_get_issuer_url (read), ==, "https://e.org");
  g_assert_cmpstr (rosette_credential_get_issuer_email (read), ==, "a@e.org");
  g_assert_cmpstr (from, ==, "2026-01-01T00:00:00Z");
  g_assert_cmpstr (until, ==, "2027-01-01T00:00:00Z");
  g_assert_cmpstr (last->type, ==, "emailAddress");
  g_assert_cmpstr (last->value, ==, "sha256$00");
  g_assert_cmpstr (last->salt, ==, "s");
  g_assert_true (last->hashed);
}

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const Expected *want = &expected[i];
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) document = read_object (want->document);
      g_autoptr (RosetteCredential) read = rosette_credential_read (document, &error);

      g_test_message ("%s", want->version);
      g_assert_no_error (error);
      assert_common (read);
      g_assert_cmpstr (rosette_version_get_name (rosette_credential_get_version (read)), ==,
                       want->version);
      g_assert_cmpstr (rosette_credential_get_id (read), ==, want->id);
      g_assert_cmpstr (rosette_credential_get_issuer_id (read), ==, want->issuer_id);
      g_assert_cmpstr (rosette_credential_get_achievement_type (read), ==, want->achievement_type);
      g_assert_cmpstr (rosette_credential_get_criteria_narrative (read), ==,
                       want->criteria_narrative);
      g_assert_cmpstr (rosette_credential_get_narrative (read), ==, want->narrative);
      g_assert_cmpstr (rosette_credential_get_subject_id (read), ==, want->subject_id);
      g_assert_cmpstr (rosette_credential_get_recipient_name (read), ==, want->recipient_name);
      g_assert_cmpuint (rosette_credential_get_identities (read)->len, ==, want->n_identities);
      assert_count (rosette_credential_list_tags (read), want->n_tags);
      assert_count (rosette_credential_list_evidence (read), want->n_evidence);
      assert_count (rosette_credential_list_alignments (read), want->n_alignments);
      assert_json (rosette_credential_get_json (read), want->document);
    }
}

/* Whatever stands where something is expected, the view has nothing instead, and no reader ends. */
static void
test_hostile (void)
{
  static const char *const values[] = {
    "null", "7", "true", "\"x\"", "[]", "{}", "[null,7,[]]", "[{}]", "{\"id\":[]}", "{\"en\":7}"
  };
  static const char *const members[] = {
    "id",        "issuer",    "validFrom", "issuanceDate", "validUntil", "credentialSubject",
    "recipient", "badge",     "issuedOn",  "tags",         "evidence",   "name",
    "verify",    "narrative", "image",     "salt",         "uid",
  };
  static const char *const heads[] = {
    "\"@context\":[\"https://www.w3.org/ns/credentials/v2\"]," TYPES_3,
    "\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\"",
    "\"@context\":\"https://w3id.org/openbadges/v1\"",
  };

  for (gsize h = 0; h < G_N_ELEMENTS (heads); h++)
    for (gsize m = 0; m < G_N_ELEMENTS (members); m++)
      for (gsize v = 0; v < G_N_ELEMENTS (values); v++)
        {
          g_autofree char *text =
            g_strdup_printf ("{%s,\"%s\":%s}", heads[h], members[m], values[v]);
          g_autoptr (JsonObject) document = read_object (text);
          g_autoptr (RosetteCredential) read = rosette_credential_read (document, NULL);

          g_assert_nonnull (read);
          g_assert_null (rosette_credential_get_valid_until (read));
          g_assert_null (rosette_credential_get_subject_id (read));
          assert_json (rosette_credential_get_json (read), text);
        }
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) document = read_object ("{\"a\":1}");

  g_assert_null (rosette_credential_read (document, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/credential/read", test_read);
  g_test_add_func ("/credential/hostile", test_hostile);
  g_test_add_func ("/credential/none", test_none);

  return g_test_run ();
}
