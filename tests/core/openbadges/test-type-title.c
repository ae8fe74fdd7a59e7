/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/type-title.h"

#include "openbadges/vocabulary.h"

#include <string.h>

/* Each word of the specification has a name of its own. */
static void
test_titles (void)
{
  const char *const *words = rosette_vocabulary_get_words (ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      const char *title = rosette_achievement_type_get_title (words[n]);

      g_assert_true (g_hash_table_add (titles, (gpointer) title));
      if (strpbrk (words[n] + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL)
        g_assert_cmpstr (title, !=, words[n]);
    }

  g_assert_cmpuint (n, ==, 31);
}

static void
test_others (void)
{
  g_assert_cmpstr (rosette_achievement_type_get_title ("ext:Traineeship"), ==, "Traineeship");
  g_assert_cmpstr (rosette_achievement_type_get_title ("ext:"), ==, "ext:");
  g_assert_cmpstr (rosette_achievement_type_get_title ("Thing"), ==, "Thing");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/type-title/titles", test_titles);
  g_test_add_func ("/type-title/others", test_others);

  return g_test_run ();
}
