/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/structure.h"

#include "encoding/json.h"
#include "support.h"

#include <string.h>

typedef struct
{
  guint n_passed;
  guint n_failed;
  guint n_other;
} Count;

static gboolean
is_fatal (JsonObject *document)
{
  RosetteVersion version = rosette_version_guess (document);
  g_autoptr (GPtrArray) problems = rosette_credential_check_structure (document, version);

  for (guint i = 0; i < problems->len; i++)
    {
      RosetteProblem *problem = problems->pdata[i];

      if (problem->fatal)
        g_test_message ("  %s: rule %d", problem->path, problem->rule);
    }

  return rosette_problems_is_fatal (problems);
}

/* Where we differ from the index's word, which speaks of the proof and the dates, and why. */
static const char *const argued[] = {
  /* The type is a draft's, OpenBadge: no version that was published has it. */
  "ob3-json/digitalbazaar-obv3-example.json",
  /* Made without validFrom on purpose; its expected verdict is for its status alone. */
  "ob3-json/dcc-v2-dataIntegrityProof-didKey-twoOIDF-revoked-notExpired-badSchema.json",
  NULL,
};

/* What the index says of one JSON document's structure: 1 right, 0 wrong, -1 nothing. */
static int
expected (char **cells)
{
  const char *verdict = cells[4];

  if (g_strv_contains (argued, cells[0]))
    return 0;
  if (strcmp (cells[1], "3.0") != 0 && strcmp (cells[1], "2.0") != 0)
    return -1;
  if (g_str_has_prefix (verdict, "VALID") || g_str_has_prefix (verdict, "structure should")
      || strcmp (verdict, "EXPIRED") == 0 || strcmp (verdict, "REVOKED") == 0)
    return 1;
  if (strcmp (verdict, "INVALID (type)") == 0 || strcmp (verdict, "INVALID (@context)") == 0)
    return 0;

  return -1;
}

static void
check_row (char **cells, Count *count)
{
  g_autofree char *relative = g_build_filename ("badges", cells[0], NULL);
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (JsonObject) document = NULL;

  if (expected (cells) < 0 || !g_str_has_prefix (cells[2], "json")
      || !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      count->n_other++;
      return;
    }
  file = rosette_test_read (path);
  document =
    rosette_json_parse_object (g_bytes_get_data (file, NULL), g_bytes_get_size (file), NULL);
  if (document == NULL)
    {
      count->n_other++;
      return;
    }

  if (is_fatal (document) == (expected (cells) == 0))
    {
      count->n_passed++;
      return;
    }
  count->n_failed++;
  g_test_message ("%s: %s", cells[0], cells[4]);
}

