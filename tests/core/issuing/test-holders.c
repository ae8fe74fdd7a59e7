/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/holders.h"

static void
add_award (RosetteHolders *holders,
           gint64 badge_id,
           const char *achievement_id,
           const char *badge_name,
           const char *email,
           const char *identifier,
           const char *credential_id)
{
  g_autoptr (RosetteAwardRow) award =
    rosette_award_row_new (&(RosetteAwardFields){ .badge_id = badge_id,
                                                  .achievement_id = achievement_id,
                                                  .badge_name = badge_name,
                                                  .email = email,
                                                  .identifier = identifier,
                                                  .credential_id = credential_id });

  rosette_holders_add (holders, award);
}

static void
test_same_badge (void)
{
  static const struct
  {
    gint64 badge_id;
    const char *achievement_id;
    const char *badge_name;
    gint64 row_badge_id;
    const char *row_achievement_id;
    const char *row_badge_name;
    gboolean is_same;
  } cases[] = {
    { 7, NULL, "A", 7, "", "B", TRUE }, /* renamed since */
    { 7, "urn:1", "A", 7, "urn:2", "A", TRUE },
    { 7, "urn:1", "A", 0, "urn:1", "A", TRUE }, /* from the command line */
    { 7, "urn:1", "A", 8, "urn:2", "A", FALSE },
    { 7, NULL, "A", 8, "", "A", FALSE }, /* another one of this name */
    { 0, NULL, "A", 0, "", "A", TRUE },
    { 0, NULL, "A", 0, "", "B", FALSE },
    { 0, NULL, "A", 0, "urn:1", "A", FALSE },
    { 0, "urn:1", "A", 7, "urn:1", "B", TRUE },
    { 0, "urn:1", "A", 0, "", "A", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteHolders) holders =
        rosette_holders_new (cases[i].badge_id, cases[i].achievement_id, cases[i].badge_name);

      add_award (holders, cases[i].row_badge_id, cases[i].row_achievement_id,
                 cases[i].row_badge_name, "ana@example.org", "", "urn:c");
      g_assert_cmpint (rosette_holders_find (holders, "ana@example.org", NULL) != NULL, ==,
                       cases[i].is_same);
    }
}

/* What was given to one address of a person is had by all of them, the last of it. */
static void
test_join (void)
{
  g_autoptr (RosetteHolders) holders = rosette_holders_new (7, NULL, "A");
  g_autoptr (GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_known_as_free);

  g_ptr_array_add (people,
                   rosette_known_as_new ("ana@work.org", "did:x:ana",
                                         "{\"Other e-mail\":\"ana@home.org, ana@school.org\"}"));
  g_ptr_array_add (people,
                   rosette_known_as_new ("bo@work.org", "", "{\"Other e-mail\":\"bo@home.org\"}"));
  add_award (holders, 7, "", "A", "ANA@home.org", "", "urn:1");
  add_award (holders, 7, "", "A", "ana@work.org", "", "urn:2");
  add_award (holders, 7, "", "A", "cem@home.org", "", "urn:3");
  rosette_holders_join (holders, people);

  g_assert_cmpstr (rosette_holders_find (holders, "Ana@school.org", ""), ==, "urn:2");
  g_assert_cmpstr (rosette_holders_find (holders, "ana@home.org", ""), ==, "urn:2");
  g_assert_cmpstr (rosette_holders_find (holders, "", "did:x:ana"), ==, "urn:2");
  g_assert_null (rosette_holders_find (holders, "bo@work.org", ""));
}

static void
test_find (void)
{
  g_autoptr (RosetteHolders) holders = rosette_holders_new (7, NULL, "A");

  add_award (holders, 7, "", "A", "Ana@Example.org", "", "urn:1");
  g_assert_cmpstr (rosette_holders_find (holders, "ANA@example.org", ""), ==, "urn:1");
  add_award (holders, 7, "", "A", "", "did:example:b", "urn:2");
  add_award (holders, 7, "", "A", "ana@example.org", "did:example:a", "urn:3");
  g_assert_cmpstr (rosette_holders_find (holders, "ANA@example.org", ""), ==, "urn:3");
  g_assert_cmpstr (rosette_holders_find (holders, "", "did:example:b"), ==, "urn:2");
  g_assert_cmpstr (rosette_holders_find (holders, "x@example.org", "did:example:a"), ==, "urn:3");
  g_assert_null (rosette_holders_find (holders, "", ""));
  g_assert_null (rosette_holders_find (holders, NULL, NULL));
  g_assert_null (rosette_holders_find (holders, NULL, "DID:example:b"));
}

static void
test_apply (void)
{
  static const struct
  {
    const char *word;
    guint n_given;
    guint n_renewed;
  } cases[] = { { "again", 3, 0 }, { "skip", 2, 0 }, { "renew", 3, 1 } };
  g_autoptr (RosetteHolders) holders = rosette_holders_new (7, NULL, "A");
  g_autoptr (GPtrArray) people =
    g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
  RosetteAlready already = ROSETTE_ALREADY_AGAIN;

  add_award (holders, 7, "", "A", "b@example.org", "", "urn:b");
  g_ptr_array_add (people, rosette_person_new ("Ana", "a@example.org", NULL));
  g_ptr_array_add (people, rosette_person_new ("Bor", "b@example.org", NULL));
  g_ptr_array_add (people, rosette_person_new ("Cid", "c@example.org", NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) renewed = g_hash_table_new_full (NULL, NULL, NULL, g_free);
      g_autoptr (GPtrArray) held =
        g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_person_unref);
      g_autoptr (GPtrArray) given = NULL;

      g_assert_true (rosette_already_from_name (cases[i].word, &already));
      given = rosette_holders_apply (holders, people, already, renewed, held);
      g_assert_cmpuint (given->len, ==, cases[i].n_given);
      g_assert_cmpuint (held->len, ==, 1);
      g_assert_true (held->pdata[0] == people->pdata[1]);
      g_assert_cmpuint (g_hash_table_size (renewed), ==, cases[i].n_renewed);
      if (cases[i].n_renewed > 0)
        g_assert_cmpstr (g_hash_table_lookup (renewed, people->pdata[1]), ==, "urn:b");
    }
  g_assert_false (rosette_already_from_name ("never", &already));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/holders/same-badge", test_same_badge);
  g_test_add_func ("/holders/find", test_find);
  g_test_add_func ("/holders/join", test_join);
  g_test_add_func ("/holders/apply", test_apply);

  return g_test_run ();
}
