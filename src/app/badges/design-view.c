/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-view.h"

#include "artwork/shape.h"

/* Around a fitted design there is room for the handle that turns; less on a small screen. */
#define MARGIN_SHARE  0.06
#define MIN_MARGIN_PX 16.0
#define MAX_MARGIN_PX 36.0

/* So much of the design, or of the widget, stays in view. */
#define IN_VIEW_PX 96.0

#define MIN_ZOOM 0.05
#define MAX_ZOOM 16.0

static const double steps[] = { 0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 8.0, 16.0 };

static void
keep_in_view (RosetteDesignView *self)
{
  double side = ROSETTE_CANVAS_UNITS * self->zoom;
  double at_least = MIN (side, IN_VIEW_PX);

  self->x = CLAMP (self->x, MIN (at_least, self->width) - side,
                   MAX (self->width - at_least, at_least - side));
  self->y = CLAMP (self->y, MIN (at_least, self->height) - side,
                   MAX (self->height - at_least, at_least - side));
}

void
rosette_design_view_fit (RosetteDesignView *self)
{
  double side, margin;

  g_return_if_fail (self != NULL);

  side = MIN (self->width, self->height);
  margin = CLAMP (side * MARGIN_SHARE, MIN_MARGIN_PX, MAX_MARGIN_PX);
  self->zoom = CLAMP ((side - 2.0 * margin) / ROSETTE_CANVAS_UNITS, MIN_ZOOM, MAX_ZOOM);
  self->x = (self->width - ROSETTE_CANVAS_UNITS * self->zoom) / 2.0;
  self->y = (self->height - ROSETTE_CANVAS_UNITS * self->zoom) / 2.0;
  self->is_fitted = TRUE;
}

void
rosette_design_view_resize (RosetteDesignView *self, int width, int height)
{
  g_return_if_fail (self != NULL);

  self->x += (width - self->width) / 2.0;
  self->y += (height - self->height) / 2.0;
  self->width = width;
  self->height = height;

  if (self->is_fitted)
    rosette_design_view_fit (self);
  else
    keep_in_view (self);
}

void
rosette_design_view_zoom_at (RosetteDesignView *self, double zoom, double x, double y)
{
  double factor;

  g_return_if_fail (self != NULL);

  zoom = CLAMP (zoom, MIN_ZOOM, MAX_ZOOM);
  factor = zoom / self->zoom;
  self->x = x - (x - self->x) * factor;
  self->y = y - (y - self->y) * factor;
  self->zoom = zoom;
  self->is_fitted = FALSE;
  keep_in_view (self);
}

double
rosette_design_view_next_zoom (RosetteDesignView *self, gboolean larger)
{
  const gsize n = G_N_ELEMENTS (steps);

  g_return_val_if_fail (self != NULL, 1.0);

  /* A step that is hardly one is left out. */
  for (gsize i = 0; i < n; i++)
    {
      double step = larger ? steps[i] : steps[n - 1 - i];

      if (larger ? step > self->zoom * 1.01 : step < self->zoom / 1.01)
        return step;
    }

  return larger ? MAX_ZOOM : MIN_ZOOM;
}

void
rosette_design_view_pan (RosetteDesignView *self, double dx, double dy)
{
  g_return_if_fail (self != NULL);

  self->x += dx;
  self->y += dy;
  self->is_fitted = FALSE;
  keep_in_view (self);
}

void
rosette_design_view_to_units (RosetteDesignView *self, double *x, double *y)
{
  *x = (*x - self->x) / self->zoom;
  *y = (*y - self->y) / self->zoom;
}

void
rosette_design_view_to_pixels (RosetteDesignView *self, double *x, double *y)
{
  *x = self->x + *x * self->zoom;
  *y = self->y + *y * self->zoom;
}
