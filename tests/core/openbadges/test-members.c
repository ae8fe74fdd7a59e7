/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/members.h"

static void
test_of_n (gconstpointer data)
{
  guint n = GPOINTER_TO_UINT (data);
  g_autoptr (JsonObject) object = json_object_new ();
  RosetteMembers members;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%u", i);

      json_object_set_int_member (object, name, i);
    }
  rosette_members_take (&members, object);

  for (guint i = 0; i < n + 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("n%u", i);

      g_assert_true (rosette_members_get (&members, name) == json_object_get_member (object, name));
    }
  g_assert_null (rosette_members_get (&members, ""));
  g_assert_null (rosette_members_get (&members, "n"));
}

/* Names that begin alike, or whose first letters share a bit. */
static void
test_alike (void)
{
  static const char *const names[] = { "",   "a",     "A", "!",   "aa",      "ab",
                                       "id", "image", "i", "@id", "\xc3\xa9" };
  static const char *const absent[] = { "b", "ac", "a ", "imag", "images", "I", "@", "\xc3", "iD" };
  g_autoptr (JsonObject) object = json_object_new ();
  RosetteMembers members;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    json_object_set_int_member (object, names[i], (gint64) i);
  rosette_members_take (&members, object);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (rosette_members_get (&members, names[i])
                   == json_object_get_member (object, names[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_null (rosette_members_get (&members, absent[i]));
}

int
main (int argc, char *argv[])
{
  static const guint counts[] = { 0, 1, ROSETTE_MEMBERS_AT_HAND, ROSETTE_MEMBERS_AT_HAND + 1 };

  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autofree char *path = g_strdup_printf ("/members/of-%u", counts[i]);

      g_test_add_data_func (path, GUINT_TO_POINTER (counts[i]), test_of_n);
    }

  g_test_add_func ("/members/alike", test_alike);

  return g_test_run ();
}
