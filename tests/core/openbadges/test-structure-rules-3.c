/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/structure-rules.h"

#include "base/limits.h"
#include "problems.h"
#include "support.h"

static JsonObject *
read_schema (const char *name)
{
  g_autofree char *relative = g_build_filename ("ob3-json-schema", name, NULL);
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) file = path != NULL ? rosette_test_read (path) : NULL;

  return file != NULL ? rosette_json_parse_object (g_bytes_get_data (file, NULL),
                                                   g_bytes_get_size (file), NULL)
                      : NULL;
}

static gboolean
row_counts (const RosetteMemberRow *row)
{
  return row->kind != ROSETTE_KIND_ANY_OF && (row->flags & ROSETTE_MEMBER_VCDM_1) == 0;
}

/* The list of words under @node, however deep; a list of one is a constant. */
static JsonArray *
find_words (JsonNode *node)
{
  JsonArray *words = NULL;
  g_autoptr (GList) members = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array) && words == NULL; i++)
        words = find_words (json_array_get_element (array, i));
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return words;

  words = rosette_json_get_array (json_node_get_object (node), "enum");
  if (words != NULL && json_array_get_length (words) > 1)
    return words;
  words = NULL;
  members = json_object_get_values (json_node_get_object (node));
  for (GList *member = members; member != NULL && words == NULL; member = member->next)
    words = find_words (member->data);

  return words;
}

static void
assert_words (JsonObject *properties, const RosetteMemberRow *row)
{
  const char *const *ours = rosette_vocabulary_get_words (row->words);
  JsonArray *words = find_words (json_object_get_member (properties, row->member));

  g_assert_nonnull (words);
  g_assert_cmpuint (json_array_get_length (words), ==, g_strv_length ((char **) ours));
  for (guint i = 0; i < json_array_get_length (words); i++)
    g_assert_true (g_strv_contains (ours, json_array_get_string_element (words, i)));
}

/* The class has the members of the schema and no other, and needs those that it needs. */
static void
assert_class (const RosetteClass *of, JsonObject *schema)
{
  JsonObject *properties = rosette_json_get_object (schema, "properties");
  JsonArray *required = rosette_json_get_array (schema, "required");
  g_autoptr (GHashTable) members = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) needed = g_hash_table_new (g_str_hash, g_str_equal);

  g_test_message ("%s", of->name);
  for (const RosetteMemberRow *row = of->rows; row->member != NULL; row++)
    if (row_counts (row))
      {
        g_assert_true (json_object_has_member (properties, row->member));
        g_hash_table_add (members, (gpointer) row->member);
        if ((row->flags & ROSETTE_MEMBER_REQUIRED) != 0)
          g_hash_table_add (needed, (gpointer) row->member);
        if (row->kind == ROSETTE_KIND_WORD)
          assert_words (properties, row);
      }

  g_assert_cmpuint (g_hash_table_size (members), ==, json_object_get_size (properties));
  for (guint i = 0; i < json_array_get_length (required); i++)
    g_assert_true (g_hash_table_contains (needed, json_array_get_string_element (required, i)));
  g_assert_cmpuint (g_hash_table_size (needed), ==, json_array_get_length (required));
  g_assert_cmpint (of->closed, ==,
                   !rosette_json_get_boolean (schema, "additionalProperties", TRUE));
}

/* Ours that no schema has: how they come, and what has no rules. */
static const char *const own[] = { "PlainCredential", "Presentation", "Anything", NULL };

static void
test_published (void)
{
  static const char *const names[] = {
    "published-copy-2026-06/ob_v3p0_achievementcredential_schema.json",
    "clr-published-copy-2026-06/clr_v2p0_clrcredential_schema.json",
  };
  static const char *const roots[] = { "AchievementCredential", "ClrCredential" };
  guint n_passed = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (JsonObject) schema = read_schema (names[i]);
      JsonObject *definitions = rosette_json_get_object (schema, "$defs");

      if (schema == NULL)
        return;
      for (const RosetteClass *of = rosette_classes_3; of->name != NULL; of++)
        {
          JsonObject *definition = strcmp (of->name, roots[i]) == 0
                                     ? schema
                                     : rosette_json_get_object (definitions, of->name);

          if (definition == NULL || g_strv_contains (own, of->name))
            continue;
          assert_class (of, definition);
          n_passed++;
        }
    }
  g_test_message ("%u passed, 0 failed", n_passed);
  g_assert_cmpuint (n_passed, ==, 46);
}

