/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/award-pages.h"

#include "registering.h"

static RosetteLibrary *
open_library (Registering *self)
{
  g_autoptr (GError) error = NULL;
  RosetteLibrary *library = rosette_library_open (self->path, &error);

  g_assert_no_error (error);

  return library;
}

static const char *
get_name (GListModel *model, guint position)
{
  g_autoptr (RosetteAwardRow) row = g_list_model_get_item (model, position);

  return row != NULL ? g_intern_string (rosette_award_row_get_name (row)) : NULL;
}

static void
count_cb (GListModel *model, guint position, guint n_removed, guint n_added, guint *last)
{
  last[0] = position;
  last[1] = n_removed;
  last[2] = n_added;
}

/* Pages are read back and forth, more than are kept, and past the end. */
static void
test_pages (Registering *self, gconstpointer data)
{
  static const guint positions[] = { 0, 63, 64, 1999, 3, 1024, 1999, 0, 1 };
  g_autoptr (RosetteLibrary) library = NULL;
  GListModel *awards = NULL;

  registering_add (self, 0, 1999);
  library = open_library (self);
  awards = rosette_library_get_awards (library);
  g_assert_cmpuint (g_list_model_get_n_items (awards), ==, 2000);
  for (gsize i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", positions[i]);

      g_assert_cmpstr (get_name (awards, positions[i]), ==, name);
    }
  for (guint i = 0; i < 2000; i++)
    g_assert_cmpint (rosette_award_pages_get_id (ROSETTE_AWARD_PAGES (awards), i), ==, i + 1);
  g_assert_null (get_name (awards, 2000));
}

/* What others enter is at the end, and only that is new. */
static void
test_growing (Registering *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (self);
  GListModel *awards = rosette_library_get_awards (library);
  g_autoptr (GError) error = NULL;
  guint last[3] = { 0 };

  g_signal_connect (awards, "items-changed", G_CALLBACK (count_cb), last);
  registering_add (self, 1, 3);
  g_assert_true (rosette_library_refresh (library, &error));
  g_assert_cmpmem (last, sizeof last, ((guint[]){ 0, 0, 3 }), sizeof last);
  registering_add (self, 4, 5);
  g_assert_true (rosette_library_refresh (library, &error));
  g_assert_cmpmem (last, sizeof last, ((guint[]){ 3, 0, 2 }), sizeof last);
  g_assert_cmpstr (get_name (awards, 4), ==, "Person 5");
}

static void
add_row (Registering *self, const char *id, const char *name, const char *badge, const char *renews)
{
  g_autoptr (GDateTime) issued = g_date_time_new_utc (2026, 11, 24, 9, 30, 0);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (rows, rosette_award_row_new (&(RosetteAwardFields){
                           .credential_id = id,
                           .badge_id = 8,
                           .badge_name = badge,
                           .renews = renews,
                           .name = name,
                           .email = "x@example.org",
                           .identifier = "did:x",
                           .issued = issued,
                           .format = "ob3-di",
                           .file = "/x",
                         }));
  rosette_ledger_add_awards (self->ledger, rows, &error);
  g_assert_no_error (error);
}

/* An earlier row that was read before is read anew. */
static void
test_renewed (Registering *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (self);
  GListModel *awards = rosette_library_get_awards (library);
  g_autoptr (RosetteAwardRow) before = NULL;
  g_autoptr (RosetteAwardRow) after = NULL;

  add_row (self, "urn:1", "Ana", "Intern", "");
  add_row (self, "urn:2", "Bor", "Intern", "");
  g_assert_true (rosette_library_refresh (library, NULL));
  before = g_list_model_get_item (awards, 0);
  g_assert_false (rosette_award_row_is_renewed (before));

  add_row (self, "urn:3", "Ana", "Intern", "urn:1");
  g_assert_true (rosette_library_refresh (library, NULL));
  after = g_list_model_get_item (awards, 0);
  g_assert_true (rosette_award_row_is_renewed (after));
  g_clear_object (&after);
  after = g_list_model_get_item (awards, 1);
  g_assert_false (rosette_award_row_is_renewed (after));
}

/* Whom another program forgot is shown no longer. */
static void
test_forgotten_elsewhere (Registering *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = open_library (self);
  GListModel *awards = rosette_library_get_awards (library);
  g_autoptr (RosetteAwardRow) before = NULL;
  g_autoptr (RosetteAwardRow) after = NULL;
  RosetteForgotten forgotten;

  add_row (self, "urn:1", "Ana", "Intern", "");
  g_assert_true (rosette_library_refresh (library, NULL));
  before = g_list_model_get_item (awards, 0);
  g_assert_cmpstr (rosette_award_row_get_name (before), ==, "Ana");

  g_assert_true (rosette_ledger_forget (self->ledger, NULL, "did:x", &forgotten, NULL));
  g_assert_true (rosette_library_refresh (library, NULL));
  after = g_list_model_get_item (awards, 0);
  g_assert_cmpstr (rosette_award_row_get_name (after), ==, "");
  g_assert_true (rosette_award_row_is_forgotten (after));
}

