/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-shapes.h"

#include "artwork/design-edits.h"
#include "artwork/frame-map.h"
#include "artwork/groups.h"
#include "artwork/outline-private.h"
#include "artwork/outline.h"
#include "artwork/path-data.h"
#include "artwork/svg-look.h"
#include "artwork/svg-xml.h"
#include "base/limits.h"

#include <math.h>
#include <string.h>

#define TEXT(xml) ((const char *) (xml))

/* Smaller than this, in design units, nothing is seen. */
#define MIN_SIDE 0.01

/* A line has a box as well, in which its path lies. */
#define MIN_BOX 1.0

#define MAX_DEPTH 32

/* How far from the page a shape may reach, in design units, before that would be seen. */
#define SLACK 10.0

typedef struct
{
  RosetteDesign *design;
  cairo_rectangle_t page; /* its size, in the middle of the canvas */
  guint n_shapes;
} Drawing;

/* Where a group's children go. */
typedef struct
{
  RosetteSvgLook look;
  guint group; /* that the layers belong to, or 0 */
  guint depth; /* of elements */
  guint n_groups;
} Place;

/* Elements that draw nothing where they are. */
static const char *const unseen[] = { "title", "desc", "metadata", "defs", "style", NULL };

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

static gboolean
has_property (xmlNode *element, const char *name)
{
  return xmlHasNsProp (element, (const xmlChar *) name, NULL) != NULL;
}

/* One of the radii that is not given is as the other (SVG 1.1, 9.2). */
static gboolean
add_rectangle (cairo_t *cr, xmlNode *element)
{
  double x, y, width, height, rx, ry;

  if (!read_length (element, "x", &x) || !read_length (element, "y", &y)
      || !read_length (element, "width", &width) || !read_length (element, "height", &height)
      || !read_length (element, "rx", &rx) || !read_length (element, "ry", &ry))
    return FALSE;
  if (width <= 0.0 || height <= 0.0)
    return TRUE;

  rx = CLAMP (has_property (element, "rx") ? rx : ry, 0.0, width / 2.0);
  ry = CLAMP (has_property (element, "ry") ? ry : rx, 0.0, height / 2.0);
  if (rx == 0.0 || ry == 0.0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return TRUE;
    }

  for (int corner = 0; corner < 4; corner++)
    {
      gboolean is_left = corner == 1 || corner == 2;
      gboolean is_upper = corner >= 2;

      cairo_save (cr);
      cairo_translate (cr, is_left ? x + rx : x + width - rx, is_upper ? y + ry : y + height - ry);
      cairo_scale (cr, rx, ry);
      cairo_arc (cr, 0.0, 0.0, 1.0, corner * G_PI_2, (corner + 1) * G_PI_2);
      cairo_restore (cr);
    }
  cairo_close_path (cr);

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
add_points (cairo_t *cr, xmlNode *element)
{
  g_auto (RosetteXmlText) points = (char *) xmlGetNoNsProp (element, (const xmlChar *) "points");
  const char *end = rosette_svg_is_element (element, "polygon") ? "Z" : "";
  g_autofree char *data = points != NULL ? g_strconcat ("M", points, end, NULL) : g_strdup ("");

  return add_data (cr, data);
}

static gboolean
add_line (cairo_t *cr, xmlNode *element)
{
  double x1, y1, x2, y2;

  if (!read_length (element, "x1", &x1) || !read_length (element, "y1", &y1)
      || !read_length (element, "x2", &x2) || !read_length (element, "y2", &y2))
    return FALSE;

  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);

  return TRUE;
}

/* A path on the canvas becomes one in a square of 100 units, and a box. */
static void
fit_into_square (double *x, double *y, gconstpointer data)
{
  const RosetteShape *shape = data;

  *x = ((*x - shape->x) / shape->width + 0.5) * ROSETTE_PATH_UNITS;
  *y = ((*y - shape->y) / shape->height + 0.5) * ROSETTE_PATH_UNITS;
}

