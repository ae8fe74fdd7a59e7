/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/fields.h"
#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/surface-png.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "sample-design.h"
#include "support.h"

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

/* As ARGB32, whatever the PNG's own kind of pixels. */
static cairo_surface_t *
open_png (GBytes *png)
{
  cairo_surface_t *file = rosette_surface_from_png (png);
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;

  g_assert_nonnull (file);
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
compare (cairo_surface_t *a, cairo_surface_t *b)
{
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

  return n_different / (double) (width * height);
}

static void
assert_same_picture (const char *what, cairo_surface_t *a, cairo_surface_t *b)
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

static void
assert_drawn_as (const char *what, RosetteDesign *design, guint width_px, cairo_surface_t *shown)
{
  g_autoptr (GBytes) png = draw (design, width_px);
  cairo_surface_t *drawn = open_png (png);

  assert_same_picture (what, drawn, shown);
  cairo_surface_destroy (drawn);
}

static void
write_bytes (const char *path, GBytes *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

/* What was drawn when it was looked at, and found good. With ROSETTE_NEW_REFERENCES in the
 * environment it is written anew. */
static void
test_references (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (RosetteDesign) design = samples[i].make ();
      g_autofree char *name = g_strconcat (samples[i].name, ".png", NULL);
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "artwork", name, NULL);
      g_autofree char *contents = NULL;
      g_autoptr (GBytes) bytes = NULL;
      cairo_surface_t *reference = NULL;
      gsize length;

      if (g_getenv ("ROSETTE_NEW_REFERENCES") != NULL)
        {
          g_autoptr (GBytes) png = draw (design, REFERENCE_PX);

          write_bytes (path, png);
        }
      g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
      bytes = g_bytes_new (contents, length);
      reference = open_png (bytes);
      assert_drawn_as (samples[i].name, design, REFERENCE_PX, reference);
      cairo_surface_destroy (reference);
    }
}

/* A starter as a person gets it, with a name on it. */
static RosetteDesign *
make_starter (guint index)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (index);
  g_autoptr (GHashTable) fields = rosette_fields_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&shape->text, "{name}");
  shape->y = 950.0;
  shape->font_size = 60.0;
  rosette_design_add (design, shape, "Add");
  rosette_fields_set (fields, ROSETTE_FIELD_NAME, "Zoë Čeferin 🎓");

  return rosette_design_new_filled (design, fields);
}

static GPtrArray *
make_designs (void)
{
  GPtrArray *designs = g_ptr_array_new_with_free_func (g_object_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    g_ptr_array_add (designs, samples[i].make ());
  for (guint i = 0; i < rosette_template_count (); i++)
    if (!rosette_template_is_empty (i))
      g_ptr_array_add (designs, make_starter (i));

  return designs;
}

/* How a viewer shows files that lie in a folder as 0.svg, 1.svg and so on; NULL where it is not
 * here. */
typedef GPtrArray *(*ShowFunc) (const char *folder, guint n_files);

static GPtrArray *
pictures_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
}

static void
assert_same_in_viewer (const char *viewer, ShowFunc show)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autoptr (GPtrArray) designs = make_designs ();
  g_autoptr (GPtrArray) pictures = NULL;

  for (guint i = 0; i < designs->len; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u.svg", folder, i);
      g_autoptr (GBytes) svg = rosette_design_to_issued_svg (designs->pdata[i]);

      write_bytes (path, svg);
    }
  pictures = show (folder, designs->len);
  for (guint i = 0; pictures != NULL && i < designs->len; i++)
    {
      g_autofree char *what = g_strdup_printf ("%u in %s", i, viewer);

      assert_drawn_as (what, designs->pdata[i], WIDTH_PX, pictures->pdata[i]);
    }
  rosette_test_remove (folder);
}

static GBytes *
read_bytes (const char *folder, const char *format, guint i)
{
  g_autofree char *name = g_strdup_printf ("%u%s", i, format);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));

  return g_bytes_new_take (contents, length);
}

static GPtrArray *
show_in_librsvg (const char *folder, guint n_files)
{
  GPtrArray *pictures = pictures_new ();

  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) svg = read_bytes (folder, ".svg", i);
      g_autoptr (GBytes) png = rosette_picture_render_svg (svg, WIDTH_PX, NULL, &error);

      g_assert_no_error (error);
      g_ptr_array_add (pictures, open_png (png));
    }

  return pictures;
}

static void
test_librsvg (void)
{
  assert_same_in_viewer ("librsvg", show_in_librsvg);
}

/* Runs a program in a folder. A warning is no failure; that it is not here, or cannot run, neither.
 */
