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
    { "LPT²", "badge LPT².png" },
    { "Conin$", "badge Conin$.png" },
    { "nul.x", "badge nul.x.png" },
    { "Conny", "Conny.png" },
    { "Ana 🎓", "Ana 🎓.png" },
    { "Ana...", "Ana.png" },
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
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      g_autofree char *name = rosette_file_name_make (cases[i].name, ".png", taken, NULL, NULL);

      g_assert_cmpstr (name, ==, cases[i].expected);
    }
}

static void
test_collisions (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree char *first = rosette_file_name_make ("Ana", ".svg", taken, NULL, NULL);
  g_autofree char *second = rosette_file_name_make ("ANA", ".svg", taken, NULL, NULL);
  g_autofree char *third =
    rosette_file_name_make ("Ana", ".svg", taken, is_there_cb, (gpointer) "Ana (3).svg");

  g_autofree char *composed = rosette_file_name_make ("Zoë", ".svg", taken, NULL, NULL);
  g_autofree char *decomposed = rosette_file_name_make ("zoe\xcc\x88", ".svg", taken, NULL, NULL);

  g_assert_cmpstr (composed, ==, "Zoë.svg");
  g_assert_cmpstr (decomposed, ==, "zoë (2).svg");
  g_assert_cmpstr (first, ==, "Ana.svg");
  g_assert_cmpstr (second, ==, "ANA (2).svg");
  g_assert_cmpstr (third, ==, "Ana (4).svg");
}

/* A name that another one with a number has already. */
static void
test_numbered (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree char *first = rosette_file_name_make ("Ana (2)", ".svg", taken, NULL, NULL);
  g_autofree char *second = rosette_file_name_make ("Ana", ".svg", taken, NULL, NULL);
  g_autofree char *third = rosette_file_name_make ("Ana", ".svg", taken, NULL, NULL);
  g_autofree char *fourth = rosette_file_name_make ("ana (3)", ".svg", taken, NULL, NULL);

  g_assert_cmpstr (first, ==, "Ana (2).svg");
  g_assert_cmpstr (second, ==, "Ana.svg");
  g_assert_cmpstr (third, ==, "Ana (3).svg");
  g_assert_cmpstr (fourth, ==, "ana (3) (2).svg");
  rosette_file_name_reserve ("badge.svg", taken);
  g_free (first);
  first = rosette_file_name_make ("Badge", ".svg", taken, NULL, NULL);
  g_assert_cmpstr (first, ==, "Badge (2).svg");
}

/* As many of one name as there are people: the number is not looked for from 1 each time. */
static void
test_many (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 1; i <= 50000; i++)
    g_free (rosette_file_name_make ("Ana", ".svg", taken, NULL, NULL));
  {
    g_autofree char *last = rosette_file_name_make ("ana", ".svg", taken, NULL, NULL);

    g_assert_cmpstr (last, ==, "ana (50001).svg");
  }
}

static void
test_length (void)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
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

static void
test_plain (void)
{
  static const char *const bad[] = { NULL, "", ".", "..", "a/b", "/a", "../a", "a\\b", "..\\a" };
  static const char *const good[] = { "a", "Ana.svg", "...", ".a", "Ána (2).png" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rosette_file_name_is_plain (bad[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_file_name_is_plain (good[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file-name/names", test_names);
  g_test_add_func ("/file-name/collisions", test_collisions);
  g_test_add_func ("/file-name/numbered", test_numbered);
  g_test_add_func ("/file-name/many", test_many);
  g_test_add_func ("/file-name/length", test_length);
  g_test_add_func ("/file-name/plain", test_plain);

  return g_test_run ();
}
