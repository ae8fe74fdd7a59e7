/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/structure-rules.h"

#include "problems.h"

#define V2 "\"@context\":\"https://w3id.org/openbadges/v2\","
#define V1 "\"@context\":\"https://w3id.org/openbadges/v1\","
#define LIST(context)                                                                              \
  "{\"@context\":\"" context "\",\"type\":\"RevocationList\",\"revokedAssertions\":[\"a\"]}"

#define RECIPIENT    "\"recipient\":{\"type\":\"email\",\"hashed\":false,\"identity\":\"a@e.org\"}"
#define VERIFICATION "\"verification\":{\"type\":\"signed\",\"creator\":\"https://e.org/k\"}"
#define ASSERTION(date)                                                                            \
  "{" V2 "\"id\":\"urn:x:1\",\"type\":\"Assertion\"," RECIPIENT "," VERIFICATION                   \
  ",\"badge\":\"https://e.org/b\",\"issuedOn\":" date
#define WHOLE ASSERTION ("\"2026-01-01T00:00:00Z\"")
#define BADGE                                                                                      \
  "{" V2 "\"id\":\"https://e.org/b\",\"type\":\"BadgeClass\",\"name\":\"N\",\"description\":"      \
  "\"D\",\"image\":\"https://e.org/i\",\"criteria\":\"https://e.org/c\""
#define PROFILE                                                                                    \
  "{" V2 "\"id\":\"https://e.org/p\",\"type\":\"Profile\",\"name\":\"S\",\"url\":"                 \
  "\"https://e.org\",\"email\":\"a@e.org\""

static void
test_2_0 (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
  } cases[] = {
    { WHOLE "}", "" },
    { "{" V2 "\"type\":\"Assertion\"}",
      "id MISSING!, recipient MISSING!, badge MISSING!, verification|verify MISSING!, "
      "issuedOn MISSING!" },
    { WHOLE ",\"x-own\":1}", "" },
    { ASSERTION ("\"2026-01-01\"") "}", "issuedOn BAD_DATE" },
    { ASSERTION ("\"2026-01-01T00:00:00\"") "}", "issuedOn BAD_DATE" },
    { ASSERTION ("\"soon\"") "}", "issuedOn BAD_DATE!" },
    { WHOLE ",\"expires\":{}}", "expires KIND!" },
    { WHOLE ",\"expires\":\"\"}", "expires BAD_DATE" },
    { WHOLE ",\"expires\":\" \"}", "expires BAD_DATE!" },
    { WHOLE ",\"narrative\":7}", "narrative KIND" },
    { WHOLE ",\"revoked\":\"no\"}", "revoked KIND!" },
    { "{" V2 "\"id\":\"urn:x:1\",\"type\":\"Assertion\",\"revoked\":true}", "" },
    { WHOLE ",\"image\":\"data:image/png;base64,AA\"}", "image VALUE!" },
    { WHOLE ",\"image\":\"https://e.org/i\"}", "" },
    { WHOLE ",\"evidence\":[\"https://e.org/e\",{\"narrative\":7}]}",
      "evidence[1].narrative KIND" },
    { "{" V2 "\"id\":\"urn:x:1\",\"type\":[\"Assertion\",\"Nonsense\"]," RECIPIENT "," VERIFICATION
      ",\"badge\":\"https://e.org/b\",\"issuedOn\":\"2026-01-01T00:00:00Z\"}",
      "type TYPE!" },
    { "{" V2 "\"id\":\"urn:x:1\",\"type\":[\"Assertion\",\"extensions:Own\"]," RECIPIENT
      "," VERIFICATION ",\"badge\":\"https://e.org/b\",\"issuedOn\":\"2026-01-01T00:00:00Z\"}",
      "" },
    { BADGE ",\"issuer\":\"https://e.org/p\"}", "" },
    { BADGE "}", "issuer MISSING!" },
    { BADGE ",\"issuer\":{\"id\":\"https://e.org/p\",\"type\":\"Profile\",\"name\":\"S\"}}",
      "issuer.url MISSING, issuer.email MISSING" },
    { BADGE ",\"issuer\":\"https://e.org/p\",\"tags\":[\"a\",7]}", "tags[1] KIND" },
    { BADGE ",\"issuer\":\"https://e.org/p\",\"version\":2}", "" },
    { BADGE ",\"issuer\":\"https://e.org/p\",\"alignment\":{\"targetName\":\"T\"}}",
      "alignment.targetUrl MISSING" },
    { PROFILE "}", "" },
    { PROFILE ",\"publicKey\":[\"https://e.org/k\",{\"type\":\"CryptographicKey\"}]}",
      "publicKey[1].id MISSING, publicKey[1].owner MISSING, publicKey[1].publicKeyPem MISSING!" },
    { "{" V2 "\"id\":\"https://e.org/p\",\"type\":\"Profile\"}",
      "name MISSING, url MISSING, email MISSING" },
    { "{" V2 "\"type\":\"RevocationList\"}", "revokedAssertions MISSING!" },
    { "{\"@context\":\"https://w3id.org/openbadges/v99\",\"type\":\"RevocationList\","
      "\"revokedAssertions\":[]}",
      "@context CONTEXT!, revokedAssertions MISSING!" },
    /* slips that leave no doubt */
    { LIST ("https://w3id.org/openbadges/v2/"), "@context CONTEXT" },
    { LIST ("https://w3id.org/openbadges/v2#"), "@context CONTEXT" },
    { LIST ("https://w3id.org/openbadges/v2/#x"), "@context CONTEXT" },
    { LIST (" http://w3id.org/openbadges/v2 "), "@context CONTEXT" },
    { LIST ("https://openbadgespec.org/v2/context.json/"), "@context CONTEXT" },
    { LIST ("http://w3id.org/openbadges/v2"), "" },
    { LIST ("https://w3id.org/openbadges/v2/x"), "@context CONTEXT!" },
    { LIST ("https://w3id.org/openbadges/v2.e.org/"), "@context CONTEXT!" },
    { LIST ("https://w3id.org/openbadges/v2?#"), "@context CONTEXT!" },
    { LIST ("https://w3id.org/openbadges/"), "@context CONTEXT!" },
    { LIST ("/"), "@context CONTEXT!" },
    { LIST ("#"), "@context CONTEXT!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_credential_check_structure (object, ROSETTE_VERSION_2_0),
                       cases[i].text, cases[i].problems);
    }
}

