/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* people FOLDER [N]: N (100,000) people from a sheet into a new library in FOLDER, and the real
 * window over it with as many awards: how long the import takes, how long each of the two tables
 * needs until its first frame, what a page further takes, and a letter more in the search. Each is
 * given by the clock, and by the processor's time for it, which is what counts: on a busy machine
 * the clock tells of others. Exits 1 where a bar is missed.
 */

#include "issue/issue-pane.h"
#include "issue/register-page.h"
#include "recipients/people-import.h"
#include "recipients/recipients-pane.h"
#include "window.h"

#include <stdlib.h>
#include <time.h>

/* The bars of issue 6, in milliseconds; for a letter what still feels immediate. */
#define IMPORT_MS 2000.0
#define OPEN_MS   300.0
#define FRAME_MS  16.0
#define LETTER_MS 100.0

#define N_PAGES 200

/* What a badge of the sample is long. */
#define CREDENTIAL_BYTES 5000

/* A moment by the clock and by the processor, or what has passed between two, in milliseconds. */
typedef struct
{
  double clock;
  double processor;
} Span;

typedef struct
{
  RosetteLibrary *library;
  GtkWidget *window;
  Span frame_start; /* of the frame that is being made */
  Span frame;       /* what the last one took */
  guint n_frames;
  gboolean is_missed;
} Bench;

static double
read_ms (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static Span
now (void)
{
  return (Span){ read_ms (CLOCK_MONOTONIC), read_ms (CLOCK_PROCESS_CPUTIME_ID) };
}

static Span
since (Span start)
{
  Span end = now ();

  return (Span){ end.clock - start.clock, end.processor - start.processor };
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double first = ((const Span *) a)->processor, second = ((const Span *) b)->processor;

  return first < second ? -1 : first > second;
}

static void
tell (const char *what, Span took)
{
  g_print ("%-36s %7.1f ms (clock: %.1f)\n", what, took.processor, took.clock);
}

static void
judge (Bench *self, const char *what, Span took, double bar, const char *more)
{
  g_print ("%-36s %7.1f ms = %5.2f of %g (clock: %.1f%s)%s\n", what, took.processor,
           took.processor / bar, bar, took.clock, more, took.processor > bar ? "  MISSED" : "");
  self->is_missed = self->is_missed || took.processor > bar;
}

static void
judge_all (Bench *self, const char *what, GArray *times, double bar)
{
  g_autofree char *more = NULL;

  g_array_sort (times, compare);
  more = g_strdup_printf ("; 95 %%: %.1f, slowest: %.1f",
                          g_array_index (times, Span, times->len * 95 / 100).processor,
                          g_array_index (times, Span, times->len - 1).processor);
  judge (self, what, g_array_index (times, Span, times->len / 2), bar, more);
}

static void
before_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->frame_start = now ();
}

static void
after_paint_cb (GdkFrameClock *clock, Bench *self)
{
  self->frame = since (self->frame_start);
  self->n_frames++;
}

static void
wait_for_frame (Bench *self)
{
  guint n_frames = self->n_frames;

  gtk_widget_queue_draw (self->window);
  while (self->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing moves any more. */
static void
settle (Bench *self)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 2;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* The first that can be seen. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

static char *
write_sheet (const char *folder, guint n_people)
{
  char *path = g_build_filename (folder, "people.csv", NULL);
  g_autoptr (GString) csv = g_string_new ("Name;E-mail;Class;Hours\n");

  for (guint i = 0; i < n_people; i++)
    g_string_append_printf (csv, "Person %06u Müller;person.%u@school.example.org;%u%c;%u\n",
                            i * 7919 % n_people, i, i % 12, 'A' + i % 4, i % 400);
  g_assert_true (g_file_set_contents (path, csv->str, (gssize) csv->len, NULL));

  return path;
}

static void
bench_import (Bench *self, const char *sheet)
{
  g_autoptr (RosetteRecipientChanges) changes = rosette_recipient_changes_new (self->library);
  g_autoptr (GFile) file = g_file_new_for_path (sheet);
  g_autoptr (RosettePeopleImport) import = NULL;
  g_autoptr (GPtrArray) people = NULL;
  g_autoptr (GError) error = NULL;
  Span start = now ();
  Span taking;
  guint number = 0;

  import = rosette_people_import_new_for_file (changes, file);
  while (rosette_people_import_get_state (import) == ROSETTE_IMPORT_READING)
    g_main_context_iteration (NULL, TRUE);
  tell ("  read, and each row looked at", since (start));
  taking = now ();
  people = rosette_people_import_take (import, &number, &error);
  g_assert_no_error (error);
  tell ("  entered in the library", since (taking));
  judge (self, "import of the sheet", since (start), IMPORT_MS, "");
}

static void
fill_register (Bench *self, guint n_awards)
{
  g_autoptr (GPtrArray) awards = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) first = g_date_time_new_utc (2026, 1, 1, 12, 0, 0);
  g_autofree char *text = g_strnfill (CREDENTIAL_BYTES, 'e');
  g_autoptr (GBytes) credential = g_bytes_new (text, CREDENTIAL_BYTES);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n_awards; i++)
    {
      g_autoptr (GDateTime) issued = g_date_time_add_minutes (first, (int) i);
      g_autofree char *id = g_strdup_printf ("urn:uuid:%u", i);
      g_autofree char *name = g_strdup_printf ("Person %06u Müller", i * 7919 % n_awards);
      g_autofree char *email = g_strdup_printf ("person.%u@school.example.org", i);
      g_autofree char *file = g_strdup_printf ("/home/school/badges/Person %u.png", i);

      g_ptr_array_add (awards,
                       rosette_award_row_new (&(RosetteAwardFields){
                         .credential_id = id,
                         .badge_id = G_GINT64_CONSTANT (1),
                         .badge_name = i % 3 == 0 ? "Internship completed" : "Safety course",
                         .name = name,
                         .email = email,
                         .identifier = "",
                         .issued = issued,
                         .format = "ob3-di",
                         .file = file }));
    }
  rosette_library_add_awards (self->library, awards, &error);
  g_assert_no_error (error);
}

