/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-board.h"

#include "artwork/stage.h"

#include <math.h>

/* Up to this size the whole design is kept drawn, so that panning draws nothing anew; above it,
 * what is in view. */
#define MAX_WHOLE_PX 2048

/* Of the ground that shows what is transparent, in pixels. */
#define CHECK_PX 12.0f

struct _RosetteDesignBoard
{
  RosetteStage *stage; /* keeps what does not change while a layer is dragged */
  GdkTexture *texture;
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

  g_clear_object (&self->texture);
  rosette_stage_free (self->stage);
  g_free (self);
}

void
rosette_design_board_invalidate (RosetteDesignBoard *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->texture);
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
  g_autoptr (GBytes) pixels = NULL;
  int stride = cairo_image_surface_get_stride (surface);

  rosette_stage_draw (stage, design, surface, side, region->x, region->y);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    {
      cairo_surface_destroy (surface);
      return NULL;
    }

  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) stride * (gsize) region->height,
                                       (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (region->width, region->height, GDK_MEMORY_DEFAULT, pixels,
                                 (gsize) stride);
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
  const GdkRGBA shade = { 0.0f, 0.0f, 0.0f, is_dark ? 0.5f : 0.22f };
  const GdkRGBA edge = { 0.0f, 0.0f, 0.0f, 0.12f };
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, board, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &edge, 0.0f, 0.0f, 1.0f, 0.0f);
  gtk_snapshot_append_outset_shadow (snapshot, &rounded, &shade, 0.0f, 2.0f, 0.0f, 8.0f);
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
update_texture (RosetteDesignBoard *self, RosetteDesign *design, int side, GdkRectangle *region)
{
  if (self->texture != NULL && self->side == side && gdk_rectangle_equal (&self->region, region))
    return;

  g_clear_object (&self->texture);
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
                               gboolean is_dark,
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
                 is_dark);
  update_texture (self, design, side, &region);
  if (self->texture != NULL)
    gtk_snapshot_append_texture (snapshot, self->texture,
                                 &GRAPHENE_RECT_INIT ((float) (board.x + region.x) * pixel,
                                                      (float) (board.y + region.y) * pixel,
                                                      (float) region.width * pixel,
                                                      (float) region.height * pixel));
}
