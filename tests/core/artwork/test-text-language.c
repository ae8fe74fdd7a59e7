/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/text-private.h"

/* The languages of the parts of a text as Pango has them, in the order of reading. */
static char *
dup_languages (const char *text)
{
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  cairo_t *cr = rosette_text_create_context ();
  g_autoptr (PangoLayout) layout = rosette_text_create_layout (cr, shape, text, 80.0);
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  GString *languages = g_string_new (NULL);
  const char *last = NULL;

  for (GSList *at = line->runs; at != NULL; at = at->next)
    {
      PangoGlyphItem *run = at->data;
      const char *language = pango_language_to_string (run->item->analysis.language);

      if (language != last)
        g_string_append_printf (languages, "%s ", language);
      last = language;
    }
  cairo_destroy (cr);

  return g_string_free (languages, FALSE);
}

/* By the script alone, whatever the user speaks: here it is Serbian, Urdu, Nepali and Japanese. */
static void
test_session (void)
{
  static const struct
  {
    const char *text;
    const char *languages;
  } cases[] = {
    { "Word", "en " },          { "12 (слово) 34!", "ru " },
    { "с\xcc\x81лово", "ru " }, { "कक्षा", "hi " },
    { "實習", "zh-cn " },       { "Word слово", "en ru " },
    { "λόγος", "el " },         { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *languages = dup_languages (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (languages, ==, cases[i].languages);
    }
}

int
main (int argc, char *argv[])
{
  g_setenv ("PANGO_LANGUAGE", "sr:ur:ne:ja", TRUE);
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-language/session", test_session);

  return g_test_run ();
}
