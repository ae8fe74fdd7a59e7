/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-shapes.h"

#include "artwork/picture-shape.h"
#include "artwork/picture.h"
#include "artwork/render.h"
#include "artwork/surface-png.h"
#include "artwork/svg-write.h"
#include "base/limits.h"

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

static void
describe_layer (GString *text, const RosetteShape *shape)
{
  static const char *const joins[] = { "round", "sharp", "bevel" };
  g_autofree char *fill = rosette_color_to_text (shape->fill);
  g_autofree char *stroke = rosette_color_to_text (shape->stroke);

  if (shape->kind == ROSETTE_SHAPE_GROUP)
    {
      g_string_append_printf (text, "group %.1f; ", shape->opacity);
      return;
    }

  g_string_append_printf (text, "%.0f,%.0f %.0fx%.0f %s %.1f", shape->x, shape->y, shape->width,
                          shape->height, fill, shape->opacity);
  if (shape->gradient.kind != ROSETTE_GRADIENT_NONE)
    {
      g_autofree char *gradient = rosette_gradient_to_text (&shape->gradient);

      g_string_append_printf (text, " %s", gradient);
    }
  if (shape->stroke.alpha > 0)
    g_string_append_printf (text, " %s %.0f %s", stroke, shape->stroke_width, joins[shape->join]);
  if (shape->dash > 0.0)
    g_string_append_printf (text, " %.0f-%.0f", shape->dash, shape->gap);
  g_string_append_printf (text, "%s%s; ", shape->is_even_odd ? " even-odd" : "",
                          shape->group != 0 ? " in" : "");
}

