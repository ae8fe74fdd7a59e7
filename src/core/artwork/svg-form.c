/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-form.h"

#include "artwork/outline-private.h"
#include "artwork/path-data.h"
#include "artwork/svg-xml.h"

#include <math.h>
#include <string.h>

/* Where a path is added, and in what. */
typedef struct
{
  cairo_t *cr;
  const RosetteSvgViewport *viewport;
} Sheet;

gboolean
rosette_svg_read_length (const char *text, double whole, double *length)
{
  static const struct
  {
    const char *name;
    double size;
  } units[] = {
    { "", 1.0 },    { "px", 1.0 },         { "mm", 96.0 / 25.4 }, { "cm", 960.0 / 25.4 },
    { "in", 96.0 }, { "pt", 96.0 / 72.0 }, { "pc", 16.0 },
  };
  char *end = NULL;

  *length = g_ascii_strtod (text, &end);
  if (end == text)
    return FALSE;
  if (g_str_equal (end, "%"))
    *length *= whole / 100.0;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (end, units[i].name))
      {
        *length *= units[i].size;
        end = (char *) "%";
      }

  return g_str_equal (end, "%") && fabs (*length) < 1e6;
}

double
rosette_svg_viewport_get_whole (const RosetteSvgViewport *viewport, const char *name)
{
  if (g_str_equal (name, "r"))
    return hypot (viewport->width, viewport->height) / G_SQRT2;

  return name[0] == 'h' || strchr (name, 'y') != NULL ? viewport->height : viewport->width;
}

/* In user units; 0 where it is not given. FALSE where it is none. */
static gboolean
read_length (const Sheet *sheet, xmlNode *element, const char *name, double *length)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (element, (const xmlChar *) name);

  *length = 0.0;

  return text == NULL
         || rosette_svg_read_length (
           g_strstrip (text), rosette_svg_viewport_get_whole (sheet->viewport, name), length);
}

static gboolean
add_ellipse (const Sheet *sheet, xmlNode *element)
{
  gboolean is_circle = rosette_svg_is_element (element, "circle");
  double x, y, rx, ry;

  if (!read_length (sheet, element, "cx", &x) || !read_length (sheet, element, "cy", &y)
      || !read_length (sheet, element, is_circle ? "r" : "rx", &rx)
      || !read_length (sheet, element, is_circle ? "r" : "ry", &ry))
    return FALSE;
  if (rx <= 0.0 || ry <= 0.0)
    return TRUE;

  cairo_translate (sheet->cr, x, y);
  cairo_scale (sheet->cr, rx, ry);
  cairo_arc (sheet->cr, 0.0, 0.0, 1.0, 0.0, 2.0 * G_PI);
  cairo_close_path (sheet->cr);

  return TRUE;
}

static gboolean
has_property (xmlNode *element, const char *name)
{
  return xmlHasNsProp (element, (const xmlChar *) name, NULL) != NULL;
}

/* One of the radii that is not given is as the other; it begins at the left of its upper edge,
 * where dashes do (SVG 1.1, 9.2). */
static gboolean
add_rectangle (const Sheet *sheet, xmlNode *element)
{
  double x, y, width, height, rx, ry;

  if (!read_length (sheet, element, "x", &x) || !read_length (sheet, element, "y", &y)
      || !read_length (sheet, element, "width", &width)
      || !read_length (sheet, element, "height", &height)
      || !read_length (sheet, element, "rx", &rx) || !read_length (sheet, element, "ry", &ry))
    return FALSE;
  if (width <= 0.0 || height <= 0.0)
    return TRUE;

  rx = CLAMP (has_property (element, "rx") ? rx : ry, 0.0, width / 2.0);
  ry = CLAMP (has_property (element, "ry") ? ry : rx, 0.0, height / 2.0);
  if (rx == 0.0 || ry == 0.0)
    {
      cairo_rectangle (sheet->cr, x, y, width, height);
      return TRUE;
    }

  cairo_move_to (sheet->cr, x + rx, y);
  for (int i = 0; i < 4; i++)
    {
      int corner = (i + 3) % 4;
      gboolean is_left = corner == 1 || corner == 2;
      gboolean is_upper = corner >= 2;

      cairo_save (sheet->cr);
      cairo_translate (sheet->cr, is_left ? x + rx : x + width - rx,
                       is_upper ? y + ry : y + height - ry);
      cairo_scale (sheet->cr, rx, ry);
      cairo_arc (sheet->cr, 0.0, 0.0, 1.0, corner * G_PI_2, (corner + 1) * G_PI_2);
      cairo_restore (sheet->cr);
    }
  cairo_close_path (sheet->cr);

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
add_path (const Sheet *sheet, xmlNode *element)
{
  g_auto (RosetteXmlText) data = (char *) xmlGetNoNsProp (element, (const xmlChar *) "d");

  return add_data (sheet->cr, data != NULL ? data : "");
}

static gboolean
add_points (const Sheet *sheet, xmlNode *element)
{
  g_auto (RosetteXmlText) points = (char *) xmlGetNoNsProp (element, (const xmlChar *) "points");
  const char *end = rosette_svg_is_element (element, "polygon") ? "Z" : "";
  g_autofree char *data = points != NULL ? g_strconcat ("M", points, end, NULL) : g_strdup ("");

  return add_data (sheet->cr, data);
}

static gboolean
add_line (const Sheet *sheet, xmlNode *element)
{
  double x1, y1, x2, y2;

  if (!read_length (sheet, element, "x1", &x1) || !read_length (sheet, element, "y1", &y1)
      || !read_length (sheet, element, "x2", &x2) || !read_length (sheet, element, "y2", &y2))
    return FALSE;

  cairo_move_to (sheet->cr, x1, y1);
  cairo_line_to (sheet->cr, x2, y2);

  return TRUE;
}

gboolean
rosette_svg_form_add (xmlNode *element, const RosetteSvgViewport *viewport, cairo_t *cr)
{
  static const struct
  {
    const char *name;
    gboolean (*add) (const Sheet *sheet, xmlNode *element);
  } kinds[] = {
    { "path", add_path },      { "circle", add_ellipse }, { "ellipse", add_ellipse },
    { "rect", add_rectangle }, { "polygon", add_points }, { "polyline", add_points },
    { "line", add_line },
  };
  const Sheet sheet = { cr, viewport };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rosette_svg_is_element (element, kinds[i].name))
      return kinds[i].add (&sheet, element) && cairo_status (cr) == CAIRO_STATUS_SUCCESS;

  return FALSE;
}
