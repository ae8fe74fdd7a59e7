/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/look-alike.h"

#include <string.h>

/* Longest name that is compared, in bytes: more is nothing that a person compares. */
#define MAX_NAME_BYTES 1024

/* Small letters, after accents are gone, and what they look like. Capitals that look like Latin
 * ones (Cyrillic "В", Greek "Η") are small letters here that do not, so both are of one row. */
static const struct
{
  const char *letters;
  const char *looks;
} alike[] = {
  { "аαɑａ", "a" }, { "вβƅ", "b" }, { "сϲᴄ", "c" },  { "ԁɗ", "d" },      { "еεҽ", "e" },
  { "ғϝ", "f" },    { "ɡց", "g" },  { "һнηհ", "h" }, { "іıιї1!|", "l" }, { "jјϳ", "j" },
  { "кκ", "k" },    { "ӏl", "l" },  { "мμ", "m" },   { "пηո", "n" },     { "оοσօ0ө", "o" },
  { "рρ", "p" },    { "ԛգ", "q" },  { "гг", "r" },   { "ѕ5$", "s" },     { "тτ", "t" },
  { "υսц", "u" },   { "ѵν", "v" },  { "шωԝѡ", "w" }, { "хχ", "x" },      { "уγү", "y" },
  { "зᴢζ", "z" },   { "ß", "ss" },  { "æ", "ae" },   { "œ", "oe" },      { "ø", "o" },
  { "đð", "d" },    { "ł", "l" },   { "þ", "p" },    { "i", "l" },
};

/* Two letters that together look like one. */
static const char *const pairs[][2] = { { "rn", "m" }, { "vv", "w" }, { "cl", "d" } };

static const char *
find_looks (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (alike); i++)
    {
      if (g_utf8_strchr (alike[i].letters, -1, c) != NULL)
        return alike[i].looks;
    }

  return NULL;
}

static void
replace_pairs (GString *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (text, pairs[i][0], pairs[i][1], 0);
}

char *
rosette_look_alike_reduce (const char *name)
{
  g_autofree char *valid = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *apart = NULL;
  GString *looks = g_string_new (NULL);

  g_return_val_if_fail (name != NULL, g_string_free (looks, FALSE));

  valid = g_utf8_make_valid (name, (gssize) MIN (strlen (name), MAX_NAME_BYTES));
  folded = g_utf8_casefold (valid, -1);
  apart = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  for (const char *at = apart; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      const char *like = find_looks (c);

      if (like != NULL)
        g_string_append (looks, like);
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (looks, c);
    }
  replace_pairs (looks);

  return g_string_free (looks, FALSE);
}
