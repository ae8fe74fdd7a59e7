/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badges-pane.h"

#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "badges/badge-page.h"
#include "badges/badge-place.h"
#include "badges/design-side.h"
#include "badges/gallery-card.h"
#include "badges/gallery-page.h"
#include "badges/meaning-side.h"
#include "badges/meaning.h"
#include "base/limits.h"
#include "support.h"

/* The pane in a window, with an empty library. */
typedef struct
{
  char *folder;
  RosetteLibrary *library;
  GtkWidget *window;
  RosetteBadgesPane *pane;
  AdwToast *toast; /* the last one */
  gint64 issued;   /* the id that the window was asked to issue */
} Fixture;

static void
toast_cb (Fixture *fixture, AdwToast *toast)
{
  g_set_object (&fixture->toast, toast);
}

static void
issue_cb (GSimpleAction *action, GVariant *parameter, Fixture *fixture)
{
  fixture->issued = g_variant_get_int64 (parameter);
}

/* As the window of the program has it. */
static void
add_issue_action (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) action = g_simple_action_new ("issue-badge", G_VARIANT_TYPE_INT64);

  g_signal_connect (action, "activate", G_CALLBACK (issue_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (group));
}

static void
show_pane (Fixture *fixture)
{
  fixture->window = gtk_window_new ();
  fixture->pane = ROSETTE_BADGES_PANE (rosette_badges_pane_new ());
  g_object_set (fixture->pane, "library", fixture->library, NULL);
  g_signal_connect_swapped (fixture->pane, "toast", G_CALLBACK (toast_cb), fixture);
  add_issue_action (fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->library = rosette_library_open (NULL, NULL);
  show_pane (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->toast);
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->pane != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (fixture->library);
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
}

static GtkWidget *
get (GtkWidget *widget, const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id));
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get (GTK_WIDGET (fixture->pane), "stack")));
}

/* NULL before there is a badge to show. */
static RosetteBadgePage *
get_badge_page (Fixture *fixture)
{
  GtkWidget *bin = get (GTK_WIDGET (fixture->pane), "badge_bin");

  return (RosetteBadgePage *) adw_bin_get_child (ADW_BIN (bin));
}

static RosetteMeaningSide *
get_meaning (Fixture *fixture)
{
  return ROSETTE_MEANING_SIDE (get (GTK_WIDGET (get_badge_page (fixture)), "meaning_side"));
}

static guint
count_badges (Fixture *fixture)
{
  return g_list_model_get_n_items (rosette_library_get_badges (fixture->library));
}

static RosetteBadge *
get_badge (Fixture *fixture, guint position)
{
  g_autoptr (RosetteBadge) badge =
    g_list_model_get_item (rosette_library_get_badges (fixture->library), position);

  return badge;
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, NULL));
}

static void
act_on (Fixture *fixture, const char *action, guint position)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->pane), action, "x",
                                             rosette_badge_get_id (get_badge (fixture, position))));
}

/* Until the design of the badge has been read. */
static void
wait_for_form (Fixture *fixture)
{
  while (get_badge_page (fixture) == NULL
         || rosette_meaning_side_get_achievement (get_meaning (fixture)) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
create (Fixture *fixture, const char *starter)
{
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "badges.create", "s", starter));
  wait_for_form (fixture);
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteMeaning) meaning = NULL;

  act (fixture, "badges.new");
  g_assert_cmpstr (get_page (fixture), ==, "new");
  create (fixture, "course");
  g_assert_cmpstr (get_page (fixture), ==, "badge");

  g_assert_cmpuint (count_badges (fixture), ==, 1);
  meaning = rosette_meaning_read (rosette_badge_get_achievement_json (get_badge (fixture, 0)));
  g_assert_cmpstr (meaning->type, ==, "Course");
  g_assert_cmpstr (meaning->name, ==, rosette_badge_get_name (get_badge (fixture, 0)));
  g_assert_cmpstr (meaning->name, !=, "");
}

