/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/svg-write.h"

#include "artwork/svg-fields.h"
#include "artwork/svg-read.h"
#include "artwork/template.h"
#include "base/limits.h"

#include <glib/gstdio.h>
#include <string.h>

static char *
to_text (GBytes *bytes)
{
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RosetteDesign *
make_design (void)
{
  guint index;

  g_assert_true (rosette_template_find ("internship", &index));

  return rosette_template_new_design (index);
}

static void
test_saved_and_issued (void)
{
  g_autoptr (RosetteDesign) design = make_design ();
  g_autoptr (GBytes) saved = rosette_design_to_svg (design);
  g_autoptr (GBytes) issued = rosette_design_to_issued_svg (design);
  g_autofree char *saved_text = to_text (saved);
  g_autofree char *issued_text = to_text (issued);

  g_assert_nonnull (strstr (saved_text, "<text"));
  g_assert_nonnull (strstr (saved_text, ">INTERNSHIP</tspan>"));
  g_assert_null (strstr (issued_text, "<text"));
  g_assert_nonnull (strstr (issued_text, "rosette:text=\"INTERNSHIP\""));
}

static void
test_hidden (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) issued = NULL;
  g_autofree char *saved_text = NULL;
  g_autofree char *issued_text = NULL;

  shape->is_hidden = TRUE;
  rosette_design_add (design, shape, "Add");
  saved = rosette_design_to_svg (design);
  issued = rosette_design_to_issued_svg (design);
  saved_text = to_text (saved);
  issued_text = to_text (issued);
  g_assert_nonnull (strstr (saved_text, "display=\"none\""));
  g_assert_null (strstr (issued_text, "star"));
}

/* To keep and to hand on: outlined as what is issued, whole as what is saved. */
static void
test_portable (void)
{
  g_autoptr (RosetteDesign) design = make_design ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) saved = NULL;
  g_autoptr (GBytes) portable = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autofree char *text = NULL;

  shape->is_hidden = TRUE;
  rosette_design_add (design, shape, "Add");
  saved = rosette_design_to_svg (design);
  portable = rosette_design_to_portable_svg (design);
  text = to_text (portable);
  g_assert_null (strstr (text, "<text"));

  opened = rosette_design_from_svg (portable, NULL);
  again = rosette_design_to_svg (opened);
  g_assert_true (g_bytes_equal (saved, again));
}

/* How many of the pixels of two PNG of one size are not nearly the same. */
static guint
count_different (GBytes *a, GBytes *b)
{
  g_autofree char *folder = g_dir_make_tmp ("rosette-test-XXXXXX", NULL);
  cairo_surface_t *surfaces[2];
  guint n = 0;

  for (guint i = 0; i < 2; i++)
    {
      GBytes *png = i == 0 ? a : b;
      g_autofree char *path = g_build_filename (folder, "x.png", NULL);

      g_assert_true (g_file_set_contents (path, g_bytes_get_data (png, NULL),
                                          (gssize) g_bytes_get_size (png), NULL));
      surfaces[i] = cairo_image_surface_create_from_png (path);
      g_assert_cmpint (cairo_surface_status (surfaces[i]), ==, CAIRO_STATUS_SUCCESS);
      g_remove (path);
    }
  g_rmdir (folder);

  for (int i = 0; i < cairo_image_surface_get_stride (surfaces[0])
                        * cairo_image_surface_get_height (surfaces[0]);
       i++)
    n += ABS (cairo_image_surface_get_data (surfaces[0])[i]
              - cairo_image_surface_get_data (surfaces[1])[i])
         > 64;
  cairo_surface_destroy (surfaces[0]);
  cairo_surface_destroy (surfaces[1]);

  return n;
}

/* What another program draws of the file is what Rosette draws of the design. */
static void
test_same_picture (void)
{
  for (guint i = 0; i + 1 < rosette_template_count (); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);
      g_autoptr (GBytes) issued = rosette_design_to_issued_svg (design);
      g_autoptr (GBytes) theirs = rosette_picture_render_svg (issued, 256, NULL, &error);
      g_autoptr (GBytes) ours = NULL;

      g_assert_no_error (error);
      ours = rosette_design_to_png (design, 256, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %u bytes differ", rosette_template_get_id (i),
                      count_different (ours, theirs));
      g_assert_cmpuint (count_different (ours, theirs), <, 256 * 256 * 4 / 1000);
    }
}

