/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/xml-check.h"

#include "base/error.h"
#include "base/limits.h"

#include <time.h>

#define BYTES(text) text, sizeof (text) - 1

static void
assert_check (const char *text, gsize length, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (text, length);
  g_autoptr (GBytes) checked = rosette_xml_check (file, NULL, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, ROSETTE_ERROR, code);
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gboolean is_utf8;
  } files[] = {
    { BYTES ("<svg>\xc3\xa9</svg>"), TRUE },
    { BYTES ("\xef\xbb\xbf<svg>\xc3\xa9</svg>"), TRUE },
    { BYTES ("<?xml version='1.0' encoding='utf-8'?><svg>\xc3\xa9</svg>"), TRUE },
    { BYTES ("<?xml version='1.0' encoding=\"UTF8\"?><svg>\xc3\xa9</svg>"), TRUE },
    { BYTES ("<?xml version='1.0' encoding='iso-8859-1'?><svg>\xe9</svg>"), FALSE },
    { BYTES ("<?xml version='1.0' encoding='windows-1252'?><svg>\xe9</svg>"), FALSE },
    { BYTES ("\xff\xfe<\0s\0v\0g\0>\0\xe9\0<\0/\0s\0v\0g\0>\0"), FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new_static (files[i].bytes, files[i].length);
      gboolean is_utf8 = FALSE;
      g_autoptr (GBytes) text = rosette_xml_check (file, &is_utf8, &error);

      g_assert_no_error (error);
      g_assert_cmpint (is_utf8, ==, files[i].is_utf8);
      g_assert_nonnull (g_strstr_len (g_bytes_get_data (text, NULL),
                                      (gssize) g_bytes_get_size (text), "<svg>é</svg>"));
    }
}

static void
test_refused (void)
{
  assert_check (BYTES (""), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("<svg>"), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("<svg/><svg/>"), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("<svg>\xe9</svg>"), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("<svg>&unknown;</svg>"), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("<?xml version='1.0' encoding='no-such'?><svg/>"), ROSETTE_ERROR_SYNTAX);
  assert_check (BYTES ("\xff\xfe<\0s\0v\0g\0/\0>"), ROSETTE_ERROR_SYNTAX);
}

/* Ten levels of ten references each are ten thousand million; a run of references to one long
 * entity is as much again. Both are over before a person notices. */
static void
test_entities (void)
{
  g_autoptr (GString) laughs = g_string_new ("<!DOCTYPE svg [<!ENTITY e0 'ha'>");
  g_autoptr (GString) blowup = g_string_new ("<!DOCTYPE svg [<!ENTITY e '");
  g_autoptr (GBytes) laughs_file = NULL;
  g_autoptr (GBytes) blowup_file = NULL;
  clock_t start = clock ();

  for (guint i = 1; i <= 10; i++)
    {
      g_string_append_printf (laughs, "<!ENTITY e%u '", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (laughs, "&e%u;", i - 1);
      g_string_append (laughs, "'>");
    }
  g_string_append (laughs, "]><svg a='&e10;'>&e10;</svg>");
  laughs_file = g_bytes_new_static (laughs->str, laughs->len);
  g_assert_null (rosette_xml_check (laughs_file, NULL, NULL));

  for (guint i = 0; i < 100000; i++)
    g_string_append (blowup, "ha");
  g_string_append (blowup, "'>]><svg>");
  for (guint i = 0; i < 100000; i++)
    g_string_append (blowup, "&e;");
  g_string_append (blowup, "</svg>");
  blowup_file = g_bytes_new_static (blowup->str, blowup->len);
  g_bytes_unref (rosette_xml_check (blowup_file, NULL, NULL));

  g_assert_cmpint (clock () - start, <, 5 * CLOCKS_PER_SEC);
}

static void
test_depth (void)
{
  for (guint depth = ROSETTE_MAX_XML_DEPTH; depth <= ROSETTE_MAX_XML_DEPTH + 1; depth++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < depth; i++)
        g_string_append (text, "<g>");
      g_string_append (text, "text");
      for (guint i = 0; i < depth; i++)
        g_string_append (text, "</g>");
      assert_check (text->str, text->len,
                    depth == ROSETTE_MAX_XML_DEPTH ? -1 : ROSETTE_ERROR_LIMIT);
    }
}

static void
test_attributes (void)
{
  for (guint n = ROSETTE_MAX_XML_ATTRIBUTES; n <= ROSETTE_MAX_XML_ATTRIBUTES + 1; n++)
    {
      g_autoptr (GString) text = g_string_new ("<svg");

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, " a%u=''", i);
      g_string_append (text, "/>");
      assert_check (text->str, text->len,
                    n == ROSETTE_MAX_XML_ATTRIBUTES ? -1 : ROSETTE_ERROR_LIMIT);
    }
}

static void
test_text (void)
{
  for (gsize n = ROSETTE_MAX_XML_TEXT_BYTES; n <= ROSETTE_MAX_XML_TEXT_BYTES + 1; n++)
    {
      int code = n == ROSETTE_MAX_XML_TEXT_BYTES ? -1 : ROSETTE_ERROR_LIMIT;
      g_autofree char *filling = g_strnfill (n, 'a');
      g_autofree char *text = g_strconcat ("<svg>", filling, "</svg>", NULL);
      g_autofree char *tag = g_strconcat ("<svg a='", filling + 11, "'/>", NULL);

      assert_check (text, strlen (text), code);
      assert_check (tag, strlen (tag), code);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/xml-check/encodings", test_encodings);
  g_test_add_func ("/xml-check/refused", test_refused);
  g_test_add_func ("/xml-check/entities", test_entities);
  g_test_add_func ("/xml-check/depth", test_depth);
  g_test_add_func ("/xml-check/attributes", test_attributes);
  g_test_add_func ("/xml-check/text", test_text);

  return g_test_run ();
}
