/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/renderer.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* Deep enough that drawing it takes longer than any test waits. */
static GBytes *
make_slow_svg (void)
{
  GString *svg = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                               "<filter id=\"f\">");

  for (guint i = 0; i < 4000; i++)
    g_string_append (svg, "<feTurbulence baseFrequency=\"9\" numOctaves=\"99\"/>");
  g_string_append (svg, "</filter><rect width=\"9\" height=\"9\" filter=\"url(#f)\"/></svg>");

  return g_string_free_to_bytes (svg);
}

static gpointer
cancel_soon (gpointer cancellable)
{
  g_usleep (200000);
  g_cancellable_cancel (cancellable);

  return NULL;
}

static void
test_cancel_running (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) svg = make_slow_svg ();
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
  gint64 start = g_get_monotonic_time ();

  g_assert_null (rosette_renderer_run (svg, 2000, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 1500000);
  g_thread_join (thread);
}

static void
test_slow (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = make_slow_svg ();

  g_assert_null (rosette_renderer_run (svg, 2000, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static gpointer
run_one (gpointer svg)
{
  return rosette_renderer_run (svg, 16, NULL, NULL);
}

static void
test_threads (void)
{
  static const char text[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  g_autoptr (GBytes) svg = g_bytes_new_static (text, strlen (text));
  GThread *threads[8];

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("run", run_one, svg);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autoptr (GBytes) png = g_thread_join (threads[i]);

      g_assert_nonnull (png);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/cancel-running", test_cancel_running);
  g_test_add_func ("/renderer/slow", test_slow);
  g_test_add_func ("/renderer/threads", test_threads);

  return g_test_run ();
}
