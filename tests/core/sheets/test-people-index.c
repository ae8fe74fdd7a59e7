/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "sheets/people-index.h"

static void
test_find (void)
{
  static const struct
  {
    const char *email;
    const char *id;
    guint number;
  } cases[] = {
    { "ana@example.org", NULL, 1 },
    { "ANA@example.org", "", 1 },
    { "ana@example.org", "did:x:1", 1 },
    { "eva@example.org", NULL, 2 },
    { "other@example.org", "did:x:eva", 2 },
    { NULL, "did:x:eva", 2 },
    { "eva@example.org", "did:x:brother", 3 },
    { "eva@example.org", "did:x:sister", 0 },
    { "zo\xc3\x8b@example.org", NULL, 4 },
    { "nobody@example.org", NULL, 0 },
    { "", "did:x:EVA", 0 },
    { NULL, NULL, 0 },
    { "", "", 0 },
  };
  g_autoptr (RosettePeopleIndex) index = rosette_people_index_new ();

  g_test_summary ("An id decides; an address does where there are no two different ids.");

  rosette_people_index_add (index, "ana@example.org", NULL, 1);
  rosette_people_index_add (index, "eva@example.org", "did:x:eva", 2);
  rosette_people_index_add (index, "eva@example.org", "did:x:brother", 3);
  rosette_people_index_add (index, "zo\xc3\xab@example.org", "", 4);
  rosette_people_index_add (index, NULL, "", 5);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (rosette_people_index_find (index, cases[i].email, cases[i].id), ==,
                      cases[i].number);
}

/* Whoever has no id is found behind one who has, too. */
static void
test_address_shared_with_an_id (void)
{
  g_autoptr (RosettePeopleIndex) index = rosette_people_index_new ();

  rosette_people_index_add (index, "eva@example.org", "did:x:eva", 1);
  rosette_people_index_add (index, "eva@example.org", NULL, 2);

  g_assert_cmpuint (rosette_people_index_find (index, "eva@example.org", NULL), ==, 1);
  g_assert_cmpuint (rosette_people_index_find (index, "eva@example.org", "did:x:new"), ==, 2);
}

static void
test_ref (void)
{
  g_autoptr (RosettePeopleIndex) index = rosette_people_index_new ();
  g_autoptr (RosettePeopleIndex) other = rosette_people_index_ref (index);

  rosette_people_index_add (index, "ana@example.org", NULL, 1);
  g_clear_pointer (&index, rosette_people_index_unref);

  g_assert_cmpuint (rosette_people_index_find (other, "ana@example.org", NULL), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/people-index/find", test_find);
  g_test_add_func ("/people-index/address-shared-with-an-id", test_address_shared_with_an_id);
  g_test_add_func ("/people-index/ref", test_ref);

  return g_test_run ();
}
