/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-overlay.h"

#include <math.h>

/* In pixels. */
#define HANDLE_SIDE 9.0f
#define STROKE      1.5f

#define THIN 1.0f

#define KNOB_SIDE   14.0f
#define KNOB_STROKE 2.0f

#define DASH     4.0f
#define SPAN_END 4.0f

/* How far a guide goes beyond what it is for. */
#define GUIDE_OVER 12.0f

/* A side shorter than this has no handle in its middle. */
#define ROOM_PX 40.0

static const GdkRGBA white = { 1.0f, 1.0f, 1.0f, 1.0f };
static const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, 0.25f };
static const GdkRGBA guide = { 0.9f, 0.2f, 0.65f, 1.0f };

/* A light line around a coloured one is seen on any ground. */
static void
draw_outline (GtkSnapshot *snapshot,
              double width,
              double height,
              gboolean is_round,
              const GdkRGBA *color)
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
  gsk_rounded_rect_init_from_rect (&rounded, &outside, is_round ? outside.size.width / 2.0f : 0.0f);
  gtk_snapshot_append_border (snapshot, &rounded, halo, halos);
  gsk_rounded_rect_init_from_rect (&rounded, &box, is_round ? box.size.width / 2.0f : 0.0f);
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
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0.0f, 0.5f, 1.0f, 0.0f);
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
  /* The letters stand on a circle, and are scaled by its box. */
  gboolean is_round = shape->kind == ROSETTE_SHAPE_ARC;
  double x = shape->x, y = shape->y;

  rosette_design_view_to_pixels (view, &x, &y);
  if (is_round)
    rosette_overlay_draw_thin (snapshot, view, shape, TRUE, color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) shape->rotation);
  draw_outline (snapshot, shape->width * view->zoom, shape->height * view->zoom, is_round, color);
  if (has_handles)
    draw_handles (snapshot, shape, view->zoom, color);
  gtk_snapshot_restore (snapshot);
}

void
rosette_overlay_draw_guides (GtkSnapshot *snapshot,
                             RosetteDesignView *view,
                             const RosetteSnapped *snapped)
{
  double x = snapped->guide_x, y = snapped->guide_y;
  double top = snapped->x_from, bottom = snapped->x_to;
  double left = snapped->y_from, right = snapped->y_to;

  rosette_design_view_to_pixels (view, &x, &y);
  rosette_design_view_to_pixels (view, &left, &top);
  rosette_design_view_to_pixels (view, &right, &bottom);
  if (!isnan (x))
    gtk_snapshot_append_color (snapshot, &guide,
                               &GRAPHENE_RECT_INIT ((float) round (x), (float) top - GUIDE_OVER,
                                                    THIN,
                                                    (float) (bottom - top) + 2.0f * GUIDE_OVER));
  if (!isnan (y))
    gtk_snapshot_append_color (snapshot, &guide,
                               &GRAPHENE_RECT_INIT ((float) left - GUIDE_OVER, (float) round (y),
                                                    (float) (right - left) + 2.0f * GUIDE_OVER,
                                                    THIN));
}

/* Of one side, in a frame of reference whose origin is in the middle. */
static void
draw_side (GtkSnapshot *snapshot, graphene_rect_t side, gboolean is_broken, const GdkRGBA *color)
{
  gboolean is_level = side.size.width > side.size.height;
  graphene_rect_t dash = side;

  if (!is_broken)
    {
      gtk_snapshot_append_color (snapshot, color, &side);
      return;
    }

  if (is_level)
    dash.size.width = DASH;
  else
    dash.size.height = DASH;
  gtk_snapshot_push_repeat (snapshot, &side,
                            &GRAPHENE_RECT_INIT (side.origin.x, side.origin.y,
                                                 is_level ? 2.0f * DASH : side.size.width,
                                                 is_level ? side.size.height : 2.0f * DASH));
  gtk_snapshot_append_color (snapshot, color, &dash);
  gtk_snapshot_pop (snapshot);
}

void
rosette_overlay_draw_thin (GtkSnapshot *snapshot,
                           RosetteDesignView *view,
                           const RosetteShape *shape,
                           gboolean is_broken,
                           const GdkRGBA *color)
{
  float width = (float) (shape->width * view->zoom), height = (float) (shape->height * view->zoom);
  float left = -width / 2.0f, top = -height / 2.0f;
  double x = shape->x, y = shape->y;

  rosette_design_view_to_pixels (view, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) shape->rotation);
  draw_side (snapshot, GRAPHENE_RECT_INIT (left, top, width, THIN), is_broken, color);
  draw_side (snapshot, GRAPHENE_RECT_INIT (left, -top - THIN, width, THIN), is_broken, color);
  draw_side (snapshot, GRAPHENE_RECT_INIT (left, top, THIN, height), is_broken, color);
  draw_side (snapshot, GRAPHENE_RECT_INIT (-left - THIN, top, THIN, height), is_broken, color);
  gtk_snapshot_restore (snapshot);
}

void
rosette_overlay_draw_band (GtkSnapshot *snapshot,
                           RosetteDesignView *view,
                           const RosetteBounds *band,
                           const GdkRGBA *color)
{
  const float stroke[4] = { THIN, THIN, THIN, THIN };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  GdkRGBA inside = *color;
  double left = band->left, top = band->top, right = band->right, bottom = band->bottom;
  graphene_rect_t box;
  GskRoundedRect rounded;

  rosette_design_view_to_pixels (view, &left, &top);
  rosette_design_view_to_pixels (view, &right, &bottom);
  box =
    GRAPHENE_RECT_INIT ((float) left, (float) top, (float) (right - left), (float) (bottom - top));
  inside.alpha = 0.15f;
  gtk_snapshot_append_color (snapshot, &inside, &box);
  gsk_rounded_rect_init_from_rect (&rounded, &box, 0.0f);
  gtk_snapshot_append_border (snapshot, &rounded, stroke, colors);
}

