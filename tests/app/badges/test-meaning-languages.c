/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-languages.h"

static void
test_names (void)
{
  g_assert_cmpstr (rosette_meaning_language_get_name ("sl"), ==, "Slovenščina");
  g_assert_cmpstr (rosette_meaning_language_get_name ("xx-YY"), ==, "xx-YY");
}

/* All official languages of the European Union, each once. */
static void
test_list (void)
{
  static const char *const official[] = { "bg", "cs", "da", "de", "el", "en", "es", "et",
                                          "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv",
                                          "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv" };
  g_autofree const char **list = rosette_meaning_languages_list ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; list[i] != NULL; i++)
    g_assert_true (
      g_hash_table_add (names, (gpointer) rosette_meaning_language_get_name (list[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (official); i++)
    g_assert_true (g_strv_contains ((const char *const *) list, official[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meaning-languages/names", test_names);
  g_test_add_func ("/meaning-languages/list", test_list);

  return g_test_run ();
}