/* Layers from the bottom: where, how large, and which colours. */
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

      describe_layer (text, rosette_layer_get_shape (layer));
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
  { "<rect width='10' height='5' transform='translate(5 0) rotate(90)' fill-opacity='.5'/>",
    "25,300 50x100 #00000080 1.0; " },
  { "<rect width='10' height='10' rx='2' stroke='red' fill='none'/>",
    "50,300 100x100 #00000000 1.0 #ff0000 10 sharp; " },
  { "<line x1='10' y1='10' x2='20' y2='10' stroke='#00f' stroke-width='2px' "
    "stroke-linejoin='round'/>",
    "150,350 100x1 #00000000 1.0 #0000ff 20 round; " },
  { "<polyline points='0,10 10,10 10,20' style='stroke:lime;stroke-linejoin:bevel;fill:none'/>",
    "50,400 100x100 #00000000 1.0 #00ff00 10 bevel; " },
  { "<g color='#123456' fill='none' stroke='currentColor' stroke-linejoin='round' "
    "stroke-opacity='.5'>"
    "<circle cx='50' cy='25' r='5' transform='scale(.5)' color='Teal'/></g>",
    "250,375 50x50 #00000000 1.0 #00808080 5 round; " },
  { "<g fill-opacity='.2'><rect width='10' height='10' fill-opacity='1' fill='RGB(1, 2,3)'/></g>",
    "50,300 100x100 #010203 1.0; " },
  { "<rect width='10' height='10' fill='rgb(0%,50%,100%)' fill-rule='evenodd'/>",
    "50,300 100x100 #0080ff 1.0 even-odd; " },
  { "<g opacity='.5'><rect width='10' height='10'/><rect width='10' height='10'/></g>",
    "50,300 100x100 #000000 1.0 in; 50,300 100x100 #000000 1.0 in; group 0.5; " },
  { "<g opacity='.5'><title>T</title></g><rect width='10' height='10'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<rect width='10' height='10' transform='skewX(45)'/>", "100,300 200x100 #000000 1.0; " },
  { "<rect width='10' height='10' transform='rotate(90 10 10)'/>",
    "150,300 100x100 #000000 1.0; " },
  { "<g style='display:none'><text>a</text></g><rect width='10' height='10'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<defs><path id='a' d='M0 0'/></defs><rect width='10' height='10' data-a='b'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<rect width='10' height='10' fill='none'/><rect width='10' height='10'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<style> </style><rect width='10' height='10'/>", "50,300 100x100 #000000 1.0; " },
  /* Lengths with units, and parts of the page. */
  { "<rect width='10%' height='10%'/>", "50,275 100x50 #000000 1.0; " },
  { "<circle cx='50%' cy='50%' r='10%'/>", "500,500 158x158 #000000 1.0; " },
  { "<circle cx='50%' cy='50%' r='1pc' stroke='none'/>", "500,500 320x320 #000000 1.0; " },
  { "<rect width='2.54mm' height='.1in'/>", "48,298 96x96 #000000 1.0; " },
  { "<rect width='3pt' height='.1cm'/>", "20,269 40x38 #000000 1.0; " },
  { "<rect width='1em' height='10'/>", NULL },
  /* Dashes. */
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='1 2'/>",
    "50,300 100x100 #000000 1.0 #ff0000 10 sharp 10-20; " },
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='3' stroke-dashoffset='0'/>",
    "50,300 100x100 #000000 1.0 #ff0000 10 sharp 30-30; " },
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='3' stroke-dashoffset='1'/>",
    NULL },
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='1 2 3'/>", NULL },
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='0 2'/>", NULL },
  { "<rect width='10' height='10' stroke='red' stroke-dasharray='101 0'/>", NULL },
  /* Corners that another limit would cut, and not. */
  { "<rect width='10' height='10' stroke='red' stroke-miterlimit='10'/>",
    "50,300 100x100 #000000 1.0 #ff0000 10 sharp; " },
  { "<rect width='10' height='10' stroke='red' stroke-miterlimit='1'/>", NULL },
  { "<path d='M10 40L30 10 20 40z' stroke='red' stroke-miterlimit='20'/>", NULL },
  /* Style sheets: what counts for more, and what is about more than one element. */
  { "<style>rect{fill:red}</style><rect width='10' height='10'/>", "50,300 100x100 #ff0000 1.0; " },
  { "<defs><style type='text/css'><![CDATA[ .a, .b-1 { fill : #010203 } /* } */ "
    "]]></style></defs><rect class=' c b-1' width='10' height='10' fill='red'/>",
    "50,300 100x100 #010203 1.0; " },
  { "<style>#i{fill:red}.a{fill:lime}rect{fill:blue}</style>"
    "<rect id='i' class='a' width='10' height='10'/>"
    "<rect class='a' width='10' height='10' style='opacity:.5'/><rect width='10' height='10'/>",
    "50,300 100x100 #ff0000 1.0; 50,300 100x100 #00ff00 0.5; 50,300 100x100 #0000ff 1.0; " },
  { "<style>.a{fill:red}.a{fill:lime;}circle.a{fill:blue}.a.b{opacity:.5}*{fill-rule:evenodd}"
    "</style><rect class='b a' width='10' height='10'/>",
    "50,300 100x100 #00ff00 0.5 even-odd; " },
  { "<style>.a{fill:red}</style><rect class='a' width='10' height='10' style='fill:lime'/>",
    "50,300 100x100 #00ff00 1.0; " },
  { "<style>.a{display:none}</style><text class='a'>a</text><rect width='10' height='10'/>",
    "50,300 100x100 #000000 1.0; " },
  { "<style>g rect{fill:red}</style><rect width='10' height='10'/>", NULL },
  { "<style>rect:hover{fill:red}</style><rect width='10' height='10'/>", NULL },
  { "<style>rect,{fill:red}</style><rect width='10' height='10'/>", NULL },
  { "<style>{fill:red}</style><rect width='10' height='10'/>", "50,300 100x100 #000000 1.0; " },
  { "<style>@media print{rect{fill:red}}</style><rect width='10' height='10'/>", NULL },
  { "<style>@import 'a.css';</style><rect width='10' height='10'/>", NULL },
  { "<radialGradient id='a' cx='5' cy='5' r='5' fr='1' gradientUnits='userSpaceOnUse'><stop/>"
    "<stop offset='1' stop-color='red'/></radialGradient>"
    "<rect width='10' height='10' fill='url(#a)'/>",
    NULL },
  { "<style media='screen'>rect{fill:red}</style><rect width='10' height='10'/>",
    "50,300 100x100 #ff0000 1.0; " },
  { "<style media='print'>rect{fill:red}</style><rect width='10' height='10'/>", NULL },
  { "<style>rect{fill:red</style><rect width='10' height='10'/>", NULL },
  { "<style>rect{fill:red !important}</style><rect width='10' height='10'/>", NULL },
  { "<style>rect{fill:red}/*</style><rect width='10' height='10'/>", NULL },
  { "<style>rect{filter:url(#a)}</style><rect width='10' height='10'/>", NULL },
  /* Elements that are used again. */
  { "<defs><rect id='a' width='10' height='10'/></defs><use xlink:href='#a'/>"
    "<use href='#a' x='10' y='5' fill='red' transform='scale(2)'/>",
    "50,300 100x100 #000000 1.0; 300,450 200x200 #ff0000 1.0; " },
  { "<g id='a' opacity='.5'><rect width='10' height='10'/></g><use href='#a' x='20'/>",
    "50,300 100x100 #000000 1.0 in; group 0.5; 250,300 100x100 #000000 1.0 in; group 0.5; " },
  { "<rect width='10' height='10'/><use href='other.svg#a'/>", NULL },
  { "<rect width='10' height='10'/><symbol id='a'><path d='M0 0h1v1z'/></symbol><use href='#a'/>",
    NULL },
  { "<rect width='10' height='10'/><g id='a'><use href='#a'/></g>", NULL },
  { "<rect width='10' height='10'/><g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
    NULL },
  /* Gradients: as they lie on the box of the shape. */
  { "<linearGradient id='a'><stop stop-color='red'/><stop offset='1' stop-color='blue'/>"
    "</linearGradient><rect width='10' height='10' fill='url(#a)'/>",
    "50,300 100x100 #ff0000 1.0 linear 0 0.5 0.5 0 #ff0000 1 #0000ff; " },
  { "<defs><linearGradient id='b'><stop offset='0%' style='stop-color:#fff;stop-opacity:.5'/>"
    "<stop offset='100%' class='s'/></linearGradient><style>.s{stop-color:#010203}</style>"
    "<linearGradient id='a' xlink:href='#b' gradientUnits='userSpaceOnUse' x1='0' y1='-10' x2='0' "
    "y2='20'/></defs><rect width='20' height='10' fill=\"url('#a')\"/>",
    "100,300 200x100 #ffffff80 1.0 linear 90 0.5 0.5 0 #aaababaa 1 #565657d5; " },
  { "<linearGradient id='a' x1='.25' x2='.75'><stop offset='.5' stop-color='red'/>"
    "<stop offset='.5' stop-color='lime'/></linearGradient>"
    "<rect width='10' height='10' fill='url(#a)' fill-opacity='.5'/>",
    "50,300 100x100 #ff000080 1.0 linear 0 0.5 0.5 0.5 #ff000080 0.5 #00ff0080; " },
  { "<linearGradient id='c' x1='.25' x2='.75'/><linearGradient id='b' href='#c'>"
    "<stop stop-color='red'/><stop offset='1' stop-color='lime'/></linearGradient>"
    "<linearGradient id='a' href='#b'/><rect width='10' height='10' fill='url(#a)'/>",
    "50,300 100x100 #ff0000 1.0 linear 0 0.5 0.5 0.25 #ff0000 0.75 #00ff00; " },
  { "<linearGradient id='a'><stop offset='.5' stop-color='red'/><stop offset='.2' "
    "stop-color='lime'/><stop offset='1' stop-color='blue'/></linearGradient>"
    "<rect width='10' height='10' fill='url(#a)'/>",
    "50,300 100x100 #ff0000 1.0 linear 0 0.5 0.5 0.5 #ff0000 0.5 #00ff00 1 #0000ff; " },
  { "<linearGradient id='a' gradientTransform='rotate(90)'><stop stop-color='red'/>"
    "<stop offset='1' stop-color='blue'/></linearGradient>"
    "<rect width='20' height='10' fill='url(#a)' transform='rotate(90) translate(0 -10)'/>",
    "50,350 100x200 #ff0000 1.0 linear 180 0.5 0.5 0 #ff0000 1 #0000ff; " },
  { "<radialGradient id='a' cy='.25' r='.75'><stop stop-color='red'/><stop offset='1' "
    "stop-color='blue'/></radialGradient><circle cx='20' cy='20' r='10' fill='url(#a)'/>",
    "200,450 200x200 #ff0000 1.0 radial 1.5 0.5 0.25 0 #ff0000 1 #0000ff; " },
  { "<radialGradient id='a'><stop stop-color='red'/></radialGradient>"
    "<rect width='20' height='10' fill='url(#a)'/>",
    NULL },
  { "<radialGradient id='a' fx='.7'><stop stop-color='red'/></radialGradient>"
    "<rect width='10' height='10' fill='url(#a)'/>",
    NULL },
  { "<linearGradient id='a' spreadMethod='reflect'><stop stop-color='red'/></linearGradient>"
    "<rect width='10' height='10' fill='url(#a)'/>",
    NULL },
  { "<linearGradient id='a'/><rect width='10' height='10' fill='url(#a)'/>", NULL },
  { "<linearGradient id='a' href='#a'/><rect width='10' height='10' fill='url(#a)'/>", NULL },
  { "<linearGradient id='a' x2='0'><stop stop-color='red'/></linearGradient>"
    "<rect width='10' height='10' fill='url(#a)'/>",
    NULL },
  { "<linearGradient id='a'><stop stop-color='red'/></linearGradient>"
    "<rect width='10' height='10' stroke='url(#a)'/>",
    NULL },
  { "<pattern id='a'/><rect width='10' height='10' fill='url(#a)'/>", NULL },
  /* What cuts nothing off. */
  { "<clipPath id='a'><rect width='100' height='50'/></clipPath><g clip-path='url(#a)'>"
    "<rect width='10' height='10'/></g>",
    "50,300 100x100 #000000 1.0; " },
  { "<clipPath id='a'><rect width='9' height='50'/></clipPath><g clip-path='url(#a)'>"
    "<rect width='10' height='10'/></g>",
    NULL },
  { "<clipPath id='a'><rect width='100' height='50' rx='9'/></clipPath><g clip-path='url(#a)'>"
    "<rect width='10' height='10'/></g>",
    NULL },
  { "<clipPath id='a'><circle r='100'/></clipPath><g clip-path='url(#a)'>"
    "<rect width='10' height='10'/></g>",
    NULL },
  { "<rect width='10' height='10' clip-path='url(#none)'/>", NULL },
  { "<a href='https://example.org'><rect width='10' height='10'/></a>",
    "50,300 100x100 #000000 1.0; " },
  { "<rect width='10' height='10' fill='none'/>", NULL },
  { "", NULL },
  { "<rect width='10' height='10' stroke='red' stroke-width='10%'/>", NULL },
  { "<rect width='10' height='10' stroke='red' transform='scale(2 1)'/>", NULL },
  { "<rect width='10' height='10' stroke='red' paint-order='stroke'/>", NULL },
  { "<rect width='10' height='10' stroke='red' vector-effect='non-scaling-stroke'/>", NULL },
  { "<rect width='10' height='10' transform='translate(-2)'/>", NULL },
  { "<rect width='10' height='10' y='41.5'/>", NULL },
  { "<rect width='10' height='10' fill='no-color'/>", NULL },
  { "<rect width='10' height='10' fill='#12345'/>", NULL },
  { "<rect width='10' height='10' fill='rgb(1,2)'/>", NULL },
  { "<rect width='10' height='10' fill='rgb(1,2,3'/>", NULL },
  { "<rect width='10' height='10' fill='url(#a)'/>", NULL },
  { "<rect width='10' height='10' filter='url(#a)'/>", NULL },
  { "<rect width='10' height='10' style='display:none'/>", NULL },
  { "<rect width='9' height='9' style='display:none !important'/><rect width='10' height='10'/>",
    NULL },
  { "<rect width='10' height='10' transform='scale(0)'/>", NULL },
  { "<path d='M0 0h10v10z nonsense'/>", NULL },
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

