/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/design-lint.h"

#include "artwork/frame.h"
#include "artwork/groups.h"
#include "artwork/lint-ground.h"
#include "artwork/lint-private.h"
#include "artwork/shadow.h"
#include "artwork/svg-write.h"
#include "artwork/text.h"

#include <string.h>

/* How the badge must still be read, and how large letters are there. */
#define SMALL_PX  128.0
#define LETTER_PX 8.0

#define MIN_CONTRAST 3.0

/* Large letters may have less: 18 points and more (WCAG 2.1, 1.4.3), on a badge of 512 pixels. */
#define LARGE_LETTER_UNITS 47.0

typedef struct
{
  RosetteDesign *design;
  RosetteLintGround *ground;
  GArray *findings;
} Look;

static void
add (Look *look, RosetteLintKind kind, guint id, double value)
{
  RosetteLintFinding finding = { kind, id, value };

  g_array_append_val (look->findings, finding);
}

/* Words and symbols say something; the other layers are ground. So are the shapes of a file of
 * another program, which are called no symbol: one of them is its paper. */
static gboolean
is_content (const RosetteShape *shape)
{
  return rosette_shape_is_text (shape)
         || (shape->kind == ROSETTE_SHAPE_SYMBOL && shape->symbol[0] != '\0');
}

gboolean
rosette_design_find_ground (RosetteDesign *self, guint id, RosetteColor *ground)
{
  g_autoptr (RosetteLintGround) under = NULL;
  guint index;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self) && ground != NULL, FALSE);

  if (!rosette_design_get_index (self, id, &index))
    return FALSE;
  under = rosette_lint_ground_new (self);

  return rosette_lint_ground_look (under, index, ground);
}

/* What a layer is seen in: of a gradient the mean, through its opacity on what is under it. */
RosetteColor
rosette_lint_get_color (const RosetteShape *shape, double opacity, RosetteColor ground)
{
  RosetteColor color = shape->fill;
  guint sums[4] = { 0, 0, 0, 0 };
  double alpha;

  for (guint i = 0; shape->gradient.kind != ROSETTE_GRADIENT_NONE && i < shape->gradient.n_stops;
       i++)
    {
      sums[0] += shape->gradient.stops[i].color.red;
      sums[1] += shape->gradient.stops[i].color.green;
      sums[2] += shape->gradient.stops[i].color.blue;
      sums[3] += shape->gradient.stops[i].color.alpha;
    }
  if (shape->gradient.kind != ROSETTE_GRADIENT_NONE)
    color = (RosetteColor){ (guint8) (sums[0] / shape->gradient.n_stops),
                            (guint8) (sums[1] / shape->gradient.n_stops),
                            (guint8) (sums[2] / shape->gradient.n_stops),
                            (guint8) (sums[3] / shape->gradient.n_stops) };

  alpha = color.alpha / 255.0 * shape->opacity * opacity;
  color.red = (guint8) (color.red * alpha + ground.red * (1.0 - alpha));
  color.green = (guint8) (color.green * alpha + ground.green * (1.0 - alpha));
  color.blue = (guint8) (color.blue * alpha + ground.blue * (1.0 - alpha));

  return color;
}

double
rosette_lint_get_letter_units (const RosetteShape *shape)
{
  return shape->kind == ROSETTE_SHAPE_TEXT ? rosette_text_get_fitted_size (shape)
                                           : shape->font_size;
}

/* An outline around letters sets them off: then their fill alone says nothing. */
gboolean
rosette_lint_find_contrast (RosetteLintGround *under,
                            guint index,
                            RosetteLintFinding *finding,
                            RosetteColor *ground)
{
  RosetteDesign *design = rosette_lint_ground_get_design (under);
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), index);
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  double opacity;

  if (!is_content (shape) || (shape->stroke.alpha > 0 && shape->stroke_width > 0.0)
      || !rosette_lint_ground_look (under, index, ground))
    return FALSE;

  finding->layer_id = rosette_layer_get_id (layer);
  opacity = rosette_lint_get_group_opacity (design, finding->layer_id);
  finding->value =
    rosette_color_get_contrast (rosette_lint_get_color (shape, opacity, *ground), *ground);
  finding->kind =
    finding->value < MIN_CONTRAST ? ROSETTE_LINT_UNREADABLE : ROSETTE_LINT_HARD_TO_READ;

  return finding->value < MIN_CONTRAST
         || (finding->value < ROSETTE_LINT_MIN_TEXT_CONTRAST && rosette_shape_is_text (shape)
             && rosette_lint_get_letter_units (shape) < LARGE_LETTER_UNITS);
}

static void
look_at_contrast (Look *look, guint index)
{
  RosetteLintFinding finding;
  RosetteColor ground;

  if (rosette_lint_find_contrast (look->ground, index, &finding, &ground))
    g_array_append_val (look->findings, finding);
}

static void
look_at_letters (Look *look, const RosetteShape *shape, guint id)
{
  double pixels;

  if (!rosette_shape_is_text (shape) || shape->text[0] == '\0')
    return;

  pixels = rosette_lint_get_letter_units (shape) * SMALL_PX / ROSETTE_CANVAS_UNITS;
  if (pixels < LETTER_PX)
    add (look, ROSETTE_LINT_SMALL_TEXT, id, pixels);
}

