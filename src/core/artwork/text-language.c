/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/text-private.h"

/* Pango takes a language for what is not written as that of the session by whatever else the
 * session speaks, and letters look otherwise in another language of one script. */
static const struct
{
  GUnicodeScript script;
  const char *language;
} languages[] = {
  { G_UNICODE_SCRIPT_LATIN, "en" },     { G_UNICODE_SCRIPT_CYRILLIC, "ru" },
  { G_UNICODE_SCRIPT_GREEK, "el" },     { G_UNICODE_SCRIPT_ARABIC, "ar" },
  { G_UNICODE_SCRIPT_HEBREW, "he" },    { G_UNICODE_SCRIPT_HAN, "zh-cn" },
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" },  { G_UNICODE_SCRIPT_KATAKANA, "ja" },
  { G_UNICODE_SCRIPT_HANGUL, "ko" },    { G_UNICODE_SCRIPT_DEVANAGARI, "hi" },
  { G_UNICODE_SCRIPT_BENGALI, "bn" },   { G_UNICODE_SCRIPT_GURMUKHI, "pa" },
  { G_UNICODE_SCRIPT_GUJARATI, "gu" },  { G_UNICODE_SCRIPT_ORIYA, "or" },
  { G_UNICODE_SCRIPT_TAMIL, "ta" },     { G_UNICODE_SCRIPT_TELUGU, "te" },
  { G_UNICODE_SCRIPT_KANNADA, "kn" },   { G_UNICODE_SCRIPT_MALAYALAM, "ml" },
  { G_UNICODE_SCRIPT_SINHALA, "si" },   { G_UNICODE_SCRIPT_THAI, "th" },
  { G_UNICODE_SCRIPT_LAO, "lo" },       { G_UNICODE_SCRIPT_TIBETAN, "bo" },
  { G_UNICODE_SCRIPT_MYANMAR, "my" },   { G_UNICODE_SCRIPT_KHMER, "km" },
  { G_UNICODE_SCRIPT_GEORGIAN, "ka" },  { G_UNICODE_SCRIPT_ARMENIAN, "hy" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "am" },  { G_UNICODE_SCRIPT_MONGOLIAN, "mn" },
  { G_UNICODE_SCRIPT_SYRIAC, "syr" },   { G_UNICODE_SCRIPT_THAANA, "dv" },
  { G_UNICODE_SCRIPT_CHEROKEE, "chr" }, { G_UNICODE_SCRIPT_CANADIAN_ABORIGINAL, "iu" },
};

/* NULL for what is of no script: signs, figures and marks. */
static const char *
get_language (gunichar letter)
{
  GUnicodeScript script = g_unichar_get_script (letter);

  for (gsize i = 0; i < G_N_ELEMENTS (languages); i++)
    if (languages[i].script == script)
      return languages[i].language;

  return NULL;
}

static void
add_language (PangoAttrList *attributes, const char *language, gsize from, gsize to)
{
  PangoAttribute *attribute = pango_attr_language_new (pango_language_from_string (language));

  attribute->start_index = (guint) from;
  attribute->end_index = (guint) to;
  pango_attr_list_change (attributes, attribute);
}

/* What is of no script goes with what is before it, and at the beginning with what follows. */
void
rosette_text_add_languages (PangoAttrList *attributes, const char *text)
{
  const char *language = NULL;
  gsize from = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const char *next = get_language (g_utf8_get_char (at));

      if (next == NULL || next == language)
        continue;
      if (language != NULL)
        {
          add_language (attributes, language, from, (gsize) (at - text));
          from = (gsize) (at - text);
        }
      language = next;
    }
  if (language != NULL)
    add_language (attributes, language, from, strlen (text));
}
