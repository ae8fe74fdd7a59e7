/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/snap.h"

#include "artwork/groups.h"

#include <math.h>

/* An edge or the middle of something, and how far that goes along the line. */
typedef struct
{
  double at;
  double from, to;
} Line;

struct _RosetteSnap
{
  GArray *xs;     /* of Line: upright ones, those of the canvas first */
  GArray *ys;     /* level ones */
  GArray *boxes;  /* of RosetteBounds: what it may be as far from as from another */
  GArray *angles; /* of double, in degrees */
};

static void
add_lines (GArray *lines, double low, double high, double from, double to)
{
  const Line three[] = { { (low + high) / 2.0, from, to }, { low, from, to }, { high, from, to } };

  g_array_append_vals (lines, three, G_N_ELEMENTS (three));
}

/* Its edges and its middles. */
static void
add_box (RosetteSnap *self, const RosetteBounds *box)
{
  add_lines (self->xs, box->left, box->right, box->top, box->bottom);
  add_lines (self->ys, box->top, box->bottom, box->left, box->right);
}

/* What is dragged, what is in it, and the groups that it is in and that follow it. */
static gboolean
moves_along (RosetteDesign *design, GArray *dragged, guint id)
{
  for (guint i = 0; i < dragged->len; i++)
    {
      guint at = g_array_index (dragged, guint, i);

      if (id == at || rosette_design_is_inside (design, id, at)
          || rosette_design_is_inside (design, at, id))
        return TRUE;
    }

  return FALSE;
}

static void
add_layer (RosetteSnap *self, const RosetteShape *shape, gboolean is_neighbour)
{
  RosetteBounds bounds;

  rosette_frame_get_bounds (shape, &bounds);
  add_box (self, &bounds);
  if (shape->rotation != 0.0)
    g_array_append_val (self->angles, shape->rotation);
  if (is_neighbour)
    g_array_append_val (self->boxes, bounds);
}

RosetteSnap *
rosette_snap_new (RosetteDesign *design, GArray *ids)
{
  const RosetteBounds canvas = { 0.0, 0.0, ROSETTE_CANVAS_UNITS, ROSETTE_CANVAS_UNITS };
  RosetteSnap *self = NULL;
  guint group;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design) && ids != NULL, NULL);

  self = g_new0 (RosetteSnap, 1);
  self->xs = g_array_new (FALSE, FALSE, sizeof (Line));
  self->ys = g_array_new (FALSE, FALSE, sizeof (Line));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (RosetteBounds));
  self->angles = g_array_new (FALSE, FALSE, sizeof (double));
  add_box (self, &canvas);
  group = ids->len > 0 ? rosette_design_get_group (design, g_array_index (ids, guint, 0)) : 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);
      guint at = rosette_layer_get_id (layer);

      if (rosette_design_is_shown (design, at) && shape->kind != ROSETTE_SHAPE_FOREIGN
          && !moves_along (design, ids, at))
        add_layer (self, shape, shape->group == group);
    }

  return self;
}

void
rosette_snap_free (RosetteSnap *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_array_unref (self->boxes);
  g_array_unref (self->angles);
  g_free (self);
}

/* How far the nearest of @values is from the nearest line, and which line that is, at NAN for none.
 */
static double
find_rest (GArray *lines, const double *values, gsize n_values, double slack, Line *rest)
{
  double best = 0.0;
  double distance = slack;

  *rest = (Line){ NAN, 0.0, 0.0 };
  for (guint i = 0; i < lines->len; i++)
    for (gsize j = 0; j < n_values; j++)
      {
        const Line *line = &g_array_index (lines, Line, i);

        /* An equally near line that comes later is no better. */
        if (fabs (line->at - values[j]) < distance || (isnan (rest->at) && line->at == values[j]))
          {
            best = line->at - values[j];
            distance = fabs (best);
            *rest = *line;
          }
      }

  return best;
}

