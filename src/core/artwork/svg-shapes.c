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
#include "artwork/svg-form.h"
#include "artwork/svg-gradient.h"
#include "artwork/svg-look.h"
#include "artwork/svg-source.h"
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

/* Of ours, and how large a trial of corners is drawn, in pixels. */
#define MITER_LIMIT 4.0
#define TRIAL_PX    256

/* How far over the page, and over what it is cut off by, a shape may reach, in design units, before
 * that would be seen. */
#define PAGE_SLACK 10.0
#define CLIP_SLACK 1.0

typedef struct
{
  RosetteDesign *design;
  RosetteSvgViewport viewport;
  cairo_rectangle_t page; /* its size, in the middle of the canvas */
  guint n_shapes;
  guint n_elements; /* that were looked at */
} Drawing;

/* What is outside of it is not seen. In design units. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Room;

/* Where a group's children go. */
typedef struct
{
  RosetteSvgLook look;
  Room room;
  guint group; /* that the layers belong to, or 0 */
  guint depth; /* of elements */
  guint n_groups;
} Place;

/* Elements that draw nothing where they are. */
static const char *const unseen[] = {
  "title",    "desc",   "metadata", "defs", "style",   "linearGradient", "radialGradient",
  "clipPath", "symbol", "marker",   "mask", "pattern", "filter",         NULL
};

/* Elements that hold others; an `a` only leads elsewhere. */
static const char *const containers[] = { "g", "a", "use", NULL };

/* A path on the canvas becomes one in a square of 100 units, and a box. */
static void
fit_into_square (double *x, double *y, gconstpointer data)
{
  const RosetteShape *shape = data;

  *x = ((*x - shape->x) / shape->width + 0.5) * ROSETTE_PATH_UNITS;
  *y = ((*y - shape->y) / shape->height + 0.5) * ROSETTE_PATH_UNITS;
}

static gboolean
has_fill (const RosetteShape *shape)
{
  return shape->fill.alpha != 0 || shape->gradient.kind != ROSETTE_GRADIENT_NONE;
}

/* A line of @path as cairo draws it, small. */
static cairo_surface_t *
draw_line (const cairo_path_t *path, const RosetteSvgLook *look, double width, double limit)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, TRIAL_PX, TRIAL_PX);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, TRIAL_PX / ROSETTE_CANVAS_UNITS, TRIAL_PX / ROSETTE_CANVAS_UNITS);
  cairo_append_path (cr, path);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, look->cap);
  cairo_set_line_join (cr, look->join);
  cairo_set_miter_limit (cr, limit);
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* Whether its corners are as sharp by the limit of the file as by ours (SVG 1.1, 11.4): most have
 * none that is sharp enough for any limit. */
static gboolean
has_same_corners (cairo_t *cr, const RosetteSvgLook *look, double width)
{
  cairo_path_t *path = NULL;
  cairo_surface_t *ours = NULL, *theirs = NULL;
  gboolean is_same;

  if (look->join != CAIRO_LINE_JOIN_MITER || look->miter_limit == MITER_LIMIT)
    return TRUE;

  path = cairo_copy_path (cr);
  ours = draw_line (path, look, width, MITER_LIMIT);
  theirs = draw_line (path, look, width, look->miter_limit);
  is_same = memcmp (cairo_image_surface_get_data (ours), cairo_image_surface_get_data (theirs),
                    (gsize) cairo_image_surface_get_stride (ours) * TRIAL_PX)
            == 0;
  cairo_surface_destroy (ours);
  cairo_surface_destroy (theirs);
  cairo_path_destroy (path);

  return is_same;
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
  else if (look->stroke.server != NULL)
    return FALSE;
  shape->cap = caps[look->cap];
  shape->join = joins[look->join];
  if (shape->stroke.alpha == 0)
    return TRUE;

  shape->dash = look->dash * across;
  shape->gap = look->gap * across;

  return (look->dash == 0.0 || look->dash_offset == 0.0) && shape->dash < ROSETTE_CANVAS_UNITS
         && shape->gap < ROSETTE_CANVAS_UNITS && fabs (across - down) < across / 1000.0
         && fabs (m->xx * m->xy + m->yx * m->yy) < across * down / 1000.0
         && shape->stroke_width < ROSETTE_CANVAS_UNITS
         && (!has_fill (shape) || !look->is_stroke_first);
}

