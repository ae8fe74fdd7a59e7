/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Hundreds of gestures by a real pointer and real keys, by chance, the same for the same seed; and
 * then all of them undone. */

#include "badges/design-side.h"

#include "artwork/svg-write.h"
#include "artwork/template.h"

#define N_GESTURES 500
#define WIDTH_PX   1000
#define HEIGHT_PX  700

/* Where the canvas is, and where the list is. */
#define CANVAS_LEFT   20
#define CANVAS_TOP    60
#define CANVAS_WIDTH  650
#define CANVAS_HEIGHT 620
#define LIST_LEFT     750
#define LIST_TOP      60
#define LIST_HEIGHT   200

static const char *const modifiers[] = { NULL, NULL, "Control_L", "Shift_L" };

static const char *const keys[] = {
  "Left",
  "shift+Right",
  "Up",
  "shift+Down",
  "ctrl+Right",
  "ctrl+Up",
  "bracketleft",
  "alt+bracketright",
  "ctrl+bracketright",
  "ctrl+bracketleft",
  "alt+Up",
  "alt+Down",
  "Home",
  "End",
  "ctrl+d",
  "ctrl+g",
  "ctrl+shift+g",
  "ctrl+a",
  "Escape",
  "Tab",
  "shift+Tab",
  "ctrl+z",
  "ctrl+z",
  "ctrl+shift+z",
  "ctrl+h",
  "ctrl+l",
  "shift+h",
  "shift+v",
  "ctrl+shift+l",
  "ctrl+shift+e",
  "ctrl+shift+b",
  "ctrl+shift+m",
  "ctrl+alt+h",
  "ctrl+alt+v",
  "ctrl+c",
  "ctrl+x",
  "ctrl+v",
  "g",
  "Delete",
  "ctrl+plus",
  "ctrl+minus",
  "ctrl+0",
};

typedef struct
{
  RosetteDesign *design;
  GtkWidget *window;
  GRand *rand;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *side = rosette_design_side_new ();

  fixture->rand = g_rand_new_with_seed (2026);
  fixture->design = rosette_template_new_design (0);
  rosette_design_side_set_design (ROSETTE_DESIGN_SIDE (side), fixture->design);
  fixture->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (fixture->window), "gestures");
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), side);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), WIDTH_PX, HEIGHT_PX);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (fixture->window != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (fixture->design);
  g_rand_free (fixture->rand);
}

static void add (GPtrArray *words, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add (GPtrArray *words, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (words, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* What the words do is done, and drawn. */
static void
play (Fixture *fixture, GPtrArray *words)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_ptr_array_add (words, NULL);
  g_spawn_sync (NULL, (char **) words->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  gdk_display_sync (gtk_widget_get_display (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  gtk_widget_queue_draw (fixture->window);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
add_place (Fixture *fixture, GPtrArray *words)
{
  add (words, "mousemove");
  add (words, "%d", CANVAS_LEFT + g_rand_int_range (fixture->rand, 0, CANVAS_WIDTH));
  add (words, "%d", CANVAS_TOP + g_rand_int_range (fixture->rand, 0, CANVAS_HEIGHT));
}

static void
add_drag (Fixture *fixture, GPtrArray *words)
{
  add_place (fixture, words);
  add (words, "mousedown");
  add (words, "1");
  for (int i = g_rand_int_range (fixture->rand, 1, 4); i > 0; i--)
    add_place (fixture, words);
  add (words, "mouseup");
  add (words, "1");
}

static void
add_click (Fixture *fixture, GPtrArray *words)
{
  add_place (fixture, words);
  add (words, "click");
  if (g_rand_int_range (fixture->rand, 0, 4) == 0)
    {
      add (words, "--repeat");
      add (words, "2");
    }
  add (words, "1");
}

static void
add_row (Fixture *fixture, GPtrArray *words)
{
  add (words, "mousemove");
  add (words, "%d", LIST_LEFT);
  add (words, "%d", LIST_TOP + g_rand_int_range (fixture->rand, 0, LIST_HEIGHT));
  add (words, "click");
  add (words, "1");
}

static void
add_key (Fixture *fixture, GPtrArray *words)
{
  add (words, "key");
  add (words, "--delay");
  add (words, "0");
  add (words, "%s", keys[g_rand_int_range (fixture->rand, 0, G_N_ELEMENTS (keys))]);
}

static void
make_gesture (Fixture *fixture)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  const char *modifier = modifiers[g_rand_int_range (fixture->rand, 0, G_N_ELEMENTS (modifiers))];
  int what = g_rand_int_range (fixture->rand, 0, 10);

  add (words, "xdotool");
  if (what < 6 && modifier != NULL)
    {
      add (words, "keydown");
      add (words, "%s", modifier);
    }
  if (what < 3)
    add_drag (fixture, words);
  else if (what < 5)
    add_click (fixture, words);
  else if (what < 6)
    add_row (fixture, words);
  else
    add_key (fixture, words);
  if (what < 6 && modifier != NULL)
    {
      add (words, "keyup");
      add (words, "%s", modifier);
    }
  play (fixture, words);
}

/* Without a window manager it is not given the keys by itself. */
static void
focus (Fixture *fixture)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  add (words, "xdotool");
  add (words, "search");
  add (words, "--onlyvisible");
  add (words, "--name");
  add (words, "^%s$", gtk_window_get_title (GTK_WINDOW (fixture->window)));
  add (words, "windowmove");
  add (words, "0");
  add (words, "0");
  add (words, "windowfocus");
  play (fixture, words);
}

/* By its name: GTK's own header of X11 is on its way out. */
static gboolean
is_x11 (void)
{
  return g_str_equal (G_OBJECT_TYPE_NAME (gdk_display_get_default ()), "GdkX11Display");
}

static void
test_gestures (Fixture *fixture, gconstpointer data)
{
  RosetteHistory *history = rosette_design_get_history (fixture->design);
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");
  g_autoptr (GBytes) before = rosette_design_to_svg (fixture->design);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (GBytes) undone = NULL;
  guint n_undone = 0;

  if (xdotool == NULL || !is_x11 ())
    {
      g_test_skip ("xdotool is not here, or no X11");
      return;
    }

  focus (fixture);
  for (guint i = 0; i < N_GESTURES; i++)
    make_gesture (fixture);

  after = rosette_design_to_svg (fixture->design);
  while (rosette_history_undo (history))
    n_undone++;
  undone = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (before, undone));
  while (rosette_history_redo (history))
    ;
  again = rosette_design_to_svg (fixture->design);
  g_assert_true (g_bytes_equal (after, again));
  g_test_message ("%u steps of %u gestures", n_undone, N_GESTURES);
  g_assert_cmpuint (n_undone, >, N_GESTURES / 20);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/design-gestures/gestures", Fixture, NULL, set_up, test_gestures, tear_down);

  return g_test_run ();
}