/* A pen is only as round as the matrix leaves it. FALSE where it is not, or has another limit. */
static gboolean
set_stroke (RosetteShape *shape, const RosetteSvgLook *look)
{
  static const guint caps[] = { ROSETTE_CAP_BUTT, ROSETTE_CAP_ROUND, ROSETTE_CAP_SQUARE };
  static const guint joins[] = { ROSETTE_JOIN_SHARP, ROSETTE_JOIN_ROUND, ROSETTE_JOIN_BEVEL };
  const cairo_matrix_t *m = &look->matrix;
  double across = hypot (m->xx, m->yx);
  double down = hypot (m->xy, m->yy);

  shape->stroke = rosette_svg_look_get_paint (look, &look->stroke);
  shape->stroke_width = look->stroke_width * across;
  if (shape->stroke_width <= 0.0)
    shape->stroke.alpha = 0;
  shape->cap = caps[look->cap];
  shape->join = joins[look->join];
  if (shape->stroke.alpha == 0)
    return TRUE;

  return fabs (across - down) < across / 1000.0
         && fabs (m->xx * m->xy + m->yx * m->yy) < across * down / 1000.0
         && shape->stroke_width < ROSETTE_CANVAS_UNITS
         && (shape->fill.alpha == 0 || !look->is_stroke_first)
         && (look->join != CAIRO_LINE_JOIN_MITER || look->miter_limit == 4.0);
}

/* What reaches over the edge of the page is cut off there by others. */
static gboolean
is_on_page (const Drawing *drawing, const RosetteShape *shape)
{
  double edge = shape->stroke.alpha != 0 ? shape->stroke_width / 2.0 : 0.0;
  double x = fabs (shape->x - ROSETTE_CANVAS_UNITS / 2.0) + shape->width / 2.0 + edge;
  double y = fabs (shape->y - ROSETTE_CANVAS_UNITS / 2.0) + shape->height / 2.0 + edge;

  return x <= drawing->page.width / 2.0 + SLACK && y <= drawing->page.height / 2.0 + SLACK;
}

static void
take_path (RosetteShape *shape, cairo_t *cr)
{
  cairo_path_t *path = cairo_copy_path (cr);
  g_autoptr (RosetteOutline) outline = rosette_outline_new_from_cairo (path, 1.0);
  g_autofree char *data = NULL;

  cairo_path_destroy (path);
  rosette_outline_map (outline, fit_into_square, shape);
  data = rosette_outline_to_path_data (outline);
  rosette_shape_set_text (&shape->path, data);
}

