/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-draft.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/limits.h"
#include "library/library.h"
#include "support.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

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

/* A library on the disk with an empty badge, open in a draft. */
static void
set_up_on_disk (Fixture *fixture, const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  g_autoptr (GBytes) svg = NULL;

  tear_down (fixture, NULL);
  fixture->library = rosette_library_open (path, NULL);
  fixture->design = rosette_design_new ();
  svg = rosette_design_to_svg (fixture->design);
  fixture->badge = rosette_library_add_badge (fixture->library, "B", "{\"name\":\"B\"}", svg, NULL);
  fixture->draft = rosette_badge_draft_new (fixture->library, fixture->badge, fixture->design);
}

/* One who draws a layer each 50 ms says on a pipe how many there are: before and after two seconds.
 */
#define DRAW_MS       50
#define FIRST_REPORT  12
#define SECOND_REPORT (FIRST_REPORT + 2000 / DRAW_MS)

static gboolean
draw_cb (gpointer user_data)
{
  Fixture *fixture = user_data;
  guint n_drawn;

  draw (fixture);
  n_drawn = g_list_model_get_n_items (G_LIST_MODEL (fixture->design));
  if (n_drawn == FIRST_REPORT || n_drawn == SECOND_REPORT)
    g_assert_cmpint (write (STDOUT_FILENO, &n_drawn, sizeof n_drawn), ==, sizeof n_drawn);

  return G_SOURCE_CONTINUE;
}

/* Draws without a pause. Whoever started it ends it. */
static void
draw_until_killed (Fixture *fixture, const char *folder, int out)
{
  alarm (60);
  dup2 (out, STDOUT_FILENO);
  set_up_on_disk (fixture, folder);
  g_timeout_add (DRAW_MS, draw_cb, fixture);
  while (TRUE)
    g_main_context_iteration (NULL, TRUE);
}

/* Nothing is lost that is older than two seconds, whatever one is doing. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "library.db", NULL);
  guint n_drawn = 0, n_later = 0;
  int ends[2], status;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    draw_until_killed (fixture, folder, ends[1]);
  g_assert_cmpint (read (ends[0], &n_drawn, sizeof n_drawn), ==, sizeof n_drawn);
  g_assert_cmpint (read (ends[0], &n_later, sizeof n_later), ==, sizeof n_later);
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);

  tear_down (fixture, NULL);
  fixture->library = rosette_library_open (path, NULL);
  fixture->badge = g_list_model_get_item (rosette_library_get_badges (fixture->library), 0);
  fixture->design = rosette_design_new ();
  fixture->draft = rosette_badge_draft_new (fixture->library, fixture->badge, fixture->design);
  g_object_unref (fixture->badge);
  g_assert_cmpuint (n_drawn, ==, FIRST_REPORT);
  g_assert_cmpuint (count_layers (fixture), >=, n_drawn);
  rosette_test_remove (folder);
}

/* Leaves no room on the disk of the file, but takes it back with the file. */
static void
fill_disk (const char *path)
{
  FILE *file = fopen (path, "wb");

  setbuf (file, NULL);
  while (fputc ('x', file) != EOF)
    ;
  g_assert_cmpint (errno, ==, ENOSPC);
  fclose (file);
}

static void
wait_until_saved (Fixture *fixture)
{
  while (rosette_badge_draft_get_fault (fixture->draft) != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* It is told, and what was drawn is kept; once there is room, it is saved by itself. */
static void
test_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *ballast = g_build_filename (folder, "ballast", NULL);

  if (mount ("tmpfs", folder, "tmpfs", 0, "size=1m") != 0)
    {
      g_test_skip ("no disk can be made here that is small enough to fill");
      return;
    }
  set_up_on_disk (fixture, folder);
  fill_disk (ballast);
  for (guint i = 0; i < 100; i++)
    draw (fixture);
  g_assert_false (rosette_badge_draft_flush (fixture->draft));
  g_assert_nonnull (strstr (rosette_badge_draft_get_fault (fixture->draft), "The disk is full"));
  g_assert_cmpuint (count_layers (fixture), ==, 0);

  g_assert_cmpint (g_unlink (ballast), ==, 0);
  wait_until_saved (fixture);
  g_assert_cmpuint (count_layers (fixture), ==, 100);
  tear_down (fixture, NULL);
  set_up (fixture, NULL);
  g_assert_cmpint (umount (folder), ==, 0);
  rosette_test_remove (folder);
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
  add ("/badge-draft/killed", test_killed);
  add ("/badge-draft/full-disk", test_full_disk);
  add ("/badge-draft/no-design", test_no_design);
  add ("/badge-draft/properties", test_properties);

  return g_test_run ();
}
