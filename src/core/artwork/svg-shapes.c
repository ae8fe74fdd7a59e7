/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-shapes.h"

#include "artwork/design-edits.h"
#include "artwork/outline-private.h"
#include "artwork/outline.h"
#include "artwork/path-data.h"
#include "artwork/svg-xml.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

#define TEXT(xml) ((const char *) (xml))

/* Smaller than this, in design units, nothing is seen. */
#define MIN_SIDE 0.01

#define MAX_DEPTH 32

/* How an element is seen: it has it from the groups that it is in. */
typedef struct
{
  cairo_matrix_t matrix; /* onto the canvas */
  RosetteColor fill;
  double opacity;
  guint depth;
} Look;

typedef struct
{
  RosetteDesign *design;
  guint n_shapes;
} Drawing;

/* What says nothing of how a filled shape is seen. */
static const char *const silent[] = { "id",     "class",   "d",       "x",    "y",  "width",
                                      "height", "rx",      "ry",      "cx",   "cy", "r",
                                      "points", "version", "viewBox", "role", NULL };

/* Elements that draw nothing. */
static const char *const unseen[] = { "title", "desc", "metadata", NULL };

static gboolean
has_prefix (const char *name, const char *const *prefixes)
{
  for (gsize i = 0; prefixes[i] != NULL; i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return TRUE;

  return FALSE;
}

static gboolean
read_color (const char *text, RosetteColor *color)
{
  static const struct
  {
    const char *name;
    const char *value;
  } names[] = {
    { "black", "#000000" }, { "white", "#ffffff" },  { "red", "#ff0000" },
    { "lime", "#00ff00" },  { "blue", "#0000ff" },   { "yellow", "#ffff00" },
    { "gray", "#808080" },  { "silver", "#c0c0c0" }, { "green", "#008000" },
    { "navy", "#000080" },  { "orange", "#ffa500" }, { "none", "#00000000" },
  };
  char full[] = "#000000";

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_ascii_strcasecmp (text, names[i].name) == 0)
      return rosette_color_parse (names[i].value, color);

  if (text[0] != '#' || strspn (text + 1, "0123456789abcdefABCDEF") != strlen (text + 1))
    return FALSE;
  for (gsize i = 0; strlen (text) == 4 && i < 6; i++)
    full[1 + i] = text[1 + i / 2];

  return (strlen (text) == 4 || strlen (text) == 7)
         && rosette_color_parse (strlen (text) == 4 ? full : text, color);
}

static gboolean
read_share (const char *text, double *share)
{
  char *end = NULL;

  *share = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && *share >= 0.0 && *share <= 1.0;
}

/* One property, of an attribute or of a style (SVG 1.1, 6). FALSE where it is not simple. */
static gboolean
read_property (const char *name, const char *value, gboolean is_group, Look *look)
{
  static const char *const no_matter[] = { "stroke-", "font-",       "-inkscape-", "line-height",
                                           "stop-",   "paint-order", "text-",      NULL };
  double share = 1.0;

  if (g_str_equal (name, "fill"))
    return read_color (value, &look->fill);
  if (g_str_equal (name, "stroke"))
    return g_str_equal (value, "none");
  if (g_str_equal (name, "fill-rule"))
    return g_str_equal (value, "nonzero");
  if (g_str_equal (name, "display"))
    return g_str_equal (value, "inline");
  /* A group that is seen through is one picture. */
  if (g_str_equal (name, "opacity") || g_str_equal (name, "fill-opacity"))
    {
      gboolean is_read = read_share (value, &share);

      look->opacity *= share;
      return is_read && (!is_group || share == 1.0);
    }

  return has_prefix (name, no_matter);
}

static gboolean
read_style (const char *style, gboolean is_group, Look *look)
{
  g_auto (GStrv) declarations = g_strsplit (style, ";", -1);

  for (gsize i = 0; declarations[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (declarations[i]), ":", 2);

      if (declarations[i][0] == '\0')
        continue;
      if (parts[1] == NULL
          || !read_property (g_strchomp (parts[0]), g_strchug (parts[1]), is_group, look))
        return FALSE;
    }

  return TRUE;
}