static gboolean
add_shape (Drawing *drawing, cairo_t *cr, const Place *place, xmlNode *element)
{
  g_auto (RosetteXmlText) id = (char *) xmlGetNoNsProp (element, (const xmlChar *) "id");
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  double x1, y1, x2, y2;

  cairo_identity_matrix (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  shape->fill = rosette_svg_look_get_paint (&place->look, &place->look.fill);
  if (x2 - x1 < MIN_SIDE || y2 - y1 < MIN_SIDE)
    shape->fill.alpha = 0;
  if (!set_stroke (shape, &place->look))
    return FALSE;
  if (!cairo_has_current_point (cr) || (shape->fill.alpha == 0 && shape->stroke.alpha == 0))
    return TRUE;

  shape->x = (x1 + x2) / 2.0;
  shape->y = (y1 + y2) / 2.0;
  shape->width = MAX (x2 - x1, MIN_BOX);
  shape->height = MAX (y2 - y1, MIN_BOX);
  shape->opacity = place->look.opacity;
  shape->is_even_odd = place->look.is_even_odd;
  shape->group = place->group;
  take_path (shape, cr);
  rosette_shape_set_text (&shape->name, id != NULL ? id : "");

  return is_on_page (drawing, shape) && strlen (shape->path) < ROSETTE_MAX_LAYER_PATH_BYTES
         && ++drawing->n_shapes <= ROSETTE_MAX_SIMPLE_SHAPES
         && rosette_design_append (drawing->design, g_steal_pointer (&shape));
}

/* FALSE where it is not simple. */
static gboolean
read_leaf (Drawing *drawing, xmlNode *element, const Place *place)
{
  static const struct
  {
    const char *name;
    gboolean (*add) (cairo_t *cr, xmlNode *element);
  } kinds[] = {
    { "path", add_path },      { "circle", add_ellipse }, { "ellipse", add_ellipse },
    { "rect", add_rectangle }, { "polygon", add_points }, { "polyline", add_points },
    { "line", add_line },
  };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean is_simple = FALSE;

  cairo_set_matrix (cr, &place->look.matrix);
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (rosette_svg_is_element (element, kinds[i].name))
      is_simple = kinds[i].add (cr, element) && cairo_status (cr) == CAIRO_STATUS_SUCCESS
                  && add_shape (drawing, cr, place, element);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return is_simple;
}

static gboolean
is_unseen (xmlNode *node)
{
  return node->type != XML_ELEMENT_NODE || !rosette_svg_is_element (node, NULL)
         || g_strv_contains (unseen, TEXT (node->name));
}

static gboolean
is_sheet (xmlNode *node)
{
  g_auto (RosetteXmlText) text = NULL;

  if (!g_str_equal (TEXT (node->name), "style"))
    return FALSE;

  text = (char *) xmlNodeGetContent (node);

  return text != NULL && g_strstrip (text)[0] != '\0';
}

/* A style sheet counts wherever it is. */
static gboolean
has_sheet (xmlNode *node)
{
  for (xmlNode *at = node->children; at != NULL; at = at->next)
    if (at->type == XML_ELEMENT_NODE && (is_sheet (at) || has_sheet (at)))
      return TRUE;

  return FALSE;
}

/* A matrix that flattens all is none that cairo takes. */
static gboolean
is_usable (const cairo_matrix_t *matrix)
{
  cairo_matrix_t inverse = *matrix;

  return cairo_matrix_invert (&inverse) == CAIRO_STATUS_SUCCESS;
}

/* What is seen through as one is a group; of any other the children are enough. */
static void
enter_group (Drawing *drawing, Place *place)
{
  if (place->look.opacity == 1.0)
    return;

  place->group = rosette_design_reserve_id (drawing->design);
  place->n_groups++;
}

static gboolean
leave_group (Drawing *drawing, const Place *outer, const Place *place, guint n_before)
{
  RosetteShape *shape = NULL;

  if (place->group == outer->group || drawing->n_shapes == n_before)
    return TRUE;

  shape = rosette_shape_new (ROSETTE_SHAPE_GROUP);
  shape->opacity = place->look.opacity;
  shape->group = outer->group;

  return rosette_design_append_as (drawing->design, shape, place->group);
}

static gboolean
read_children (Drawing *drawing, xmlNode *parent, const Place *outer)
{
  for (xmlNode *at = parent->children; at != NULL; at = at->next)
    {
      gboolean is_group = rosette_svg_is_element (at, "g");
      guint n_before = drawing->n_shapes;
      Place place = *outer;

      if (is_unseen (at))
        continue;
      place.depth++;
      if (place.depth > MAX_DEPTH || !rosette_svg_look_read (&place.look, at)
          || !is_usable (&place.look.matrix))
        return FALSE;
      if (place.look.is_unseen)
        continue;
      if (is_group)
        enter_group (drawing, &place);
      if (place.n_groups > ROSETTE_MAX_GROUP_DEPTH
          || !(is_group ? read_children (drawing, at, &place) : read_leaf (drawing, at, &place))
          || (is_group && !leave_group (drawing, outer, &place, n_before)))
        return FALSE;
    }

  return TRUE;
}

/* The size that is asked for: FALSE where it would leave room beside the drawing. */
static gboolean
has_page_of (xmlNode *root, const double *box)
{
  g_auto (RosetteXmlText) width = (char *) xmlGetNoNsProp (root, (const xmlChar *) "width");
  g_auto (RosetteXmlText) height = (char *) xmlGetNoNsProp (root, (const xmlChar *) "height");
  char *width_end = NULL, *height_end = NULL;
  double x, y;

  if (width == NULL || height == NULL)
    return width == NULL && height == NULL;

  x = g_ascii_strtod (width, &width_end);
  y = g_ascii_strtod (height, &height_end);

  return x > 0.0 && y > 0.0 && g_str_equal (width_end, height_end)
         && fabs (x * box[3] - y * box[2]) <= 0.01 * x * box[3];
}

/* The whole of it in the middle of the canvas (SVG 1.1, 7.8). */
static gboolean
find_page (xmlNode *root, cairo_rectangle_t *page, cairo_matrix_t *matrix)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (root, (const xmlChar *) "viewBox");
  double box[6] = { 0.0 };
  guint n_numbers = 4;
  double scale;

  if (text != NULL
        ? !rosette_svg_read_numbers (text, box, &n_numbers)
        : !read_length (root, "width", &box[2]) || !read_length (root, "height", &box[3]))
    return FALSE;
  if (n_numbers != 4 || box[2] <= 0.0 || box[3] <= 0.0 || box[2] > 1e6 || box[3] > 1e6
      || !has_page_of (root, box))
    return FALSE;

  scale = ROSETTE_CANVAS_UNITS / MAX (box[2], box[3]);
  page->width = box[2] * scale;
  page->height = box[3] * scale;
  cairo_matrix_init_translate (matrix, ROSETTE_CANVAS_UNITS / 2.0, ROSETTE_CANVAS_UNITS / 2.0);
  cairo_matrix_scale (matrix, scale, scale);
  cairo_matrix_translate (matrix, -(box[0] + box[2] / 2.0), -(box[1] + box[3] / 2.0));

  return TRUE;
}

