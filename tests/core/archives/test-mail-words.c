/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/mail-words.h"

#include <string.h>

static void
test_decode (void)
{
  static const struct
  {
    const char *text;
    const char *decoded;
  } cases[] = {
    /* RFC 2047, section 8 */
    { "=?ISO-8859-1?Q?a?=", "a" },
    { "=?ISO-8859-1?Q?a?= b", "a b" },
    { "=?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=", "ab" },
    { "=?ISO-8859-1?Q?a?=  \r\n  =?ISO-8859-1?Q?b?=", "ab" },
    { "=?ISO-8859-1?Q?a_b?=", "a b" },
    { "=?ISO-8859-1?Q?a?= =?ISO-8859-2?Q?_b?=", "a b" },
    { "=?iso-8859-8?b?7eXs+SDv4SDs6Pj08A==?=", "םולש ןב לטרפנ" },

    { "plain", "plain" },
    { "=?UTF-8*en?q?Zo=C3=AB?=", "Zoë" },
    { "=?utf-8?Q?=C3?=", "Ã" },
    { "=?no-such-set?Q?x=EB?=", "xë" },
    { "=?/etc/passwd?Q?x?=", "x" },
    { "=?utf-8?X?x?=", "=?utf-8?X?x?=" },
    { "=?utf-8?Q?never closed", "=?utf-8?Q?never closed" },
    { "=??Q?x?=", "=??Q?x?=" },
    { "=?utf-8", "=?utf-8" },
    { "=?", "=?" },
    { "a=?utf-8?Q?b?=c", "abc" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *decoded = rosette_mail_words_decode (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (decoded, ==, cases[i].decoded);
    }
}

static void
test_unquote (void)
{
  static const struct
  {
    const char *text;
    const char *bytes;
  } cases[] = {
    { "a=3Db", "a=b" },
    { "a=\r\nb", "ab" },
    { "a= \t\nb", "ab" },
    { "a=3db=C3=AB", "a=bë" },
    { "a=ZZ_b", "a=ZZ_b" },
    { "a=", "a=" },
    { "a=4", "a=4" },
    { "x\r\ny\r\n", "x\r\ny\r\n" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes =
        rosette_mail_words_unquote (cases[i].text, strlen (cases[i].text), FALSE);

      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].bytes,
                       strlen (cases[i].bytes));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-words/decode", test_decode);
  g_test_add_func ("/mail-words/unquote", test_unquote);

  return g_test_run ();
}
