/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/renderer.h"
#include "base/error.h"
#include "base/limits.h"
#include "config.h"
#include "support.h"

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

  g_assert_null (rosette_renderer_run (svg, 2000, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED); /* and not that it took too long */
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

#ifdef __SANITIZE_ADDRESS__
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif

/* Each of these groups is drawn into a picture of its own, of 16 MB at this size. */
static GBytes *
make_nested_svg (guint depth)
{
  GString *svg = g_string_new ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">");

  for (guint i = 0; i < depth; i++)
    g_string_append (svg, "<g opacity=\"0.9\">");
  g_string_append (svg, "<rect width=\"9\" height=\"9\"/>");
  for (guint i = 0; i < depth; i++)
    g_string_append (svg, "</g>");
  g_string_append (svg, "</svg>");

  return g_string_free_to_bytes (svg);
}

/* 160 MB may be filled, 320 may not. */
static void
test_memory (void)
{
  if (IS_SANITIZED)
    {
      g_test_skip ("a sanitizer's memory cannot be bounded");
      return;
    }

  for (guint i = 1; i <= 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) svg = make_nested_svg (10 * i);
      g_autoptr (GBytes) png = rosette_renderer_run (svg, 2000, NULL, &error);

      if (i == 1)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
      g_assert_true ((png != NULL) == (i == 1));
    }
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

#define ALONE "--alone"

/* What a program says that has no rosette-render. */
static int
say_fault (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) svg = g_bytes_new_static ("<svg/>", 6);

  g_assert_null (rosette_renderer_run (svg, 16, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_null (strchr (error->message, '/'));
  g_assert_true (g_str_has_suffix (error->message, "Install Rosette again."));

  return 0;
}

/* This program, copied to where no renderer was built, and none is installed. */
static void
test_missing (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *copy = g_build_filename (folder, "test", NULL);
  g_autofree char *installed = g_build_filename (LIBEXEC_DIR, ROSETTE_RENDERER_NAME, NULL);
  g_autoptr (GFile) self = g_file_new_for_path ("/proc/self/exe");
  g_autoptr (GFile) to = g_file_new_for_path (copy);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    {
      g_test_skip ("a renderer is installed");
      return;
    }
  g_assert_true (g_file_copy (self, to, G_FILE_COPY_NONE, NULL, NULL, NULL, &error));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, copy, ALONE, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  if (argc > 1 && g_str_equal (argv[1], ALONE))
    return say_fault ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/renderer/cancel-running", test_cancel_running);
  g_test_add_func ("/renderer/slow", test_slow);
  g_test_add_func ("/renderer/memory", test_memory);
  g_test_add_func ("/renderer/threads", test_threads);
  g_test_add_func ("/renderer/missing", test_missing);

  return g_test_run ();
}
