/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/gallery-model.h"

#include "badges/meaning.h"
#include "library/library.h"

/* A library with badges of these names, in another order than that of the gallery. */
typedef struct
{
  RosetteLibrary *library;
  RosetteGalleryModel *model;
} Fixture;

static const char *const names[] = { "tutor", "", "Čoln", "Internship abroad", "Course" };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = rosette_library_open (NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *json =
        g_strdup_printf ("{\"tag\":[\"%s\"]}", i == 0 ? "Erasmus plus" : "other");

      g_assert_nonnull (rosette_library_add_badge (fixture->library, names[i], json, NULL, NULL));
    }
  fixture->model = rosette_gallery_model_new (rosette_library_get_badges (fixture->library));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->model);
  g_assert_finalize_object (fixture->library);
}

static char *
dup_names (Fixture *fixture)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->model)); i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (G_LIST_MODEL (fixture->model), i);

      g_string_append_printf (text, "%s|", rosette_badge_get_name (badge));
    }

  return g_strdup (text->str);
}

static void
assert_names (Fixture *fixture, const char *expected)
{
  g_autofree char *text = dup_names (fixture);

  g_assert_cmpstr (text, ==, expected);
}

static RosetteBadge *
get_badge (Fixture *fixture, guint position)
{
  g_autoptr (RosetteBadge) badge =
    g_list_model_get_item (rosette_library_get_badges (fixture->library), position);

  return badge;
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_sorted (Fixture *fixture, gconstpointer data)
{
  assert_names (fixture, "Course|Internship abroad|tutor|Čoln||");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *search;
    const char *found;
  } cases[] = {
    { "abroad INTERN", "Internship abroad|" },
    { "coln", "Čoln|" },
    { "eras", "tutor|" },
    { "eras course", "" },
    { "nothing like it", "" },
    { "", "Course|Internship abroad|tutor|Čoln||" },
    { NULL, "Course|Internship abroad|tutor|Čoln||" },
  };
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->model, "notify::search", G_CALLBACK (count_cb), &n_notified);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      rosette_gallery_model_set_search (fixture->model, cases[i].search);
      rosette_gallery_model_set_search (fixture->model, cases[i].search);
      g_assert_cmpstr (rosette_gallery_model_get_search (fixture->model), ==, cases[i].search);
      assert_names (fixture, cases[i].found);
    }
  g_assert_cmpuint (n_notified, ==, G_N_ELEMENTS (cases));
}

/* A badge goes to the place of its new name, into what is searched and out of it. */
static void
test_renamed (Fixture *fixture, gconstpointer data)
{
  RosetteBadge *badge = get_badge (fixture, 1);

  g_assert_true (
    rosette_library_save_badge_meaning (fixture->library, badge, "Drawing", "{}", NULL));
  assert_names (fixture, "Course|Drawing|Internship abroad|tutor|Čoln|");

  rosette_gallery_model_set_search (fixture->model, "drawing");
  assert_names (fixture, "Drawing|");
  g_assert_true (rosette_library_save_badge_meaning (fixture->library, badge, "Oil", "{}", NULL));
  assert_names (fixture, "");
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteBadge) badge = g_object_ref (get_badge (fixture, 3));
  guint n_changed = 0;

  g_signal_connect_swapped (fixture->model, "items-changed", G_CALLBACK (count_cb), &n_changed);
  g_assert_true (rosette_library_remove_badge (fixture->library, badge, NULL));
  assert_names (fixture, "Course|tutor|Čoln||");
  g_assert_cmpuint (n_changed, ==, 1);

  g_assert_true (rosette_library_restore_badge (fixture->library, badge, NULL));
  assert_names (fixture, "Course|Internship abroad|tutor|Čoln||");

  g_assert_true (rosette_library_save_badge_meaning (fixture->library, badge, "Zoo", "{}", NULL));
  assert_names (fixture, "Course|tutor|Zoo|Čoln||");
}

static void
test_badges (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GListModel) badges = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->model, "notify::badges", G_CALLBACK (count_cb), &n_notified);
  g_object_get (fixture->model, "badges", &badges, NULL);
  rosette_gallery_model_set_badges (fixture->model, badges);
  g_assert_cmpuint (n_notified, ==, 0);

  rosette_gallery_model_set_badges (fixture->model, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  assert_names (fixture, "");
  rosette_gallery_model_set_badges (fixture->model, badges);
  assert_names (fixture, "Course|Internship abroad|tutor|Čoln||");
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/gallery-model/sorted", test_sorted);
  add ("/gallery-model/search", test_search);
  add ("/gallery-model/renamed", test_renamed);
  add ("/gallery-model/undo", test_undo);
  add ("/gallery-model/badges", test_badges);

  return g_test_run ();
}