#define IMAGE    "\"type\":\"Image\",\"id\":\"https://e.org/i\""
#define CRITERIA "\"criteria\":{\"narrative\":\"C\"}"
#define MEANING                                                                                    \
  "\"id\":\"urn:x:1\",\"type\":[\"Achievement\"],\"name\":\"N\",\"description\":\"D\"," CRITERIA
#define PROFILE "\"id\":\"urn:x:1\",\"type\":[\"Profile\"]"

/* One row for each way in which a part can be wrong. */
static void
test_parts (void)
{
  static const struct
  {
    const char *class_name;
    const char *text;
    const char *problems;
  } cases[] = {
    { "Achievement", "{" MEANING "}", "" },
    { "Achievement", "{}",
      "id MISSING!, type MISSING!, criteria MISSING!, description MISSING!, name MISSING!" },
    { "Achievement", "{" MEANING ",\"x-own\":1}", "" },
    { "Achievement", "{" MEANING ",\"achievementType\":\"Course\"}", "" },
    { "Achievement", "{" MEANING ",\"achievementType\":\"ext:Internship\"}", "" },
    { "Achievement", "{" MEANING ",\"achievementType\":\"Internship\"}", "achievementType WORD" },
    { "Achievement", "{" MEANING ",\"achievementType\":[\"Course\"]}", "achievementType KIND!" },
    { "Achievement", "{" MEANING ",\"creditsAvailable\":3}", "" },
    { "Achievement", "{" MEANING ",\"creditsAvailable\":3.5}", "" },
    { "Achievement", "{" MEANING ",\"creditsAvailable\":\"3\"}", "creditsAvailable KIND!" },
    { "Achievement", "{" MEANING ",\"tag\":\"a\"}", "" },
    { "Achievement", "{" MEANING ",\"tag\":[]}", "" },
    { "Achievement", "{" MEANING ",\"tag\":[\"a\",null,{\"en\":\"b\"}]}", "tag[1] KIND!" },
    { "Achievement", "{" MEANING ",\"image\":{" IMAGE "}}", "" },
    { "Achievement", "{" MEANING ",\"image\":\"https://e.org/i\"}", "" },
    { "Achievement", "{" MEANING ",\"image\":[{" IMAGE "}]}", "image KIND!" },
    { "Achievement", "{" MEANING ",\"image\":{\"type\":\"Image\"}}", "image.id MISSING!" },
    { "Achievement", "{" MEANING ",\"image\":{" IMAGE ",\"x-own\":1}}", "image.x-own EXTRA" },
    { "Achievement", "{" MEANING ",\"alignment\":{\"type\":\"Alignment\",\"targetName\":\"T\"}}",
      "alignment.targetUrl MISSING!" },
    { "Achievement",
      "{" MEANING ",\"alignment\":[{\"type\":\"Alignment\",\"targetName\":\"T\","
      "\"targetUrl\":\"u\",\"targetType\":\"Skill\"}]}",
      "alignment[0].targetType WORD" },
    { "Achievement", "{" MEANING ",\"endorsementJwt\":[\"a.b.c\",\"a..c\",\"a.b\",\"a.b.\"]}",
      "endorsementJwt[2] VALUE, endorsementJwt[3] VALUE" },
    { "Achievement", "{" MEANING ",\"endorsement\":[{}]}",
      "endorsement[0].@context MISSING, endorsement[0].type MISSING, endorsement[0].id MISSING, "
      "endorsement[0].name MISSING, endorsement[0].credentialSubject MISSING, "
      "endorsement[0].issuer MISSING, endorsement[0].validFrom MISSING" },
    { "Criteria", "{}", "id|narrative MISSING" },
    { "Criteria", "{\"id\":\"u\",\"narrative\":7}", "narrative KIND!" },
    { "Profile", "{" PROFILE "}", "" },
    { "Profile", "{\"id\":\"urn:x:1\",\"type\":\"Profile\"}", "" },
    { "Profile", "{\"id\":\"urn:x:1\",\"type\":[]}", "type MISSING!" },
    { "Profile", "{\"id\":\"urn:x:1\",\"type\":[\"Issuer\"]}", "type TYPE!" },
    { "Profile", "{\"id\":\"urn:x:1\",\"type\":[\"Profile\",7]}", "type KIND!" },
    { "Profile", "{" PROFILE ",\"dateOfBirth\":\"2000-02-29\"}", "" },
    { "Profile", "{" PROFILE ",\"dateOfBirth\":\"2001-02-29\"}", "dateOfBirth BAD_DATE" },
    { "Profile", "{" PROFILE ",\"dateOfBirth\":951782400}", "dateOfBirth KIND" },
    { "Profile", "{" PROFILE ",\"parentOrg\":{" PROFILE ",\"parentOrg\":{}}}",
      "parentOrg.parentOrg.id MISSING!, parentOrg.parentOrg.type MISSING!" },
    { "Profile", "{" PROFILE ",\"parentOrg\":\"urn:x:2\"}", "parentOrg KIND!" },
    { "IdentityObject",
      "{\"type\":\"IdentityObject\",\"hashed\":\"yes\",\"identityHash\":\"a\","
      "\"identityType\":\"email\"}",
      "hashed KIND!, identityType WORD" },
    { "IdentityObject",
      "{\"type\":[\"IdentityObject\"],\"hashed\":true,\"identityHash\":\"a\","
      "\"identityType\":\"emailAddress\",\"x-own\":1}",
      "x-own EXTRA" },
    { "Result", "{\"type\":\"Result\",\"status\":\"ext:Postponed\"}", "status WORD" },
    { "GeoCoordinates", "{\"type\":\"GeoCoordinates\",\"latitude\":46.05,\"longitude\":null}",
      "longitude MISSING!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_structure_check_part (object, cases[i].class_name), cases[i].text,
                       cases[i].problems);
    }
}

