/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-board.h"

#include "artwork/stage.h"
#include "badges/surface-texture.h"

#include <math.h>

/* Up to this size the whole design is kept drawn, so that panning draws nothing anew; above it,
 * what is in view. */
#define MAX_WHOLE_PX 2048

/* Of the ground that shows what is transparent, in pixels. */
#define CHECK_PX 12.0f

/* The shadow of the ground, soft by steps: blurred by GTK it would be made anew for each frame. */
#define N_SHADES 5

struct _RosetteDesignBoard
{
  RosetteStage *stage; /* keeps what does not change while a layer is dragged */
  GdkTexture *texture; /* NULL when it must be drawn anew */
  GdkTexture *last;    /* of the frame before, which may still refer to it */
  int side;            /* how large the whole design was drawn, in device pixels */
  GdkRectangle region; /* the part of it that was drawn */
  guint n_drawn;
};

RosetteDesignBoard *
rosette_design_board_new (void)
{
  RosetteDesignBoard *self = g_new0 (RosetteDesignBoard, 1);

  self->stage = rosette_stage_new ();

  return self;
}

void
rosette_design_board_free (RosetteDesignBoard *self)
{
  if (self == NULL)
    return;

  rosette_design_board_invalidate (self);
  g_clear_object (&self->last);
  rosette_stage_free (self->stage);
  g_free (self);
}

void
rosette_design_board_invalidate (RosetteDesignBoard *self)
{
  g_return_if_fail (self != NULL);

  if (self->texture == NULL)
    return;

  g_clear_object (&self->last);
  self->last = g_steal_pointer (&self->texture);
}

guint
rosette_design_board_get_n_drawn (RosetteDesignBoard *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_drawn;
}

static GdkTexture *
draw (RosetteStage *stage, RosetteDesign *design, int side, const GdkRectangle *region)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, region->width, region->height);
  GdkTexture *texture = NULL;

  rosette_stage_draw (stage, design, surface, side, region->x, region->y);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    texture = rosette_surface_texture_new (surface);
  cairo_surface_destroy (surface);

  return texture;
}

GdkTexture *
rosette_design_board_draw (RosetteDesign *design, int side, const GdkRectangle *region)
{
  g_autoptr (RosetteStage) stage = rosette_stage_new ();

  return draw (stage, design, side, region);
}

/* The part of the design to draw: all of it, unless it is large and in part out of view. */
static gboolean
find_region (const GdkRectangle *board,
             const RosetteDesignView *view,
             int scale,
             GdkRectangle *region)
{
  GdkRectangle seen = { -board->x, -board->y, view->width * scale, view->height * scale };
  GdkRectangle whole = { 0, 0, board->width, board->height };

  if (board->width > MAX_WHOLE_PX)
    return gdk_rectangle_intersect (&whole, &seen, region);

  *region = whole;

  return board->width > 0;
}

static void
append_ground (GtkSnapshot *snapshot, const graphene_rect_t *board, gboolean is_dark)
{
  const GdkRGBA light[] = { { 1.0f, 1.0f, 1.0f, 1.0f }, { 0.955f, 0.955f, 0.96f, 1.0f } };
  const GdkRGBA dark[] = { { 0.80f, 0.80f, 0.81f, 1.0f }, { 0.76f, 0.76f, 0.77f, 1.0f } };
  const GdkRGBA *colors = is_dark ? dark : light;
  const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, (is_dark ? 0.4f : 0.16f) / N_SHADES };
  const GdkRGBA edge = { 0.0f, 0.0f, 0.0f, 0.12f };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, board, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &edge, 0.0f, 0.0f, 1.0f, 0.0f);
  for (int i = 1; i <= N_SHADES; i++)
    gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0.0f, 1.5f, (float) i, 0.0f);
  gtk_snapshot_append_color (snapshot, &colors[0], board);

  gtk_snapshot_push_repeat (
    snapshot, board,
    &GRAPHENE_RECT_INIT (board->origin.x, board->origin.y, 2.0f * CHECK_PX, 2.0f * CHECK_PX));
  for (int i = 0; i < 2; i++)
    gtk_snapshot_append_color (snapshot, &colors[1],
                               &GRAPHENE_RECT_INIT (board->origin.x + (float) i * CHECK_PX,
                                                    board->origin.y + (float) i * CHECK_PX,
                                                    CHECK_PX, CHECK_PX));
  gtk_snapshot_pop (snapshot);
}

static void
update (RosetteDesignBoard *self, RosetteDesign *design, int side, GdkRectangle *region)
{
  if (self->texture != NULL && self->side == side && gdk_rectangle_equal (&self->region, region))
    return;

  rosette_design_board_invalidate (self);
  self->texture = draw (self->stage, design, side, region);
  self->side = side;
  self->region = *region;
  self->n_drawn++;
}

void
rosette_design_board_snapshot (RosetteDesignBoard *self,
                               RosetteDesign *design,
                               const RosetteDesignView *view,
                               int scale,
                               RosetteBoardFlags flags,
                               GtkSnapshot *snapshot)
{
  int side = (int) lround (ROSETTE_CANVAS_UNITS * view->zoom * scale);
  GdkRectangle board = { (int) lround (view->x * scale), (int) lround (view->y * scale), side,
                         side };
  GdkRectangle region;
  float pixel = 1.0f / (float) scale;

  g_return_if_fail (self != NULL);

  if (design == NULL || !find_region (&board, view, scale, &region))
    return;

  append_ground (snapshot,
                 &GRAPHENE_RECT_INIT ((float) board.x * pixel, (float) board.y * pixel,
                                      (float) side * pixel, (float) side * pixel),
                 (flags & ROSETTE_BOARD_DARK) != 0);
  update (self, design, side, &region);
  if (self->texture != NULL)
    rosette_surface_texture_append (self->texture, snapshot,
                                    &GRAPHENE_RECT_INIT ((float) (board.x + region.x) * pixel,
                                                         (float) (board.y + region.y) * pixel,
                                                         (float) region.width * pixel,
                                                         (float) region.height * pixel),
                                    (flags & ROSETTE_BOARD_CAIRO) != 0);
}
