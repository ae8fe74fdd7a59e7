/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "artwork/frame.h"
#include "artwork/knob.h"
#include "artwork/snap.h"
#include "badges/design-view.h"

G_BEGIN_DECLS

/* What tools draw over the design, in pixels of the canvas. */

/* How far the handle that turns stands off a frame, in pixels. */
#define ROSETTE_OVERLAY_REACH_PX 26.0

/* Whether @shape can be held at @handle when one design unit is @zoom pixels: on a small one the
 * handles would cover each other, and what is between them. */
gboolean rosette_overlay_has_handle (const RosetteShape *shape, RosetteHandle handle, double zoom);

/* The frame of a selected shape; its handles only where it can be changed. */
void rosette_overlay_draw_frame (GtkSnapshot *snapshot,
                                 RosetteDesignView *view,
                                 const RosetteShape *shape,
                                 const GdkRGBA *color,
                                 gboolean has_handles);

/* The knobs of a gradient, with the way that it goes, or all others. */
void rosette_overlay_draw_knobs (GtkSnapshot *snapshot,
                                 RosetteDesignView *view,
                                 const RosetteShape *shape,
                                 gboolean of_fill,
                                 const GdkRGBA *color);

/* A thin frame: of one among several that are selected, or, broken, of the group that is entered.
 */
void rosette_overlay_draw_thin (GtkSnapshot *snapshot,
                                RosetteDesignView *view,
                                const RosetteShape *shape,
                                gboolean is_broken,
                                const GdkRGBA *color);

/* The box that selects what is in it, in design units. */
void rosette_overlay_draw_band (GtkSnapshot *snapshot,
                                RosetteDesignView *view,
                                const RosetteBounds *band,
                                const GdkRGBA *color);

/* A distance that is equal to another, with marks at its ends. */
void rosette_overlay_draw_span (GtkSnapshot *snapshot,
                                RosetteDesignView *view,
                                const RosetteSpan *span);

/* The angle at which something came to rest: a line through its centre. */
void rosette_overlay_draw_angle (GtkSnapshot *snapshot,
                                 RosetteDesignView *view,
                                 const RosetteShape *shape);

/* The lines at which something came to rest, as far as they say why. */
void rosette_overlay_draw_guides (GtkSnapshot *snapshot,
                                  RosetteDesignView *view,
                                  const RosetteSnapped *snapped);

G_END_DECLS