/* @n times what is in @each, after @before. */
static gboolean
is_simple (const char *before, const char *each, guint n)
{
  g_autoptr (GString) content = g_string_new (before);
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (RosetteDesign) design = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append (content, each);
  g_string_append (content, strstr (before, "<style>") != NULL ? "</style>" : "");
  g_string_append (content, "<rect width='10' height='10'/>");
  svg = make_file (content->str);
  design = rosette_design_from_shapes (svg);

  return design != NULL;
}

/* Of more, a picture is made: of shapes, of elements (the root and the one after them are two), of
 * rules; of hops from one gradient to the next. */
static void
test_limits (void)
{
  static const struct
  {
    const char *before;
    const char *each;
    guint most;
  } limits[] = {
    { "", "<rect width='10' height='10'/>", ROSETTE_MAX_SIMPLE_SHAPES - 1 },
    { "", "<g/>", ROSETTE_MAX_SVG_ELEMENTS - 2 },
    { "<g id='a'><g/></g>", "<use href='#a'/>", (ROSETTE_MAX_SVG_ELEMENTS - 4) / 3 },
    { "<style>", ".a{fill:red}", ROSETTE_MAX_SVG_RULES },
    { "<style>rect{fill:red}", "/**************************************************************/",
      (ROSETTE_MAX_SIMPLE_SVG_BYTES - 280) / 64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_test_message ("%s", limits[i].each);
      g_assert_true (is_simple (limits[i].before, limits[i].each, limits[i].most));
      g_assert_false (is_simple (limits[i].before, limits[i].each, limits[i].most + 8));
    }
}

/* What is used by what is used, ten times each: nobody waits for it. */
static void
test_bomb (void)
{
  g_autoptr (GString) bomb = g_string_new ("<g id='a0'><rect width='1' height='1'/></g>");

  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (bomb, "<g id='a%u'>", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (bomb, "<use href='#a%u'/>", i - 1);
      g_string_append (bomb, "</g>");
    }

  g_assert_false (is_simple (bomb->str, "", 0));
}

/* A document type is as good as none, while it declares nothing. */
static void
test_document_type (void)
{
  static const struct
  {
    const char *type;
    gboolean is_read;
  } cases[] = {
    { "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
      "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
      TRUE },
    { "<!DOCTYPE svg SYSTEM \"/etc/passwd\" []>", TRUE },
    { "<!DOCTYPE svg [<!ENTITY a \"red\">]>", FALSE },
    { "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"/etc/passwd\"> %a;]>", FALSE },
    { "<!DOCTYPE svg [<!ATTLIST rect fill CDATA \"red\">]>", FALSE },
    { "<!DOCTYPE svg [<!ELEMENT rect EMPTY>]>", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *text =
        g_strdup_printf ("%s<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">"
                         "<rect width=\"1\" height=\"1\"/></svg>",
                         cases[i].type);
      g_autoptr (GBytes) svg = g_bytes_new_take (text, strlen (text));
      g_autoptr (RosetteDesign) design = rosette_design_from_shapes (svg);

      g_test_message ("%s", cases[i].type);
      g_assert_true ((design != NULL) == cases[i].is_read);
    }
}

/* In the small picture that is drawn here: what librsvg draws otherwise; it leaves out the empty
 * part beside one that is not square. */
static guint
count_others (RosetteDesign *design, GBytes *svg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) drawn = rosette_design_to_png (design, 100, &error);
  g_autoptr (GBytes) shown = rosette_picture_render_svg (svg, 100, NULL, &error);
  cairo_surface_t *a = NULL, *b = NULL;
  guint n = 0;
  int top;

  g_assert_no_error (error);
  a = rosette_surface_from_png (drawn);
  b = rosette_surface_from_png (shown);
  top = (100 - cairo_image_surface_get_height (b)) / 2;
  for (int y = top; y < 100 - top; y++)
    for (int i = 0; i < 400; i++)
      {
        int here = cairo_image_surface_get_data (a)[y * 400 + i];

        n += ABS (here - cairo_image_surface_get_data (b)[(y - top) * 400 + i]) > 24;
      }
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return n;
}

/* As icon sets, and the plain SVG of drawing programs, are written. */
static const char *const drawings[] = {
  "viewBox='-10 -10 100 100'>"
  "<g transform='translate(5 5)' fill='#26a269'>"
  "<path d='M40 0C62 0 80 18 80 40S62 80 40 80 0 62 0 40 18 0 40 0zM40 20c-11 0-20 9-20 20s9 20 20"
  " 20 20-9 20-20-9-20-20-20z'/>"
  "<rect x='30' y='30' width='20' height='20' fill='#1c71d8' transform='rotate(10)'/></g>"
  "<ellipse cx='20' cy='70' rx='20' ry='8' style='fill:#c01c28;opacity:0.6'/>"
  "<path d='M60 60h20v20q-10 5-20 0a5 5 0 0 1 0-20z'/>",
  "width='24' height='24' viewBox='0 0 24 24' fill='none' stroke='currentColor' stroke-width='2'"
  " stroke-linecap='round' stroke-linejoin='round' class='a'><circle cx='12' cy='8' r='7'/>"
  "<polyline points='8.21 13.89 7 23 12 20 17 23 15.79 13.88'/>"
  "<line x1='12' y1='8' x2='12.01' y2='8'/>",
  "viewBox='0 0 16 16' fill='teal'><path fill-rule='evenodd' clip-rule='evenodd' d='M8 1a7 7 0 1 0"
  " 0 14A7 7 0 1 0 8 1zM8 4a4 4 0 1 0 0 8A4 4 0 1 0 8 4z'/>"
  "<path stroke='rgb(200,30,30)' stroke-linecap='square' d='M3 14L8 3l5 11' fill='none'/>",
  "width='210mm' height='105mm' viewBox='0 0 210 105' version='1.1' id='svg5'><defs id='defs2'/>"
  "<g id='layer1' style='opacity:0.5'><rect style='fill:#ff0000;fill-opacity:1;stroke:#0000ff;"
  "stroke-width:12;stroke-linecap:butt;stroke-linejoin:miter;stroke-miterlimit:4;stroke-dasharray:"
  "none;stroke-dashoffset:0;stroke-opacity:0.5;paint-order:normal' id='rect1' width='90'"
  " height='60' x='20' y='20' rx='12' ry='20'/><rect x='70' y='30' width='60' height='60'"
  " stroke='goldenrod' stroke-width='9'/></g>"
  "<path d='M150 20l20 60 20-60' fill='none' stroke='#000' stroke-width='8'"
  " transform='matrix(.8 .2 -.2 .8 40 -20)'/>",
  /* Illustrator */
  "version='1.1' id='Layer_1' x='0px' y='0px' viewBox='0 0 200 200' style='enable-background:new 0 "
  "0"
  " 200 200;' xml:space='preserve'><style type='text/css'>.st0{fill:url(#SVGID_1_);}"
  ".st1{fill:#FFFFFF;stroke:#231F20;stroke-width:6;stroke-miterlimit:10;}"
  ".st2{fill:none;stroke:#FFD200;stroke-width:4;stroke-dasharray:9,5;}.st3{opacity:0.6;}</style>"
  "<linearGradient id='SVGID_1_' gradientUnits='userSpaceOnUse' x1='40' y1='180' x2='160' y2='20'>"
  "<stop offset='0' style='stop-color:#0071BC'/><stop offset='0.4' style='stop-color:#29ABE2'/>"
  "<stop offset='1' style='stop-color:#93278F'/></linearGradient>"
  "<circle class='st0' cx='100' cy='100' r='90'/><rect x='30' y='30' rx='20' class='st2' "
  "width='140'"
  " height='140'/><polygon class='st1' points='100,50 140,140 60,140'/>"
  "<g class='st3'><ellipse class='st0' cx='100' cy='150' rx='50' ry='20'/></g>",
  /* Inkscape */
  "xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape' width='100mm' height='100mm'"
  " viewBox='0 0 100 100' version='1.1' id='svg1' inkscape:version='1.2'><defs id='defs1'>"
  "<linearGradient id='lg0' inkscape:collect='always'><stop "
  "style='stop-color:#e01b24;stop-opacity:1;'"
  " offset='0' id='s1'/><stop style='stop-color:#f8e45c;stop-opacity:0.2' offset='1' id='s2'/>"
  "</linearGradient><radialGradient xlink:href='#lg0' id='rg1' cx='50' cy='50' fx='50' fy='50' "
  "r='30'"
  " gradientUnits='userSpaceOnUse' gradientTransform='matrix(0,1.2,-1.2,0,110,-10)'/>"
  "<linearGradient xlink:href='#lg0' id='lg1' x1='10' y1='20' x2='40' y2='60'"
  " gradientUnits='userSpaceOnUse' gradientTransform='matrix(1,0.3,0,1.5,4,-10)'/></defs>"
  "<g inkscape:label='Layer 1' inkscape:groupmode='layer' id='layer1' transform='translate(2,3)'>"
  "<rect style='fill:url(#rg1);fill-opacity:1;stroke:none' id='r1' width='70' height='70' x='15'"
  " y='15'/><path style='fill:url(#lg1);stroke:#1a5fb4;stroke-width:2;stroke-linejoin:round'"
  " d='m 10,20 h 40 l -5,45 z' id='p1' transform='rotate(-15,30,40)'/>"
  "<use xlink:href='#p1' x='0' y='0' id='u1' transform='matrix(0.5,0,0,0.5,45,50)'/></g>",
  /* Figma */
  "width='64' height='64' viewBox='0 0 64 64' fill='none'><g clip-path='url(#clip0_1_2)'>"
  "<rect width='64' height='64' fill='white'/><path fill-rule='evenodd' clip-rule='evenodd' d='M32 "
  "4C"
  "47 4 60 17 60 32C60 47 47 60 32 60C17 60 4 47 4 32C4 17 17 4 32 4ZM32 14C22 14 14 22 14 32C14 "
  "42 22"
  " 50 32 50C42 50 50 42 50 32C50 22 42 14 32 14Z' fill='url(#paint0_linear_1_2)'/>"
  "<circle cx='32' cy='32' r='8' fill='url(#paint1)'/></g><defs>"
  "<linearGradient id='paint0_linear_1_2' x1='32' y1='4' x2='32' y2='60' gradientUnits="
  "'userSpaceOnUse'><stop stop-color='#7B61FF'/><stop offset='1' stop-color='#0ACF83'/>"
  "</linearGradient><radialGradient id='paint1'><stop stop-color='#F24E1E'/>"
  "<stop offset='1' stop-color='#A259FF' stop-opacity='0.3'/></radialGradient>"
  "<clipPath id='clip0_1_2'><rect width='64' height='64' fill='white'/></clipPath></defs>",
  /* Canva, and other tools of the web */
  "width='375' viewBox='20 10 375 375' height='375' preserveAspectRatio='xMidYMid meet'"
  " version='1.0'><defs><clipPath id='c1'><path d='M0 0h1v1z'/></clipPath><g id='petal'>"
  "<ellipse cx='200' cy='90' rx='26' ry='60'/></g></defs><rect x='20' y='10' fill='#ffffff'"
  " width='100%' height='100%' fill-opacity='1'/><g fill='#ff914d' fill-opacity='0.9'>"
  "<use xlink:href='#petal'/><use xlink:href='#petal' transform='rotate(60 207 198)'/>"
  "<use xlink:href='#petal' transform='rotate(120 207 198)'/>"
  "<use href='#petal' x='5' y='140' style='fill:#5271ff'/></g>"
  "<circle cx='55%' cy='53%' r='6%' fill='#ffde59'/>",
  "viewBox='0 0 20 20'><g transform='rotate(30 10 10) skewX(10)' fill='DarkSlateBlue'>"
  "<polygon points='5,5 15,5 10,14' stroke='#fa0' stroke-linejoin='bevel' fill-opacity='.7'"
  " stroke-opacity='0'/></g><rect x='2' y='15' width='8' height='3' rx='9' fill='#3a3a'/>",
};

static void
test_same_picture (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      char *text = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg'"
                                    " xmlns:xlink='http://www.w3.org/1999/xlink' %s</svg>",
                                    drawings[i]);
      g_autoptr (GBytes) svg = g_bytes_new_take (text, strlen (text));
      g_autoptr (RosetteDesign) design = rosette_design_from_shapes (svg);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) written = NULL;

      g_test_message ("%s", drawings[i]);
      g_assert_nonnull (design);
      g_assert_cmpuint (count_others (design, svg), <, 100);
      /* What is written is drawn alike by others. */
      written = rosette_design_to_svg (design);
      g_assert_cmpuint (count_others (design, written), <, 100);
    }
}

