/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/meaning-types.h"

#include "openbadges/type-title.h"

static void
test_list (void)
{
  g_autofree const char **list = rosette_meaning_types_list ();
  guint n = 1;

  for (; list[n] != NULL; n++)
    g_assert_cmpint (g_utf8_collate (rosette_achievement_type_get_title (list[n - 1]),
                                     rosette_achievement_type_get_title (list[n])),
                     <, 0);

  g_assert_cmpuint (n, ==, 31);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/meaning-types/list", test_list);

  return g_test_run ();
}
