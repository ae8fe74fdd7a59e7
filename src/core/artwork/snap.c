/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/snap.h"

#include "artwork/groups.h"

#include <math.h>

struct _RosetteSnap
{
  GArray *xs; /* of double: upright lines, those of the canvas first */
  GArray *ys;
};

static void
add_lines (GArray *lines, double low, double high)
{
  double middle = (low + high) / 2.0;

  g_array_append_val (lines, middle);
  g_array_append_val (lines, low);
  g_array_append_val (lines, high);
}

/* What is dragged, what is in it, and the groups that it is in and that follow it. */
static gboolean
moves_along (RosetteDesign *design, guint dragged, guint id)
{
  return id == dragged || rosette_design_is_inside (design, id, dragged)
         || rosette_design_is_inside (design, dragged, id);
}

RosetteSnap *
rosette_snap_new (RosetteDesign *design, guint id)
{
  RosetteSnap *self = NULL;

  g_return_val_if_fail (ROSETTE_IS_DESIGN (design), NULL);

  self = g_new0 (RosetteSnap, 1);
  self->xs = g_array_new (FALSE, FALSE, sizeof (double));
  self->ys = g_array_new (FALSE, FALSE, sizeof (double));
  add_lines (self->xs, 0.0, ROSETTE_CANVAS_UNITS);
  add_lines (self->ys, 0.0, ROSETTE_CANVAS_UNITS);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);
      guint at = rosette_layer_get_id (layer);
      RosetteBounds bounds;

      if (!rosette_design_is_shown (design, at) || shape->kind == ROSETTE_SHAPE_FOREIGN
          || moves_along (design, id, at))
        continue;

      rosette_frame_get_bounds (shape, &bounds);
      add_lines (self->xs, bounds.left, bounds.right);
      add_lines (self->ys, bounds.top, bounds.bottom);
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
  g_free (self);
}

/* How far the nearest of @values is from the nearest line, and which line that is. */
static double
find_rest (GArray *lines, const double *values, gsize n_values, double slack, double *guide)
{
  double best = 0.0;
  double distance = slack;

  *guide = NAN;
  for (guint i = 0; i < lines->len; i++)
    for (gsize j = 0; j < n_values; j++)
      {
        double line = g_array_index (lines, double, i);

        /* An equally near line that comes later is no better. */
        if (fabs (line - values[j]) < distance || (isnan (*guide) && line == values[j]))
          {
            best = line - values[j];
            distance = fabs (best);
            *guide = line;
          }
      }

  return best;
}

void
rosette_snap_bounds (RosetteSnap *self,
                     const RosetteBounds *bounds,
                     double slack,
                     RosetteSnapped *snapped)
{
  const double xs[] = { (bounds->left + bounds->right) / 2.0, bounds->left, bounds->right };
  const double ys[] = { (bounds->top + bounds->bottom) / 2.0, bounds->top, bounds->bottom };

  g_return_if_fail (self != NULL);

  snapped->dx = find_rest (self->xs, xs, G_N_ELEMENTS (xs), slack, &snapped->guide_x);
  snapped->dy = find_rest (self->ys, ys, G_N_ELEMENTS (ys), slack, &snapped->guide_y);
}

void
rosette_snap_point (RosetteSnap *self, double x, double y, double slack, RosetteSnapped *snapped)
{
  g_return_if_fail (self != NULL);

  snapped->dx = find_rest (self->xs, &x, 1, slack, &snapped->guide_x);
  snapped->dy = find_rest (self->ys, &y, 1, slack, &snapped->guide_y);
}