#define VC_2          "https://www.w3.org/ns/credentials/v2"
#define VC_1          "https://www.w3.org/2018/credentials/v1"
#define OB_3          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
#define CONTEXT       "\"@context\":[\"" VC_2 "\",\"" OB_3 "\"]"
#define CONTEXT_1     "\"@context\":[\"" VC_1 "\",\"" OB_3 "\"]"
#define TYPES         "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"]"
#define SUBJECT_OF    "\"id\":\"urn:x:2\",\"type\":[\"AchievementSubject\"],\"achievement\":"
#define ONE           "{" SUBJECT_OF "{" MEANING "}}"
#define SUBJECT       "\"credentialSubject\":" ONE
#define HEAD(context) "{" context "," TYPES ",\"id\":\"urn:x:1\",\"issuer\":\"urn:x:3\"," SUBJECT
#define WITH(subjects)                                                                             \
  "{" CONTEXT "," TYPES                                                                            \
  ",\"id\":\"urn:x:1\",\"issuer\":\"urn:x:3\",\"credentialSubject\":" subjects FROM "}"
#define FROM ",\"validFrom\":\"2026-01-01T00:00:00Z\""

/* Whole credentials, in both data models. */
static void
test_credentials (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
  } cases[] = {
    { HEAD (CONTEXT) FROM "}", "" },
    { HEAD (CONTEXT) "}", "validFrom MISSING!" },
    { HEAD (CONTEXT) ",\"validFrom\":\"2026-01-01\"}", "validFrom BAD_DATE!" },
    { HEAD (CONTEXT) ",\"validFrom\":\"2026-01-01T00:00:00\"}", "validFrom BAD_DATE!" },
    { HEAD (CONTEXT) ",\"validFrom\":\"2026-01-01T00:00Z\"}", "validFrom BAD_DATE" },
    { HEAD (CONTEXT) ",\"validFrom\":[\"2026-01-01T00:00:00Z\"]}", "validFrom KIND!" },
    { HEAD (CONTEXT) FROM ",\"validUntil\":\"2026-01-01 10:00:00+0100\"}", "validUntil BAD_DATE" },
    { HEAD (CONTEXT) FROM ",\"validUntil\":1767225600}", "validUntil KIND!" },
    { HEAD (CONTEXT) FROM ",\"validUntil\":null}", "validUntil KIND" },
    { HEAD (CONTEXT) FROM ",\"awardedDate\":\"soon\"}", "awardedDate BAD_DATE" },
    { HEAD (CONTEXT) ",\"validFrom\":1767225600}", "validFrom KIND!" },
    { HEAD (CONTEXT) FROM ",\"validUntil\":\"soon\"}", "validUntil BAD_DATE!" },
    { HEAD (CONTEXT) FROM ",\"credentialStatus\":[{\"type\":\"A\"},{}]}",
      "credentialStatus[1].type MISSING!" },
    { HEAD (CONTEXT) FROM ",\"proof\":[{\"type\":\"DataIntegrityProof\",\"created\":\"x\"}]}",
      "proof[0].created BAD_DATE" },
    { HEAD (CONTEXT) FROM ",\"evidence\":[{\"type\":\"Evidence\"},\"https://e.org\"]}",
      "evidence[1] KIND" },
    { HEAD (CONTEXT) FROM ",\"evidence\":[7]}", "evidence[0] KIND!" },
    { WITH ("[" ONE "]"), "credentialSubject KIND" },
    { WITH ("[" ONE "," ONE "]"), "credentialSubject KIND!" },
    { WITH ("[]"), "credentialSubject MISSING!" },
    { WITH ("null"), "credentialSubject MISSING!" },
    { HEAD (CONTEXT_1) ",\"issuanceDate\":\"2026-01-01T00:00:00Z\",\"name\":\"N\"}", "" },
    { HEAD (CONTEXT_1) ",\"name\":\"N\"}", "issuanceDate|validFrom MISSING!" },
    { HEAD (CONTEXT_1) ",\"issuanceDate\":\"2026-01-01T00:00:00Z\"}", "name MISSING" },
    { HEAD (CONTEXT_1) ",\"issuanceDate\":\"2026\",\"name\":\"N\"}", "issuanceDate BAD_DATE!" },
    { HEAD ("\"@context\":[\"" OB_3 "\",\"" VC_2 "\"]") FROM "}", "@context CONTEXT!" },
    { HEAD ("\"@context\":[\"" VC_2 "\",{\"a\":\"b\"},\"" OB_3 "\"]") FROM "}",
      "@context CONTEXT" },
    { HEAD ("\"@context\":[\"" VC_2 "\",\"" OB_3 "\",7]") FROM "}", "@context KIND!" },
    { HEAD ("\"@context\":\"" VC_2 "\"") FROM "}", "@context CONTEXT!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_credential_check_structure (object, ROSETTE_VERSION_3_0),
                       cases[i].text, cases[i].problems);
    }
}

