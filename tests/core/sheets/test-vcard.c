/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/vcard.h"

#include "base/error.h"
#include "books.h"

#define CARD(lines) "BEGIN:VCARD\r\nVERSION:3.0\r\n" lines "END:VCARD\r\n"
#define HEAD        "name|email|organisation|title|Tags"

/* Takes no ownership; the table as a text, or the error's number. */
static char *
read_cards (const char *text, gssize length)
{
  g_autoptr (GBytes) file = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteTable) table = rosette_vcard_read (file, &error);

  g_assert_true ((table == NULL) == (error != NULL));

  return table != NULL ? books_show (table) : g_strdup_printf ("error %d", error->code);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    const char *table;
  } cases[] = {
    { CARD ("FN:Ana Roe\r\nEMAIL:ana@s.example\r\n"), HEAD "/Ana Roe|ana@s.example|||" },
    { CARD ("N:Roe;Ana;Maria;Dr;\r\n"), HEAD "/Dr Ana Maria Roe||||" },
    { CARD ("N:Roe;Ana\r\nFN:A. Roe\r\n"), HEAD "/A. Roe||||" },
    { CARD ("FN:A\r\nEMAIL;TYPE=home:h@s.example\r\nEMAIL;TYPE=PREF:w@s.example\r\n"),
      HEAD "/A|w@s.example|||" },
    { CARD ("FN:A\r\nEMAIL;PREF=1:w@s.example\r\nEMAIL:h@s.example\r\n"),
      HEAD "/A|w@s.example|||" },
    { CARD ("FN:A\r\nEMAIL:1@s.example\r\nEMAIL:2@s.example\r\n"), HEAD "/A|1@s.example|||" },
    { CARD ("FN:A\r\nitem1.EMAIL;type=INTERNET:a@s.example\r\n"), HEAD "/A|a@s.example|||" },
    { CARD ("FN:Roe\\, Ana\\; x\r\nORG:School\\, Vienna;IT\r\nTITLE:Intern\r\n"),
      HEAD "/Roe, Ana; x||School, Vienna IT|Intern|" },
    { CARD ("FN:A very\r\n  long name\r\n"), HEAD "/A very long name||||" },
    { "begin:vcard\nversion:2.1\nfn;charset=utf-8;encoding=quoted-printable:J=C3=BCr=\ngen\n"
      "end:vcard\n",
      HEAD "/Jürgen||||" },
    { CARD ("FN;X=\"a:b\":Ana\r\nEMAIL:mailto:ana@s.example\r\n"), HEAD "/Ana|ana@s.example|||" },
    { CARD ("FN:A\r\n") CARD ("FN:B\r\n"), HEAD "/A||||/B||||" },
    { "FN:outside\r\n" CARD ("FN:B\r\nno colon\r\n"), HEAD "/B||||" },
    { CARD ("FN:half\r\n") "BEGIN:VCARD\r\nFN:cut\r\n", HEAD "/half||||/cut||||" },
    { "BEGIN:VCARD\nFN:open\nBEGIN:VCARD\nFN:B\nEND:VCARD\nEND:VCARD\n", HEAD "/open||||/B||||" },
    { CARD (
        "FN:A\r\nEMAIL;PREF=2:w@s.example\r\nEMAIL;PREF=1:h@s.example\r\nEMAIL:x@s.example\r\n"),
      HEAD "/A|h@s.example|||" },
    { CARD ("FN:A\r\nCATEGORIES:4A,choir\r\nCATEGORIES:2026\r\n"), HEAD "/A||||4A,choir, 2026" },
    { CARD ("FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen\r\n"), HEAD "/Jürgen||||" },
    { CARD ("FN;CHARSET=WINDOWS-1250;QUOTED-PRINTABLE:Dvo=F8=E1k\r\n"), HEAD "/Dvořák||||" },
    { CARD ("FN;CHARSET=X-NONE;QUOTED-PRINTABLE:J=FCrgen\r\n"), HEAD "/Jürgen||||" },
    { CARD ("FN;QUOTED-PRINTABLE:J=FCrgen\r\n"), HEAD "/Jürgen||||" },
    { CARD ("") CARD ("FN:B\r\n"), HEAD "/B||||" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *shown = read_cards (cases[i].text, -1);

      g_assert_cmpstr (shown, ==, cases[i].table);
    }
}

static void
test_refusals (void)
{
  g_autofree char *shown = read_cards ("BEGIN:VCARD\0\0", 13);
  g_autofree char *expected = g_strdup_printf ("error %d", ROSETTE_ERROR_SYNTAX);

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_is (void)
{
  static const struct
  {
    const char *text;
    gboolean is;
  } cases[] = {
    { "BEGIN:VCARD\r\n", TRUE },
    { "begin:vcard", TRUE },
    { "\xef\xbb\xbf"
      "BEGIN:VCARD\n",
      TRUE },
    { "\xef\xbb\xbf", FALSE },
    { "BEGIN:VCALENDAR", FALSE },
    { "BEGIN:VCAR", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (rosette_vcard_is (file), ==, cases[i].is);
    }
}

static void
test_wide (void)
{
  static const char text[] = CARD ("FN:Zo\303\253\r\nEMAIL:z@s.example\r\n");
  static const char *const charsets[] = { "UTF-16LE", "UTF-16BE" };

  for (gsize i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length = 0;
      g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", text, NULL);
      g_autofree char *wide = g_convert (marked, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autofree char *shown = read_cards (wide, length);
      g_autoptr (GBytes) file = g_bytes_new (wide, length);
      g_autoptr (GBytes) start = g_bytes_new (wide, 22);

      g_assert_true (rosette_vcard_is (file));
      g_assert_false (rosette_vcard_is (start));
      g_assert_cmpstr (shown, ==, HEAD "/Zoë|z@s.example|||");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/vcard/read", test_read);
  g_test_add_func ("/vcard/refusals", test_refusals);
  g_test_add_func ("/vcard/is", test_is);
  g_test_add_func ("/vcard/wide", test_wide);

  return g_test_run ();
}