/* A box as a part of one axis, and of the other. */
typedef struct
{
  double from, to;
  double side_from, side_to;
} Extent;

static Extent
get_extent (const RosetteBounds *box, gboolean downwards)
{
  return downwards ? (Extent){ box->top, box->bottom, box->left, box->right }
                   : (Extent){ box->left, box->right, box->top, box->bottom };
}

static gboolean
is_beside (const Extent *a, const Extent *b)
{
  return a->side_from < b->side_to && b->side_from < a->side_to;
}

/* Whether some other box stands between two that are beside what is dragged: not one that all of
 * them stand on. */
static gboolean
is_parted (GArray *extents, const Extent *a, const Extent *b)
{
  for (guint i = 0; i < extents->len; i++)
    {
      const Extent *other = &g_array_index (extents, Extent, i);

      if (other->from >= a->to && other->to <= b->from)
        return TRUE;
    }

  return FALSE;
}

/* Of the boxes that are beside what is dragged. */
static GArray *
find_beside (RosetteSnap *self, const Extent *dragged, gboolean downwards)
{
  GArray *extents = g_array_new (FALSE, FALSE, sizeof (Extent));

  for (guint i = 0; i < self->boxes->len; i++)
    {
      Extent extent = get_extent (&g_array_index (self->boxes, RosetteBounds, i), downwards);

      if (is_beside (&extent, dragged))
        g_array_append_val (extents, extent);
    }

  return extents;
}

/* Where what is dragged begins when it rests, and the two distances that are then equal. */
typedef struct
{
  double at;
  double spans[2][2];
  double side_from, side_to;
} Rest;

static void
try_rest (Rest *best, gboolean *found, double slack, const Extent *dragged, const Rest *rest)
{
  double distance = fabs (rest->at - dragged->from);

  if (distance < (*found ? fabs (best->at - dragged->from) : slack))
    {
      *best = *rest;
      *found = TRUE;
    }
}

/* Between two neighbours, and on either side of them. */
static void
try_pair (Rest *best,
          gboolean *found,
          double slack,
          const Extent *dragged,
          const Extent *a,
          const Extent *b)
{
  double size = dragged->to - dragged->from;
  double gap = b->from - a->to;
  double middle = a->to + (gap - size) / 2.0;
  double before = a->from - gap - size;
  double side_from = MAX (dragged->side_from, MAX (a->side_from, b->side_from));
  double side_to = MIN (dragged->side_to, MIN (a->side_to, b->side_to));
  const Rest rests[] = {
    { middle, { { a->to, middle }, { middle + size, b->from } }, side_from, side_to },
    { b->to + gap, { { a->to, b->from }, { b->to, b->to + gap } }, side_from, side_to },
    { before, { { before + size, a->from }, { a->to, b->from } }, side_from, side_to },
  };

  for (gsize i = size < gap ? 0 : 1; i < G_N_ELEMENTS (rests); i++)
    try_rest (best, found, slack, dragged, &rests[i]);
}

static gboolean
find_gap (RosetteSnap *self,
          const RosetteBounds *bounds,
          gboolean downwards,
          double slack,
          Rest *rest)
{
  Extent dragged = get_extent (bounds, downwards);
  g_autoptr (GArray) extents = find_beside (self, &dragged, downwards);
  gboolean found = FALSE;

  for (guint i = 0; i < extents->len; i++)
    for (guint j = 0; j < extents->len; j++)
      {
        const Extent *a = &g_array_index (extents, Extent, i);
        const Extent *b = &g_array_index (extents, Extent, j);

        if (a->to < b->from && !is_parted (extents, a, b))
          try_pair (rest, &found, slack, &dragged, a, b);
      }

  return found;
}

/* The lines go where all three are beside each other; else through the middle of what is dragged.
 */
