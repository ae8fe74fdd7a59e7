/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/known-issuer.h"

static void
add (GPtrArray *issuers, const char *id, const char *name, const char *source)
{
  g_ptr_array_add (issuers, rosette_known_issuer_new (id, name, source, NULL, NULL));
}

static const char *
find (GPtrArray *issuers, const char *id)
{
  RosetteKnownIssuer *found = rosette_known_issuers_find (issuers, id);

  return found != NULL ? found->name : NULL;
}

static void
test_find (void)
{
  g_autoptr (GPtrArray) issuers =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_issuer_unref);
  RosetteKnownIssuer *like;

  add (issuers, "did:key:z1", "Listed", "A list");
  add (issuers, "did:key:z1", "Mine", NULL);
  add (issuers, "did:web:School.example", "School", "A list");
  add (issuers, "https://b.example", "B", "");

  g_assert_cmpstr (find (issuers, "did:key:z1#z1"), ==, "Mine");
  g_assert_cmpstr (find (issuers, "did:web:school.example"), ==, "School");
  g_assert_cmpstr (find (issuers, "https://B.example/#me"), ==, "B");
  g_assert_null (find (issuers, "did:key:z2"));
  g_assert_null (rosette_known_issuers_find (issuers, "https://b.example")->source);

  like = rosette_known_issuers_find_like (issuers, "SCH00L");
  g_assert_cmpstr (like->id, ==, "did:web:School.example");
  g_assert_null (rosette_known_issuers_find_like (issuers, "Schools"));
  g_assert_null (rosette_known_issuers_find_like (issuers, " "));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/known-issuer/find", test_find);

  return g_test_run ();
}