static void
test_published (void)
{
  g_autofree char *path = rosette_test_shared ("badges/INDEX.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Count count = { 0 };

  if (path == NULL)
    return;
  g_file_get_contents (path, &text, NULL, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      check_row (cells, &count);
    }
  g_test_message ("%u passed, %u failed, %u not applicable (the index says nothing of their "
                  "structure, or they are pictures and JWS)",
                  count.n_passed, count.n_failed, count.n_other);
  g_assert_cmpuint (count.n_failed, ==, 0);
}

/* Members that a document must have, in the forms that early issuers used: what a draft did not ask
 * for is no fault of its badges. */
static void
test_early_forms (void)
{
#define CREDENTIAL(context)                                                                        \
  "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\",\"" context "\"],"                    \
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"did:key:z6Mk\","       \
  "\"issuanceDate\":\"2022-05-01T00:00:00Z\",\"credentialSubject\":"                               \
  "{\"type\":\"AchievementSubject\"}}"
#define ASSERTION(version, recipient)                                                              \
  "{" version "\"uid\":\"1\",\"recipient\":{" recipient "\"identity\":\"a@b.example\","            \
  "\"hashed\":false},\"badge\":\"https://b.example/c\",\"issuedOn\":\"2015-04-01T00:00:00Z\","     \
  "\"verify\":{\"type\":\"hosted\",\"url\":\"https://b.example/a\"}}"
#define VERSION_2                                                                                  \
  "\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\",\"id\":\"urn:uuid:1\","
  static const struct
  {
    const char *document;
    RosetteVersion version;
    gboolean is_fatal;
  } cases[] = {
    { CREDENTIAL ("https://imsglobal.github.io/openbadges-specification/context.json"),
      ROSETTE_VERSION_3_0, FALSE },
    { CREDENTIAL ("https://w3c-ccg.github.io/vc-ed/plugfest-1-2022/"
                  "jff-vc-edu-plugfest-1-context.json"),
      ROSETTE_VERSION_3_0, FALSE },
    { CREDENTIAL ("https://purl.imsglobal.org/spec/ob/v3p0/context.json"), ROSETTE_VERSION_3_0,
      TRUE },
    { CREDENTIAL ("https://imsglobal.github.io/openbadges-specification/context.json\","
                  "\"https://purl.imsglobal.org/spec/ob/v3p0/context.json"),
      ROSETTE_VERSION_3_0, TRUE },
    /* but the W3C data model asked for an issuer before there was a draft */
    { "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
      "\"https://imsglobal.github.io/openbadges-specification/context.json\"],"
      "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"
      "\"issuanceDate\":\"2022-05-01T00:00:00Z\",\"credentialSubject\":"
      "{\"type\":\"AchievementSubject\"}}",
      ROSETTE_VERSION_3_0, TRUE },
    { ASSERTION ("", "\"type\":\"email\","), ROSETTE_VERSION_1_0, FALSE },
    { ASSERTION ("", ""), ROSETTE_VERSION_1_0, FALSE },
    { ASSERTION (VERSION_2, "\"type\":\"email\","), ROSETTE_VERSION_2_0, FALSE },
    { ASSERTION (VERSION_2, ""), ROSETTE_VERSION_2_0, TRUE },
    /* A credential is none of 2.0, whatever its terms are mapped to. */
    { "{\"@context\":[\"https://www.w3.org/2018/credentials/v1\","
      "{\"@vocab\":\"https://w3id.org/openbadges#\"}],\"type\":[\"VerifiableCredential\"]}",
      ROSETTE_VERSION_NONE, TRUE },
    { "{\"@context\":{\"@vocab\":\"https://w3id.org/openbadges#\"},\"type\":\"Criteria\"}",
      ROSETTE_VERSION_2_0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) document =
        rosette_json_parse_object (cases[i].document, strlen (cases[i].document), NULL);

      g_test_message ("%s", cases[i].document);
      g_assert_nonnull (document);
      g_assert_cmpint (rosette_version_guess (document), ==, cases[i].version);
      g_assert_cmpint (is_fatal (document), ==, cases[i].is_fatal);
    }
}

/* Texts in several languages (OB 3.0, since October 2025), and values that only look like them. */
static void
test_languages (void)
{
  static const struct
  {
    const char *name;
    gboolean is_fatal;
  } cases[] = {
    { "\"a\"", FALSE },
    { "{\"sl\":\"a\"}", FALSE },
    { "{\"en\":\"a\",\"sl\":\"b\"}", FALSE },
    { "{\"en\":\"a\",\"sl\":7}", TRUE },
    { "[\"a\"]", TRUE },
    { "7", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\"id\":\"urn:x:1\",\"type\":[\"Profile\"],\"name\":%s}", cases[i].name);
      g_autoptr (JsonObject) profile = rosette_json_parse_object (text, strlen (text), NULL);
      g_autoptr (GPtrArray) problems = rosette_structure_check_part (profile, "Profile");

      g_test_message ("%s", text);
      g_assert_cmpint (rosette_problems_is_fatal (problems), ==, cases[i].is_fatal);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/published", test_published);
  g_test_add_func ("/structure/early-forms", test_early_forms);
  g_test_add_func ("/structure/languages", test_languages);

  return g_test_run ();
}
