/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-page.h"

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "badges/badge-place.h"
#include "badges/design-side.h"
#include "badges/meaning-side.h"
#include "press-key.h"

/* The page in a window, and a library with one badge. */
typedef struct
{
  RosetteLibrary *library;
  RosetteBadge *badge;
  GtkWidget *window;
  RosetteBadgePage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);

  fixture->library = rosette_library_open (NULL, NULL);
  fixture->badge = rosette_library_add_badge (fixture->library, "B", "{\"name\":\"B\"}", svg, NULL);
  fixture->window = gtk_window_new ();
  fixture->page = ROSETTE_BADGE_PAGE (rosette_badge_page_new ());
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->page != NULL)
    g_main_context_iteration (NULL, TRUE);

  /* A job that still draws keeps it for that long, and ends on its thread. */
  g_object_add_weak_pointer (G_OBJECT (fixture->library), (gpointer *) &fixture->library);
  g_object_unref (fixture->library);
  while (fixture->library != NULL)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static RosetteMeaningSide *
get_meaning (Fixture *fixture)
{
  return ROSETTE_MEANING_SIDE (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->page), ROSETTE_TYPE_BADGE_PAGE, "meaning_side"));
}

static RosetteDesignSide *
get_drawing (Fixture *fixture)
{
  return ROSETTE_DESIGN_SIDE (gtk_widget_get_template_child (
    GTK_WIDGET (fixture->page), ROSETTE_TYPE_BADGE_PAGE, "design_side"));
}

static void
open_badge (Fixture *fixture)
{
  rosette_badge_page_open (fixture->page, fixture->library, fixture->badge);
  while (rosette_meaning_side_get_achievement (get_meaning (fixture)) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
type_name (Fixture *fixture, const char *name)
{
  g_autofree char *json = g_strdup_printf ("{\"name\":\"%s\"}", name);

  rosette_meaning_side_set_achievement (get_meaning (fixture), json);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteBadge) badge = NULL;

  g_assert_true (rosette_badge_page_flush (fixture->page));
  open_badge (fixture);
  g_object_get (fixture->page, "badge", &badge, NULL);

  g_assert_true (badge == fixture->badge);
  g_assert_cmpstr (rosette_meaning_side_get_achievement (get_meaning (fixture)), ==,
                   "{\"name\":\"B\"}");
  g_assert_null (rosette_badge_page_get_fault (fixture->page));
}

/* To look at a badge changes nothing, not even when it was last saved. */
static void
test_unchanged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDateTime) before = g_date_time_ref (rosette_badge_get_modified (fixture->badge));

  open_badge (fixture);
  g_assert_true (rosette_badge_page_flush (fixture->page));
  rosette_badge_page_close (fixture->page);

  g_assert_true (rosette_badge_get_modified (fixture->badge) == before);
}

static void
test_flush (Fixture *fixture, gconstpointer data)
{
  open_badge (fixture);
  type_name (fixture, "Flushed");
  g_assert_true (rosette_badge_page_flush (fixture->page));

  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "Flushed");
}

/* Another pane is shown, or the window closes. */
static void
test_unmap (Fixture *fixture, gconstpointer data)
{
  open_badge (fixture);
  type_name (fixture, "Hidden");
  gtk_widget_set_visible (GTK_WIDGET (fixture->page), FALSE);
  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "Hidden");

  gtk_widget_set_visible (GTK_WIDGET (fixture->page), TRUE);
  type_name (fixture, "Closed");
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "Closed");
}

/* What is written of the picture on one side is on the other, also when it is undone; another badge
 * has its own. */
static void
test_alt_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) read = NULL;
  g_autofree char *shown = NULL;
  RosetteDesign *design = NULL;

  open_badge (fixture);
  design = rosette_design_side_get_design (get_drawing (fixture));
  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
  gtk_widget_activate_action (GTK_WIDGET (get_meaning (fixture)), "badge.propose-alt-text", NULL);
  g_assert_cmpstr (rosette_design_get_alt_text (design), ==, "Star");
  rosette_meaning_side_set_alt_text (get_meaning (fixture), "A gold star");
  g_assert_cmpstr (rosette_design_get_alt_text (design), ==, "A gold star");
  g_assert_true (rosette_badge_page_flush (fixture->page));
  rosette_badge_page_close (fixture->page);
  shown = rosette_meaning_side_dup_alt_text (get_meaning (fixture));
  g_assert_cmpstr (shown, ==, "");

  read = rosette_design_from_svg (rosette_badge_get_design (fixture->badge), NULL);
  g_assert_cmpstr (rosette_design_get_alt_text (read), ==, "A gold star");
  open_badge (fixture);
  g_free (shown);
  shown = rosette_meaning_side_dup_alt_text (get_meaning (fixture));
  g_assert_cmpstr (shown, ==, "A gold star");
  design = rosette_design_side_get_design (get_drawing (fixture));
  rosette_design_change_alt_text (design, NULL, "Alt Text");
  g_free (shown);
  shown = rosette_meaning_side_dup_alt_text (get_meaning (fixture));
  g_assert_cmpstr (shown, ==, "");
}

