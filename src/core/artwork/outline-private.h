/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/outline.h"

G_BEGIN_DECLS

/* Between outline.c, which keeps a path, and the files that draw forms into it. All lengths are in
 * design units around the centre of the box, downwards.
 */

/* How far a cubic's handles reach, in radii, to make a quarter of a circle. */
#define ROSETTE_QUARTER 0.5522847498307936

void rosette_outline_move_to (RosetteOutline *self, double x, double y);
void rosette_outline_line_to (RosetteOutline *self, double x, double y);
void rosette_outline_curve_to (RosetteOutline *self,
                               double x1,
                               double y1,
                               double x2,
                               double y2,
                               double x,
                               double y);
void rosette_outline_close (RosetteOutline *self);

/**
 * RosettePointFunc:
 * @x: (inout): in design units
 * @y: (inout): in design units
 *
 * Says where a point goes.
 */
typedef void (*RosettePointFunc) (double *x, double *y, gconstpointer data);

/**
 * rosette_outline_map:
 *
 * Moves every point of @self, handles as well.
 */
void rosette_outline_map (RosetteOutline *self, RosettePointFunc func, gconstpointer data);

/* The forms that need no more than a box and a number: in outline-forms.c. */
void rosette_outline_add_ellipse (RosetteOutline *self, double rx, double ry);
void rosette_outline_add_rectangle (RosetteOutline *self, double rx, double ry, double ratio);
void rosette_outline_add_shield (RosetteOutline *self, double rx, double ry, guint variant);
void rosette_outline_add_corners (RosetteOutline *self,
                                  double rx,
                                  double ry,
                                  guint n,
                                  double ratio);
void rosette_outline_add_seal (RosetteOutline *self, double rx, double ry, guint n, double depth);
void rosette_outline_add_banner (RosetteOutline *self, const RosetteShape *shape);

/* The forms of several parts: in outline-ribbon.c and outline-ornament.c. They fill the box only
 * when they are fitted into it, all parts alike.
 */
#define ROSETTE_RIBBON_N_PARTS  3
#define ROSETTE_ROSETTE_N_PARTS 4
#define ROSETTE_LAUREL_N_PARTS  2

void rosette_outline_add_ribbon (RosetteOutline *self, const RosetteShape *shape, guint part);
void rosette_outline_add_rosette (RosetteOutline *self, const RosetteShape *shape, guint part);
void rosette_outline_add_laurel (RosetteOutline *self, const RosetteShape *shape, guint part);

G_END_DECLS
