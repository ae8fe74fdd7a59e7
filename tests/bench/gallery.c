/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* gallery [N]: what it takes until the gallery of N (500) badges, of all starters in turn, shows
 * its first frame, by the clock and by the processor; and how much memory there is in use when all
 * pictures are drawn. Needs a display. Exits 1 where a bar is missed by both times, or by memory.
 */

#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "badges/badge-picture.h"
#include "badges/gallery-page.h"
#include "library/library.h"

#include <stdlib.h>
#include <time.h>

/* The bars of issue 5. */
#define OPEN_MS   300.0
#define MEMORY_MB 200.0

static double
read_ms (clockid_t id)
{
  struct timespec time;

  clock_gettime (id, &time);

  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* What is in memory now, in MB. */
static double
read_memory (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) words = NULL;

  if (!g_file_get_contents ("/proc/self/statm", &text, NULL, NULL))
    return 0.0;
  words = g_strsplit (text, " ", 3);

  return (double) g_ascii_strtoull (words[1], NULL, 10) * 4096.0 / 1e6;
}

static RosetteLibrary *
make_library (guint n)
{
  RosetteLibrary *library = rosette_library_open (NULL, NULL);

  for (guint i = 0; i < n; i++)
    {
      guint index = i % (rosette_template_count () - 1);
      g_autoptr (RosetteDesign) design = rosette_template_new_design (index);
      g_autoptr (GBytes) svg = rosette_design_to_svg (design);
      g_autofree char *name = g_strdup_printf ("%s %u", rosette_template_get_title (index), i);

      rosette_library_add_badge (library, name, "{\"name\":\"N\"}", svg, NULL);
    }

  return library;
}

static gboolean
are_all_drawn (GListModel *badges)
{
  for (guint i = 0; i < g_list_model_get_n_items (badges); i++)
    {
      g_autoptr (RosetteBadge) badge = g_list_model_get_item (badges, i);

      if (!rosette_badge_picture_is_shown (rosette_badge_picture_of (badge)))
        return FALSE;
    }

  return TRUE;
}

static void
painted_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

int
main (int argc, char *argv[])
{
  guint n = argc > 1 ? (guint) atoi (argv[1]) : 500;
  g_autoptr (RosetteLibrary) library = NULL;
  GtkWidget *window = NULL;
  GtkWidget *page = NULL;
  gboolean is_painted = FALSE;
  double clock, processor, memory;

  adw_init ();
  library = make_library (n);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_widget_realize (window);

  clock = read_ms (CLOCK_MONOTONIC);
  processor = read_ms (CLOCK_THREAD_CPUTIME_ID);
  page = rosette_gallery_page_new ();
  g_object_set (page, "badges", rosette_library_get_badges (library), NULL);
  gtk_window_set_child (GTK_WINDOW (window), page);
  g_signal_connect_swapped (gtk_widget_get_frame_clock (window), "after-paint",
                            G_CALLBACK (painted_cb), &is_painted);
  gtk_window_present (GTK_WINDOW (window));
  while (!is_painted)
    g_main_context_iteration (NULL, TRUE);
  clock = read_ms (CLOCK_MONOTONIC) - clock;
  processor = read_ms (CLOCK_THREAD_CPUTIME_ID) - processor;

  while (!are_all_drawn (rosette_library_get_badges (library)))
    g_main_context_iteration (NULL, TRUE);
  memory = read_memory ();
  g_print (
    "gallery of %u badges: first frame after %.0f ms, %.0f of the processor (%.2f of %.0f ms); "
    "%.0f MB when all are drawn (%.2f of %.0f)\n",
    n, clock, processor, MIN (clock, processor) / OPEN_MS, OPEN_MS, memory, memory / MEMORY_MB,
    MEMORY_MB);

  return MIN (clock, processor) <= OPEN_MS && memory <= MEMORY_MB ? 0 : 1;
}
