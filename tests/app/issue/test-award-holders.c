/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issue/award-holders.h"

#include "issue/draft.h"
#include "making.h"
#include "support.h"

/* More than are read at once. */
#define N_AWARDS 6000

typedef struct
{
  char *folder;
  RosetteLibrary *library; /* in a file */
  RosetteBadge *badge;
  RosetteBadge *other;
  RosetteRecipient *ana;
  RosetteRecipient *bor;
  guint n_known;
} Fixture;

static void
add_awards (Fixture *fixture)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_AWARDS; i++)
    {
      g_autofree char *id = g_strdup_printf ("urn:uuid:%u", i);

      g_ptr_array_add (rows, rosette_award_row_new (&(RosetteAwardFields){
                               .credential_id = id,
                               .badge_id = rosette_badge_get_id (fixture->badge),
                               .badge_name = "Internship",
                               .name = "Ana",
                               .email = i == N_AWARDS - 1 ? "ana@example.org" : "x@example.org",
                               .identifier = "",
                               .issued = now,
                               .format = "ob3-jwt",
                               .file = "/tmp/a.png" }));
    }
  g_assert_true (rosette_library_add_awards (fixture->library, rows, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = rosette_test_folder ();
  path = g_build_filename (fixture->folder, "rosette.db", NULL);
  fixture->library = rosette_library_open (path, NULL);
  making_fill (fixture->library);
  fixture->badge = making_add_badge (fixture->library, "Internship", MAKING_COMPLETE);
  fixture->other = making_add_badge (fixture->library, "Course", MAKING_COMPLETE);
  fixture->ana = making_add_person (fixture->library, "Ana", "ana@example.org");
  fixture->bor = making_add_person (fixture->library, "Bor", "bor@example.org");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
known_cb (Fixture *fixture)
{
  fixture->n_known++;
}

static void
wait_for (Fixture *fixture, guint n_known)
{
  while (fixture->n_known < n_known)
    g_main_context_iteration (NULL, TRUE);
}

static RosetteAwardHolders *
make_holders (Fixture *fixture)
{
  RosetteAwardHolders *self = rosette_award_holders_new (fixture->library);

  g_signal_connect_swapped (self, "known", G_CALLBACK (known_cb), fixture);

  return self;
}

/* A few are known at once, as they come. */
static void
test_few (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteAwardHolders) self = make_holders (fixture);

  g_assert_true (rosette_award_holders_is_known (self));
  g_assert_null (rosette_award_holders_find (self, fixture->ana));
  rosette_award_holders_set_badge (self, fixture->badge);
  g_assert_null (rosette_award_holders_find (self, fixture->ana));
  making_add_award (fixture->library, fixture->badge, "ana@example.org", "urn:uuid:1");
  g_assert_cmpstr (rosette_award_holders_find (self, fixture->ana), ==, "urn:uuid:1");
  g_assert_null (rosette_award_holders_find (self, fixture->bor));
  rosette_award_holders_set_badge (self, fixture->other);
  g_assert_null (rosette_award_holders_find (self, fixture->ana));
  g_assert_cmpuint (fixture->n_known, ==, 0);
}

/* Many are known later; what happens meanwhile counts. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteAwardHolders) self = make_holders (fixture);

  add_awards (fixture);
  rosette_award_holders_set_badge (self, fixture->badge);
  g_assert_false (rosette_award_holders_is_known (self));
  g_assert_null (rosette_award_holders_find (self, fixture->ana));
  wait_for (fixture, 1);
  g_assert_true (rosette_award_holders_is_known (self));
  g_assert_cmpstr (rosette_award_holders_find (self, fixture->ana), ==, "urn:uuid:5999");
  g_assert_null (rosette_award_holders_find (self, fixture->bor));

  rosette_award_holders_set_badge (self, fixture->other);
  g_assert_false (rosette_award_holders_is_known (self));
  rosette_award_holders_set_badge (self, fixture->badge);
  g_assert_false (rosette_award_holders_is_known (self));
  making_add_award (fixture->library, fixture->badge, "bor@example.org", "urn:uuid:b");
  wait_for (fixture, 2);
  g_assert_cmpstr (rosette_award_holders_find (self, fixture->bor), ==, "urn:uuid:b");
}

/* Gone before it is known. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  RosetteAwardHolders *self = make_holders (fixture);

  add_awards (fixture);
  rosette_award_holders_set_badge (self, fixture->badge);
  g_assert_false (rosette_award_holders_is_known (self));
  g_object_unref (self);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_cmpuint (fixture->n_known, ==, 0);
}

/* The wizard does not go on before it knows who has the badge. */
static void
test_draft (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDraft) draft = rosette_draft_new (fixture->library);

  add_awards (fixture);
  rosette_draft_set_badge (draft, fixture->badge);
  rosette_draft_select_one (draft, fixture->ana, TRUE);
  g_assert_cmpstr (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW), ==,
                   "Looking at who has this badge already…");
  g_signal_connect_swapped (draft, "changed", G_CALLBACK (known_cb), fixture);
  wait_for (fixture, 1);
  g_assert_cmpuint (rosette_draft_get_held (draft)->len, ==, 1);
  g_assert_cmpstr (rosette_draft_find_fault (draft, ROSETTE_STEP_REVIEW), ==,
                   "Say what happens with those who have this badge already.");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/award-holders/few", test_few);
  add ("/award-holders/many", test_many);
  add ("/award-holders/gone", test_gone);
  add ("/award-holders/draft", test_draft);

  return g_test_run ();
}
