/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-draft.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/limits.h"
#include "library/library.h"

static const char meant[] = "{\"type\":[\"Achievement\"],\"name\":\"Meant\"}";

/* A badge with an empty design, open, and how often it was saved. */
typedef struct
{
  RosetteLibrary *library;
  RosetteBadge *badge;
  RosetteDesign *design;
  RosetteBadgeDraft *draft;
  guint n_saved;
  guint n_faults;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) svg = NULL;

  fixture->library = rosette_library_open (NULL, NULL);
  fixture->design = rosette_design_new ();
  svg = rosette_design_to_svg (fixture->design);
  fixture->badge = rosette_library_add_badge (fixture->library, "B", "{\"name\":\"B\"}", svg, NULL);
  fixture->draft = rosette_badge_draft_new (fixture->library, fixture->badge, fixture->design);
  g_signal_connect_swapped (fixture->badge, "notify::modified", G_CALLBACK (count_cb),
                            &fixture->n_saved);
  g_signal_connect_swapped (fixture->draft, "notify::fault", G_CALLBACK (count_cb),
                            &fixture->n_faults);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->design);
  g_assert_finalize_object (fixture->library);
}

static void
draw (Fixture *fixture)
{
  rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
}

static guint
count_layers (Fixture *fixture)
{
  g_autoptr (RosetteDesign) saved =
    rosette_design_from_svg (rosette_badge_get_design (fixture->badge), NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (saved));
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_assert_true (rosette_badge_draft_flush (fixture->draft));
  rosette_badge_draft_set_achievement (fixture->draft, "{\"name\":\"B\"}");
  g_assert_true (rosette_badge_draft_flush (fixture->draft));

  g_assert_cmpuint (fixture->n_saved, ==, 0);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  draw (fixture);
  rosette_badge_draft_set_achievement (fixture->draft, meant);
  g_assert_cmpuint (fixture->n_saved, ==, 0);
  g_assert_true (rosette_badge_draft_flush (fixture->draft));

  g_assert_cmpuint (fixture->n_saved, ==, 2);
  g_assert_cmpuint (count_layers (fixture), ==, 1);
  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "Meant");
  g_assert_cmpstr (rosette_badge_get_achievement_json (fixture->badge), ==, meant);

  g_assert_true (rosette_badge_draft_flush (fixture->draft));
  g_assert_cmpuint (fixture->n_saved, ==, 2);
}

/* Many edits in a row are one save, a moment after the last. */
static void
test_by_itself (Fixture *fixture, gconstpointer data)
{
  draw (fixture);
  draw (fixture);
  while (fixture->n_saved == 0)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpuint (fixture->n_saved, ==, 1);
  g_assert_cmpuint (count_layers (fixture), ==, 2);
}

static void
test_undone (Fixture *fixture, gconstpointer data)
{
  draw (fixture);
  rosette_history_undo (rosette_design_get_history (fixture->design));
  g_assert_true (rosette_badge_draft_flush (fixture->draft));

  g_assert_cmpuint (fixture->n_saved, ==, 0);
}

/* What does not fit is kept and told, and the other half is saved all the same. */
static void
test_fault (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (ROSETTE_MAX_JSON_BYTES, 'x');
  g_autofree char *large = g_strdup_printf ("{\"name\":\"%s\"}", text);

  draw (fixture);
  rosette_badge_draft_set_achievement (fixture->draft, large);
  g_assert_false (rosette_badge_draft_flush (fixture->draft));
  g_assert_false (rosette_badge_draft_flush (fixture->draft));

  g_assert_cmpuint (fixture->n_faults, ==, 1);
  g_assert_nonnull (rosette_badge_draft_get_fault (fixture->draft));
  g_assert_cmpstr (rosette_badge_draft_get_achievement (fixture->draft), ==, large);
  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "B");
  g_assert_cmpuint (count_layers (fixture), ==, 1);

  rosette_badge_draft_set_achievement (fixture->draft, meant);
  g_assert_true (rosette_badge_draft_flush (fixture->draft));
  g_assert_null (rosette_badge_draft_get_fault (fixture->draft));
  g_assert_cmpuint (fixture->n_faults, ==, 2);
}

/* A design that could not be read is not written over. */
static void
test_no_design (Fixture *fixture, gconstpointer data)
{
  rosette_badge_draft_set_design (fixture->draft, NULL);
  draw (fixture);
  rosette_badge_draft_set_achievement (fixture->draft, meant);
  g_assert_true (rosette_badge_draft_flush (fixture->draft));
  g_assert_cmpuint (count_layers (fixture), ==, 0);

  rosette_badge_draft_set_design (fixture->draft, fixture->design);
  draw (fixture);
  g_assert_true (rosette_badge_draft_flush (fixture->draft));
  g_assert_cmpuint (count_layers (fixture), ==, 2);
}

static void
test_properties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design = NULL;
  g_autofree char *achievement = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (fixture->draft, "notify", G_CALLBACK (count_cb), &n_notified);
  g_object_get (fixture->draft, "design", &design, "achievement", &achievement, NULL);
  g_object_set (fixture->draft, "design", design, "achievement", achievement, NULL);
  g_assert_true (design == fixture->design);
  g_assert_cmpuint (n_notified, ==, 0);

  g_object_set (fixture->draft, "design", NULL, "achievement", meant, NULL);
  g_assert_cmpuint (n_notified, ==, 2);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/badge-draft/nothing", test_nothing);
  add ("/badge-draft/flush", test_flush);
  add ("/badge-draft/by-itself", test_by_itself);
  add ("/badge-draft/undone", test_undone);
  add ("/badge-draft/fault", test_fault);
  add ("/badge-draft/no-design", test_no_design);
  add ("/badge-draft/properties", test_properties);

  return g_test_run ();
}
