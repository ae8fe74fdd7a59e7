/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/duplicates.h"

#include "library/own-columns.h"

static const char *const people[][3] = {
  { "Ana Novak", "ana@example.org", "" },  { "Bor", "bor@example.org", "did:x:1" },
  { "ANA NOVÁK", "a.novak@home.org", "" }, { "Bor", "bor@home.org", "did:x:2" },
  { "A. Novak", "Ana@Example.org", "" },   { "", "", "did:x:3" },
  { "Črt", "crt@example.org", "" },        { "", "", "did:x:4" },
  { "crt ", "crt@home.org", "did:x:5" },
};

static GListModel *
make_people (void)
{
  GListStore *store = g_list_store_new (ROSETTE_TYPE_RECIPIENT);

  for (gsize i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr (RosetteRecipient) recipient =
        rosette_recipient_new (people[i][0], people[i][1], people[i][2], NULL);

      g_list_store_append (store, recipient);
    }

  return G_LIST_MODEL (store);
}

/* By address, then by name; nobody twice, and never two ids. */
static void
test_find (void)
{
  static const char *const expected[] = { "Ana Novak;A. Novak;", "Črt;crt ;" };
  g_autoptr (GListModel) list = make_people ();
  g_autoptr (GPtrArray) groups = rosette_duplicates_find (list);

  g_assert_cmpuint (groups->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < groups->len; i++)
    {
      GPtrArray *group = groups->pdata[i];
      g_autoptr (GString) names = g_string_new (NULL);

      for (guint j = 0; j < group->len; j++)
        g_string_append_printf (names, "%s;", rosette_recipient_get_name (group->pdata[j]));
      g_assert_cmpstr (names->str, ==, expected[i]);
    }
}

/* Addresses are kept once, also those of an earlier merge, and tags; of each other column the first
 * cell. */
static void
test_extra (void)
{
  const char *const first[] = { "Class", "2A", "Tags", "choir", NULL };
  const char *const second[] = {
    "Class", "2B", "Hours", "40", "Tags", "Choir, 2B", ROSETTE_OTHER_EMAIL, "old@x.org, ANA@x.org",
    NULL
  };
  g_autofree char *first_extra = rosette_own_columns_write (first);
  g_autofree char *second_extra = rosette_own_columns_write (second);
  g_autoptr (RosetteRecipient) kept = rosette_recipient_new ("Ana", "ana@x.org", "", first_extra);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *extra = NULL;
  g_autofree char *class = NULL;
  g_autofree char *hours = NULL;
  g_autofree char *tags = NULL;
  g_auto (GStrv) addresses = NULL;

  g_ptr_array_add (gone, rosette_recipient_new ("A.", "a@home.org", "", second_extra));
  extra = rosette_duplicates_dup_extra (kept, gone);
  class = rosette_own_columns_dup (extra, "Class");
  hours = rosette_own_columns_dup (extra, "Hours");
  tags = rosette_own_columns_dup (extra, "Tags");
  addresses = rosette_duplicates_list_addresses (extra);
  g_assert_cmpstr (tags, ==, "choir, 2B");
  g_assert_cmpstr (class, ==, "2A");
  g_assert_cmpstr (hours, ==, "40");
  g_assert_cmpuint (g_strv_length (addresses), ==, 2);
  g_assert_cmpstr (addresses[0], ==, "a@home.org");
  g_assert_cmpstr (addresses[1], ==, "old@x.org");
}

static void
test_no_addresses (void)
{
  g_auto (GStrv) none = rosette_duplicates_list_addresses (NULL);
  g_auto (GStrv) broken = rosette_duplicates_list_addresses ("{");

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_cmpuint (g_strv_length (broken), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/duplicates/find", test_find);
  g_test_add_func ("/duplicates/extra", test_extra);
  g_test_add_func ("/duplicates/no-addresses", test_no_addresses);

  return g_test_run ();
}
