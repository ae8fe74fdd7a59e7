/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/look-alike.h"

#include <string.h>

static void
test_alike (void)
{
  static const struct
  {
    const char *one;
    const char *other;
    gboolean is_alike;
  } cases[] = {
    { "University of Lund", "University of Lund", TRUE },
    { "University of Lund", "UNIVERSITY  OF LUND", TRUE },
    { "University of Lund", "University-of-Lund.", TRUE },
    { "University of Lund", "Univеrsitу оf Lund" /* Cyrillic e, y, o */, TRUE },
    { "University of Lund", "Univ\u200bersity of\u00a0Lund", TRUE },
    { "University of Lund", "Unıversity of Lund", TRUE },
    { "University of Lund", "University 0f Lund", TRUE },
    { "University of Lund", "Ｕniversity of Lund", TRUE },
    { "University of Lund", "Uniuersity of Lund", FALSE },
    { "University of Lund", "University of London", FALSE },
    { "Lycée Émile Zola", "Lycee Emile Zola", TRUE },
    { "Modern School", "Modem School", TRUE },
    { "Волжский колледж", "Волжский колледж", TRUE },
    { "ВАНК", "BAHK", TRUE },
    { "School 2", "School 3", FALSE },
    { "日本", "中国", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *one = rosette_look_alike_reduce (cases[i].one);
      g_autofree char *other = rosette_look_alike_reduce (cases[i].other);

      g_test_message ("%s, %s: %s, %s", cases[i].one, cases[i].other, one, other);
      g_assert_cmpint (strcmp (one, other) == 0, ==, cases[i].is_alike);
    }
}

/* Whatever a badge calls its issuer. */
static void
test_hostile (void)
{
  g_autofree char *long_name = g_strnfill (100000, 'a');
  g_autofree char *reduced = rosette_look_alike_reduce (long_name);
  g_autofree char *broken = rosette_look_alike_reduce ("a\xff\xc3");
  g_autofree char *nothing = rosette_look_alike_reduce (" \u202e-.\u200d");

  g_assert_cmpuint (strlen (reduced), <=, 1024);
  g_assert_cmpstr (broken, ==, "a");
  g_assert_cmpstr (nothing, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/look-alike/alike", test_alike);
  g_test_add_func ("/look-alike/hostile", test_hostile);

  return g_test_run ();
}