/* One comes back to the same side and can undo what was done before; unless the badge has another
 * drawing by now. */
static void
test_come_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) other = rosette_design_new ();
  g_autoptr (GBytes) svg = NULL;
  RosetteDesign *design = NULL;

  open_badge (fixture);
  design = rosette_design_side_get_design (get_drawing (fixture));
  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add a Star");
  g_assert_true (rosette_badge_page_flush (fixture->page));
  rosette_badge_page_show_needed (fixture->page);
  rosette_badge_page_close (fixture->page);

  open_badge (fixture);
  g_assert_true (rosette_design_side_get_design (get_drawing (fixture)) == design);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (get_meaning (fixture))));
  g_assert_cmpstr (rosette_history_get_undo_label (rosette_design_get_history (design)), ==,
                   "Add a Star");
  rosette_badge_page_close (fixture->page);

  svg = rosette_design_to_svg (other);
  g_assert_true (rosette_library_save_badge_design (fixture->library, fixture->badge, svg, NULL));
  open_badge (fixture);
  design = rosette_design_side_get_design (get_drawing (fixture));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 0);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GdkTexture *
read_texture (GdkClipboard *clipboard)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GdkTexture *texture = NULL;

  gdk_clipboard_read_texture_async (clipboard, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  texture = gdk_clipboard_read_texture_finish (clipboard, result, &error);
  g_assert_no_error (error);

  return texture;
}

static void
keep_toast_cb (char **said, AdwToast *toast)
{
  g_free (*said);
  *said = g_strdup (adw_toast_get_title (toast));
}

/* By the menu of the badge and by that of its drawing: the same picture, and the same words. */
static void
test_copy_image (Fixture *fixture, gconstpointer data)
{
  static const char *const actions[] = { "badge.copy-image", "design.copy-image" };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->page));
  RosetteDesign *design = NULL;
  g_autofree char *said = NULL;

  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (keep_toast_cb), &said);
  open_badge (fixture);
  design = rosette_design_side_get_design (get_drawing (fixture));
  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add a Star");
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_autoptr (GdkTexture) texture = NULL;

      gdk_clipboard_set_content (clipboard, NULL);
      gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), actions[i], NULL);
      while (said == NULL)
        g_main_context_iteration (NULL, TRUE);
      g_assert_cmpstr (said, ==, "Image copied");
      g_clear_pointer (&said, g_free);
      texture = read_texture (clipboard);
      g_assert_cmpint (gdk_texture_get_width (texture), ==, 512);
      g_assert_cmpint (gdk_texture_get_height (texture), ==, 512);
    }

  rosette_badge_page_close (fixture->page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "badge.copy-image", NULL);
  while (said == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (said, ==, "There is nothing drawn yet.");
}

/* What is left out of a picture that is pasted is said. */
static void
test_paste_cleaned (Fixture *fixture, gconstpointer data)
{
  static const char hostile[] = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
                                "<script>x</script><path d='M0 0H20V10Z'/></svg>";
  g_autoptr (GBytes) svg = g_bytes_new_static (hostile, sizeof hostile - 1);
  g_autoptr (GdkContentProvider) provider =
    gdk_content_provider_new_for_bytes ("image/svg+xml", svg);
  GListModel *layers = NULL;
  g_autofree char *said = NULL;

  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (keep_toast_cb), &said);
  open_badge (fixture);
  layers = G_LIST_MODEL (rosette_design_side_get_design (get_drawing (fixture)));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), provider);
  gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), "design.paste", NULL);
  while (said == NULL || g_list_model_get_n_items (layers) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (said, ==,
                   "The picture had a script, or something from outside. That was left out.");
}

/* How many groups are folded, and how far one has zoomed in, as a start after a kill would find it.
 */
static gboolean
is_saved (Fixture *fixture, guint n_folded, double zoom)
{
  g_autoptr (RosetteBadgePlace) place = rosette_badge_place_parse (
    rosette_library_get_setting (fixture->library, ROSETTE_SETTING_OPEN_BADGE));

  return place != NULL && place->folded->len == n_folded && place->view.zoom == zoom;
}

static double
get_zoom (Fixture *fixture)
{
  g_autoptr (RosetteBadgePlace) place =
    rosette_badge_place_new (rosette_badge_get_id (fixture->badge), "design");

  rosette_design_side_get_place (get_drawing (fixture), place);

  return place->view.zoom;
}