static guint
count_other_pixels (RosetteDesign *one, RosetteDesign *other)
{
  g_autoptr (GBytes) first = rosette_design_to_png (one, 100, NULL);
  g_autoptr (GBytes) second = rosette_design_to_png (other, 100, NULL);
  cairo_surface_t *a = rosette_surface_from_png (first);
  cairo_surface_t *b = rosette_surface_from_png (second);
  guint n = 0;

  for (int i = 0; i < 40000; i++)
    n += ABS (cairo_image_surface_get_data (a)[i] - cairo_image_surface_get_data (b)[i]) > 24;
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);

  return n;
}

/* A picture that is turned, mirrored and seen through is the same picture as shapes. */
static void
test_take_apart (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (drawings); i++)
    {
      char *text = g_strdup_printf ("<svg xmlns='http://www.w3.org/2000/svg'"
                                    " xmlns:xlink='http://www.w3.org/1999/xlink' %s</svg>",
                                    drawings[i]);
      g_autoptr (GBytes) svg = g_bytes_new_take (text, strlen (text));
      RosetteShape *shape = rosette_picture_shape_new (svg, NULL, NULL);
      g_autoptr (RosetteDesign) whole = rosette_design_new ();
      g_autoptr (RosetteDesign) apart = NULL;

      shape->x = 420.0;
      shape->rotation = 20.0;
      shape->opacity = 0.8;
      shape->is_mirrored = TRUE;
      shape->is_flipped = i % 2 == 0;
      apart = rosette_design_from_picture (shape);
      g_assert_nonnull (apart);
      rosette_design_add (whole, shape, "Add");
      g_test_message ("%s", drawings[i]);
      g_assert_cmpuint (count_other_pixels (whole, apart), <, 100);
    }
}

