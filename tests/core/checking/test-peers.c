/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of other validators expect of the structure of a badge, restated: one member of a
 * good badge is changed, and its line is theirs, or another for a reason. The validators are those
 * of 1EdTech (the public one for 3.0, validator-core for 2.0), of Mozilla (0.5 and 1.0), and
 * openbadgeslib (1.0 to 3.0). */

#include "config.h"

#include "making.h"

#define ED_TECH   "1EdTech's public validator"
#define CORE      "validator-core"
#define MOZILLA   "Mozilla's validator"
#define LIBRARY   "openbadgeslib"
#define DCC       "the DCC's verifier"
#define ABSENT    NULL
#define AGREED    NULL
#define OF_NO_USE "what is displayed alone does not make a badge false"
#define A_SLIP    "who got what from whom until when is clear, and signed"
#define LEFT_OUT  "early issuers left it out, and the badge says all that is needed"

static const char badge_3[] =
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
  "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"Internship\","
  "\"issuer\":{\"id\":\"https://school.example/issuer\",\"type\":[\"Profile\"],"
  "\"name\":\"A School\",\"parentOrg\":{\"id\":\"urn:uuid:2\",\"type\":[\"Profile\"]},"
  "\"otherIdentifier\":[{\"type\":\"IdentifierEntry\",\"identifier\":\"1\","
  "\"identifierType\":\"identifier\"}]},\"validFrom\":\"2026-01-02T03:04:05Z\","
  "\"evidence\":[{\"type\":[\"Evidence\"],\"name\":\"Diary\"}],"
  "\"credentialSubject\":{\"id\":\"did:example:zoe\",\"type\":[\"AchievementSubject\"],"
  "\"source\":{\"id\":\"urn:uuid:3\",\"type\":[\"Profile\"]},"
  "\"identifier\":[{\"type\":\"IdentityObject\",\"hashed\":false,\"identityHash\":\"a@b.example\","
  "\"identityType\":\"emailAddress\"}],"
  "\"result\":[{\"type\":[\"Result\"],\"resultDescription\":\"urn:uuid:4\",\"value\":\"A\"}],"
  "\"achievement\":{\"id\":\"urn:uuid:5\",\"type\":[\"Achievement\"],\"name\":\"Internship\","
  "\"description\":\"Four weeks\",\"criteria\":{\"narrative\":\"Be there\"},"
  "\"resultDescription\":[{\"id\":\"urn:uuid:4\",\"type\":[\"ResultDescription\"],"
  "\"name\":\"Grade\",\"resultType\":\"LetterGrade\"}]}}}";

static const char badge_2[] =
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://school.example/1\","
  "\"type\":\"Assertion\",\"recipient\":{\"type\":\"email\",\"hashed\":true,\"salt\":\"deadsea\","
  "\"identity\":\"sha256$ecf5409f3f4b91ab60cc5ef4c02aef7032354375e70cf4d8e43f6a1d29891942\"},"
  "\"badge\":\"https://school.example/badge\",\"issuedOn\":\"2016-12-31T23:59:59Z\","
  "\"image\":\"https://school.example/1.png\",\"evidence\":\"https://school.example/work\","
  "\"verification\":{\"type\":\"hosted\"}}";

static const char badge_1[] =
  "{\"uid\":\"d3c4ff\",\"recipient\":{\"identity\":\"a@b.example\",\"hashed\":false,"
  "\"type\":\"email\"},\"verify\":{\"type\":\"hosted\",\"url\":\"https://school.example/1\"},"
  "\"badge\":\"https://school.example/badge\",\"issuedOn\":\"2013-02-18T18:10+0500\"}";

static const char badge_0[] =
  "{\"recipient\":\"a@b.example\",\"salt\":\"seasalt\",\"evidence\":\"/evidence\","
  "\"expires\":\"2013-06-06\",\"issued_on\":\"2013-01-01\",\"badge\":{\"version\":\"0.5.0\","
  "\"criteria\":\"/criteria\",\"image\":\"/image\",\"name\":\"Internship\","
  "\"description\":\"Four weeks\",\"issuer\":{\"origin\":\"https://school.example\","
  "\"name\":\"A School\",\"org\":\"Staff\",\"contact\":\"a@school.example\"}}}";

