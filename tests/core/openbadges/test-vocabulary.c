/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/vocabulary.h"

static void
test_allows (void)
{
  static const struct
  {
    RosetteVocabulary vocabulary;
    const char *word;
    gboolean is_allowed;
  } cases[] = {
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "Fieldwork", TRUE },
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "fieldwork", FALSE },
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "ext:Internship", TRUE },
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "ext:", FALSE },
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "EXT:Internship", FALSE },
    { ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, "", FALSE },
    { ROSETTE_VOCABULARY_IDENTIFIER_TYPE, "emailAddress", TRUE },
    { ROSETTE_VOCABULARY_IDENTIFIER_TYPE, "email", FALSE },
    { ROSETTE_VOCABULARY_RESULT_TYPE, "Percent", TRUE },
    { ROSETTE_VOCABULARY_RESULT_TYPE, "Completed", FALSE },
    { ROSETTE_VOCABULARY_RESULT_STATUS, "Completed", TRUE },
    { ROSETTE_VOCABULARY_RESULT_STATUS, "ext:Postponed", FALSE },
    { ROSETTE_VOCABULARY_TARGET_TYPE, "ceasn:Competency", TRUE },
    { ROSETTE_VOCABULARY_TARGET_TYPE, "ext:esco", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_vocabulary_allows (cases[i].vocabulary, cases[i].word), ==,
                     cases[i].is_allowed);
}

/* As many words as the specification lists (appendix "Data Models", enumerations). */
static void
test_words (void)
{
  static const guint n_words[] = { 31, 19, 12, 7, 7 };

  for (guint i = 0; i < G_N_ELEMENTS (n_words); i++)
    {
      const char *const *words = rosette_vocabulary_get_words ((RosetteVocabulary) i);
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      for (gsize k = 0; words[k] != NULL; k++)
        {
          g_assert_true (g_hash_table_add (seen, (gpointer) words[k]));
          g_assert_true (rosette_vocabulary_allows ((RosetteVocabulary) i, words[k]));
        }
      g_assert_cmpuint (g_hash_table_size (seen), ==, n_words[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vocabulary/allows", test_allows);
  g_test_add_func ("/vocabulary/words", test_words);

  return g_test_run ();
}