static gboolean
read_root (Drawing *drawing, xmlNode *root)
{
  Place outer = { .group = 0 };
  Place place;
  cairo_matrix_t matrix;

  if (root == NULL || !rosette_svg_is_element (root, "svg") || has_sheet (root)
      || !find_page (root, &drawing->page, &matrix))
    return FALSE;

  rosette_svg_look_init (&outer.look, &matrix);
  place = outer;
  if (!rosette_svg_look_read (&place.look, root) || place.look.is_unseen)
    return FALSE;

  enter_group (drawing, &place);

  return read_children (drawing, root, &place) && drawing->n_shapes > 0
         && leave_group (drawing, &outer, &place, 0);
}

static RosetteDesign *
read_shapes (GBytes *svg, cairo_rectangle_t *page)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  Drawing drawing = { .design = design };
  xmlDoc *doc = rosette_svg_parse_any (svg, NULL);
  gboolean is_simple;

  if (doc == NULL)
    return NULL;

  is_simple = read_root (&drawing, xmlDocGetRootElement (doc));
  xmlFreeDoc (doc);
  if (!is_simple)
    return NULL;

  *page = drawing.page;
  rosette_groups_refit (design);

  return g_steal_pointer (&design);
}

RosetteDesign *
rosette_design_from_shapes (GBytes *svg)
{
  cairo_rectangle_t page;

  g_return_val_if_fail (svg != NULL, NULL);

  return read_shapes (svg, &page);
}

/* From the page to where the picture is. */
static void
move_shape (RosetteShape *shape, const RosetteShape *picture, const RosetteFrameMap *map)
{
  if (picture->is_mirrored)
    shape->x = ROSETTE_CANVAS_UNITS - shape->x;
  if (picture->is_flipped)
    shape->y = ROSETTE_CANVAS_UNITS - shape->y;
  if (shape->kind != ROSETTE_SHAPE_GROUP)
    {
      shape->is_mirrored = picture->is_mirrored;
      shape->is_flipped = picture->is_flipped;
    }
  rosette_frame_map_apply (map, shape);
  rosette_shape_normalize (shape);
}

/* All of them in one group, which is seen through and called as the picture was. */
static gboolean
add_whole (RosetteDesign *design, const RosetteShape *picture, guint id)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_GROUP);

  rosette_shape_set_text (&shape->name, picture->name);
  shape->opacity = picture->opacity;
  shape->is_hidden = picture->is_hidden;
  shape->rotation = picture->rotation;

  return rosette_design_append_as (design, shape, id);
}

/* Whether @picture is stretched or has a shadow, which shapes do not have as it does. */
static gboolean
is_out_of_shape (const RosetteShape *picture, const RosetteFrameMap *map)
{
  return picture->shadow.alpha != 0 || picture->width <= 0.0 || picture->height <= 0.0
         || fabs (map->scale_x - map->scale_y) > 0.01 * map->scale_x;
}

RosetteDesign *
rosette_design_from_picture (const RosetteShape *picture)
{
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (RosetteShape) from = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  RosetteFrameMap map;
  cairo_rectangle_t page;
  guint id;

  g_return_val_if_fail (picture != NULL && picture->picture != NULL, NULL);

  design = read_shapes (picture->picture, &page);
  if (design == NULL)
    return NULL;

  from->width = page.width;
  from->height = page.height;
  rosette_frame_map_init (&map, from, picture);
  if (is_out_of_shape (picture, &map))
    return NULL;

  id = rosette_design_reserve_id (design);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));

      move_shape (shape, picture, &map);
      shape->group = shape->group == 0 ? id : shape->group;
      rosette_layer_set_shape (layer, shape);
    }
  if (!add_whole (design, picture, id))
    return NULL;

  rosette_groups_refit (design);

  return g_steal_pointer (&design);
}
