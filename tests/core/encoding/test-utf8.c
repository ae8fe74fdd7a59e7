/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/utf8.h"

#include <string.h>

/* What GLib says of the same text. */
static const char *
find_bad (const char *text, gsize length)
{
  const char *bad;

  return g_utf8_validate_len (text, length, &bad) ? NULL : bad;
}

static const struct
{
  const char *bytes;
  gsize length;
} pieces[] = {
  { "a", 1 },
  { "abcdefgh", 8 },
  { "\x7f", 1 },
  { "\xc3\xa9", 2 },
  { "\xe2\x82\xac", 3 },
  { "\xf0\x9d\x84\x9e", 4 },
  { "\xef\xbf\xbf", 3 },
  { "\0", 1 },
  { "\x80", 1 },
  { "\xff", 1 },
  { "\xc3", 1 },
  { "\xe2\x82", 2 },
  { "\xf0\x9d\x84", 3 },
  { "\xc0\x80", 2 },
  { "\xed\xa0\x80", 3 },
  { "\xf4\x90\x80\x80", 4 },
};

static void
test_each_place (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (gsize n_before = 0; n_before < 80; n_before++)
      for (gsize n_after = 0; n_after < 12; n_after++)
        for (guint is_foreign = 0; is_foreign < 2; is_foreign++)
          {
            g_autoptr (GString) text = g_string_new (is_foreign ? "\xd0\xb6" : "");

            for (gsize k = 0; k < n_before; k++)
              g_string_append (text, is_foreign && k % 3 == 0 ? "\xd0\xb6" : "a");
            g_string_append_len (text, pieces[i].bytes, (gssize) pieces[i].length);
            for (gsize k = 0; k < n_after; k++)
              g_string_append_c (text, 'b');
            g_assert_true (rosette_utf8_find_bad (text->str, text->len)
                           == find_bad (text->str, text->len));
          }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3629);

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      int n_pieces = g_rand_int_range (random, 0, 60);
      int n_kinds = g_rand_int_range (random, 1, (int) G_N_ELEMENTS (pieces) + 1);

      while (n_pieces-- > 0)
        {
          int piece = g_rand_int_range (random, 0, n_kinds);

          g_string_append_len (text, pieces[piece].bytes, (gssize) pieces[piece].length);
        }
      g_assert_true (rosette_utf8_find_bad (text->str, text->len)
                     == find_bad (text->str, text->len));
    }
}

static void
test_nothing (void)
{
  g_assert_null (rosette_utf8_find_bad (NULL, 0));
  g_assert_null (rosette_utf8_find_bad ("\xff", 0));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/utf8/each-place", test_each_place);
  g_test_add_func ("/utf8/random", test_random);
  g_test_add_func ("/utf8/nothing", test_nothing);

  return g_test_run ();
}