static void
test_find (Registering *self, gconstpointer data)
{
  static const struct
  {
    const char *search;
    RosetteAwardOrder order;
    gboolean is_descending;
    const char *first;
    guint n_found;
  } cases[] = {
    { NULL, ROSETTE_AWARDS_BY_DATE, FALSE, "Črt", 4 },
    { "", ROSETTE_AWARDS_BY_DATE, TRUE, "bor", 4 },
    { "  ", ROSETTE_AWARDS_BY_NAME, FALSE, "bor", 4 },
    { NULL, ROSETTE_AWARDS_BY_NAME, TRUE, "Črt", 4 },
    { NULL, ROSETTE_AWARDS_BY_BADGE, FALSE, "Ána", 4 },
    { NULL, ROSETTE_AWARDS_BY_EMAIL, TRUE, "bor", 4 },
    { "ana", ROSETTE_AWARDS_BY_DATE, FALSE, "Ána", 1 },
    { "ÁNA course", ROSETTE_AWARDS_BY_DATE, FALSE, "Ána", 1 },
    { "ana intern", ROSETTE_AWARDS_BY_DATE, FALSE, NULL, 0 },
    { "INTERN", ROSETTE_AWARDS_BY_DATE, FALSE, "Črt", 3 },
    { "did:x", ROSETTE_AWARDS_BY_NAME, FALSE, "bor", 4 },
    { "100%", ROSETTE_AWARDS_BY_DATE, FALSE, "Dan 100%_", 1 },
    { "' OR 1 = 1 --", ROSETTE_AWARDS_BY_DATE, FALSE, NULL, 0 },
  };
  g_autoptr (RosetteLibrary) library = NULL;

  add_row (self, "urn:1", "Črt", "Intern", "");
  add_row (self, "urn:2", "Ána", "Course", "");
  add_row (self, "urn:3", "Dan 100%_", "Intern", "");
  add_row (self, "urn:4", "bor", "intern", "");
  library = open_library (self);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GListModel) found = rosette_library_find_awards (
        library, cases[i].search, cases[i].order, cases[i].is_descending, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (g_list_model_get_n_items (found), ==, cases[i].n_found);
      g_assert_cmpstr (get_name (found, 0), ==, cases[i].first);
    }
}

/* What was read for a search is not what is found when somebody has written since. */
static void
test_find_anew (Registering *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = NULL;
  RosetteForgotten forgotten;

  add_row (self, "urn:1", "Ana", "Intern", "");
  library = open_library (self);
  for (guint i = 1; i <= 3; i++)
    {
      g_autoptr (GListModel) found =
        rosette_library_find_awards (library, "ana", ROSETTE_AWARDS_BY_DATE, i == 2, NULL);

      g_assert_cmpuint (g_list_model_get_n_items (found), ==, i);
      add_row (self, "urn:2", "Ana", "Intern", "");
    }
  g_assert_true (rosette_library_forget (library, NULL, "did:x", &forgotten, NULL));
  {
    g_autoptr (GListModel) found =
      rosette_library_find_awards (library, "ana", ROSETTE_AWARDS_BY_DATE, FALSE, NULL);

    g_assert_cmpuint (g_list_model_get_n_items (found), ==, 0);
  }
}

/* The list outlives the library, and is then as if all were forgotten. */
static void
test_without_library (Registering *self, gconstpointer data)
{
  RosetteLibrary *library = NULL;
  g_autoptr (GListModel) found = NULL;
  g_autoptr (RosetteAwardRow) row = NULL;

  add_row (self, "urn:1", "Ana", "Intern", "");
  library = open_library (self);
  found = rosette_library_find_awards (library, NULL, ROSETTE_AWARDS_BY_DATE, FALSE, NULL);
  g_assert_finalize_object (library);
  row = g_list_model_get_item (found, 0);
  g_assert_cmpint (rosette_award_row_get_id (row), ==, 1);
  g_assert_true (rosette_award_row_is_forgotten (row));
}

static void
holder_cb (const char *email, const char *identifier, gpointer user_data)
{
  g_string_append_printf (user_data, "%s;%s\n", email, identifier);
}

static void
test_holders (Registering *self, gconstpointer data)
{
  g_autoptr (RosetteLibrary) library = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GString) some = g_string_new (NULL);

  registering_add (self, 1, 2);
  add_row (self, "urn:1", "Ana", "Intern", "");
  library = open_library (self);
  g_assert_true (rosette_library_each_holder (library, 0, holder_cb, all, NULL));
  g_assert_true (rosette_library_each_holder (library, 8, holder_cb, some, NULL));
  g_assert_cmpstr (some->str, ==, "x@example.org;did:x\n");
  g_assert_cmpstr (all->str, ==,
                   "p1@example.org;\np2@example.org;did:example:2\nx@example.org;did:x\n");
}

#define add(path, func)                                                                            \
  g_test_add (path, Registering, NULL, registering_set_up, func, registering_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/award-pages/pages", test_pages);
  add ("/award-pages/growing", test_growing);
  add ("/award-pages/renewed", test_renewed);
  add ("/award-pages/forgotten-elsewhere", test_forgotten_elsewhere);
  add ("/award-pages/find", test_find);
  add ("/award-pages/find-anew", test_find_anew);
  add ("/award-pages/without-library", test_without_library);
  add ("/award-pages/holders", test_holders);

  return g_test_run ();
}