/* Also from a badge that is open, which is saved. */
static void
test_new_from_badge (Fixture *fixture, gconstpointer data)
{
  create (fixture, "course");
  rosette_meaning_side_set_achievement (get_meaning (fixture), "{\"name\":\"Typed\"}");
  act (fixture, "badges.new");

  g_assert_cmpstr (get_page (fixture), ==, "new");
  g_assert_cmpstr (rosette_badge_get_name (get_badge (fixture, 0)), ==, "Typed");
}

static void
test_create_empty (Fixture *fixture, gconstpointer data)
{
  create (fixture, "empty");

  g_assert_cmpstr (rosette_badge_get_name (get_badge (fixture, 0)), ==, "");
}

/* What was typed a moment ago is saved when the page is left. */
static void
test_leave (Fixture *fixture, gconstpointer data)
{
  create (fixture, "tutor");
  rosette_meaning_side_set_achievement (get_meaning (fixture), "{\"name\":\"Typed\"}");
  act (fixture, "badges.show-gallery");

  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  g_assert_null (rosette_badge_page_get_badge (get_badge_page (fixture)));
  g_assert_cmpstr (rosette_badge_get_name (get_badge (fixture, 0)), ==, "Typed");
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  create (fixture, "tutor");
  act (fixture, "badges.show-gallery");
  act_on (fixture, "badges.open", 0);

  g_assert_true (rosette_badge_page_get_badge (get_badge_page (fixture)) == get_badge (fixture, 0));
}

static RosetteDesignSide *
get_drawing (Fixture *fixture)
{
  return ROSETTE_DESIGN_SIDE (get (GTK_WIDGET (get_badge_page (fixture)), "design_side"));
}

static RosetteBadgePlace *
read_place (Fixture *fixture)
{
  RosetteBadgePlace *place = rosette_badge_place_new (0, "design");

  rosette_design_side_get_place (get_drawing (fixture), place);

  return place;
}

/* As the program ends and starts again, in another window and with the library read anew. */
static void
start_again (Fixture *fixture, const char *path)
{
  GtkWidget *window = fixture->window;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_set_object (&fixture->library, NULL);
  fixture->library = rosette_library_open (path, NULL);
  show_pane (fixture);
  rosette_badges_pane_restore (fixture->pane);
}

static void
wait_for_settled (Fixture *fixture)
{
  while (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_OPEN_BADGE) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_same_layers (GArray *found, GArray *expected)
{
  g_assert_cmpmem (found->data, found->len * sizeof (guint), expected->data,
                   expected->len * sizeof (guint));
}

/* What was open when Rosette ended is open again, with the layers that were selected and the groups
 * that were folded, and zoomed in on the same place. */
static void
test_restore (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.db", NULL);
  g_autoptr (RosetteBadgePlace) before = NULL;
  g_autoptr (RosetteBadgePlace) after = NULL;
  static const char *const actions[] = { "design.zoom-in", "design.select-all", "layer.group",
                                         "layer.toggle-fold" };

  start_again (fixture, path);
  create (fixture, "silver");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), actions[i], NULL);
  before = read_place (fixture);
  g_assert_cmpuint (before->selected->len, ==, 1);
  g_assert_cmpuint (before->folded->len, ==, 1);

  start_again (fixture, path);
  g_assert_cmpstr (get_page (fixture), ==, "reading");
  wait_for_form (fixture);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_true (rosette_badges_pane_is_designing (fixture->pane));
  after = read_place (fixture);
  assert_same_layers (after->selected, before->selected);
  assert_same_layers (after->folded, before->folded);
  g_assert_cmpfloat_with_epsilon (after->view.zoom, before->view.zoom, 1e-9);
  g_assert_false (after->view.is_fitted);
}

/* One that was left is not, nor one that is gone; and one with which the program ends in the moment
 * it is opened is not opened once more. */
