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
  /* Its results have no id, which the published schema asks for too. */
  "ob3-json/dc-bootcamp-MC-unsigned-OB.1ob",
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure/published", test_published);

  return g_test_run ();
}