/* What reaches over the edge is cut off there by others. */
static gboolean
is_in_room (const Room *room, const RosetteShape *shape)
{
  double edge = shape->stroke.alpha != 0 ? shape->stroke_width / 2.0 : 0.0;
  double across = shape->width / 2.0 + edge, down = shape->height / 2.0 + edge;

  return shape->x - across >= room->left && shape->x + across <= room->right
         && shape->y - down >= room->top && shape->y + down <= room->bottom;
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

/* What it is painted with. FALSE where ours cannot be so. */
static gboolean
set_paint (Drawing *drawing, RosetteShape *shape, const RosetteSvgLook *look, xmlNode *element)
{
  shape->opacity = look->opacity;
  shape->is_even_odd = look->is_even_odd;
  shape->fill = rosette_svg_look_get_paint (look, &look->fill);
  if (shape->width < MIN_SIDE || shape->height < MIN_SIDE)
    shape->fill.alpha = 0;
  else if (look->fill.server != NULL
           && !rosette_svg_gradient_read (look, element, &drawing->viewport, shape))
    return FALSE;

  return set_stroke (shape, look);
}

static gboolean
add_shape (Drawing *drawing, cairo_t *cr, const Place *place, xmlNode *element)
{
  g_auto (RosetteXmlText) id = (char *) xmlGetNoNsProp (element, (const xmlChar *) "id");
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  double x1, y1, x2, y2;

  cairo_identity_matrix (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  shape->x = (x1 + x2) / 2.0;
  shape->y = (y1 + y2) / 2.0;
  shape->width = x2 - x1;
  shape->height = y2 - y1;
  if (!set_paint (drawing, shape, &place->look, element))
    return FALSE;
  if (!cairo_has_current_point (cr) || (!has_fill (shape) && shape->stroke.alpha == 0))
    return TRUE;

  shape->width = MAX (shape->width, MIN_BOX);
  shape->height = MAX (shape->height, MIN_BOX);
  shape->group = place->group;
  take_path (shape, cr);
  rosette_shape_set_text (&shape->name, id != NULL ? id : "");

  return (shape->stroke.alpha == 0 || has_same_corners (cr, &place->look, shape->stroke_width))
         && is_in_room (&place->room, shape) && strlen (shape->path) < ROSETTE_MAX_LAYER_PATH_BYTES
         && ++drawing->n_shapes <= ROSETTE_MAX_SIMPLE_SHAPES
         && rosette_design_append (drawing->design, g_steal_pointer (&shape));
}

/* FALSE where it is not simple. */
static gboolean
read_leaf (Drawing *drawing, xmlNode *element, const Place *place)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  gboolean is_simple;

  cairo_set_matrix (cr, &place->look.matrix);
  is_simple = rosette_svg_form_add (element, &drawing->viewport, cr)
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

/* The only element in it. */
static xmlNode *
find_only_child (xmlNode *parent)
{
  xmlNode *found = NULL;

  for (xmlNode *at = parent->children; at != NULL; at = at->next)
    {
      if (is_unseen (at))
        continue;
      if (found != NULL)
        return NULL;
      found = at;
    }

  return found;
}

/* What is cut off by an upright rectangle is simple while nothing reaches over it, as what drawing
 * programs put around all of a page (SVG 1.1, 14.3). */
static gboolean
narrow (const Drawing *drawing, Place *place)
{
  static const char *const attributes[] = { "transform", "clip-path", "clipPathUnits",
                                            "class",     "style",     "rx",
                                            "ry" };
  xmlNode *clip = place->look.clip;
  xmlNode *form = rosette_svg_is_element (clip, "clipPath") ? find_only_child (clip) : NULL;
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  const cairo_matrix_t *m = &place->look.matrix;
  double x1, y1, x2, y2;
  gboolean is_read;

  if (form == NULL || !rosette_svg_is_element (form, "rect")
      || (fabs (m->xy) + fabs (m->yx) > 1e-9 && fabs (m->xx) + fabs (m->yy) > 1e-9))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (xmlHasNsProp (form, (const xmlChar *) attributes[i], NULL) != NULL
        || xmlHasNsProp (clip, (const xmlChar *) attributes[i], NULL) != NULL)
      return FALSE;

  surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cr = cairo_create (surface);
  cairo_set_matrix (cr, m);
  is_read = rosette_svg_form_add (form, &drawing->viewport, cr);
  cairo_identity_matrix (cr);
  cairo_path_extents (cr, &x1, &y1, &x2, &y2);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  place->room.left = MAX (place->room.left, x1 - CLIP_SLACK);
  place->room.top = MAX (place->room.top, y1 - CLIP_SLACK);
  place->room.right = MIN (place->room.right, x2 + CLIP_SLACK);
  place->room.bottom = MIN (place->room.bottom, y2 + CLIP_SLACK);

  return is_read;
}

/* What of an element is on the way to what is in it. */
static gboolean
enter (Drawing *drawing, xmlNode *element, Place *place)
{
  place->depth++;

  return ++drawing->n_elements <= ROSETTE_MAX_SVG_ELEMENTS && place->depth <= MAX_DEPTH
         && rosette_svg_look_read (&place->look, element)
         && (place->look.clip == NULL || narrow (drawing, place))
         && is_usable (&place->look.matrix);
}

/* The element that is used is drawn here, as if it were in a group that is moved (SVG 1.1, 5.6). */
static xmlNode *
find_used (const Drawing *drawing, xmlNode *use, RosetteSvgLook *look)
{
  g_auto (RosetteXmlText) x = (char *) xmlGetNoNsProp (use, (const xmlChar *) "x");
  g_auto (RosetteXmlText) y = (char *) xmlGetNoNsProp (use, (const xmlChar *) "y");
  double dx = 0.0, dy = 0.0;

  if ((x != NULL && !rosette_svg_read_length (x, drawing->viewport.width, &dx))
      || (y != NULL && !rosette_svg_read_length (y, drawing->viewport.height, &dy)))
    return NULL;

  cairo_matrix_translate (&look->matrix, dx, dy);

  return rosette_svg_source_follow (look->source, use);
}

/* FALSE where it, or anything in it, is not simple. */
static gboolean
read_element (Drawing *drawing, xmlNode *element, const Place *outer)
{
  gboolean is_use = rosette_svg_is_element (element, "use");
  guint n_before = drawing->n_shapes;
  Place place = *outer;
  xmlNode *first = NULL;

  if (!enter (drawing, element, &place))
    return FALSE;
  if (place.look.is_unseen)
    return TRUE;
  if (!g_strv_contains (containers, TEXT (element->name)))
    return read_leaf (drawing, element, &place);

  enter_group (drawing, &place);
  first = is_use ? find_used (drawing, element, &place.look) : element->children;
  if (place.n_groups > ROSETTE_MAX_GROUP_DEPTH || (is_use && first == NULL))
    return FALSE;
  for (xmlNode *at = first; at != NULL; at = is_use ? NULL : at->next)
    if (is_use || !is_unseen (at))
      if (!read_element (drawing, at, &place))
        return FALSE;

  return leave_group (drawing, outer, &place, n_before);
}

/* NULL where the file leaves it to its surroundings. */
static char *
dup_side (xmlNode *root, const char *name)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (root, (const xmlChar *) name);

  return text != NULL && !g_str_has_suffix (g_strstrip (text), "%") && !g_str_equal (text, "auto")
           ? g_strdup (text)
           : NULL;
}

/* The size that is asked for: FALSE where it would leave room beside the drawing. */
static gboolean
has_page_of (xmlNode *root, const double *box)
{
  g_autofree char *width = dup_side (root, "width");
  g_autofree char *height = dup_side (root, "height");
  double x, y;

  if (width == NULL || height == NULL)
    return TRUE;

  return rosette_svg_read_length (width, 0.0, &x) && rosette_svg_read_length (height, 0.0, &y)
         && x > 0.0 && y > 0.0 && fabs (x * box[3] - y * box[2]) <= 0.01 * x * box[3];
}

/* Without a box of its own it has the one of its size. */
static gboolean
find_box (xmlNode *root, double box[6])
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (root, (const xmlChar *) "viewBox");
  g_autofree char *width = dup_side (root, "width");
  g_autofree char *height = dup_side (root, "height");
  guint n_numbers = 0;

  if (text != NULL)
    return rosette_svg_read_numbers (text, box, &n_numbers) && n_numbers == 4;

  return width != NULL && height != NULL && rosette_svg_read_length (width, 0.0, &box[2])
         && rosette_svg_read_length (height, 0.0, &box[3]);
}