static void
test_not_restored (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "library.db", NULL);

  start_again (fixture, path);
  create (fixture, "silver");
  wait_for_settled (fixture);
  act (fixture, "badges.show-gallery");
  start_again (fixture, path);
  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  g_assert_false (rosette_badges_pane_is_designing (fixture->pane));

  act_on (fixture, "badges.open", 0);
  wait_for_form (fixture);
  g_assert_null (rosette_library_get_setting (fixture->library, ROSETTE_SETTING_OPEN_BADGE));
  wait_for_settled (fixture);
  g_assert_true (rosette_library_remove_badge (fixture->library, get_badge (fixture, 0), NULL));
  start_again (fixture, path);
  g_assert_cmpstr (get_page (fixture), ==, "gallery");
}

static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  create (fixture, "gold");
  act_on (fixture, "badges.duplicate", 0);

  g_assert_cmpuint (count_badges (fixture), ==, 2);
  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  g_assert_true (g_bytes_equal (rosette_badge_get_design (get_badge (fixture, 0)),
                                rosette_badge_get_design (get_badge (fixture, 1))));
  g_assert_cmpstr (rosette_badge_get_name (get_badge (fixture, 1)), ==, "Level Gold (copy)");
  g_assert_cmpstr (rosette_badge_get_achievement_json (get_badge (fixture, 0)), !=,
                   rosette_badge_get_achievement_json (get_badge (fixture, 1)));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteBadge) badge = NULL;

  create (fixture, "gold");
  badge = g_object_ref (get_badge (fixture, 0));
  rosette_meaning_side_set_achievement (get_meaning (fixture), "{\"name\":\"A & <B>\"}");
  act_on (fixture, "badges.delete", 0);
  g_assert_cmpuint (count_badges (fixture), ==, 0);
  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  g_assert_cmpstr (adw_toast_get_title (fixture->toast), ==, "Deleted “A &amp; &lt;B&gt;”");

  g_signal_emit_by_name (fixture->toast, "button-clicked");
  g_assert_cmpuint (count_badges (fixture), ==, 1);
  g_assert_true (get_badge (fixture, 0) == badge);
  g_assert_cmpstr (rosette_badge_get_name (badge), ==, "A & <B>");
}

/* First what is missing is asked for; then the window is asked to issue. */
static void
test_issue (Fixture *fixture, gconstpointer data)
{
  create (fixture, "gold");
  act (fixture, "badges.show-gallery");
  act_on (fixture, "badges.issue", 0);
  wait_for_form (fixture);
  g_assert_cmpint (fixture->issued, ==, 0);
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_nonnull (fixture->toast);

  rosette_meaning_side_set_achievement (
    get_meaning (fixture),
    "{\"name\":\"N\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}");
  act_on (fixture, "badges.issue", 0);
  g_assert_cmpint (fixture->issued, ==, rosette_badge_get_id (get_badge (fixture, 0)));
}

/* The page stays as long as there is something that cannot be saved. */
/* From the wizard: also while another badge is open, which is saved and closed. */
static void
test_finish (Fixture *fixture, gconstpointer data)
{
  g_autofree char *achievement = rosette_meaning_create ("Unfinished", NULL);
  RosetteBadge *unfinished =
    rosette_library_add_badge (fixture->library, "Unfinished", achievement, NULL, NULL);
  RosetteBadge *other = rosette_library_add_badge (fixture->library, "Other", "{}", NULL, NULL);

  rosette_badges_pane_finish_badge (fixture->pane, rosette_badge_get_id (other) + 1);
  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  gtk_widget_activate_action (GTK_WIDGET (fixture->pane), "badges.open", "x",
                              rosette_badge_get_id (other));
  rosette_badges_pane_finish_badge (fixture->pane, rosette_badge_get_id (unfinished));
  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_true (rosette_badge_page_get_badge (get_badge_page (fixture)) == unfinished);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_meaning (fixture))));
}