#define UID    "\"uid\":\"1\","
#define VERIFY "\"verify\":{\"type\":\"hosted\",\"url\":\"https://e.org/a\"}"
#define OLD    RECIPIENT "," VERIFY ",\"badge\":\"https://e.org/b\",\"issuedOn\":1767225600}"
#define BADGE_0                                                                                    \
  "{\"version\":\"1\",\"name\":\"N\",\"image\":\"i\",\"description\":\"D\",\"criteria\":\"c\""
#define ISSUER_0 "\"issuer\":{\"origin\":\"https://e.org\",\"name\":\"S\"}"

static void
test_early (void)
{
  static const struct
  {
    RosetteVersion version;
    const char *text;
    const char *problems;
  } cases[] = {
    { ROSETTE_VERSION_1_1, "{" V1 UID OLD, "" },
    { ROSETTE_VERSION_1_1, "{" V1 "\"id\":\"https://e.org/a\"," OLD, "" },
    { ROSETTE_VERSION_1_1, "{" V1 OLD, "uid|id MISSING!" },
    { ROSETTE_VERSION_1_0, "{" UID OLD, "" },
    { ROSETTE_VERSION_1_0, "{" UID RECIPIENT ",\"badge\":7}",
      "badge KIND!, verify|verification MISSING!, issuedOn MISSING!" },
    { ROSETTE_VERSION_1_0, "{\"revoked\":true}", "" },
    { ROSETTE_VERSION_1_0,
      "{\"name\":\"N\",\"description\":\"D\",\"criteria\":\"https://e.org/c\"}",
      "image MISSING, issuer MISSING!" },
    { ROSETTE_VERSION_1_0, "{\"name\":\"S\"}", "url MISSING!" },
    { ROSETTE_VERSION_0_5, "{\"recipient\":\"a@e.org\",\"badge\":" BADGE_0 "," ISSUER_0 "}}", "" },
    { ROSETTE_VERSION_0_5, "{\"recipient\":{},\"badge\":" BADGE_0 "}}",
      "recipient KIND!, badge.issuer MISSING!" },
    { ROSETTE_VERSION_0_5,
      "{\"recipient\":\"a@e.org\",\"expires\":\"x\",\"badge\":" BADGE_0 "," ISSUER_0 "}}",
      "expires BAD_DATE!" },
    { ROSETTE_VERSION_NONE, "{}", "@context CONTEXT!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_credential_check_structure (object, cases[i].version), cases[i].text,
                       cases[i].problems);
    }
}

/* Each class that a row names is in the table. */
static void
test_table (void)
{
  for (const RosetteClass *of = rosette_classes_2; of->name != NULL; of++)
    for (const RosetteMemberRow *row = of->rows; row->member != NULL; row++)
      {
        const RosetteClass *part = rosette_classes_2;

        if (row->kind != ROSETTE_KIND_OBJECT && row->kind != ROSETTE_KIND_REFERENCE
            && row->kind != ROSETTE_KIND_PICTURE)
          continue;
        while (part->name != NULL && strcmp (part->name, row->of) != 0)
          part++;
        g_assert_cmpstr (part->name, ==, row->of);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure-rules-2/2.0", test_2_0);
  g_test_add_func ("/structure-rules-2/early", test_early);
  g_test_add_func ("/structure-rules-2/table", test_table);

  return g_test_run ();
}
