/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/iri.h"

#include <string.h>

/* RFC 3986 section 5.4.1 and 5.4.2, with the base of there. */
static void
test_resolve (void)
{
  static const struct
  {
    const char *reference;
    const char *iri;
  } cases[] = {
    { "g:h", "g:h" },
    { "g", "http://a/b/c/g" },
    { "./g", "http://a/b/c/g" },
    { "g/", "http://a/b/c/g/" },
    { "/g", "http://a/g" },
    { "//g", "http://g" },
    { "?y", "http://a/b/c/d;p?y" },
    { "g?y", "http://a/b/c/g?y" },
    { "#s", "http://a/b/c/d;p?q#s" },
    { "g#s", "http://a/b/c/g#s" },
    { "g?y#s", "http://a/b/c/g?y#s" },
    { ";x", "http://a/b/c/;x" },
    { "", "http://a/b/c/d;p?q" },
    { ".", "http://a/b/c/" },
    { "./", "http://a/b/c/" },
    { "..", "http://a/b/" },
    { "../", "http://a/b/" },
    { "../g", "http://a/b/g" },
    { "../..", "http://a/" },
    { "../../g", "http://a/g" },
    { "../../../g", "http://a/g" },
    { "/./g", "http://a/g" },
    { "/../g", "http://a/g" },
    { "g.", "http://a/b/c/g." },
    { "..g", "http://a/b/c/..g" },
    { "./../g", "http://a/b/g" },
    { "./g/.", "http://a/b/c/g/" },
    { "g/./h", "http://a/b/c/g/h" },
    { "g/../h", "http://a/b/c/h" },
    { "g;x=1/../y", "http://a/b/c/y" },
    { "g?y/../x", "http://a/b/c/g?y/../x" },
    { "g#s/../x", "http://a/b/c/g#s/../x" },
  };
  g_autoptr (RosetteArena) arena = rosette_arena_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (rosette_iri_resolve (arena, "http://a/b/c/d;p?q", cases[i].reference), ==,
                     cases[i].iri);
  g_assert_cmpstr (rosette_iri_resolve (arena, NULL, "g"), ==, "g");
  g_assert_cmpstr (rosette_iri_resolve (arena, "http://a", "g"), ==, "http://a/g");
}

static void
test_well_formed (void)
{
  static const char *const good[] = { "http://a", "urn:x", "a+b-c.d:e", "http://\xc3\xa9/",
                                      "did:key:z6Mk#z6Mk" };
  static const char *const bad[] = { "",      "a",          ":a",   "1a:b",    "http://a b",
                                     "a:<b",  "a:b>",       "a:\"", "a:{",     "a:}",
                                     "a:|",   "a:^",        "a:`",  "a:\\",    "a:\n",
                                     "a/b:c", "\xc3\xa9:a", "#a:b", "_:blank", "a:#b#c" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_iri_is_well_formed (good[i], strlen (good[i])));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rosette_iri_is_well_formed (bad[i], strlen (bad[i])));
  g_assert_false (rosette_iri_is_well_formed ("a\0:b", 4));
  g_assert_false (rosette_iri_is_well_formed ("a:\0b", 4));
}

static void
test_each_place (void)
{
  static const char forbidden[] = "<>\"{}|^`\\ \n\x1f";

  g_test_summary ("What an address cannot hold is seen wherever it stands, and a second fragment.");

  for (gsize length = 1; length < 12; length++)
    for (gsize place = 2; place < 2 + length; place++)
      {
        char text[] = "a:bbbbbbbbbbbb";

        for (gsize i = 0; i + 1 < sizeof forbidden; i++)
          {
            text[place] = forbidden[i];
            g_assert_false (rosette_iri_is_well_formed (text, 2 + length));
            g_assert_true (rosette_iri_is_well_formed (text, place));
          }
        text[place] = '#';
        g_assert_true (rosette_iri_is_well_formed (text, 2 + length));
        for (gsize second = place + 1; second < 2 + length; second++)
          {
            text[second] = '#';
            g_assert_false (rosette_iri_is_well_formed (text, 2 + length));
            text[second] = 'b';
          }
      }
}

static void
test_language (void)
{
  static const char *const good[] = { "de", "de-AT", "zh-Hant-TW", "x-private1", "abcdefgh" };
  static const char *const bad[] = { "",      "-",  "de-",       "-de",    "d e",
                                     "de_AT", "1a", "abcdefghi", "de--AT", "d\xc3\xa9" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (rosette_language_is_well_formed (good[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (rosette_language_is_well_formed (bad[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/iri/resolve", test_resolve);
  g_test_add_func ("/iri/well-formed", test_well_formed);
  g_test_add_func ("/iri/each-place", test_each_place);
  g_test_add_func ("/iri/language", test_language);

  return g_test_run ();
}
