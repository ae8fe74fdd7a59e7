/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/charset.h"

#include "base/error.h"

#define BYTES(text) text, sizeof (text) - 1

static const struct
{
  const char *data;
  gsize size;
  const char *charset;
  const char *text;
} cases[] = {
  { BYTES (""), "UTF-8", "" },
  { BYTES ("Ana"), "UTF-8", "Ana" },
  { BYTES ("Zo\xc3\xab"), "UTF-8", "Zoë" },
  { BYTES ("\xef\xbb\xbfZo\xc3\xab"), "UTF-8", "Zoë" },
  { BYTES ("\xff\xfeZ\0o\0\xeb\0"), "UTF-16LE", "Zoë" },
  { BYTES ("\xfe\xff\0Z\0o\0\xeb"), "UTF-16BE", "Zoë" },
  { BYTES ("\xff\xfe\x3d\xd8\x00\xde"), "UTF-16LE", "😀" },
  { BYTES ("n\0a\0m\0e\0\n\0Z\0o\0\xeb\0"), "UTF-16LE", "name\nZoë" },
  { BYTES ("\0n\0a\0m\0e\0\n\0Z\0o\0\xeb"), "UTF-16BE", "name\nZoë" },
  { BYTES ("\xa3ukasz Dvo\xf8\xe1k"), "WINDOWS-1250", "Łukasz Dvořák" },
  { BYTES ("Zo\xeb, 5 \x80, \x9a\x81"), "WINDOWS-1252", "Zoë, 5 €, š\xc2\x81" },
};

static void
test_guessed (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new (cases[i].data, cases[i].size);
      g_autofree char *text = NULL;
      gsize length = 0;

      g_assert_cmpstr (rosette_charset_guess (file), ==, cases[i].charset);
      text = rosette_charset_decode (file, NULL, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (length, ==, strlen (cases[i].text));
    }
}

static void
test_named (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (BYTES ("\xa3ukasz Dvo\xf8\xe1k"));
  g_autofree char *text = NULL;
  gsize length = 0;

  g_test_summary ("What only a person can know is said by a person.");

  text = rosette_charset_decode (file, "WINDOWS-1250", &length, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "Łukasz Dvořák");
}

/* Those that the window offers, each with bytes by which it is known. */
static void
test_offered (void)
{
  static const struct
  {
    const char *charset;
    const char *bytes;
    const char *text;
  } offered[] = {
    { "WINDOWS-1252", "\x8a\xe8", "Šè" }, { "WINDOWS-1250", "\x9a\xe8", "šč" },
    { "WINDOWS-1257", "\xeb\xf8", "ėų" }, { "WINDOWS-1253", "\xe1\xc1", "αΑ" },
    { "WINDOWS-1251", "\xe8\xb3", "иі" }, { "WINDOWS-1254", "\xfd\xf0", "ığ" },
    { "ISO-8859-15", "\xa8\xe8", "šè" },  { "CP850", "\x81\x8a", "üè" },
    { "MACINTOSH", "\x9f\x8f", "üè" },    { "ISO-8859-2", "\xb9\xe8", "šč" },
    { "CP852", "\xe7\x9f", "šč" },        { "MAC-CENTRALEUROPE", "\xe4\x8b", "šč" },
    { "KOI8-U", "\xc9\xa6", "иі" },       { "CP866", "\xa8\x88", "иИ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (offered); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new_static (offered[i].bytes, strlen (offered[i].bytes));
      gsize length = 0;
      g_autofree char *text = rosette_charset_decode (file, offered[i].charset, &length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, offered[i].text);
      g_assert_true (rosette_charset_is_known (offered[i].charset));
    }
}

static void
test_unknown (void)
{
  static const char *const names[] = { "", "WINDOWS-125", "Western", "UTF-8//IGNORE", "/" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_false (rosette_charset_is_known (names[i]));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *data;
    gsize size;
  } files[] = {
    { BYTES ("a\0b") },
    { BYTES ("a\0b\0") },
    { BYTES ("\xff\xfe"
             "a\0b") },
    { BYTES ("\xff\xfe\x00\xd8"
             "a\0") },
    { BYTES ("\xff\xfe"
             "a\0\0\0") },
    { BYTES ("Zo\xc3\xab Ren\xc3\xa9 \xc3") },
  };

  g_test_summary ("Half a character, a lone surrogate, a zero: no guess makes text of these.");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new (files[i].data, files[i].size);
      gsize length = 0;

      g_assert_null (rosette_charset_decode (file, NULL, &length, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/charset/guessed", test_guessed);
  g_test_add_func ("/charset/named", test_named);
  g_test_add_func ("/charset/offered", test_offered);
  g_test_add_func ("/charset/unknown", test_unknown);
  g_test_add_func ("/charset/refused", test_refused);

  return g_test_run ();
}
