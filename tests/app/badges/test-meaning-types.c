/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-types.h"

#include "openbadges/vocabulary.h"

/* Each word of the specification has a name of its own. */
static void
test_titles (void)
{
  const char *const *words = rosette_vocabulary_get_words (ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (; words[n] != NULL; n++)
    {
      const char *title = rosette_meaning_type_get_title (words[n]);

      g_assert_true (g_hash_table_add (titles, (gpointer) title));
      if (strpbrk (words[n] + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != NULL)
        g_assert_cmpstr (title, !=, words[n]);
    }

  g_assert_cmpuint (n, ==, 31);
}

static void
test_others (void)
{
  g_assert_cmpstr (rosette_meaning_type_get_title ("ext:Traineeship"), ==, "Traineeship");
  g_assert_cmpstr (rosette_meaning_type_get_title ("ext:"), ==, "ext:");
  g_assert_cmpstr (rosette_meaning_type_get_title ("Thing"), ==, "Thing");
}

static void
test_list (void)
{
  g_autofree const char **list = rosette_meaning_types_list ();
  guint n = 1;

  for (; list[n] != NULL; n++)
    g_assert_cmpint (g_utf8_collate (rosette_meaning_type_get_title (list[n - 1]),
                                     rosette_meaning_type_get_title (list[n])),
                     <, 0);

  g_assert_cmpuint (n, ==, 31);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meaning-types/titles", test_titles);
  g_test_add_func ("/meaning-types/others", test_others);
  g_test_add_func ("/meaning-types/list", test_list);

  return g_test_run ();
}
