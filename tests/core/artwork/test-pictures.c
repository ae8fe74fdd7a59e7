/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/svg-write.h"
#include "sample-design.h"
#include "support.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

/* Two pictures are the same where no more than one in a hundred pixels differs by more than this in
 * any channel: renderers smooth edges each in their own way. */
#define MAX_CHANNEL 16
#define MAX_SHARE   0.01

#define WIDTH_PX 1000

/* Small enough to be kept with the sources. */
#define REFERENCE_PX 256

typedef struct
{
  const char *name;
  RosetteDesign *(*make) (void);
} Sample;

static const Sample samples[] = {
  { "forms", sample_forms },
  { "looks", sample_looks },
};

typedef struct
{
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

/* As ARGB32, whatever the PNG's own kind of pixels. */
static cairo_surface_t *
open_png (GBytes *png)
{
  Reader reader = { NULL, 0 };
  cairo_surface_t *file = NULL, *surface = NULL;
  cairo_t *cr = NULL;

  reader.data = g_bytes_get_data (png, &reader.left);
  file = cairo_image_surface_create_from_png_stream (read_cb, &reader);
  g_assert_cmpint (cairo_surface_status (file), ==, CAIRO_STATUS_SUCCESS);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (file),
                                        cairo_image_surface_get_height (file));
  cr = cairo_create (surface);
  cairo_set_source_surface (cr, file, 0.0, 0.0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (file);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
differs (guint32 a, guint32 b)
{
  for (int shift = 0; shift < 32; shift += 8)
    if (ABS ((int) (a >> shift & 0xff) - (int) (b >> shift & 0xff)) > MAX_CHANNEL)
      return TRUE;

  return FALSE;
}

/* The share of pixels that differ. */
static double
compare (GBytes *first, GBytes *second)
{
  cairo_surface_t *a = open_png (first), *b = open_png (second);
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  guint n_different = 0;

  g_assert_cmpint (cairo_image_surface_get_width (b), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, height);
  for (int y = 0; y < height; y++)
    {
      const guint32 *of_a =
        (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (a)
                                           + y * cairo_image_surface_get_stride (a));
      const guint32 *of_b =
        (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (b)
                                           + y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n_different += differs (of_a[x], of_b[x]);
    }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return n_different / (double) (width * height);
}

static void
assert_same_picture (const char *what, GBytes *a, GBytes *b)
{
  double share = compare (a, b);

  g_test_message ("%s: %.3f %% of the pixels differ", what, 100.0 * share);
  g_assert_cmpfloat (share, <, MAX_SHARE);
}

static GBytes *
draw (RosetteDesign *design, guint width_px)
{
  g_autoptr (GError) error = NULL;
  GBytes *png = rosette_design_to_png (design, width_px, &error);

  g_assert_no_error (error);

  return png;
}

/* What was drawn when it was looked at, and found good. With ROSETTE_NEW_REFERENCES in the
 * environment it is written anew. */
static void
test_references (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (RosetteDesign) design = samples[i].make ();
      g_autoptr (GBytes) png = draw (design, REFERENCE_PX);
      g_autofree char *name = g_strconcat (samples[i].name, ".png", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "artwork", name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GBytes) reference = NULL;
      gsize length;

      if (g_getenv ("ROSETTE_NEW_REFERENCES") != NULL)
        g_file_set_contents (path, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png),
                             NULL);
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      reference = g_bytes_new (contents, length);
      assert_same_picture (samples[i].name, png, reference);
    }
}

static void
assert_same_in_viewer (const char *viewer, GBytes *(*show) (GBytes *svg))
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (RosetteDesign) design = samples[i].make ();
      g_autoptr (GBytes) png = draw (design, WIDTH_PX);
      g_autoptr (GBytes) svg = rosette_design_to_issued_svg (design);
      g_autoptr (GBytes) shown = show (svg);
      g_autofree char *what = g_strdup_printf ("%s in %s", samples[i].name, viewer);

      if (shown == NULL)
        return;
      assert_same_picture (what, png, shown);
    }
}

static GBytes *
show_in_librsvg (GBytes *svg)
{
  g_autoptr (GError) error = NULL;
  GBytes *png = rosette_picture_render_svg (svg, WIDTH_PX, NULL, &error);

  g_assert_no_error (error);

  return png;
}

static void
test_librsvg (void)
{
  assert_same_in_viewer ("librsvg", show_in_librsvg);
}