void
rosette_overlay_draw_span (GtkSnapshot *snapshot, RosetteDesignView *view, const RosetteSpan *span)
{
  double x = span->x, y = span->y, to_x = span->to_x, to_y = span->to_y;
  float length;

  rosette_design_view_to_pixels (view, &x, &y);
  rosette_design_view_to_pixels (view, &to_x, &to_y);
  length = (float) hypot (to_x - x, to_y - y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) round (x), (float) round (y)));
  if (span->x == span->to_x)
    gtk_snapshot_rotate (snapshot, 90.0f);
  gtk_snapshot_append_color (snapshot, &guide, &GRAPHENE_RECT_INIT (0.0f, -0.5f, length, THIN));
  gtk_snapshot_append_color (snapshot, &guide,
                             &GRAPHENE_RECT_INIT (0.0f, -SPAN_END, THIN, 2.0f * SPAN_END));
  gtk_snapshot_append_color (snapshot, &guide,
                             &GRAPHENE_RECT_INIT (length - THIN, -SPAN_END, THIN, 2.0f * SPAN_END));
  gtk_snapshot_restore (snapshot);
}

void
rosette_overlay_draw_angle (GtkSnapshot *snapshot,
                            RosetteDesignView *view,
                            const RosetteShape *shape)
{
  float reach = (float) (view->width + view->height);
  double x = shape->x, y = shape->y;

  rosette_design_view_to_pixels (view, &x, &y);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) shape->rotation);
  gtk_snapshot_append_color (snapshot, &guide,
                             &GRAPHENE_RECT_INIT (-0.5f, -reach, THIN, 2.0f * reach));
  gtk_snapshot_restore (snapshot);
}

/* A ring in the colour of frames, filled with what it stands for. */
static void
draw_knob (GtkSnapshot *snapshot, double x, double y, const GdkRGBA *fill, const GdkRGBA *color)
{
  const float stroke[4] = { KNOB_STROKE, KNOB_STROKE, KNOB_STROKE, KNOB_STROKE };
  const GdkRGBA colors[4] = { *color, *color, *color, *color };
  const GdkRGBA whites[4] = { white, white, white, white };
  graphene_rect_t box = GRAPHENE_RECT_INIT ((float) x - KNOB_SIDE / 2.0f,
                                            (float) y - KNOB_SIDE / 2.0f, KNOB_SIDE, KNOB_SIDE);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &box, KNOB_SIDE / 2.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0.0f, 0.5f, 1.0f, 0.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, fill, &box);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, stroke, colors);
  gsk_rounded_rect_shrink (&rounded, KNOB_STROKE, KNOB_STROKE, KNOB_STROKE, KNOB_STROKE);
  gtk_snapshot_append_border (snapshot, &rounded, (const float[4]){ 1.0f, 1.0f, 1.0f, 1.0f },
                              whites);
}

/* A light line around a coloured one, from one knob to the other. */
static void
draw_way (GtkSnapshot *snapshot, double x, double y, double to_x, double to_y, const GdkRGBA *color)
{
  float length = (float) hypot (to_x - x, to_y - y);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_rotate (snapshot, (float) (atan2 (to_y - y, to_x - x) * 180.0 / G_PI));
  gtk_snapshot_append_color (snapshot, &white, &GRAPHENE_RECT_INIT (0.0f, -1.75f, length, 3.5f));
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (0.0f, -STROKE / 2.0f, length, STROKE));
  gtk_snapshot_restore (snapshot);
}

static GdkRGBA
get_knob_fill (const RosetteShape *shape, RosetteKnob knob)
{
  const RosetteGradient *gradient = &shape->gradient;
  RosetteColor color;

  if (!rosette_knob_is_of_fill (knob))
    return white;

  color = gradient->stops[knob == ROSETTE_KNOB_FILL_START ? 0 : gradient->n_stops - 1].color;

  return (GdkRGBA){ (float) color.red / 255.0f, (float) color.green / 255.0f,
                    (float) color.blue / 255.0f, 1.0f };
}

void
rosette_overlay_draw_knobs (GtkSnapshot *snapshot,
                            RosetteDesignView *view,
                            const RosetteShape *shape,
                            gboolean of_fill,
                            const GdkRGBA *color)
{
  double x, y, to_x, to_y;

  if (of_fill && rosette_knob_get_place (shape, ROSETTE_KNOB_FILL_START, &x, &y)
      && rosette_knob_get_place (shape, ROSETTE_KNOB_FILL_END, &to_x, &to_y))
    {
      rosette_design_view_to_pixels (view, &x, &y);
      rosette_design_view_to_pixels (view, &to_x, &to_y);
      draw_way (snapshot, x, y, to_x, to_y, color);
    }

  for (RosetteKnob knob = ROSETTE_KNOB_FILL_START; knob < ROSETTE_KNOB_N_KNOBS; knob++)
    {
      GdkRGBA fill;

      if (rosette_knob_is_of_fill (knob) != of_fill
          || !rosette_knob_get_place (shape, knob, &x, &y))
        continue;
      fill = get_knob_fill (shape, knob);
      rosette_design_view_to_pixels (view, &x, &y);
      draw_knob (snapshot, x, y, &fill, color);
    }
}
