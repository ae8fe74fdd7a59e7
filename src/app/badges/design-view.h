/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a canvas widget looks onto the design: plain numbers, without a display.
 *
 * zoom: pixels for one design unit
 * x, y: where the design's upper left corner is, in pixels of the widget
 * width, height: of the widget, in pixels
 * is_fitted: the whole design stays in view when the widget's size changes
 */
typedef struct
{
  double zoom;
  double x;
  double y;
  int width;
  int height;
  gboolean is_fitted;
} RosetteDesignView;

/* Shows the whole design, in the middle. */
void rosette_design_view_fit (RosetteDesignView *self);

/* What is in the middle stays there. */
void rosette_design_view_resize (RosetteDesignView *self, int width, int height);

/* What is under the place at @x, @y, in pixels, stays there. */
void rosette_design_view_zoom_at (RosetteDesignView *self, double zoom, double x, double y);

/* A round number of percent above or below the zoom now, one design unit being one pixel at 100. */
double rosette_design_view_next_zoom (RosetteDesignView *self, gboolean larger);

/* Moves the design by so many pixels, but never out of sight. */
void rosette_design_view_pan (RosetteDesignView *self, double dx, double dy);

void rosette_design_view_to_units (RosetteDesignView *self, double *x, double *y);
void rosette_design_view_to_pixels (RosetteDesignView *self, double *x, double *y);

G_END_DECLS
