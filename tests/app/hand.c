/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "hand.h"

/* For how long a person waits before something is wrong. */
#define PATIENCE_S 60

/* At the edge of what scrolls nothing else does. */
#define MARGIN_PX 5.0

/* Notches of the wheel before one gives up. */
#define MAX_NOTCHES 60

/* By its name: GTK's own header of X11 is on its way out. */
gboolean
hand_is_here (void)
{
  g_autofree char *xdotool = g_find_program_in_path ("xdotool");

  return xdotool != NULL
         && g_str_equal (G_OBJECT_TYPE_NAME (gdk_display_get_default ()), "GdkX11Display");
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_CONTINUE;
}

gboolean
hand_wait (HandFunc is_done, gpointer user_data)
{
  gboolean is_late = FALSE;
  guint id = g_timeout_add_seconds (PATIENCE_S, late_cb, &is_late);
  gboolean is_so;

  while (!(is_so = is_done (user_data)) && !is_late)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);

  return is_so;
}

void
hand_settle (GtkWidget *window)
{
  gdk_display_sync (gtk_widget_get_display (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (!gtk_widget_get_mapped (window))
    return;

  gtk_test_widget_wait_for_draw (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
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

static GPtrArray *
begin (void)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  add (words, "xdotool");

  return words;
}

static void
play (GPtrArray *words, GtkWidget *window)
{
  g_autoptr (GtkWidget) kept = g_object_ref (window); /* which this may close */
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_ptr_array_add (words, NULL);
  g_spawn_sync (NULL, (char **) words->pdata, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_LEAVE_DESCRIPTORS_OPEN, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  hand_settle (window);
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
hand_take (GtkWindow *window)
{
  g_autoptr (GPtrArray) words = begin ();
  g_autofree char *title = g_regex_escape_string (gtk_window_get_title (window), -1);

  hand_settle (GTK_WIDGET (window));
  add (words, "search");
  add (words, "--onlyvisible");
  add (words, "--name");
  add (words, "^%s$", title);
  add (words, "windowmove");
  add (words, "0");
  add (words, "0");
  add (words, "windowfocus");
  play (words, GTK_WIDGET (window));
  g_assert_true (hand_wait (is_active, window));
}

/* As xdotool has them: "ctrl+d". */
static char *
dup_words (const char *keys)
{
  GString *words = g_string_new (NULL);
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (keys, &key, &modifiers));
  if (modifiers & GDK_CONTROL_MASK)
    g_string_append (words, "ctrl+");
  if (modifiers & GDK_ALT_MASK)
    g_string_append (words, "alt+");
  if (modifiers & GDK_SHIFT_MASK)
    g_string_append (words, "shift+");
  g_string_append (words, gdk_keyval_name (key));

  return g_string_free (words, FALSE);
}

void
hand_press (GtkWidget *window, const char *keys)
{
  g_autoptr (GPtrArray) words = begin ();

  add (words, "key");
  add (words, "--delay");
  add (words, "0");
  g_ptr_array_add (words, dup_words (keys));
  play (words, window);
}

void
hand_type (GtkWidget *window, const char *text)
{
  g_autoptr (GPtrArray) words = begin ();

  add (words, "type");
  add (words, "--delay");
  add (words, "0");
  add (words, "%s", text);
  play (words, window);
}

/* Where a surface is on the screen: a popover is a surface of its own, placed upon another. */
static void
add_surface (GdkSurface *surface, graphene_point_t *point)
{
  while (GDK_IS_POPUP (surface))
    {
      point->x += gdk_popup_get_position_x (GDK_POPUP (surface));
      point->y += gdk_popup_get_position_y (GDK_POPUP (surface));
      surface = gdk_popup_get_parent (GDK_POPUP (surface));
    }
}

static graphene_point_t
find_on_screen (GtkWidget *widget, double x, double y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_point_t point;
  double left, top;

  g_assert_true (gtk_widget_get_mapped (widget));
  g_assert_true (gtk_widget_compute_point (widget, GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  gtk_native_get_surface_transform (native, &left, &top);
  point.x += left;
  point.y += top;
  add_surface (gtk_native_get_surface (native), &point);

  return point;
}

static void
add_move (GPtrArray *words, GtkWidget *widget, double x, double y)
{
  graphene_point_t point = find_on_screen (widget, x, y);

  add (words, "mousemove");
  add (words, "%d", (int) point.x);
  add (words, "%d", (int) point.y);
}

static GtkWidget *
get_window (GtkWidget *widget)
{
  return GTK_WIDGET (gtk_widget_get_root (widget));
}

void
hand_click_at (GtkWidget *widget, double x, double y, guint button, guint n_clicks)
{
  g_autoptr (GPtrArray) words = begin ();

  add_move (words, widget, x, y);
  add (words, "click");
  add (words, "--repeat");
  add (words, "%u", n_clicks);
  add (words, "%u", button);
  play (words, get_window (widget));
}

void
hand_click (GtkWidget *widget, guint button)
{
  hand_click_at (widget, gtk_widget_get_width (widget) / 2.0, gtk_widget_get_height (widget) / 2.0,
                 button, 1);
}

static void
add_held (GPtrArray *words, const char *verb, const char *modifier)
{
  if (modifier == NULL)
    return;

  add (words, "%s", verb);
  add (words, "%s", modifier);
}

void
hand_move (GtkWidget *widget, double x, double y)
{
  g_autoptr (GPtrArray) words = begin ();

  add_move (words, widget, x, y);
  play (words, get_window (widget));
}

void
hand_hold (GtkWidget *widget, double x, double y, guint button, const char *modifier)
{
  g_autoptr (GPtrArray) words = begin ();

  add_held (words, "keydown", modifier);
  add_move (words, widget, x, y);
  add (words, "mousedown");
  add (words, "%u", button);
  play (words, get_window (widget));
}

void
hand_let_go (GtkWidget *widget, guint button, const char *modifier)
{
  g_autoptr (GPtrArray) words = begin ();

  add (words, "mouseup");
  add (words, "%u", button);
  add_held (words, "keyup", modifier);
  play (words, get_window (widget));
}

/* A hand comes past places between, one after the other: a drag begins only after a few pixels. */
void
hand_drag (GtkWidget *widget,
           const graphene_point_t *from,
           const graphene_point_t *to,
           guint button,
           const char *modifier)
{
  hand_hold (widget, from->x, from->y, button, modifier);
  hand_move (widget, (from->x + to->x) / 2.0 + 5.0, (from->y + to->y) / 2.0 + 5.0);
  hand_move (widget, to->x, to->y);
  hand_let_go (widget, button, modifier);
}

void
hand_scroll (GtkWidget *widget, double x, int clicks, const char *modifier)
{
  g_autoptr (GPtrArray) words = begin ();

  add_move (words, widget, x, gtk_widget_get_height (widget) / 2.0);
  add_held (words, "keydown", modifier);
  add (words, "click");
  add (words, "--repeat");
  add (words, "%d", ABS (clicks));
  add (words, "--delay");
  add (words, "0");
  add (words, clicks > 0 ? "5" : "4");
  add_held (words, "keyup", modifier);
  play (words, get_window (widget));
}

/* Where the middle of @widget is in @scroller: -1 above what is seen, 1 below it, 0 in sight. */
static int
find_side (GtkWidget *widget, GtkWidget *scroller)
{
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2.0f,
                                                 (float) gtk_widget_get_height (widget) / 2.0f);
  graphene_point_t at;

  if (!gtk_widget_compute_point (widget, scroller, &middle, &at))
    return 0;
  if (at.y < middle.y)
    return -1;

  return at.y + middle.y > (float) gtk_widget_get_height (scroller) ? 1 : 0;
}

static gboolean
is_met (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_point_t middle = GRAPHENE_POINT_INIT ((float) gtk_widget_get_width (widget) / 2.0f,
                                                 (float) gtk_widget_get_height (widget) / 2.0f);
  graphene_point_t at;
  GtkWidget *met = NULL;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_point (widget, native, &middle, &at))
    return FALSE;
  met = gtk_widget_pick (native, at.x, at.y, GTK_PICK_INSENSITIVE);

  return met != NULL && (met == widget || gtk_widget_is_ancestor (met, widget));
}

static void
scroll_to (GtkWidget *widget, GtkWidget *scroller)
{
  int side;

  for (guint i = 0; i < MAX_NOTCHES && (side = find_side (widget, scroller)) != 0; i++)
    hand_scroll (scroller, MARGIN_PX, side, NULL);
}

/* From the innermost to the outermost that it is in; but for a text that is itself what scrolls. */
gboolean
hand_reach (GtkWidget *widget)
{
  GtkWidget *inner = widget;
  GtkWidget *scroller = NULL;

  while (
    (scroller = gtk_widget_get_ancestor (gtk_widget_get_parent (inner), GTK_TYPE_SCROLLED_WINDOW))
    != NULL)
    {
      if (inner != widget || gtk_widget_get_parent (widget) != scroller)
        scroll_to (inner, scroller);
      inner = scroller;
    }

  return is_met (widget);
}

GtkWidget *
hand_find (GtkWidget *root, HandMatch is_it, gconstpointer user_data)
{
  if (is_it (root, user_data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = hand_find (child, is_it, user_data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type);
}

GtkWidget *
hand_find_type (GtkWidget *root, GType type)
{
  return hand_find (root, is_of_type, &type);
}