/* Without anything that would save the badge itself. */
static void
test_place (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *action;
    guint n_folded;
  } steps[] = { { "layer.toggle-fold", 1 }, { "design.zoom-in", 1 }, { "layer.toggle-fold", 0 } };
  RosetteDesign *design = NULL;

  open_badge (fixture);
  design = rosette_design_side_get_design (get_drawing (fixture));
  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add a Star");
  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_CIRCLE), "Add a Circle");
  gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), "design.select-all", NULL);
  gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), "layer.group", NULL);
  g_assert_true (rosette_badge_page_flush (fixture->page));
  while (!is_saved (fixture, 0, get_zoom (fixture)))
    g_main_context_iteration (NULL, TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (get_drawing (fixture)), steps[i].action, NULL);
      while (!is_saved (fixture, steps[i].n_folded, get_zoom (fixture)))
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_close (Fixture *fixture, gconstpointer data)
{
  open_badge (fixture);
  type_name (fixture, "Lost");
  rosette_badge_page_close (fixture->page);
  g_assert_true (rosette_badge_page_flush (fixture->page));

  g_assert_null (rosette_badge_page_get_badge (fixture->page));
  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "B");
}

static guint
count_saved_layers (Fixture *fixture)
{
  g_autoptr (RosetteDesign) saved =
    rosette_design_from_svg (rosette_badge_get_design (fixture->badge), NULL);

  return g_list_model_get_n_items (G_LIST_MODEL (saved));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Of an empty drawing no file is made. */
static void
test_export_nothing (Fixture *fixture, gconstpointer data)
{
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());
  guint n_toasts = 0;

  g_signal_connect_swapped (fixture->page, "toast", G_CALLBACK (count_cb), &n_toasts);
  open_badge (fixture);
  g_assert_true (press_key (GTK_WIDGET (fixture->page), "<Control><Shift>s"));
  g_assert_true (press_key (GTK_WIDGET (fixture->page), "<Control>e"));

  g_assert_cmpuint (n_toasts, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);
}

/* What is drawn is saved too. */
static void
test_draw (Fixture *fixture, gconstpointer data)
{
  open_badge (fixture);
  rosette_design_add (rosette_design_side_get_design (get_drawing (fixture)),
                      rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
  g_assert_true (rosette_badge_page_flush (fixture->page));
  g_assert_cmpuint (count_saved_layers (fixture), ==, 1);

  rosette_badge_page_close (fixture->page);
  g_assert_null (rosette_design_side_get_design (get_drawing (fixture)));
}

/* What cannot be read is left as it is, and the meaning can be written all the same. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) damaged = g_bytes_new_static ("<svg", 4);

  g_assert_true (
    rosette_library_save_badge_design (fixture->library, fixture->badge, damaged, NULL));
  open_badge (fixture);
  type_name (fixture, "New");
  g_assert_true (rosette_badge_page_flush (fixture->page));

  g_assert_cmpstr (rosette_badge_get_name (fixture->badge), ==, "New");
  g_assert_true (g_bytes_equal (rosette_badge_get_design (fixture->badge), damaged));

  /* A new one takes its place when something is drawn. */
  g_assert_null (rosette_design_side_get_design (get_drawing (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "badge.draw-anew", NULL);
  g_assert_true (rosette_badge_page_flush (fixture->page));
  g_assert_true (g_bytes_equal (rosette_badge_get_design (fixture->badge), damaged));
  rosette_design_add (rosette_design_side_get_design (get_drawing (fixture)),
                      rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
  g_assert_true (rosette_badge_page_flush (fixture->page));
  g_assert_cmpuint (count_saved_layers (fixture), ==, 1);
}

static void
test_close_while_opening (Fixture *fixture, gconstpointer data)
{
  rosette_badge_page_open (fixture->page, fixture->library, fixture->badge);
  rosette_badge_page_close (fixture->page);
  open_badge (fixture);
  rosette_badge_page_open (fixture->page, fixture->library, fixture->badge);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/badge-page/open", test_open);
  add ("/badge-page/unchanged", test_unchanged);
  add ("/badge-page/flush", test_flush);
  add ("/badge-page/unmap", test_unmap);
  add ("/badge-page/alt-text", test_alt_text);
  add ("/badge-page/come-back", test_come_back);
  add ("/badge-page/copy-image", test_copy_image);
  add ("/badge-page/paste-cleaned", test_paste_cleaned);
  add ("/badge-page/place", test_place);
  add ("/badge-page/close", test_close);
  add ("/badge-page/export-nothing", test_export_nothing);
  add ("/badge-page/draw", test_draw);
  add ("/badge-page/damaged", test_damaged);
  add ("/badge-page/close-while-opening", test_close_while_opening);

  return g_test_run ();
}
