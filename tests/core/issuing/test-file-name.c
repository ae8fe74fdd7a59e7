/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/file-name.h"

#include <string.h>

static gboolean
is_there_cb (const char *name, gpointer user_data)
{
  return strcmp (name, user_data) == 0;
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "Zoë Čeferin", "Zoë Čeferin.png" },
    { "ليلى منصور", "ليلى منصور.png" },
    { "Seán O'Connor", "Seán O'Connor.png" },
    { "../../etc/passwd", "etcpasswd.png" },
    { "..", "badge.png" },
    { "-rf", "rf.png" },
    { " - ", "badge.png" },
    { "", "badge.png" },
    { "a/b\\c:d*e?f\"g<h>i|j\x01k", "abcdefghijk.png" },
    { "CON", "badge CON.png" },
    { "com7", "badge com7.png" },
    { "Ana. ", "Ana.png" },
    { "e\xcc\x81", "é.png" },
    { "two\nlines", "two lines.png" },
    { "\xff\xfe", "\xef\xbf\xbd\xef\xbf\xbd.png" },
    { "a\xe2\x80\xae"
      "b",
      "ab.png" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_autofree char *name = rosette_file_name_make (cases[i].name, ".png", taken, NULL, NULL);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_collisions (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *first = rosette_file_name_make ("Ana", ".svg", taken, NULL, NULL);
  g_autofree char *second = rosette_file_name_make ("ANA", ".svg", taken, NULL, NULL);
  g_autofree char *third =
    rosette_file_name_make ("Ana", ".svg", taken, is_there_cb, (gpointer) "Ana (3).svg");

  g_assert_cmpstr (first, ==, "Ana.svg");
  g_assert_cmpstr (second, ==, "ANA (2).svg");
  g_assert_cmpstr (third, ==, "Ana (4).svg");
}

static void
test_length (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) long_name = g_string_new (NULL);

  for (guint i = 0; i < 300; i++)
    g_string_append (long_name, "名");
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = rosette_file_name_make (long_name->str, ".png", taken, NULL, NULL);

      g_assert_true (g_utf8_validate (name, -1, NULL));
      g_assert_cmpuint (strlen (name), <=, 100);
      g_assert_true (g_str_has_suffix (name, ".png"));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/names", test_names);
  g_test_add_func ("/file-name/collisions", test_collisions);
  g_test_add_func ("/file-name/length", test_length);

  return g_test_run ();
}