/* The upright box of what is painted. */
void
rosette_lint_get_painted (RosetteLayer *layer, RosetteBounds *bounds)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  g_autoptr (RosetteShape) box = rosette_shape_copy (shape);
  double x1, y1, x2, y2;
  cairo_matrix_t matrix;

  if (shape->kind == ROSETTE_SHAPE_ARC)
    {
      /* Its box is the whole circle, of which it may take a small part. */
      rosette_shadow_get_painted (layer, &x1, &y1, &x2, &y2);
      cairo_matrix_init_rotate (&matrix, shape->rotation * G_PI / 180.0);
      cairo_matrix_scale (&matrix, shape->is_mirrored ? -1.0 : 1.0, shape->is_flipped ? -1.0 : 1.0);
      box->width = x2 - x1;
      box->height = y2 - y1;
      x1 = (x1 + x2) / 2.0;
      y1 = (y1 + y2) / 2.0;
      cairo_matrix_transform_point (&matrix, &x1, &y1);
      box->x += x1;
      box->y += y1;
    }
  rosette_frame_get_bounds (box, bounds);
}

double
rosette_lint_get_margin (const RosetteShape *shape)
{
  return is_content (shape) ? ROSETTE_SAFE_MARGIN : 0.0;
}

static void
look_at_place (Look *look, RosetteLayer *layer)
{
  double margin = rosette_lint_get_margin (rosette_layer_get_shape (layer)) - 0.5;
  RosetteBounds bounds;

  rosette_lint_get_painted (layer, &bounds);
  if (bounds.left < margin || bounds.top < margin || bounds.right > ROSETTE_CANVAS_UNITS - margin
      || bounds.bottom > ROSETTE_CANVAS_UNITS - margin)
    add (look, ROSETTE_LINT_OUTSIDE, rosette_layer_get_id (layer), 0.0);
}

gboolean
rosette_lint_is_empty (RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  gboolean has_fill = (shape->fill.alpha > 0 || shape->gradient.kind != ROSETTE_GRADIENT_NONE)
                      && shape->kind != ROSETTE_SHAPE_LINE;
  gboolean has_stroke = shape->stroke.alpha > 0 && shape->stroke_width > 0.0;
  RosetteBounds bounds;

  rosette_frame_get_bounds (shape, &bounds);
  if (shape->opacity <= 0.0 || bounds.right < 0.0 || bounds.bottom < 0.0
      || bounds.left > ROSETTE_CANVAS_UNITS || bounds.top > ROSETTE_CANVAS_UNITS)
    return TRUE;
  if (shape->kind == ROSETTE_SHAPE_PICTURE)
    return shape->width <= 0.0 || shape->height <= 0.0;
  if (rosette_shape_is_text (shape) && strspn (shape->text, " \n") == strlen (shape->text))
    return TRUE;
  if (shape->kind == ROSETTE_SHAPE_SYMBOL && shape->path[0] == '\0')
    return TRUE;

  return !has_fill && !has_stroke;
}

static gboolean
is_same_look (const RosetteShape *a, const RosetteShape *b)
{
  g_autoptr (RosetteShape) copy = rosette_shape_copy (a);

  rosette_shape_set_text (&copy->name, b->name);
  copy->group = b->group;
  copy->is_locked = b->is_locked;

  return rosette_shape_equal (copy, b);
}

static void
look_for_doubles (Look *look, const RosetteShape *shape, guint id, guint index)
{
  for (guint i = 0; i < index; i++)
    {
      g_autoptr (RosetteLayer) other = g_list_model_get_item (G_LIST_MODEL (look->design), i);

      if (rosette_design_is_shown (look->design, rosette_layer_get_id (other))
          && is_same_look (shape, rosette_layer_get_shape (other)))
        {
          add (look, ROSETTE_LINT_DOUBLED, id, 0.0);
          return;
        }
    }
}

gboolean
rosette_lint_is_looked_at (RosetteDesign *design, RosetteLayer *layer)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  return shape->kind != ROSETTE_SHAPE_GROUP && shape->kind != ROSETTE_SHAPE_FOREIGN
         && rosette_design_is_shown (design, rosette_layer_get_id (layer));
}

static void
look_at_layer (Look *look, RosetteLayer *layer, guint index)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  guint id = rosette_layer_get_id (layer);

  if (!rosette_lint_is_looked_at (look->design, layer))
    return;
  if (rosette_lint_is_empty (layer))
    {
      add (look, ROSETTE_LINT_EMPTY, id, 0.0);
      return;
    }

  look_at_contrast (look, index);
  look_at_letters (look, shape, id);
  look_at_place (look, layer);
  look_for_doubles (look, shape, id, index);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const RosetteLintFinding *first = a, *second = b;

  return (int) first->kind - (int) second->kind;
}

GArray *
rosette_design_lint (RosetteDesign *self)
{
  g_autoptr (RosetteLintGround) ground = NULL;
  Look look = { self, NULL, g_array_new (FALSE, FALSE, sizeof (RosetteLintFinding)) };
  guint n_layers;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), look.findings);

  look.ground = ground = rosette_lint_ground_new (self);
  n_layers = g_list_model_get_n_items (G_LIST_MODEL (self));
  for (guint i = 0; i < n_layers; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);

      look_at_layer (&look, layer, i);
    }
  if (n_layers > 0)
    {
      g_autoptr (GBytes) svg = rosette_design_to_issued_svg (self);

      if (g_bytes_get_size (svg) > ROSETTE_LINT_MAX_FILE_BYTES)
        add (&look, ROSETTE_LINT_LARGE_FILE, 0, (double) g_bytes_get_size (svg));
      if (rosette_design_get_alt_text (self) == NULL)
        add (&look, ROSETTE_LINT_NO_ALT_TEXT, 0, 0.0);
    }
  g_array_sort (look.findings, compare);

  return look.findings;
}