/* What the schemas refuse and nothing hangs on: each is said of a badge, and stops what is to be
 * issued. */
static void
test_slips (void)
{
#define ALIGNMENT "\"targetName\":\"T\",\"targetUrl\":\"u\""
  static const struct
  {
    const char *member; /* of the achievement */
    const char *problem;
  } cases[] = {
    { "\"achievementType\":[\"Course\"]", "achievementType KIND" },
    { "\"creditsAvailable\":\"3\"", "creditsAvailable KIND" },
    { "\"tag\":[7]", "tag[0] KIND" },
    { "\"image\":[{" IMAGE "}]", "image KIND" },
    { "\"image\":{\"id\":\"https://e.org/i\"}", "image.type MISSING" },
    { "\"image\":null", "image KIND" },
    { "\"version\":1", "version KIND" },
    { "\"creator\":\"https://e.org\"", "creator KIND" },
    { "\"creator\":{\"id\":\"urn:x:4\"}", "creator.type MISSING" },
    { "\"creator\":{" PROFILE ",\"official\":true}", "creator.official KIND" },
    { "\"inLanguage\":[\"en\",\"sl\"]", "inLanguage KIND" },
    { "\"fieldOfStudy\":[{\"@value\":\"F\",\"@language\":\"en\"},{\"en\":\"G\"}]",
      "fieldOfStudy KIND" },
    { "\"alignment\":{" ALIGNMENT "}", "alignment.type MISSING" },
    { "\"alignment\":{\"type\":\"Alignment\",\"targetName\":\"T\"}",
      "alignment.targetUrl MISSING" },
    { "\"resultDescription\":[{\"type\":\"ResultDescription\",\"name\":\"N\",\"resultType\":"
      "\"RawScore\"}]",
      "resultDescription[0].id MISSING" },
    { "\"related\":{\"id\":\"u\"}", "related.type MISSING" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *alone = g_strdup_printf ("{" MEANING ",%s}", cases[i].member);
      g_autofree char *badge = g_strdup_printf (WITH ("{" SUBJECT_OF "%s}"), alone);
      g_autofree char *said =
        g_strconcat ("credentialSubject.achievement.", cases[i].problem, NULL);
      g_autofree char *fatal = g_strconcat (cases[i].problem, "!", NULL);
      g_autoptr (JsonObject) achievement = read_object (alone);
      g_autoptr (JsonObject) credential = read_object (badge);

      assert_problems (rosette_structure_check_part (achievement, "Achievement"), alone, fatal);
      assert_problems (rosette_credential_check_structure (credential, ROSETTE_VERSION_3_0), badge,
                       said);
    }
}

/* What says who and what it is, it must say as the rules ask. */
static void
test_no_slips (void)
{
  static const struct
  {
    const char *achievement;
    const char *problem;
  } cases[] = {
    { "7", "KIND!" },
    { "[]", "MISSING!" },
    { "[{" MEANING "},{" MEANING "}]", "KIND!" },
    { "{\"type\":\"Achievement\",\"name\":\"N\",\"description\":\"D\"," CRITERIA "}",
      ".id MISSING!" },
    { "{\"id\":{\"en\":\"u\"},\"type\":\"Achievement\",\"name\":\"N\",\"description\":"
      "\"D\"," CRITERIA "}",
      ".id KIND!" },
    { "{\"id\":\"u\",\"type\":\"Hug\",\"name\":\"N\",\"description\":\"D\"," CRITERIA "}",
      ".type TYPE!" },
    { "{\"id\":\"u\",\"type\":\"Achievement\",\"name\":\"N\",\"description\":\"D\"}",
      ".criteria MISSING!" },
    { "{" MEANING ",\"alignment\":{\"type\":\"Hug\",\"targetName\":\"T\",\"targetUrl\":\"u\"}}",
      ".alignment.type TYPE!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *badge = g_strdup_printf (WITH ("{" SUBJECT_OF "%s}"), cases[i].achievement);
      g_autofree char *said =
        g_strconcat ("credentialSubject.achievement", cases[i].problem[0] == '.' ? "" : " ",
                     cases[i].problem, NULL);
      g_autoptr (JsonObject) credential = read_object (badge);

      assert_problems (rosette_credential_check_structure (credential, ROSETTE_VERSION_3_0), badge,
                       said);
    }
}

/* However much is wrong, the report stays short. */
static void
test_limit (void)
{
  for (guint more = 0; more <= 1; more++)
    {
      g_autoptr (GString) text = g_string_new ("{" MEANING ",\"tag\":[7");
      g_autoptr (JsonObject) object = NULL;
      g_autoptr (GPtrArray) problems = NULL;

      for (guint i = 1; i < ROSETTE_MAX_PROBLEMS + more; i++)
        g_string_append (text, ",7");
      g_string_append (text, "],\"achievementType\":\"X\"}");
      object = read_object (text->str);
      problems = rosette_structure_check_part (object, "Achievement");
      g_assert_cmpuint (problems->len, ==, ROSETTE_MAX_PROBLEMS + 1);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure-rules-3/published", test_published);
  g_test_add_func ("/structure-rules-3/parts", test_parts);
  g_test_add_func ("/structure-rules-3/credentials", test_credentials);
  g_test_add_func ("/structure-rules-3/slips", test_slips);
  g_test_add_func ("/structure-rules-3/no-slips", test_no_slips);
  g_test_add_func ("/structure-rules-3/limit", test_limit);

  return g_test_run ();
}
