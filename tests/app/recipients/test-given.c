/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/given.h"

#include "library/duplicates.h"
#include "making.h"

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_count (void)
{
  static const struct
  {
    const char *email;
    const char *id;
    guint n_awards;
  } cases[] = {
    { "ana@example.org", "", 2 },          { "ANA@example.org", "did:x:1", 2 },
    { "eva@example.org", "", 3 },          { "eva@example.org", "did:x:eva", 2 },
    { "new@example.org", "did:x:eva", 2 }, { "eva@example.org", "did:x:brother", 1 },
    { "nobody@example.org", "", 0 },       { "", "", 0 },
  };
  g_autoptr (RosetteLibrary) library = make_library ();
  g_autoptr (RosetteGiven) given = NULL;
  guint n_notified = 0;

  g_test_summary ("Awards are counted by id, and by address where there are not two ids.");

  add_award (library, "ana@example.org", "");
  given = rosette_given_new (library);
  g_signal_connect_swapped (given, "notify::generation", G_CALLBACK (count_cb), &n_notified);
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "", NULL), ==, 1);

  add_award (library, "Ana@Example.org", "");
  add_award (library, "eva@example.org", "did:x:eva");
  add_award (library, "eva@example.org", "did:x:eva");
  add_award (library, "eva@example.org", "did:x:brother");
  add_award (library, "", "");
  g_assert_cmpuint (n_notified, ==, 5);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (rosette_given_count (given, cases[i].email, cases[i].id, NULL), ==,
                      cases[i].n_awards);
}

/* Whoever was forgotten was given nothing. */
static void
test_forgotten (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  g_autoptr (RosetteGiven) given = rosette_given_new (library);
  g_autoptr (GError) error = NULL;
  RosetteForgotten forgotten;

  add_award (library, "ana@example.org", "");
  add_award (library, "ana@example.org", "");
  add_award (library, "bor@example.org", "");
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "", NULL), ==, 2);

  rosette_ledger_forget (rosette_library_get_ledger (library), "ana@example.org", NULL, &forgotten,
                         &error);
  g_assert_no_error (error);
  g_assert_true (rosette_library_refresh (library, &error));
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "", NULL), ==, 0);
  g_assert_cmpuint (rosette_given_count (given, "bor@example.org", "", NULL), ==, 1);
}

/* Addresses of before a merge count, where nobody else's id stands beside them. */
static void
test_other_addresses (void)
{
  const char *const pairs[] = { ROSETTE_OTHER_EMAIL, "Ana@Home.org, a@work.org", NULL };
  g_autofree char *extra = rosette_own_columns_write (pairs);
  g_autoptr (RosetteLibrary) library = make_library ();
  g_autoptr (RosetteGiven) given = rosette_given_new (library);

  add_award (library, "ana@example.org", "");
  add_award (library, "ana@home.org", "");
  add_award (library, "a@work.org", "did:x:1");
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "", NULL), ==, 1);
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "", extra), ==, 3);
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "did:x:2", extra), ==, 2);
  g_assert_cmpuint (rosette_given_count (given, "ana@example.org", "did:x:1", extra), ==, 3);
}

static void
test_finalize (void)
{
  g_autoptr (RosetteLibrary) library = make_library ();
  RosetteGiven *given = rosette_given_new (library);

  g_assert_finalize_object (given);
  add_award (library, "ana@example.org", "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/given/count", test_count);
  g_test_add_func ("/given/forgotten", test_forgotten);
  g_test_add_func ("/given/other-addresses", test_other_addresses);
  g_test_add_func ("/given/finalize", test_finalize);

  return g_test_run ();
}