/* Runs a program that makes out.png of in.svg in a folder of its own. A warning is no failure. */
static GBytes *
run_in_folder (GBytes *svg, const char *program, const char *const *arguments)
{
  g_autofree char *path = g_find_program_in_path (program);
  g_autofree char *folder = g_dir_make_tmp ("rosette-XXXXXX", NULL);
  g_autofree char *in = g_build_filename (folder, "in.svg", NULL);
  g_autofree char *out = g_build_filename (folder, "out.png", NULL);
  g_autoptr (GPtrArray) argv = g_ptr_array_new ();
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  if (path == NULL)
    {
      g_test_skip ("not installed");
      return NULL;
    }
  g_assert_true (
    g_file_set_contents (in, g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), NULL));
  g_ptr_array_add (argv, path);
  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, (char *) arguments[i]);
  g_ptr_array_add (argv, NULL);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "HOME", folder, TRUE);
  /* Its warnings are its own. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, NULL)
      || !g_file_get_contents (out, &contents, &length, NULL))
    {
      g_test_skip ("does not run here");
      return NULL;
    }
  g_unlink (in);
  g_unlink (out);

  return g_bytes_new_take (g_steal_pointer (&contents), length);
}

static GBytes *
show_in_chromium (GBytes *svg)
{
  static const char *const arguments[] = { "--headless",
                                           "--no-sandbox",
                                           "--disable-gpu",
                                           "--hide-scrollbars",
                                           "--default-background-color=00000000",
                                           "--window-size=1000,1000",
                                           "--user-data-dir=profile",
                                           "--screenshot=out.png",
                                           "in.svg",
                                           NULL };

  return run_in_folder (svg, "chromium", arguments);
}

static void
test_chromium (void)
{
  assert_same_in_viewer ("Chromium", show_in_chromium);
}

static GBytes *
show_in_inkscape (GBytes *svg)
{
  static const char *const arguments[] = { "in.svg", "--export-width=1000",
                                           "--export-filename=out.png", NULL };

  return run_in_folder (svg, "inkscape", arguments);
}

static void
test_inkscape (void)
{
  assert_same_in_viewer ("Inkscape", show_in_inkscape);
}

/* All that is made of all samples, as one hash. */
static char *
digest (void)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GBytes *(*const writers[]) (RosetteDesign *) = { rosette_design_to_svg,
                                                   rosette_design_to_issued_svg };

  RosetteDesign *(*const makers[]) (void) = { sample_forms, sample_looks, sample_badge };

  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (RosetteDesign) design = makers[i]();
      g_autoptr (GBytes) png = draw (design, 200);

      g_checksum_update (checksum, g_bytes_get_data (png, NULL), (gssize) g_bytes_get_size (png));
      for (gsize j = 0; j < G_N_ELEMENTS (writers); j++)
        {
          g_autoptr (GBytes) svg = writers[j](design);

          g_checksum_update (checksum, g_bytes_get_data (svg, NULL),
                             (gssize) g_bytes_get_size (svg));
        }
    }

  return g_strdup (g_checksum_get_string (checksum));
}

static const char *program;

/* In another process, with another locale, at another time of the day. */
static void
test_same_bytes (void)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "ar_EG.UTF-8" };
  g_autofree char *here = digest ();

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
        g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *there = NULL;

      g_subprocess_launcher_setenv (launcher, "LC_ALL", locales[i], TRUE);
      g_subprocess_launcher_setenv (launcher, "TZ", "Pacific/Kiritimati", TRUE);
      process = g_subprocess_launcher_spawn (launcher, NULL, program, "digest", NULL);
      g_assert_nonnull (process);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &there, NULL, NULL));
      g_assert_cmpstr (g_strstrip (there), ==, here);
    }
}

int
main (int argc, char *argv[])
{
  program = argv[0];
  if (argc > 1 && g_str_equal (argv[1], "digest"))
    {
      g_autofree char *text = NULL;

      setlocale (LC_ALL, "");
      text = digest ();
      g_print ("%s\n", text);

      return 0;
    }

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pictures/references", test_references);
  g_test_add_func ("/pictures/same-bytes", test_same_bytes);
  g_test_add_func ("/pictures/librsvg", test_librsvg);
  g_test_add_func ("/pictures/inkscape", test_inkscape);
  g_test_add_func ("/pictures/chromium", test_chromium);

  return g_test_run ();
}