static void
test_stay_whole (void)
{
  g_autoptr (GBytes) simple = make_file ("<rect width='10' height='10'/>");
  g_autoptr (GBytes) intricate = make_file ("<text>a</text>");
  g_autoptr (RosetteShape) shape = rosette_picture_shape_new (simple, NULL, NULL);
  g_autoptr (RosetteShape) other = rosette_picture_shape_new (intricate, NULL, NULL);
  g_autoptr (RosetteDesign) design = rosette_design_from_picture (shape);

  g_assert_nonnull (design);
  g_assert_null (rosette_design_from_picture (other));
  shape->width *= 1.02;
  g_assert_null (rosette_design_from_picture (shape));
  shape->width /= 1.02;
  shape->shadow.alpha = 1;
  g_assert_null (rosette_design_from_picture (shape));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-shapes/files", test_files);
  g_test_add_func ("/svg-shapes/limits", test_limits);
  g_test_add_func ("/svg-shapes/bomb", test_bomb);
  g_test_add_func ("/svg-shapes/document-type", test_document_type);
  g_test_add_func ("/svg-shapes/same-picture", test_same_picture);
  g_test_add_func ("/svg-shapes/take-apart", test_take_apart);
  g_test_add_func ("/svg-shapes/stay-whole", test_stay_whole);

  return g_test_run ();
}