/* Words for those who cannot see it, whatever is in them, and none where there are none. */
static void
test_alt_text (void)
{
  static const struct
  {
    const char *text;
    const char *written; /* NULL: no title */
  } cases[] = {
    { "A gold star", "<title>A gold star</title>" },
    { "A & B <c> \"d\"", "<title>A &amp; B &lt;c&gt; &quot;d&quot;</title>" },
    { " two\nlines\x01 ", "<title>two lines</title>" },
    { "", NULL },
    { "\n ", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
      g_autoptr (RosetteDesign) read = NULL;
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (GBytes) again = NULL;

      rosette_design_change_alt_text (design, cases[i].text, "Alt Text");
      svg = rosette_design_to_portable_svg (design);
      g_assert_true (
        strstr (g_bytes_get_data (svg, NULL), cases[i].written != NULL ? cases[i].written : "<svg")
        != NULL);
      g_assert_true ((strstr (g_bytes_get_data (svg, NULL), "<title") != NULL)
                     == (cases[i].written != NULL));
      read = rosette_design_from_svg (svg, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (rosette_design_get_alt_text (read), ==,
                       rosette_design_get_alt_text (design));
      again = rosette_design_to_portable_svg (read);
      g_assert_true (g_bytes_equal (again, svg));
    }
}

/* Nobody is told nothing because nobody wrote anything; what is kept has only what was written. */
static void
test_words_as_alt_text (void)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (GBytes) issued = rosette_design_to_issued_svg (design);
  g_autoptr (GBytes) portable = rosette_design_to_portable_svg (design);
  g_autoptr (GBytes) kept = rosette_design_to_svg (design);

  g_assert_nonnull (strstr (g_bytes_get_data (issued, NULL),
                            "<title rosette:proposed=\"true\">INTERNSHIP, completed</title>"));
  g_assert_null (strstr (g_bytes_get_data (portable, NULL), "<title"));
  g_assert_null (strstr (g_bytes_get_data (kept, NULL), "<title"));
}

/* A title that is more than words, or the second, is kept, and is no alt text. */
static void
test_strange_titles (void)
{
  static const struct
  {
    const char *in, *alt_text;
  } cases[] = {
    { "<title>One</title><title>Two</title>", "One" },
    { "<title lang=\"de\">Eins</title>", NULL },
    { "<title><b/>x</title>", NULL },
    { "<title/>", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:rosette=\"%s\" "
                         "rosette:version=\"1\">%s</svg>",
                         ROSETTE_SVG_NAMESPACE, cases[i].in);
      g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));
      g_autoptr (RosetteDesign) design = rosette_design_from_svg (svg, NULL);
      g_autoptr (GBytes) out = rosette_design_to_svg (design);
      g_autoptr (RosetteDesign) read = rosette_design_from_svg (out, NULL);
      g_autoptr (GBytes) again = rosette_design_to_svg (read);

      g_assert_cmpstr (rosette_design_get_alt_text (design), ==, cases[i].alt_text);
      g_assert_nonnull (strstr (g_bytes_get_data (out, NULL), "<title"));
      g_assert_true (g_bytes_equal (out, again));
    }
}

/* One below the limit, at it, and above. */
static void
test_long_alt_text (void)
{
  for (int i = -1; i <= 1; i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autofree char *text = g_strnfill (ROSETTE_MAX_ALT_TEXT_BYTES + i, 'a');

      rosette_design_set_alt_text (design, text);
      g_assert_cmpuint (strlen (rosette_design_get_alt_text (design)), ==,
                        ROSETTE_MAX_ALT_TEXT_BYTES + MIN (i, 0));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-write/saved-and-issued", test_saved_and_issued);
  g_test_add_func ("/svg-write/hidden", test_hidden);
  g_test_add_func ("/svg-write/portable", test_portable);
  g_test_add_func ("/svg-write/same-picture", test_same_picture);
  g_test_add_func ("/svg-write/alt-text", test_alt_text);
  g_test_add_func ("/svg-write/words-as-alt-text", test_words_as_alt_text);
  g_test_add_func ("/svg-write/strange-titles", test_strange_titles);
  g_test_add_func ("/svg-write/long-alt-text", test_long_alt_text);

  return g_test_run ();
}