/* The numbers of one function, in @n_numbers of @numbers. */
static gboolean
read_numbers (const char *text, double numbers[6], guint *n_numbers)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,\t\r\n", -1);

  *n_numbers = 0;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *end = NULL;

      if (words[i][0] == '\0')
        continue;
      if (*n_numbers == 6)
        return FALSE;
      numbers[*n_numbers] = g_ascii_strtod (words[i], &end);
      if (*end != '\0' || !isfinite (numbers[*n_numbers]))
        return FALSE;
      (*n_numbers)++;
    }

  return TRUE;
}

static gboolean
run_function (const char *name, const double *n, guint n_numbers, cairo_matrix_t *matrix)
{
  cairo_matrix_t other;

  if (g_str_equal (name, "matrix") && n_numbers == 6)
    {
      cairo_matrix_init (&other, n[0], n[1], n[2], n[3], n[4], n[5]);
      cairo_matrix_multiply (matrix, &other, matrix);
    }
  else if (g_str_equal (name, "translate") && (n_numbers == 1 || n_numbers == 2))
    cairo_matrix_translate (matrix, n[0], n_numbers == 2 ? n[1] : 0.0);
  else if (g_str_equal (name, "scale") && (n_numbers == 1 || n_numbers == 2))
    cairo_matrix_scale (matrix, n[0], n_numbers == 2 ? n[1] : n[0]);
  else if (g_str_equal (name, "rotate") && n_numbers == 1)
    cairo_matrix_rotate (matrix, n[0] * G_PI / 180.0);
  else
    return FALSE;

  return TRUE;
}

/* SVG 1.1, 7.6 */
static gboolean
read_transform (const char *text, cairo_matrix_t *matrix)
{
  g_auto (GStrv) functions = g_strsplit (text, ")", -1);

  for (gsize i = 0; functions[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (functions[i], "(", 2);
      double numbers[6];
      guint n_numbers;

      if (parts[0] == NULL || g_strstrip (parts[0])[0] == '\0')
        continue;
      if (parts[1] == NULL || !read_numbers (parts[1], numbers, &n_numbers)
          || !run_function (g_strstrip (g_strdelimit (parts[0], ",", ' ')), numbers, n_numbers,
                            matrix))
        return FALSE;
    }

  return TRUE;
}

/* Attributes first, and then the style, which counts for more. */
static gboolean
read_look (xmlNode *element, gboolean is_group, Look *look)
{
  g_auto (RosetteXmlText) style = NULL;

  for (xmlAttr *at = element->properties; at != NULL; at = at->next)
    {
      g_auto (RosetteXmlText) value = (char *) xmlNodeGetContent ((xmlNode *) at);
      const char *name = TEXT (at->name);

      if (at->ns != NULL || g_strv_contains (silent, name) || g_str_equal (name, "style"))
        continue;
      if (g_str_equal (name, "transform") ? !read_transform (value, &look->matrix)
                                          : !read_property (name, value, is_group, look))
        return FALSE;
    }

  style = (char *) xmlGetNoNsProp (element, (const xmlChar *) "style");

  return style == NULL || read_style (style, is_group, look);
}

/* In user units; 0 where it is not given. FALSE where it is none. */
static gboolean
read_length (xmlNode *element, const char *name, double *length)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (element, (const xmlChar *) name);
  char *end = NULL;

  *length = 0.0;
  if (text == NULL)
    return TRUE;

  *length = g_ascii_strtod (text, &end);

  return end != text && (*end == '\0' || g_str_equal (end, "px")) && fabs (*length) < 1e6;
}