static void
open_window (Bench *self, const char *folder)
{
  Span start = now ();

  self->window = rosette_window_new (NULL, self->library, folder);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 760);
  gtk_widget_realize (self->window);
  g_signal_connect (gtk_widget_get_frame_clock (self->window), "before-paint",
                    G_CALLBACK (before_paint_cb), self);
  g_signal_connect (gtk_widget_get_frame_clock (self->window), "after-paint",
                    G_CALLBACK (after_paint_cb), self);
  gtk_window_present (GTK_WINDOW (self->window));
  wait_for_frame (self);
  tell ("  window to its first frame", since (start));
  settle (self);
}

/* @action: with @target it brings the table about */
static void
bench_open (Bench *self,
            const char *what,
            GtkWidget *widget,
            const char *action,
            const char *target)
{
  Span start = now ();

  if (target != NULL)
    g_assert_true (gtk_widget_activate_action (widget, action, "s", target));
  else
    g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  wait_for_frame (self);
  judge (self, what, since (start), OPEN_MS, "");
  settle (self);
}

/* A page further, down the whole table in so many steps and at once by pages at its beginning. */
static void
bench_scroll (Bench *self, const char *what, GtkWidget *list, gboolean is_far)
{
  GtkAdjustment *bar = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Span));
  double page = gtk_adjustment_get_page_size (bar);
  double step = is_far ? (gtk_adjustment_get_upper (bar) - page) / N_PAGES : page;

  for (guint i = 0; i < N_PAGES; i++)
    {
      Span start = now ();
      Span took;

      gtk_adjustment_set_value (bar, gtk_adjustment_get_value (bar) + step);
      took = since (start);
      wait_for_frame (self);
      took.clock += self->frame.clock;
      took.processor += self->frame.processor;
      g_array_append_val (times, took);
    }
  judge_all (self, what, times, FRAME_MS);
  gtk_adjustment_set_value (bar, 0);
  settle (self);
}

/* Letters are typed, and taken back: each is a search of its own. */
static void
bench_search (Bench *self, const char *what, GtkWidget *pane)
{
  static const char *const searches[] = {
    "p", "pe", "per", "pers", "person 0999", "person 09", "person", "m", "mü", "müller 0123", "",
  };
  GtkEditable *entry = GTK_EDITABLE (find_widget (pane, GTK_TYPE_SEARCH_ENTRY));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (Span));

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      Span start;
      Span took;

      gtk_editable_set_text (entry, searches[i]);
      start = now ();
      g_signal_emit_by_name (entry, "search-changed");
      wait_for_frame (self);
      took = since (start);
      g_array_append_val (times, took);
      settle (self);
    }
  judge_all (self, what, times, LETTER_MS);
}

static void
bench_recipients (Bench *self)
{
  GtkWidget *pane = NULL;
  GtkWidget *list = NULL;

  bench_open (self, "people to their first frame", self->window, "win.show-pane", "recipients");
  pane = find_widget (self->window, ROSETTE_TYPE_RECIPIENTS_PANE);
  list = find_widget (find_widget (pane, GTK_TYPE_COLUMN_VIEW), GTK_TYPE_LIST_VIEW);
  bench_scroll (self, "people, a page further", list, FALSE);
  bench_scroll (self, "people, far further", list, TRUE);
  bench_search (self, "people, a letter in the search", pane);
}

static void
bench_register (Bench *self)
{
  GtkWidget *page = NULL;

  gtk_widget_activate_action (self->window, "win.show-pane", "s", "issue");
  settle (self);
  bench_open (self, "awards to their first frame",
              find_widget (self->window, ROSETTE_TYPE_ISSUE_PANE), "issue.show-awards", NULL);
  page = find_widget (self->window, ROSETTE_TYPE_REGISTER_PAGE);
  bench_scroll (self, "awards, a page further", find_widget (page, GTK_TYPE_LIST_VIEW), FALSE);
  bench_scroll (self, "awards, far further", find_widget (page, GTK_TYPE_LIST_VIEW), TRUE);
  bench_search (self, "awards, a letter in the search", page);
}

int
main (int argc, char *argv[])
{
  Bench self = { 0 };
  guint n = argc > 2 ? (guint) atoi (argv[2]) : 100000;
  g_autofree char *path = NULL;
  g_autofree char *sheet = NULL;
  Span start;

  if (argc < 2 || n == 0)
    return 64;
  gtk_init ();
  adw_init ();

  path = g_build_filename (argv[1], "library.sqlite", NULL);
  sheet = write_sheet (argv[1], n);
  self.library = rosette_library_open (path, NULL);
  g_assert_nonnull (self.library);
  bench_import (&self, sheet);
  fill_register (&self, n);
  g_object_unref (self.library);

  start = now ();
  self.library = rosette_library_open (path, NULL);
  tell ("  library opened", since (start));
  open_window (&self, argv[1]);
  bench_recipients (&self);
  bench_register (&self);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_object_unref (self.library);

  return self.is_missed ? 1 : 0;
}