static void
test_fault (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (ROSETTE_MAX_JSON_BYTES, 'x');
  g_autofree char *large = g_strdup_printf ("{\"criteria\":{\"id\":\"%s\"}}", text);
  GtkWidget *revealer;

  create (fixture, "gold");
  revealer = get (GTK_WIDGET (get_badge_page (fixture)), "fault_revealer");
  rosette_meaning_side_set_achievement (get_meaning (fixture), large);
  g_assert_nonnull (rosette_badges_pane_find_loss (fixture->pane));
  g_assert_true (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
  act_on (fixture, "badges.delete", 0);
  act_on (fixture, "badges.duplicate", 0);
  g_assert_cmpuint (count_badges (fixture), ==, 1);
  g_assert_cmpstr (get_page (fixture), ==, "badge");

  rosette_meaning_side_set_achievement (get_meaning (fixture), "{}");
  g_assert_null (rosette_badges_pane_find_loss (fixture->pane));
  g_assert_false (gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)));
}

static GFile *
write_file (Fixture *fixture, const char *name, GBytes *data)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_true (
    g_file_set_contents (path, g_bytes_get_data (data, NULL), g_bytes_get_size (data), NULL));

  return g_file_new_for_path (path);
}

static void
test_open_file (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (1);
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);
  g_autoptr (GFile) file = write_file (fixture, "From a friend.svg", svg);

  rosette_badges_pane_open_file (fixture->pane, file);
  g_assert_cmpstr (get_page (fixture), ==, "reading");
  wait_for_form (fixture);

  g_assert_cmpstr (get_page (fixture), ==, "badge");
  g_assert_cmpstr (rosette_badge_get_name (get_badge (fixture, 0)), ==, "From a friend");
  g_assert_true (g_bytes_equal (rosette_badge_get_design (get_badge (fixture, 0)), svg));
}

/* The question or message that stands over the fixture's window; NULL where there is none. */
static GtkWindow *
find_message (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return window;
    }

  return NULL;
}

/* Nothing is made of it, and a message says why. */
static void
test_open_broken (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);
  g_autoptr (GFile) file = write_file (fixture, "broken.svg", text);

  rosette_badges_pane_open_file (fixture->pane, file);
  while (find_message (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (get_page (fixture), ==, "gallery");
  g_assert_cmpuint (count_badges (fixture), ==, 0);
  gtk_window_close (find_message (fixture));
}

static void
test_open_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) text = g_bytes_new_static ("no picture", 10);
  g_autoptr (GFile) file = write_file (fixture, "broken.svg", text);

  rosette_badges_pane_open_file (fixture->pane, file);
  act (fixture, "badges.show-gallery");

  g_assert_cmpstr (get_page (fixture), ==, "gallery");
}

static void
test_library (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLibrary) got = NULL;

  g_object_get (fixture->pane, "library", &got, NULL);
  g_assert_true (got == fixture->library);
  g_object_set (fixture->pane, "library", NULL, NULL);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/badges-pane/create", test_create);
  add ("/badges-pane/new-from-badge", test_new_from_badge);
  add ("/badges-pane/create-empty", test_create_empty);
  add ("/badges-pane/leave", test_leave);
  add ("/badges-pane/open", test_open);
  add ("/badges-pane/restore", test_restore);
  add ("/badges-pane/not-restored", test_not_restored);
  add ("/badges-pane/duplicate", test_duplicate);
  add ("/badges-pane/delete", test_delete);
  add ("/badges-pane/issue", test_issue);
  add ("/badges-pane/finish", test_finish);
  add ("/badges-pane/fault", test_fault);
  add ("/badges-pane/open-file", test_open_file);
  add ("/badges-pane/open-broken", test_open_broken);
  add ("/badges-pane/open-cancelled", test_open_cancelled);
  add ("/badges-pane/library", test_library);

  return g_test_run ();
}