static gboolean
add_ellipse (cairo_t *cr, xmlNode *element)
{
  gboolean is_circle = rosette_svg_is_element (element, "circle");
  double x, y, rx, ry;

  if (!read_length (element, "cx", &x) || !read_length (element, "cy", &y)
      || !read_length (element, is_circle ? "r" : "rx", &rx)
      || !read_length (element, is_circle ? "r" : "ry", &ry))
    return FALSE;
  if (rx <= 0.0 || ry <= 0.0)
    return TRUE;

  cairo_translate (cr, x, y);
  cairo_scale (cr, rx, ry);
  cairo_arc (cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_close_path (cr);

  return TRUE;
}

/* One with round corners is left to who can draw them. */
static gboolean
add_rectangle (cairo_t *cr, xmlNode *element)
{
  double x, y, width, height, rx, ry;

  if (!read_length (element, "x", &x) || !read_length (element, "y", &y)
      || !read_length (element, "width", &width) || !read_length (element, "height", &height)
      || !read_length (element, "rx", &rx) || !read_length (element, "ry", &ry) || rx != 0.0
      || ry != 0.0)
    return FALSE;

  cairo_rectangle (cr, x, y, width, height);

  return TRUE;
}

static gboolean
add_data (cairo_t *cr, const char *data)
{
  cairo_path_t *nothing = cairo_copy_path (cr);
  g_autoptr (RosetteOutline) outline = rosette_outline_new_from_cairo (nothing, 1.0);
  gboolean is_read = rosette_path_data_add (data, outline);

  cairo_path_destroy (nothing);
  rosette_outline_add_to (outline, cr);

  return is_read;
}

static gboolean
add_path (cairo_t *cr, xmlNode *element)
{
  g_auto (RosetteXmlText) data = (char *) xmlGetNoNsProp (element, (const xmlChar *) "d");

  return add_data (cr, data != NULL ? data : "");
}

static gboolean
add_polygon (cairo_t *cr, xmlNode *element)
{
  g_auto (RosetteXmlText) points = (char *) xmlGetNoNsProp (element, (const xmlChar *) "points");
  g_autofree char *data = points != NULL ? g_strdup_printf ("M%sZ", points) : g_strdup ("");

  return add_data (cr, data);
}

/* A path on the canvas becomes one in a square of 100 units, and a box. */
static void
fit_into_square (double *x, double *y, gconstpointer data)
{
  const RosetteShape *shape = data;

  *x = ((*x - shape->x) / shape->width + 0.5) * ROSETTE_PATH_UNITS;
  *y = ((*y - shape->y) / shape->height + 0.5) * ROSETTE_PATH_UNITS;
}

static gboolean
add_shape (Drawing *drawing, cairo_t *cr, const Look *look, xmlNode *element)
{
  g_auto (RosetteXmlText) id = (char *) xmlGetNoNsProp (element, (const xmlChar *) "id");
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  g_autoptr (RosetteOutline) outline = NULL;
  g_autofree char *data = NULL;
  cairo_path_t *path = NULL;
  double x1, y1, x2, y2;

  cairo_identity_matrix (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  if (x2 - x1 < MIN_SIDE || y2 - y1 < MIN_SIDE || look->fill.alpha == 0)
    return TRUE;

  shape->x = (x1 + x2) / 2.0;
  shape->y = (y1 + y2) / 2.0;
  shape->width = x2 - x1;
  shape->height = y2 - y1;
  shape->fill = look->fill;
  shape->opacity = look->opacity;
  path = cairo_copy_path (cr);
  outline = rosette_outline_new_from_cairo (path, 1.0);
  cairo_path_destroy (path);
  rosette_outline_map (outline, fit_into_square, shape);
  data = rosette_outline_to_path_data (outline);
  rosette_shape_set_text (&shape->path, data);
  rosette_shape_set_text (&shape->name, id != NULL ? id : "");

  return strlen (data) < ROSETTE_MAX_LAYER_PATH_BYTES
         && ++drawing->n_shapes <= ROSETTE_MAX_SIMPLE_SHAPES
         && rosette_design_append (drawing->design, g_steal_pointer (&shape));
}

/* FALSE where it is not simple. */
static gboolean
read_leaf (Drawing *drawing, xmlNode *element, const Look *look)
{
  static const struct
  {
    const char *name;
    gboolean (*add) (cairo_t *cr, xmlNode *element);
  } kinds[] = {
    { "path", add_path },      { "circle", add_ellipse },  { "ellipse", add_ellipse },
    { "rect", add_rectangle }, { "polygon", add_polygon },
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean is_simple = FALSE;

  cairo_set_matrix (cr, &look->matrix);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rosette_svg_is_element (element, kinds[i].name))
      is_simple = kinds[i].add (cr, element) && cairo_status (cr) == CAIRO_STATUS_SUCCESS
                  && add_shape (drawing, cr, look, element);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return is_simple;
}

static gboolean
is_unseen (xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE || !rosette_svg_is_element (node, NULL))
    return TRUE;
  if (rosette_svg_is_element (node, "defs"))
    return xmlFirstElementChild (node) == NULL;

  return g_strv_contains (unseen, TEXT (node->name));
}

/* A matrix that flattens all is none that cairo takes. */
static gboolean
is_usable (const cairo_matrix_t *matrix)
{
  cairo_matrix_t inverse = *matrix;

  return cairo_matrix_invert (&inverse) == CAIRO_STATUS_SUCCESS;
}

static gboolean
read_children (Drawing *drawing, xmlNode *parent, const Look *outer)
{
  for (xmlNode *at = parent->children; at != NULL; at = at->next)
    {
      gboolean is_group = rosette_svg_is_element (at, "g");
      Look look = *outer;

      if (is_unseen (at))
        continue;
      look.depth++;
      if (look.depth > MAX_DEPTH || !read_look (at, is_group, &look) || !is_usable (&look.matrix))
        return FALSE;
      if (is_group ? !read_children (drawing, at, &look) : !read_leaf (drawing, at, &look))
        return FALSE;
    }

  return TRUE;
}

/* The whole of it in the middle of the canvas (SVG 1.1, 7.8). */
static gboolean
find_matrix (xmlNode *root, cairo_matrix_t *matrix)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (root, (const xmlChar *) "viewBox");
  double box[6] = { 0.0 };
  guint n_numbers = 4;
  double scale;

  if (text != NULL
        ? !read_numbers (text, box, &n_numbers)
        : !read_length (root, "width", &box[2]) || !read_length (root, "height", &box[3]))
    return FALSE;
  if (n_numbers != 4 || box[2] <= 0.0 || box[3] <= 0.0 || box[2] > 1e6 || box[3] > 1e6)
    return FALSE;

  scale = ROSETTE_CANVAS_UNITS / MAX (box[2], box[3]);
  cairo_matrix_init_translate (matrix, ROSETTE_CANVAS_UNITS / 2.0, ROSETTE_CANVAS_UNITS / 2.0);
  cairo_matrix_scale (matrix, scale, scale);
  cairo_matrix_translate (matrix, -(box[0] + box[2] / 2.0), -(box[1] + box[3] / 2.0));

  return TRUE;
}

RosetteDesign *
rosette_design_from_shapes (GBytes *svg)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  Drawing drawing = { design, 0 };
  Look look = { .fill = { 0, 0, 0, 255 }, .opacity = 1.0 };
  xmlNode *root = NULL;
  xmlDoc *doc = NULL;
  gboolean is_simple;

  g_return_val_if_fail (svg != NULL, NULL);

  doc = rosette_svg_parse_any (svg, NULL);
  if (doc == NULL)
    return NULL;

  root = xmlDocGetRootElement (doc);
  is_simple = root != NULL && rosette_svg_is_element (root, "svg")
              && find_matrix (root, &look.matrix) && read_look (root, TRUE, &look)
              && read_children (&drawing, root, &look) && drawing.n_shapes > 0;
  xmlFreeDoc (doc);

  return is_simple ? g_steal_pointer (&design) : NULL;
}