static void
add_spans (RosetteSnapped *snapped, const Rest *rest, double side, gboolean downwards)
{
  if (rest->side_from < rest->side_to)
    side = (rest->side_from + rest->side_to) / 2.0;

  for (int i = 0; i < 2; i++)
    snapped->spans[snapped->n_spans++] =
      downwards ? (RosetteSpan){ side, rest->spans[i][0], side, rest->spans[i][1] }
                : (RosetteSpan){ rest->spans[i][0], side, rest->spans[i][1], side };
}

/* Distances count where no line is as near. */
static void
snap_distances (RosetteSnap *self,
                const RosetteBounds *bounds,
                double slack,
                RosetteSnapped *snapped)
{
  double slack_x = isnan (snapped->guide_x) ? slack : fabs (snapped->dx);
  double slack_y = isnan (snapped->guide_y) ? slack : fabs (snapped->dy);
  Rest rest = { 0 };

  if (find_gap (self, bounds, FALSE, slack_x, &rest))
    {
      snapped->guide_x = NAN;
      snapped->dx = rest.at - bounds->left;
      add_spans (snapped, &rest, (bounds->top + bounds->bottom) / 2.0 + snapped->dy, FALSE);
    }
  if (find_gap (self, bounds, TRUE, slack_y, &rest))
    {
      snapped->guide_y = NAN;
      snapped->dy = rest.at - bounds->top;
      add_spans (snapped, &rest, (bounds->left + bounds->right) / 2.0 + snapped->dx, TRUE);
    }
}

/* The lines go over what was dragged, where it now is. */
static void
stretch (RosetteSnapped *snapped, const RosetteBounds *bounds, const Line *x, const Line *y)
{
  snapped->x_from = MIN (x->from, bounds->top + snapped->dy);
  snapped->x_to = MAX (x->to, bounds->bottom + snapped->dy);
  snapped->y_from = MIN (y->from, bounds->left + snapped->dx);
  snapped->y_to = MAX (y->to, bounds->right + snapped->dx);
}

void
rosette_snap_bounds (RosetteSnap *self,
                     const RosetteBounds *bounds,
                     double slack,
                     RosetteSnapped *snapped)
{
  const double xs[] = { (bounds->left + bounds->right) / 2.0, bounds->left, bounds->right };
  const double ys[] = { (bounds->top + bounds->bottom) / 2.0, bounds->top, bounds->bottom };
  Line x, y;

  g_return_if_fail (self != NULL);

  snapped->dx = find_rest (self->xs, xs, G_N_ELEMENTS (xs), slack, &x);
  snapped->dy = find_rest (self->ys, ys, G_N_ELEMENTS (ys), slack, &y);
  snapped->guide_x = x.at;
  snapped->guide_y = y.at;
  snapped->n_spans = 0;
  snap_distances (self, bounds, slack, snapped);
  stretch (snapped, bounds, &x, &y);
}

void
rosette_snap_point (RosetteSnap *self, double x, double y, double slack, RosetteSnapped *snapped)
{
  const RosetteBounds point = { x, y, x, y };
  Line upright, level;

  g_return_if_fail (self != NULL);

  snapped->dx = find_rest (self->xs, &x, 1, slack, &upright);
  snapped->dy = find_rest (self->ys, &y, 1, slack, &level);
  snapped->guide_x = upright.at;
  snapped->guide_y = level.at;
  snapped->n_spans = 0;
  stretch (snapped, &point, &upright, &level);
}

/* How far one angle is from another, the short way. */
static double
get_turn (double from, double to)
{
  return remainder (to - from, 360.0);
}

double
rosette_snap_angle (RosetteSnap *self, double degrees, double slack)
{
  double best = round (degrees / 45.0) * 45.0;

  g_return_val_if_fail (self != NULL, NAN);

  for (guint i = 0; i < self->angles->len; i++)
    {
      double turn = get_turn (degrees, g_array_index (self->angles, double, i));

      if (fabs (turn) < fabs (best - degrees))
        best = degrees + turn;
    }

  return fabs (best - degrees) <= slack ? best : NAN;
}