/* The whole of it in the middle of the canvas (SVG 1.1, 7.8). */
static gboolean
find_page (xmlNode *root, Drawing *drawing, cairo_matrix_t *matrix)
{
  double box[6] = { 0.0 };
  double scale;

  if (!find_box (root, box) || box[2] <= 0.0 || box[3] <= 0.0 || box[2] > 1e6 || box[3] > 1e6
      || !has_page_of (root, box))
    return FALSE;

  scale = ROSETTE_CANVAS_UNITS / MAX (box[2], box[3]);
  drawing->viewport = (RosetteSvgViewport){ box[2], box[3] };
  drawing->page.width = box[2] * scale;
  drawing->page.height = box[3] * scale;
  cairo_matrix_init_translate (matrix, ROSETTE_CANVAS_UNITS / 2.0, ROSETTE_CANVAS_UNITS / 2.0);
  cairo_matrix_scale (matrix, scale, scale);
  cairo_matrix_translate (matrix, -(box[0] + box[2] / 2.0), -(box[1] + box[3] / 2.0));

  return TRUE;
}

static Room
make_room (const cairo_rectangle_t *page)
{
  double middle = ROSETTE_CANVAS_UNITS / 2.0;
  double across = page->width / 2.0 + PAGE_SLACK, down = page->height / 2.0 + PAGE_SLACK;

  return (Room){ middle - across, middle - down, middle + across, middle + down };
}

