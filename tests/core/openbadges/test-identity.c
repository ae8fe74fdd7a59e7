/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/identity.h"

#include "support.h"

#include <string.h>

static void
test_published (void)
{
  g_autofree char *path = rosette_test_shared ("identity-hash.tsv");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_passed = 0;

  if (path == NULL)
    return;
  g_file_get_contents (path, &text, NULL, NULL);
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 1; lines[i] != NULL && lines[i][0] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      gboolean expected = g_str_has_prefix (cells[5], "match");

      g_assert_true (rosette_identity_hash_matches (cells[3], cells[1], cells[0]) == expected);
      n_passed++;
    }
  g_test_message ("%u passed, 0 failed", n_passed);
  g_assert_cmpuint (n_passed, ==, 8);
}

static void
test_matches (void)
{
  static const struct
  {
    const char *hash;
    const char *salt;
    const char *typed;
    gboolean matches;
  } cases[] = {
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, "mayze",
      TRUE },
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, " Mayze ",
      TRUE },
    { "sha256$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", "x", "mayze",
      FALSE },
    { "sha512$7a1a1b3f7d40552e4299180e346e3add12bf9a751a43d9c4ca4518febc2c60c6", NULL, "mayze",
      FALSE },
    { "sha256$", NULL, "mayze", FALSE },
    { "", NULL, "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_true (rosette_identity_hash_matches (cases[i].hash, cases[i].salt, cases[i].typed)
                   == cases[i].matches);
}

static void
test_plain (void)
{
  g_autoptr (RosetteIdentity) email =
    rosette_identity_new ("emailAddress", "Ada@Example.org", FALSE, NULL);

  g_assert_true (rosette_identity_matches (email, "ada@example.org"));
  g_assert_false (rosette_identity_matches (email, "ada@example.com"));
}

/* What a credential does not say the type of is compared as it stands. */
static void
test_without_type (void)
{
  g_autoptr (RosetteIdentity) identity =
    rosette_identity_new (NULL, "Ada@Example.org", FALSE, NULL);

  g_assert_true (rosette_identity_matches (identity, "Ada@Example.org"));
  g_assert_false (rosette_identity_matches (identity, "ada@example.org"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity/published", test_published);
  g_test_add_func ("/identity/matches", test_matches);
  g_test_add_func ("/identity/plain", test_plain);
  g_test_add_func ("/identity/without-type", test_without_type);

  return g_test_run ();
}
