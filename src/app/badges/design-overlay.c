/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-overlay.h"

#include <math.h>

/* In pixels. */
#define HANDLE_SIDE 9.0f
#define STROKE      1.5f

/* A side shorter than this has no handle in its middle. */
#define ROOM_PX 40.0

static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
static const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, 0.25f };
static const GdkRGBA guide = { 0.9f, 0.2f, 0.65f, 1.0f };

/* A light line around a coloured one is seen on any ground. */
static void
draw_box (GtkSnapshot *snapshot, double width, double height, const GdkRGBA *color)
{
  const float halo[4] = { STROKE + 1.5f, STROKE + 1.5f, STROKE + 1.5f, STROKE + 1.5f };
  const float stroke[4] = { STROKE, STROKE, STROKE, STROKE };
  const GdkRGBA halos[4] = {
    { 1, 1, 1, 0.6f }, { 1, 1, 1, 0.6f }, { 1, 1, 1, 0.6f }, { 1, 1, 1, 0.6f }
  };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  float margin = STROKE / 2.0f;
  graphene_rect_t box =
    GRAPHENE_RECT_INIT ((float) (-width / 2.0) - margin, (float) (-height / 2.0) - margin,
                        (float) width + 2.0f * margin, (float) height + 2.0f * margin);
  graphene_rect_t outside = box;
  GskRoundedRect rounded;

  graphene_rect_inset (&outside, -0.75f, -0.75f);
  gsk_rounded_rect_init_from_rect (&rounded, &outside, 0.0f);
  gtk_snapshot_append_border (snapshot, &rounded, halo, halos);
  gsk_rounded_rect_init_from_rect (&rounded, &box, 0.0f);
  gtk_snapshot_append_border (snapshot, &rounded, stroke, colors);
}

static void
draw_handle (GtkSnapshot *snapshot, double x, double y, gboolean is_round, const GdkRGBA *color)
{
  const float stroke[4] = { STROKE, STROKE, STROKE, STROKE };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  float side = is_round ? HANDLE_SIDE + 2.0f : HANDLE_SIDE;
  graphene_rect_t box =
    GRAPHENE_RECT_INIT ((float) x - side / 2.0f, (float) y - side / 2.0f, side, side);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &box, is_round ? side / 2.0f : 2.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0.0f, 1.0f, 0.0f, 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &white, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, stroke, colors);
}

gboolean
rosette_overlay_has_handle (const RosetteShape *shape, RosetteHandle handle, double zoom)
{
  gboolean is_level = handle == ROSETTE_HANDLE_NORTH || handle == ROSETTE_HANDLE_SOUTH;
  gboolean is_upright = handle == ROSETTE_HANDLE_EAST || handle == ROSETTE_HANDLE_WEST;

  if (!rosette_frame_has_handle (shape, handle))
    return FALSE;
  if (shape->kind == ROSETTE_SHAPE_LINE)
    return TRUE;

  return !(is_level && shape->width * zoom < ROOM_PX)
         && !(is_upright && shape->height * zoom < ROOM_PX);
}

/* In a frame of reference that is turned with the shape, and has its centre in the middle. */
static void
draw_handles (GtkSnapshot *snapshot, const RosetteShape *shape, double zoom, const GdkRGBA *color)
{
  static const struct
  {
    RosetteHandle handle;
    double x, y;
  } places[] = {
    { ROSETTE_HANDLE_ROTATE, 0, -1 },     { ROSETTE_HANDLE_NORTH, 0, -1 },
    { ROSETTE_HANDLE_EAST, 1, 0 },        { ROSETTE_HANDLE_SOUTH, 0, 1 },
    { ROSETTE_HANDLE_WEST, -1, 0 },       { ROSETTE_HANDLE_NORTH_WEST, -1, -1 },
    { ROSETTE_HANDLE_NORTH_EAST, 1, -1 }, { ROSETTE_HANDLE_SOUTH_EAST, 1, 1 },
    { ROSETTE_HANDLE_SOUTH_WEST, -1, 1 },
  };
  double half_width = shape->width * zoom / 2.0;
  double half_height = shape->height * zoom / 2.0;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gboolean turns = places[i].handle == ROSETTE_HANDLE_ROTATE;
      double y = places[i].y * half_height - (turns ? ROSETTE_OVERLAY_REACH_PX : 0.0);

      if (!rosette_overlay_has_handle (shape, places[i].handle, zoom))
        continue;

      if (turns)
        gtk_snapshot_append_color (snapshot, color,
                                   &GRAPHENE_RECT_INIT (-STROKE / 2.0f, (float) y, STROKE,
                                                        (float) ROSETTE_OVERLAY_REACH_PX));
      draw_handle (snapshot, places[i].x * half_width, y,
                   turns || shape->kind == ROSETTE_SHAPE_LINE, color);
    }
}

void
rosette_overlay_draw_frame (GtkSnapshot *snapshot,
                            RosetteDesignView *view,
                            const RosetteShape *shape,
                            const GdkRGBA *color,
                            gboolean has_handles)
{
  double x = shape->x, y = shape->y;

  rosette_design_view_to_pixels (view, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) shape->rotation);
  draw_box (snapshot, shape->width * view->zoom, shape->height * view->zoom, color);
  if (has_handles)
    draw_handles (snapshot, shape, view->zoom, color);
  gtk_snapshot_restore (snapshot);
}

void
rosette_overlay_draw_guides (GtkSnapshot *snapshot, RosetteDesignView *view, double x, double y)
{
  rosette_design_view_to_pixels (view, &x, &y);
  if (!isnan (x))
    gtk_snapshot_append_color (
      snapshot, &guide, &GRAPHENE_RECT_INIT ((float) round (x), 0.0f, 1.0f, (float) view->height));
  if (!isnan (y))
    gtk_snapshot_append_color (
      snapshot, &guide, &GRAPHENE_RECT_INIT (0.0f, (float) round (y), (float) view->width, 1.0f));
}