static gboolean
read_root (Drawing *drawing, xmlNode *root, const RosetteSvgSource *source)
{
  Place outer = { .group = 0 };
  Place place;
  cairo_matrix_t matrix;

  if (!find_page (root, drawing, &matrix))
    return FALSE;

  rosette_svg_look_init (&outer.look, source, &matrix);
  outer.room = make_room (&drawing->page);
  place = outer;
  if (!enter (drawing, root, &place) || place.look.is_unseen)
    return FALSE;

  enter_group (drawing, &place);
  for (xmlNode *at = root->children; at != NULL; at = at->next)
    if (!is_unseen (at) && !read_element (drawing, at, &place))
      return FALSE;

  return drawing->n_shapes > 0 && leave_group (drawing, &outer, &place, 0);
}

static gboolean
read_document (Drawing *drawing, xmlDoc *doc)
{
  xmlNode *root = xmlDocGetRootElement (doc);
  g_autoptr (RosetteSvgSource) source = NULL;

  if (root == NULL || !rosette_svg_is_element (root, "svg"))
    return FALSE;

  source = rosette_svg_source_new (root);

  return source != NULL && read_root (drawing, root, source);
}

static RosetteDesign *
read_shapes (GBytes *svg, cairo_rectangle_t *page)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  Drawing drawing = { .design = design };
  xmlDoc *doc = NULL;
  gboolean is_simple;

  if (g_bytes_get_size (svg) > ROSETTE_MAX_SIMPLE_SVG_BYTES)
    return NULL;
  doc = rosette_svg_parse_any (svg, NULL);
  if (doc == NULL)
    return NULL;

  is_simple = read_document (&drawing, doc);
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