static const struct
{
  const char *who;
  const char *badge;
  const char *path;  /* "a.0.b": the first of the list a, its member b */
  const char *value; /* JSON, or ABSENT */
  gboolean theirs;
  gboolean ours;
  const char *why;
} rows[] = {
  { ED_TECH, badge_3, "name", "\"Internship\"", TRUE, TRUE, AGREED },
  { ED_TECH, badge_3, "type", "[\"VerifiableCredential\",\"SomeBadge\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "type", "[\"VerifiableCredential\",\"AchievementCredential\"]", TRUE, TRUE,
    AGREED },
  { ED_TECH, badge_3, "@context", "[\"https://www.w3.org/ns/credentials/v2\"]", FALSE, FALSE,
    AGREED },
  { ED_TECH, badge_3, "@context.1", "\"https://purl.imsglobal.org/spec/ob/v3p0/context.json\"",
    TRUE, TRUE, AGREED },
  { ED_TECH, badge_3, "issuer", ABSENT, FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "issuer.type", "[\"SomeProfile\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "issuer.parentOrg.type", "[\"SomeProfile\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "issuer.otherIdentifier.0.type", "\"SomeEntry\"", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.type", "[\"SomeSubject\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.identifier.0.type", "\"SomeIdentity\"", FALSE, FALSE,
    AGREED },
  { ED_TECH, badge_3, "credentialSubject.result.0.type", "[\"SomeResult\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.achievement.resultDescription.0.type",
    "[\"SomeDescription\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.source.type", "\"SomeProfile\"", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "evidence.0.type", "[\"SomeEvidence\"]", FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.achievement.criteria", ABSENT, FALSE, FALSE, AGREED },
  { ED_TECH, badge_3, "credentialSubject.achievement.image", "\"https://school.example/i.png\"",
    FALSE, TRUE, "an address that the context makes one, and that many issuers write" },
  { ED_TECH, badge_3, "credentialSubject.achievement.achievementType", "\"Hug\"", FALSE, TRUE,
    OF_NO_USE },
  { ED_TECH, badge_3, "issuer", "\"https://school.example/issuer\"", FALSE, TRUE,
    "the published schema allows it" },

  { CORE, badge_2, "narrative", "\"Well done\"", TRUE, TRUE, AGREED },
  { CORE, badge_2, "@context", "\"http://w3id.org/openbadges/v2\"", TRUE, TRUE, AGREED },
  { CORE, badge_2, "@context", "[\"https://w3id.org/openbadges/v2\",\"https://e.org/c\"]", TRUE,
    TRUE, AGREED },
  { CORE, badge_2, "@context", "\"https://e.org/c\"", FALSE, FALSE, AGREED },
  { CORE, badge_2, "type", "[\"Assertion\",\"https://school.example/Type\"]", TRUE, TRUE, AGREED },
  { CORE, badge_2, "type", "[\"Assertion\",\"SomeType\"]", FALSE, FALSE, AGREED },
  { CORE, badge_2, "type", "[]", FALSE, FALSE, AGREED },
  { CORE, badge_2, "type", "\"BadgeClass\"", FALSE, FALSE, AGREED },
  { CORE, badge_2, "expires", "null", TRUE, TRUE, AGREED },
  { CORE, badge_2, "expires", "[]", TRUE, TRUE, AGREED },
  { CORE, badge_2, "badge", "[\"https://school.example/badge\"]", TRUE, TRUE, AGREED },
  { CORE, badge_2, "badge", "[\"https://a.example/1\",\"https://a.example/2\"]", FALSE, FALSE,
    AGREED },
  { CORE, badge_2, "badge", "null", FALSE, FALSE, AGREED },
  { CORE, badge_2, "recipient", "\"a@b.example\"", FALSE, FALSE, AGREED },
  { CORE, badge_2, "recipient.type", ABSENT, FALSE, FALSE, AGREED },
  { CORE, badge_2, "recipient.identity", "7", FALSE, FALSE, AGREED },
  { CORE, badge_2, "recipient.hashed", "false", FALSE, TRUE,
    "whose it is does not hang on this member: the hash tells that it is one" },
  { CORE, badge_2, "issuedOn", ABSENT, FALSE, FALSE, AGREED },
  { CORE, badge_2, "issuedOn", "\"yesterday\"", FALSE, FALSE, AGREED },
  { CORE, badge_2, "issuedOn", "\"2016-12-31\"", FALSE, TRUE, LEFT_OUT },
  { CORE, badge_2, "issuedOn", "\"2016-12-31T23:59:59.123456+0100\"", TRUE, TRUE, AGREED },
  { CORE, badge_2, "image", "\"data:image/png;base64,AAAA\"", FALSE, FALSE, AGREED },
  { CORE, badge_2, "image", "{\"id\":\"https://a.example/i.png\",\"caption\":\"A badge\"}", TRUE,
    TRUE, AGREED },
  { CORE, badge_2, "evidence",
    "[{\"id\":\"https://a.example/e\",\"narrative\":\"Work\"},\"https://a.example/f\"]", TRUE, TRUE,
    AGREED },
  { CORE, badge_2, "verification", ABSENT, FALSE, FALSE, AGREED },
  { CORE, badge_2, "verification.type", "\"SomeProof\"", FALSE, TRUE,
    "then nothing proves it, which its signature says" },

  { MOZILLA, badge_1, "evidence", "\"https://school.example/work\"", TRUE, TRUE, AGREED },
  { MOZILLA, badge_1, "uid", ABSENT, FALSE, FALSE, AGREED },
  { MOZILLA, badge_1, "verify", ABSENT, FALSE, FALSE, AGREED },
  { MOZILLA, badge_1, "issuedOn", "1361193000", TRUE, TRUE, AGREED },
  { MOZILLA, badge_1, "issuedOn", "\"2001-10-190-19\"", FALSE, FALSE, AGREED },
  { MOZILLA, badge_1, "expires", "\"foreever ago\"", FALSE, FALSE, AGREED },
  { MOZILLA, badge_1, "recipient.type", ABSENT, FALSE, TRUE, LEFT_OUT },
  { MOZILLA, badge_0, "recipient", "\"sha1$c0b19425e0f2c8021ab06c79b19144e127b0f2cb\"", TRUE, TRUE,
    AGREED },
  { MOZILLA, badge_0, "recipient", "[\"not\",\"a\",\"string\"]", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "recipient", "null", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "salt", "null", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "salt", "{\"not\":\"a string\"}", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "evidence", "null", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "evidence", "[\"not\",\"a\",\"string\"]", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "expires", "1370476800", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "issued_on", "null", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "issued_on", "\"901d1\"", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "badge.version", "null", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "badge.version", "\"v10.1alpha\"", FALSE, TRUE, OF_NO_USE },
  { MOZILLA, badge_0, "badge.name", "null", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "badge.image", "null", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "badge.criteria", "{\"not\":7}", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "badge.issuer.origin", "null", FALSE, FALSE, AGREED },
  { MOZILLA, badge_0, "badge.issuer.org", "null", TRUE, TRUE, AGREED },
  { MOZILLA, badge_0, "badge.issuer.contact", "null", FALSE, TRUE, LEFT_OUT },

  { ED_TECH, badge_3, "credentialSubject.achievement.creator", "\"https://school.example\"", FALSE,
    TRUE, A_SLIP },
  { ED_TECH, badge_3, "credentialSubject.result.0.value", "95", FALSE, TRUE, A_SLIP },
  { ED_TECH, badge_3, "issuer.type", ABSENT, FALSE, TRUE, A_SLIP },
  { ED_TECH, badge_3, "evidence", "[\"https://school.example/diary\"]", FALSE, TRUE, A_SLIP },
  { ED_TECH, badge_3, "validFrom", "\"2026-01-02T03:04Z\"", FALSE, TRUE, A_SLIP },
  { ED_TECH, badge_3, "validUntil", "null", FALSE, TRUE, A_SLIP },
  { ED_TECH, badge_3, "credentialSubject.id", "7", FALSE, FALSE, AGREED },
  { DCC, badge_3, "credentialSubject.achievement.creator", "\"https://school.example\"", TRUE, TRUE,
    AGREED },
  { DCC, badge_3, "credentialSubject.achievement.criteria", "{}", TRUE, TRUE, AGREED },
  { DCC, badge_3, "credentialSubject.achievement.description", ABSENT, FALSE, FALSE, AGREED },

  { LIBRARY, badge_3, "issuer.id", ABSENT, FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "issuer", "12345", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "credentialSubject.achievement.name", ABSENT, FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "validFrom", "\"not-a-date\"", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "validFrom", "12345", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "validFrom", "\"2026-01-01T00:00:00\"", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "validUntil", "\"2027-01-01T00:00:00\"", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "type", ABSENT, FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "type", "[\"OpenBadgeCredential\"]", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "@context", "null", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "@context.0", "\"https://example.com/ctx\"", FALSE, FALSE, AGREED },
  { LIBRARY, badge_3, "credentialSubject.id", ABSENT, TRUE, TRUE, AGREED },
};

static JsonNode *
find_parent (JsonNode *root, char **steps)
{
  JsonNode *node = root;

  for (gsize i = 0; steps[i + 1] != NULL; i++)
    {
      if (JSON_NODE_HOLDS_ARRAY (node))
        node = json_array_get_element (json_node_get_array (node),
                                       (guint) g_ascii_strtoull (steps[i], NULL, 10));
      else
        node = json_object_get_member (json_node_get_object (node), steps[i]);
      g_assert_nonnull (node);
    }

  return node;
}

/* @badge with the member at @path set to @value, or taken away. */
static char *
change (const char *badge, const char *path, const char *value)
{
  JsonObject *object = making_json (badge);
  g_autoptr (JsonNode) root = json_node_init_object (json_node_alloc (), object);
  g_autoptr (JsonNode) parsed =
    value != NULL ? rosette_json_parse (value, strlen (value), NULL) : NULL;
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  const char *last = steps[g_strv_length (steps) - 1];
  JsonNode *parent = find_parent (root, steps);
  JsonArray *replaced = NULL;

  json_object_unref (object);
  g_assert_true (value == NULL || parsed != NULL);
  if (JSON_NODE_HOLDS_ARRAY (parent))
    {
      /* json-glib cannot set an element: the rest is short enough to be added again. */
      guint at = (guint) g_ascii_strtoull (last, NULL, 10);
      JsonArray *old = json_node_get_array (parent);

      replaced = json_array_new ();
      for (guint i = 0; i < json_array_get_length (old); i++)
        json_array_add_element (
          replaced, json_node_copy (i == at ? parsed : json_array_get_element (old, i)));
      json_node_take_array (parent, replaced);
    }
  else if (parsed == NULL)
    json_object_remove_member (json_node_get_object (parent), last);
  else
    json_object_set_member (json_node_get_object (parent), last, json_node_copy (parsed));

  return rosette_json_write (root, NULL);
}

static void
test_peers (void)
{
  guint n_argued = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = change (rows[i].badge, rows[i].path, rows[i].value);
      g_autoptr (RosetteReport) report = making_report (NULL, text);
      RosetteCheck *structure = rosette_report_get_check (report, ROSETTE_CHECK_STRUCTURE);
      gboolean passes = rosette_check_get_result (structure) == ROSETTE_RESULT_PASS;

      g_test_message ("%s: %s = %s: %s", rows[i].who, rows[i].path,
                      rows[i].value != NULL ? rows[i].value : "–",
                      rosette_check_get_message (structure));
      g_assert_cmpint (passes, ==, rows[i].ours);
      g_assert_cmpint (rows[i].why == NULL, ==, rows[i].theirs == rows[i].ours);
      n_argued += rows[i].why != NULL;
    }

  g_test_message ("%u as theirs, %u argued", (guint) G_N_ELEMENTS (rows) - n_argued, n_argued);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/peers/structure", test_peers);

  return g_test_run ();
}
