/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/meaning-languages.h"

#include <stdlib.h>

/* The official languages of the European Union, and of the other countries and regions of its
 * exchange programmes. Each under its own name and not translated: who writes in it reads it.
 */
static const struct
{
  const char *tag;
  const char *name;
} languages[] = {
  { "ar", "العربية" },      { "be", "Беларуская" },     { "bg", "Български" },
  { "bs", "Bosanski" },     { "ca", "Català" },         { "cs", "Čeština" },
  { "cy", "Cymraeg" },      { "da", "Dansk" },          { "de", "Deutsch" },
  { "el", "Ελληνικά" },     { "en", "English" },        { "es", "Español" },
  { "et", "Eesti" },        { "eu", "Euskara" },        { "fi", "Suomi" },
  { "fr", "Français" },     { "ga", "Gaeilge" },        { "gl", "Galego" },
  { "he", "עברית" },        { "hr", "Hrvatski" },       { "hu", "Magyar" },
  { "hy", "Հայերեն" },      { "is", "Íslenska" },       { "it", "Italiano" },
  { "ka", "ქართული" },      { "lb", "Lëtzebuergesch" }, { "lt", "Lietuvių" },
  { "lv", "Latviešu" },     { "mk", "Македонски" },     { "mt", "Malti" },
  { "nb", "Norsk bokmål" }, { "nl", "Nederlands" },     { "nn", "Norsk nynorsk" },
  { "pl", "Polski" },       { "pt", "Português" },      { "ro", "Română" },
  { "sk", "Slovenčina" },   { "sl", "Slovenščina" },    { "sq", "Shqip" },
  { "sr", "Српски" },       { "sv", "Svenska" },        { "tr", "Türkçe" },
  { "uk", "Українська" },
};

const char *
rosette_meaning_language_get_name (const char *tag)
{
  g_return_val_if_fail (tag != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (g_str_equal (languages[i].tag, tag))
      return languages[i].name;

  return tag;
}

static int
compare_names (const void *a, const void *b)
{
  return g_utf8_collate (rosette_meaning_language_get_name (*(const char *const *) a),
                         rosette_meaning_language_get_name (*(const char *const *) b));
}

const char **
rosette_meaning_languages_list (void)
{
  const char **list = g_new0 (const char *, G_N_ELEMENTS (languages) + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    list[i] = languages[i].tag;
  qsort (list, G_N_ELEMENTS (languages), sizeof *list, compare_names);

  return list;
}