static gboolean
run_in_folder (const char *folder, GPtrArray *argv)
{
  g_autofree char *path = g_find_program_in_path (argv->pdata[0]);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;

  if (path == NULL)
    {
      g_test_skip ("not installed");
      return FALSE;
    }
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_setenv (launcher, "HOME", folder, TRUE);
  /* Its warnings are its own. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, NULL);
  if (process != NULL && g_subprocess_wait_check (process, NULL, NULL))
    return TRUE;
  g_test_skip ("does not run here");

  return FALSE;
}

static void
add_words (GPtrArray *argv, const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    g_ptr_array_add (argv, g_strdup (words[i]));
}

/* All at once: to start it takes longest. */
static GPtrArray *
show_in_inkscape (const char *folder, guint n_files)
{
  static const char *const words[] = { "inkscape", "--export-type=png", "--export-width=1000",
                                       NULL };
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *pictures = NULL;

  add_words (argv, words);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (argv, g_strdup_printf ("%u.svg", i));
  g_ptr_array_add (argv, NULL);
  if (!run_in_folder (folder, argv))
    return NULL;

  pictures = pictures_new ();
  for (guint i = 0; i < n_files; i++)
    {
      g_autoptr (GBytes) png = read_bytes (folder, ".png", i);

      g_ptr_array_add (pictures, open_png (png));
    }

  return pictures;
}

static void
test_inkscape (void)
{
  assert_same_in_viewer ("Inkscape", show_in_inkscape);
}

/* One below the other on one page. */
static void
write_page (const char *folder, guint n_files)
{
  g_autofree char *path = g_build_filename (folder, "page.html", NULL);
  g_autoptr (GString) page = g_string_new ("<!doctype html><body style='margin:0'>");

  for (guint i = 0; i < n_files; i++)
    g_string_append_printf (page, "<img src='%u.svg' style='display:block;width:%dpx'>", i,
                            WIDTH_PX);
  g_assert_true (g_file_set_contents (path, page->str, -1, NULL));
}

static cairo_surface_t *
cut_out (cairo_surface_t *page, guint i)
{
  cairo_surface_t *part = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH_PX, WIDTH_PX);
  cairo_t *cr = cairo_create (part);

  cairo_set_source_surface (cr, page, 0.0, -(double) i * WIDTH_PX);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (part);

  return part;
}

static GPtrArray *
show_in_chromium (const char *folder, guint n_files)
{
  static const char *const words[] = { "chromium",
                                       "--headless",
                                       "--no-sandbox",
                                       "--disable-gpu",
                                       "--hide-scrollbars",
                                       "--default-background-color=00000000",
                                       "--user-data-dir=profile",
                                       "--screenshot=0.png",
                                       "page.html",
                                       NULL };
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) png = NULL;
  GPtrArray *pictures = NULL;
  cairo_surface_t *page = NULL;

  write_page (folder, n_files);
  add_words (argv, words);
  g_ptr_array_add (argv, g_strdup_printf ("--window-size=%d,%u", WIDTH_PX, WIDTH_PX * n_files));
  g_ptr_array_add (argv, NULL);
  if (!run_in_folder (folder, argv))
    return NULL;

  pictures = pictures_new ();
  png = read_bytes (folder, ".png", 0);
  page = open_png (png);
  for (guint i = 0; i < n_files; i++)
    g_ptr_array_add (pictures, cut_out (page, i));
  cairo_surface_destroy (page);

  return pictures;
}

static void
test_chromium (void)
{
  assert_same_in_viewer ("Chromium", show_in_chromium);
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

/* Makes a locale that this computer may not have, where its sources are; else "C" is tried again.
 */
static void
make_locale (const char *folder, const char *name)
{
  g_autofree char *path = g_strdup_printf ("%s/%s.UTF-8", folder, name);
  const char *argv[] = { "localedef", "-i", name, "-f", "UTF-8", path, NULL };
  gboolean is_run =
    g_spawn_sync (NULL, (char **) argv, NULL,
                  G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                  NULL, NULL, NULL, NULL, NULL, NULL);

  if (!is_run || !g_file_test (path, G_FILE_TEST_IS_DIR))
    g_test_message ("no %s here", name);
}

/* Letters as a screen wants them, which a badge has nothing to do with. */
static char *
make_font_settings (const char *folder)
{
  static const char settings[] =
    "<?xml version=\"1.0\"?><fontconfig><include>/etc/fonts/fonts.conf</include>"
    "<match target=\"font\"><edit name=\"hintstyle\"><const>hintfull</const></edit>"
    "<edit name=\"autohint\"><bool>true</bool></edit>"
    "<edit name=\"antialias\"><bool>false</bool></edit>"
    "<edit name=\"rgba\"><const>rgb</const></edit></match></fontconfig>";
  char *path = g_build_filename (folder, "fonts.conf", NULL);

  g_assert_true (g_file_set_contents (path, settings, -1, NULL));

  return path;
}

/* In another process, in another country, at another time of the day, on another screen. */
static void
test_same_bytes (void)
{
  static const char *const locales[] = { "C", "de_DE", "ar_EG", "ja_JP" };
  g_autofree char *here = digest ();
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *fonts = make_font_settings (folder);

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
        g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *locale = g_strdup_printf ("%s.UTF-8", locales[i]);
      g_autofree char *there = NULL;

      if (i > 0)
        make_locale (folder, locales[i]);
      g_subprocess_launcher_setenv (launcher, "LOCPATH", folder, TRUE);
      g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
      g_subprocess_launcher_setenv (launcher, "TZ", "Pacific/Kiritimati", TRUE);
      g_subprocess_launcher_setenv (launcher, "HOME", folder, TRUE);
      g_subprocess_launcher_setenv (launcher, "FONTCONFIG_FILE", fonts, TRUE);
      process = g_subprocess_launcher_spawn (launcher, NULL, program, "digest", NULL);
      g_assert_nonnull (process);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &there, NULL, NULL));
      g_assert_cmpstr (g_strstrip (there), ==, here);
    }
  rosette_test_remove (folder);
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
