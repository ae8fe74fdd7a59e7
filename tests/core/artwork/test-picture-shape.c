/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture-shape.h"

#include "artwork/jpeg.h"
#include "artwork/picture.h"
#include "artwork/surface-png.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/error.h"
#include "base/limits.h"
#include "photo.h"

static void
test_new (void)
{
  static const char svg[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2000 1000\"/>";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = g_bytes_new_static (svg, strlen (svg));
  g_autoptr (RosetteShape) shape = rosette_picture_shape_new (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (shape->kind, ==, ROSETTE_SHAPE_PICTURE);
  g_assert_cmpfloat (shape->width, ==, 2.0 * shape->height);
  g_assert_true (shape->picture == file);
  g_assert_cmpint (cairo_image_surface_get_width (shape->shown), ==, 1024);
}

/* A logo that stands is as good as one that lies. */
static void
test_odd_shapes (void)
{
  static const struct
  {
    const char *size;
    double width;
    double height;
  } cases[] = {
    { "0 0 100 210", 238.0, 500.0 },
    { "0 0 100 1000", 50.0, 500.0 },
    { "0 0 1000 100", 500.0, 50.3 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s\"/>", cases[i].size);
      g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteShape) shape = rosette_picture_shape_new (svg, NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (shape->width, cases[i].width, 0.1);
      g_assert_cmpfloat_with_epsilon (shape->height, cases[i].height, 0.1);
    }
}

/* How an SVG begins that is kept, whatever size it says that it has: as large as it is drawn here,
 * in the same units. */
static void
test_small (void)
{
  static const struct
  {
    const char *before;
    const char *after;
  } cases[] = {
    { " viewBox=\"0 0 24 24\"", " viewBox=\"0 0 24 24\" width=\"1024\" height=\"1024\"" },
    { " width=\"24px\" height=\"48\" viewBox=\"0 0 2 4\"",
      " width=\"512\" height=\"1024\" viewBox=\"0 0 2 4\"" },
    { " width=\"16\" height=\"8\"", " width=\"1024\" height=\"512\" viewBox=\"0 0 16 8\"" },
    { " width=\"1em\" height=\"100%\" viewBox=\"0 0 512 256\"",
      " width=\"1024\" height=\"512\" viewBox=\"0 0 512 256\"" },
    { " width=\"24\" height=\"24\" style=\"width:24px; fill:red\" viewBox=\"0 0 24 24\"",
      " width=\"1024\" height=\"1024\" style=\"fill:red\""
      " viewBox=\"0 0 24 24\"" },
    { " width=\"1024\" height=\"9\"", " width=\"1024\" height=\"9\"" },
    { " width=\"10\" viewBox=\"0 0 1024 9\"", " width=\"10\" viewBox=\"0 0 1024 9\"" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char start[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
      g_autofree char *text = g_strconcat (start, cases[i].before, "><rect/></svg>", NULL);
      g_autofree char *kept = g_strconcat (start, cases[i].after, "><rect/></svg>", NULL);
      g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteShape) shape = rosette_picture_shape_new (svg, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("%s", text);
      g_assert_nonnull (g_strstr_len (g_bytes_get_data (shape->picture, NULL),
                                      (gssize) g_bytes_get_size (shape->picture), kept));
      g_assert_false (rosette_picture_shape_is_cleaned (shape, svg));
    }
}

/* As sharp in a viewer as on our canvas. */
static void
test_sharp (void)
{
  static const char icon[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">"
                             "<circle cx=\"4\" cy=\"4\" r=\"3\"/></svg>";
  g_autoptr (GBytes) file = g_bytes_new_static (icon, strlen (icon));
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GBytes) svg = NULL, png = NULL;
  cairo_surface_t *surface = NULL;
  guint n_grey = 0;

  rosette_design_add (design, rosette_picture_shape_new (file, NULL, NULL), "Add");
  svg = rosette_design_to_issued_svg (design);
  png = rosette_picture_render (svg, 400, NULL, NULL);
  surface = rosette_surface_from_png (png);
  for (int x = 0; x < 400; x++)
    {
      guint8 alpha = cairo_image_surface_get_data (
        surface)[200 * cairo_image_surface_get_stride (surface) + 4 * x + 3];

      n_grey += alpha > 0 && alpha < 255;
    }
  g_assert_cmpuint (n_grey, <=, 4);
  cairo_surface_destroy (surface);
}

static void
test_refusals (void)
{
  g_autofree char *large = g_malloc0 (ROSETTE_MAX_LAYER_PICTURE_BYTES + 1);
  struct
  {
    const char *data;
    gsize size;
    int code;
  } cases[] = {
    { "hello", 5, ROSETTE_ERROR_SYNTAX },
    { "", 0, ROSETTE_ERROR_SYNTAX },
    { large, ROSETTE_MAX_LAYER_PICTURE_BYTES, ROSETTE_ERROR_SYNTAX },
    { large, ROSETTE_MAX_LAYER_PICTURE_BYTES + 1, ROSETTE_ERROR_LIMIT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) file = g_bytes_new_static (cases[i].data, cases[i].size);

      g_assert_null (rosette_picture_shape_new (file, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

/* What of an SVG is kept: as it is, cleaned, or as it was drawn here. */
static void
test_kept (void)
{
  static const struct
  {
    const char *content;
    const char *kept; /* NULL: a PNG */
  } cases[] = {
    { "<!-- x --><rect/>", "<!-- x --><rect/>" },
    { "<rect fill=\"url(#a)\"/><image xlink:href=\"data:image/png;base64,\"/>",
      "<rect fill=\"url(#a)\"/><image xlink:href=\"data:image/png;base64,\"/>" },
    { "<script>x</script><rect onclick=\"x\"/>", "<rect/>" },
    { "<image xlink:href=\"https://example.org/a.png\"/>", "<image/>" },
    { "<a xlink:href=\"https://example.org\"><rect/></a>", "<a><rect/></a>" },
    { "<style>@import 'x'</style><rect/>", "<style/><rect/>" },
    { "<style>rect{fill:u\\72 l(//x/y)}</style><rect/>", "<style/><rect/>" },
    { "<rect style=\"fill:\\55\\0052L( '//x/y')\" id=\"C:\\a\"/>", "<rect id=\"C:\\a\"/>" },
    { "<style>.a\\9:b{fill:url(#c)}</style><rect/>",
      "<style>.a\\9:b{fill:url(#c)}</style><rect/>" },
    { "<animateTransform/><rect><animateMotion/></rect>", "<rect/>" },
    { "<meta xmlns=\"http://www.w3.org/1999/xhtml\" http-equiv=\"refresh\"/><rect/>", "<rect/>" },
    { "<g><text font-size=\"2\">a</text></g>", NULL },
    { "<g><image xlink:href=\"data:image/svg+xml,x\"/></g>", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char start[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink="
                                  "\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 1024 9\">";
      char *text = g_strconcat (start, cases[i].content, "</svg>", NULL);
      g_autofree char *kept = g_strconcat (start, cases[i].kept, "</svg>", NULL);
      g_autoptr (GBytes) svg = g_bytes_new_take (text, strlen (text));
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteShape) shape = rosette_picture_shape_new (svg, NULL, &error);

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].content);
      g_assert_true (rosette_picture_is_png (shape->picture) == (cases[i].kept == NULL));
      g_assert_true (rosette_picture_shape_is_cleaned (shape, svg)
                     == (cases[i].kept != NULL && !g_str_equal (cases[i].kept, cases[i].content)));
      if (cases[i].kept != NULL)
        g_assert_nonnull (g_strstr_len (g_bytes_get_data (shape->picture, NULL),
                                        (gssize) g_bytes_get_size (shape->picture), kept));
    }
}

static void
test_no_name_space (void)
{
  static const char text[] = "<svg viewBox=\"0 0 9 9\"><rect/></svg>";
  g_autoptr (GBytes) file = g_bytes_new_static (text, strlen (text));
  g_autoptr (RosetteShape) shape = rosette_picture_shape_new (file, NULL, NULL);

  g_assert_true (rosette_picture_is_png (shape->picture));
}

/* Compressed, it would be nothing to a browser. */
static void
test_compressed (void)
{
  static const char text[] = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"/>";
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, converter);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (RosetteShape) shape = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_output_stream_write_all (stream, text, sizeof text - 1, NULL, NULL, NULL));
  g_assert_true (g_output_stream_close (stream, NULL, NULL));
  file = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  shape = rosette_picture_shape_new (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_picture_is_png (shape->picture));
}

/* "r" or "b" at a place of what is shown, in 100ths. */
static char
get_color (cairo_surface_t *shown, int across, int down)
{
  int x = cairo_image_surface_get_width (shown) * across / 100;
  int y = cairo_image_surface_get_height (shown) * down / 100;
  const guint8 *pixel =
    cairo_image_surface_get_data (shown) + y * cairo_image_surface_get_stride (shown) + 4 * x;

  return pixel[2] > 200 && pixel[0] < 60 ? 'r' : pixel[0] > 200 && pixel[2] < 60 ? 'b' : '?';
}

/* Upright however the camera was held, at once and after it was saved; kept as JPEG where that is
 * so without turning it. The left of the stored picture is red. */
static void
test_photo (void)
{
  static const char *const left_and_top[] = { "rr", "br", "br", "rr", "rr", "rr", "bb", "bb" };

  for (guint8 orientation = 1; orientation <= 8; orientation++)
    {
      gboolean is_upright = orientation < 5;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) photo = photo_turned (orientation);
      RosetteShape *shape = rosette_picture_shape_new (photo, NULL, &error);
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (RosetteDesign) opened = NULL;
      g_autoptr (RosetteLayer) layer = NULL;
      g_autoptr (GBytes) svg = NULL, again = NULL;

      g_assert_no_error (error);
      g_test_message ("%u", orientation);
      g_assert_true (rosette_jpeg_is (shape->picture) == (orientation == 1));
      g_assert_true ((shape->width > shape->height) == is_upright);
      rosette_design_add (design, shape, "Add");
      svg = rosette_design_to_svg (design);
      g_assert_true ((strstr (g_bytes_get_data (svg, NULL), "data:image/jpeg;base64,") != NULL)
                     == (orientation == 1));
      opened = rosette_design_from_svg (svg, &error);
      g_assert_no_error (error);
      again = rosette_design_to_svg (opened);
      g_assert_true (g_bytes_equal (svg, again));
      layer = g_list_model_get_item (G_LIST_MODEL (opened), 0);
      g_assert_cmpint (get_color (rosette_layer_get_shape (layer)->shown, is_upright ? 20 : 50,
                                  is_upright ? 50 : 20),
                       ==, left_and_top[orientation - 1][is_upright ? 0 : 1]);
    }
}

/* What is too large for a layer is made smaller, and what is damaged is refused. */
static void
test_large_photo (void)
{
  g_autoptr (GBytes) photo = photo_turned (1);
  g_autoptr (GByteArray) large = g_byte_array_new ();
  g_autoptr (GBytes) file = NULL, cut = g_bytes_new_from_bytes (photo, 0, 40);
  g_autoptr (RosetteShape) shape = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (large, g_bytes_get_data (photo, NULL), (guint) g_bytes_get_size (photo));
  g_byte_array_set_size (large, ROSETTE_MAX_LAYER_PICTURE_BYTES + 100);
  file = g_bytes_new (large->data, large->len);
  shape = rosette_picture_shape_new (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (rosette_jpeg_is (shape->picture));
  g_assert_cmpuint (g_bytes_get_size (shape->picture), <, 100000);
  g_assert_null (rosette_picture_shape_new (cut, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/picture-shape/new", test_new);
  g_test_add_func ("/picture-shape/odd-shapes", test_odd_shapes);
  g_test_add_func ("/picture-shape/small", test_small);
  g_test_add_func ("/picture-shape/sharp", test_sharp);
  g_test_add_func ("/picture-shape/refusals", test_refusals);
  g_test_add_func ("/picture-shape/kept", test_kept);
  g_test_add_func ("/picture-shape/no-name-space", test_no_name_space);
  g_test_add_func ("/picture-shape/compressed", test_compressed);
  g_test_add_func ("/picture-shape/photo", test_photo);
  g_test_add_func ("/picture-shape/large-photo", test_large_photo);

  return g_test_run ();
}
