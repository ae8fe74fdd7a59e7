/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-shapes.h"

#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/surface-png.h"

#include <string.h>

static GBytes *
make_file (const char *content)
{
  char *text = g_strdup_printf ("<svg xmlns=\"http://www.w3.org/2000/svg\""
                                " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"100\""
                                " height=\"50\" viewBox=\"0 0 100 50\">%s</svg>",
                                content);

  return g_bytes_new_take (text, strlen (text));
}

/* Layers from the bottom: where, how large, and which colour. */
static char *
describe (GBytes *svg)
{
  g_autoptr (RosetteDesign) design = rosette_design_from_shapes (svg);
  g_autoptr (GString) text = g_string_new (NULL);

  if (design == NULL)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);
      g_autofree char *fill = rosette_color_to_text (shape->fill);

      g_string_append_printf (text, "%.0f,%.0f %.0fx%.0f %s %.1f; ", shape->x, shape->y,
                              shape->width, shape->height, fill, shape->opacity);
    }

  return g_strdup (text->str);
}

/* The file is 100 wide and 50 high: ten design units for each of its own, in the middle. NULL: as a
 * picture. */
static const struct
{
  const char *content;
  const char *expected;
} files[] = {
  { "<rect width='10' height='20'/>", "50,350 100x200 #000000 1.0; " },
  { "<circle cx='50' cy='25' r='5' fill='#F00'/>", "500,500 100x100 #ff0000 1.0; " },
  { "<ellipse cx='50' cy='25' rx='5' ry='2' fill='white'/>", "500,500 100x40 #ffffff 1.0; " },
  { "<polygon points='0,0 10,0 10,10' fill='#010203'/>", "50,300 100x100 #010203 1.0; " },
  { "<path d='m0 0h10v10z' style='fill:#010203;stroke:none;stroke-width:3;opacity:0.5'/>",
    "50,300 100x100 #010203 0.5; " },
  { "<title>T</title><g fill='red' transform='translate(10,5) scale(2)'><rect width='5' "
    "height='5'/>"
    "<rect transform='matrix(1 0 0 1 5 0)' width='5' height='5' fill='blue'/></g>",
    "150,350 100x100 #ff0000 1.0; 250,350 100x100 #0000ff 1.0; " },
  { "<rect width='10' height='5' transform='rotate(90)' fill-opacity='.5'/>",
    "-25,300 50x100 #000000 0.5; " },
  { "<rect width='10' height='10' fill='none'/><rect width='10' height='10'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<rect width='10' height='10' fill='none'/>", NULL },
  { "", NULL },
  { "<rect width='10' height='10' stroke='red'/>", NULL },
  { "<rect width='10' height='10' rx='2'/>", NULL },
  { "<rect width='10%' height='10'/>", NULL },
  { "<rect width='10' height='10' fill='url(#a)'/>", NULL },
  { "<rect width='10' height='10' fill='rgb(1,2,3)'/>", NULL },
  { "<rect width='10' height='10' filter='url(#a)'/>", NULL },
  { "<rect width='10' height='10' fill-rule='evenodd'/>", NULL },
  { "<rect width='10' height='10' style='display:none'/>", NULL },
  { "<rect width='10' height='10' transform='skewX(3)'/>", NULL },
  { "<rect width='10' height='10' transform='scale(0)'/>", NULL },
  { "<g opacity='.5'><rect width='10' height='10'/></g>", NULL },
  { "<path d='M0 0h10v10z nonsense'/>", NULL },
  { "<style>rect{fill:red}</style><rect width='10' height='10'/>", NULL },
  { "<text>a</text>", NULL },
  { "<image xlink:href='data:image/png;base64,'/>", NULL },
  { "<rect width='10' height='10'/><use xlink:href='#a'/>", NULL },
};

static void
test_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) svg = make_file (files[i].content);
      g_autofree char *found = describe (svg);

      g_test_message ("%s", files[i].content);
      g_assert_cmpstr (found, ==, files[i].expected);
    }
}

/* Of more shapes, and of deeper groups, a picture is made. */
static void
test_limits (void)
{
  for (guint n = ROSETTE_MAX_SIMPLE_SHAPES; n <= ROSETTE_MAX_SIMPLE_SHAPES + 1; n++)
    {
      g_autoptr (GString) content = g_string_new (NULL);
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (RosetteDesign) design = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (content, "<rect width='10' height='10'/>");
      svg = make_file (content->str);
      design = rosette_design_from_shapes (svg);
      g_assert_true ((design != NULL) == (n == ROSETTE_MAX_SIMPLE_SHAPES));
    }
}

/* In a small picture, as it is drawn here and by librsvg. */
static guint
count_others (GBytes *first, GBytes *second)
{
  cairo_surface_t *a = rosette_surface_from_png (first);
  cairo_surface_t *b = rosette_surface_from_png (second);
  guint n = 0;

  for (int y = 0; y < 100; y++)
    for (int x = 0; x < 100; x++)
      for (int i = 0; i < 4; i++)
        {
          int at = y * cairo_image_surface_get_stride (a) + 4 * x + i;

          n +=
            ABS (cairo_image_surface_get_data (a)[at] - cairo_image_surface_get_data (b)[at]) > 24;
        }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return n;
}

static void
test_same_picture (void)
{
  static const char text[] =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='-10 -10 100 100'>"
    "<g transform='translate(5 5)' fill='#26a269'>"
    "<path d='M40 0C62 0 80 18 80 40S62 80 40 80 0 62 0 40 18 0 40 0zM40 20c-11 0-20 9-20 20s9 20 "
    "20"
    " 20 20-9 20-20-9-20-20-20z'/>"
    "<rect x='30' y='30' width='20' height='20' fill='#1c71d8' transform='rotate(10)'/></g>"
    "<ellipse cx='20' cy='70' rx='20' ry='8' style='fill:#c01c28;opacity:0.6'/>"
    "<path d='M60 60h20v20q-10 5-20 0a5 5 0 0 1 0-20z'/></svg>";
  g_autoptr (GBytes) svg = g_bytes_new_static (text, strlen (text));
  g_autoptr (RosetteDesign) design = rosette_design_from_shapes (svg);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = NULL;
  g_autoptr (GBytes) shown = NULL;

  g_assert_nonnull (design);
  drawn = rosette_design_to_png (design, 100, &error);
  g_assert_no_error (error);
  shown = rosette_picture_render_svg (svg, 100, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_others (drawn, shown), <, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-shapes/files", test_files);
  g_test_add_func ("/svg-shapes/limits", test_limits);
  g_test_add_func ("/svg-shapes/same-picture", test_same_picture);

  return g_test_run ();
}
