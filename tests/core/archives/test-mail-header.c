/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/mail-header.h"

#include <string.h>

static void
test_measure (void)
{
  static const struct
  {
    const char *text;
    gsize length;
  } cases[] = {
    { "A: b\n\nbody", 6 }, { "A: b\r\n\r\nbody", 8 }, { "\nbody", 1 },
    { "A: b", 4 },         { "A: b\n", 5 },           { "", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (rosette_mail_header_measure (cases[i].text, strlen (cases[i].text)), ==,
                      cases[i].length);
}

static void
test_find (void)
{
  static const char header[] =
    "Subject-Line: no\r\nSUBJECT :  one\r\n\ttwo\r\nSubject: three\r\n\r\n";
  g_autofree char *subject = rosette_mail_header_find (header, sizeof header - 1, "Subject");
  g_autofree char *nothing = rosette_mail_header_find (header, sizeof header - 1, "To");
  g_autofree char *value = rosette_mail_header_find ("A: x\0y", 6, "a");

  g_assert_cmpstr (subject, ==, "one\ttwo");
  g_assert_null (nothing);
  g_assert_cmpstr (value, ==, "xy");
}

static void
test_value (void)
{
  g_autofree char *value = rosette_mail_header_dup_value (" Image/PNG ; name=x");
  g_autofree char *none = rosette_mail_header_dup_value (NULL);

  g_assert_cmpstr (value, ==, "image/png");
  g_assert_null (none);
}

static void
test_parameter (void)
{
  static const struct
  {
    const char *field;
    const char *value;
  } cases[] = {
    { "a/b; name=x.png", "x.png" },
    { "a/b;Name = \"x ; y=\\\"z\\\".png\" ; charset=u", "x ; y=\"z\".png" },
    { "a/b; name=\"not closed; name=x", "not closed; name=x" },
    { "a/b; filename=x", NULL },
    { "a/b", NULL },
    { "a/b;;name=;name=y", "" },
    { "a/b; name=first; name=second", "first" },
    { "a/b; name*=UTF-8'en'Zo%C3%AB.png; name=Zoe.png", "Zoë.png" },
    { "a/b; name*=iso-8859-1''Zo%EB.png", "Zoë.png" },
    { "a/b; name*=no-language%20", "no-language " },
    { "a/b; name*0=\"ab\"; name*1=cd; name*3=x", "abcd" },
    { "a/b; name*1*=%C3%AB; name*0*=utf-8''Zo; name*2=.png", "Zoë.png" },
    { "a/b; name=\"=?UTF-8?B?Wm/Dqw==?=\"", "Zoë" },
    { "a/b; name=\"Zo\xeb.png\"", "Zoë.png" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *value = rosette_mail_header_dup_parameter (cases[i].field, "name");

      g_assert_cmpstr (value, ==, cases[i].value);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/mail-header/measure", test_measure);
  g_test_add_func ("/mail-header/find", test_find);
  g_test_add_func ("/mail-header/value", test_value);
  g_test_add_func ("/mail-header/parameter", test_parameter);

  return g_test_run ();
}
