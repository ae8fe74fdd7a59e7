/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "badges/design-board.h"

#include "artwork/stage.h"
#include "badges/surface-texture.h"

#include <math.h>
#include <string.h>

/* Up to this size the whole design is kept drawn, so that panning draws nothing anew; above it,
 * what is in view. */
#define MAX_WHOLE_PX 2048

/* What has not changed since the last frame is not painted again, in squares of this size. */
#define TILE_PX 128

/* What takes longer to draw than this is not drawn for each step of a zoom, in microseconds. */
#define SLOW_US 12000

/* Of the ground that shows what is transparent, in pixels. */
#define CHECK_PX 12.0f

/* The shadow of the ground, soft by steps: blurred by GTK it would be made anew for each frame. */
#define N_SHADES 5

/* A part of what was drawn. GTK paints again what has another node. */
typedef struct
{
  GdkRectangle place; /* on the surface */
  GdkTexture *texture;
  GskRenderNode *node; /* NULL until it is appended */
} Tile;

/* Where the board is, and how it is painted: nodes are made for that. */
typedef struct
{
  GdkRectangle board;
  int scale;
  RosetteBoardFlags flags;
} Manner;

struct _RosetteDesignBoard
{
  RosetteStage *stage;    /* keeps what does not change while a layer is dragged */
  cairo_surface_t *drawn; /* NULL before */
  gboolean is_stale;
  GArray *tiles;       /* of Tile: what was drawn */
  int side;            /* how large the whole design was drawn, in device pixels */
  GdkRectangle region; /* the part of it that was drawn */
  guint n_drawn;
  gint64 drawing_us; /* how long that took */
  GdkTexture *whole; /* all that was drawn, or NULL until it is wanted */

  Manner manner;
  GskRenderNode *ground;
};

static void
forget_node (GskRenderNode **node)
{
  g_clear_pointer (node, gsk_render_node_unref);
}

static void
tile_clear (gpointer data)
{
  Tile *tile = data;

  g_clear_object (&tile->texture);
  forget_node (&tile->node);
}

RosetteDesignBoard *
rosette_design_board_new (void)
{
  RosetteDesignBoard *self = g_new0 (RosetteDesignBoard, 1);

  self->stage = rosette_stage_new ();
  self->tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_array_set_clear_func (self->tiles, tile_clear);

  return self;
}

void
rosette_design_board_free (RosetteDesignBoard *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->tiles);
  g_clear_object (&self->whole);
  forget_node (&self->ground);
  g_clear_pointer (&self->drawn, cairo_surface_destroy);
  rosette_stage_free (self->stage);
  g_free (self);
}

void
rosette_design_board_invalidate (RosetteDesignBoard *self)
{
  g_return_if_fail (self != NULL);

  self->is_stale = TRUE;
}

guint
rosette_design_board_get_n_drawn (RosetteDesignBoard *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_drawn;
}

/* NULL when there is no memory for it. */
static cairo_surface_t *
draw (RosetteStage *stage, RosetteDesign *design, int side, const GdkRectangle *region)
{
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, region->width, region->height);

  rosette_stage_draw (stage, design, surface, side, region->x, region->y);
  cairo_surface_flush (surface);
  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/* Whether both surfaces, of one size, have the same there. */
static gboolean
is_same (cairo_surface_t *a, cairo_surface_t *b, const GdkRectangle *place)
{
  gsize stride = (gsize) cairo_image_surface_get_stride (a);
  gsize start = (gsize) place->y * stride + 4 * (gsize) place->x;
  const guchar *row_a = cairo_image_surface_get_data (a) + start;
  const guchar *row_b = cairo_image_surface_get_data (b) + start;

  for (int y = 0; y < place->height; y++, row_a += stride, row_b += stride)
    if (memcmp (row_a, row_b, 4 * (gsize) place->width) != 0)
      return FALSE;

  return TRUE;
}

/* A copy: it would keep all of a surface of which it is a part. */
static GdkTexture *
cut_out (cairo_surface_t *surface, const GdkRectangle *place)
{
  cairo_surface_t *part =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, place->width, place->height);
  cairo_t *cr = cairo_create (part);
  GdkTexture *texture = NULL;

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, surface, -place->x, -place->y);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (part);
  texture = rosette_surface_texture_new (part);
  cairo_surface_destroy (part);

  return texture;
}

static void
lay_tiles (RosetteDesignBoard *self, const GdkRectangle *region)
{
  g_array_set_size (self->tiles, 0);
  for (int y = 0; y < region->height; y += TILE_PX)
    for (int x = 0; x < region->width; x += TILE_PX)
      {
        Tile tile = { { x, y, MIN (TILE_PX, region->width - x), MIN (TILE_PX, region->height - y) },
                      NULL,
                      NULL };

        g_array_append_val (self->tiles, tile);
      }
}

static void
renew_tiles (RosetteDesignBoard *self, cairo_surface_t *before)
{
  for (guint i = 0; i < self->tiles->len; i++)
    {
      Tile *tile = &g_array_index (self->tiles, Tile, i);

      if (tile->texture != NULL && is_same (before, self->drawn, &tile->place))
        continue;
      tile_clear (tile);
      tile->texture = cut_out (self->drawn, &tile->place);
    }
}

static void
update (RosetteDesignBoard *self, RosetteDesign *design, int side, const GdkRectangle *region)
{
  gboolean is_same_place = self->side == side && gdk_rectangle_equal (&self->region, region);
  cairo_surface_t *before = self->drawn;
  gint64 start = g_get_monotonic_time ();

  if (before != NULL && !self->is_stale && is_same_place)
    return;

  self->drawn = draw (self->stage, design, side, region);
  self->drawing_us = g_get_monotonic_time () - start;
  g_clear_object (&self->whole);
  if (before == NULL || !is_same_place || self->drawn == NULL)
    lay_tiles (self, region);
  if (self->drawn != NULL)
    renew_tiles (self, before);
  g_clear_pointer (&before, cairo_surface_destroy);
  self->side = side;
  self->region = *region;
  self->is_stale = FALSE;
  self->n_drawn++;
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

static graphene_rect_t
to_pixels (const GdkRectangle *place, int scale)
{
  float pixel = 1.0f / (float) scale;

  return GRAPHENE_RECT_INIT ((float) place->x * pixel, (float) place->y * pixel,
                             (float) place->width * pixel, (float) place->height * pixel);
}

/* Elsewhere, or painted otherwise, all of it has other nodes. */
static void
set_manner (RosetteDesignBoard *self, const Manner *manner)
{
  if (gdk_rectangle_equal (&self->manner.board, &manner->board)
      && self->manner.scale == manner->scale && self->manner.flags == manner->flags)
    return;

  self->manner = *manner;
  forget_node (&self->ground);
  for (guint i = 0; i < self->tiles->len; i++)
    forget_node (&g_array_index (self->tiles, Tile, i).node);
}

static void
append_kept_ground (RosetteDesignBoard *self, GtkSnapshot *snapshot)
{
  graphene_rect_t place = to_pixels (&self->manner.board, self->manner.scale);

  if (self->ground == NULL)
    {
      GtkSnapshot *own = gtk_snapshot_new ();

      append_ground (own, &place, (self->manner.flags & ROSETTE_BOARD_DARK) != 0);
      self->ground = gtk_snapshot_free_to_node (own);
    }
  gtk_snapshot_append_node (snapshot, self->ground);
}

static void
append_tile (RosetteDesignBoard *self, Tile *tile, GtkSnapshot *snapshot)
{
  GdkRectangle place = { self->manner.board.x + self->region.x + tile->place.x,
                         self->manner.board.y + self->region.y + tile->place.y, tile->place.width,
                         tile->place.height };
  graphene_rect_t pixels = to_pixels (&place, self->manner.scale);

  if (tile->node == NULL)
    {
      GtkSnapshot *own = gtk_snapshot_new ();

      rosette_surface_texture_append (tile->texture, own, &pixels,
                                      (self->manner.flags & ROSETTE_BOARD_CAIRO) != 0);
      tile->node = gtk_snapshot_free_to_node (own);
    }
  gtk_snapshot_append_node (snapshot, tile->node);
}

/* Where what was drawn comes to lie when all of it has another size now, in device pixels. */
static graphene_rect_t
stretch (RosetteDesignBoard *self)
{
  float factor = (float) self->manner.board.width / (float) self->side;

  return GRAPHENE_RECT_INIT ((float) self->manner.board.x + (float) self->region.x * factor,
                             (float) self->manner.board.y + (float) self->region.y * factor,
                             (float) self->region.width * factor,
                             (float) self->region.height * factor);
}

/* Whether it is worth it, and no part that is seen would be missing. */
static gboolean
can_stretch (RosetteDesignBoard *self, const RosetteDesignView *view, int scale)
{
  GdkRectangle window = { 0, 0, view->width * scale, view->height * scale };
  GdkRectangle seen;
  graphene_rect_t drawn;

  if (self->drawn == NULL || self->is_stale || self->drawing_us < SLOW_US
      || self->side == self->manner.board.width
      || !gdk_rectangle_intersect (&self->manner.board, &window, &seen))
    return FALSE;

  drawn = stretch (self);
  graphene_rect_inset (&drawn, -1.0f, -1.0f);

  return graphene_rect_contains_rect (
    &drawn,
    &GRAPHENE_RECT_INIT ((float) seen.x, (float) seen.y, (float) seen.width, (float) seen.height));
}

static void
append_stretched (RosetteDesignBoard *self, GtkSnapshot *snapshot)
{
  graphene_rect_t place = stretch (self);
  float pixel = 1.0f / (float) self->manner.scale;

  if (self->whole == NULL)
    self->whole = rosette_surface_texture_new (self->drawn);
  graphene_rect_scale (&place, pixel, pixel, &place);
  rosette_surface_texture_append (self->whole, snapshot, &place,
                                  (self->manner.flags & ROSETTE_BOARD_CAIRO) != 0);
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
  Manner manner = { { (int) lround (view->x * scale), (int) lround (view->y * scale), side, side },
                    scale,
                    flags & ~ROSETTE_BOARD_ZOOMING };
  GdkRectangle region;

  g_return_if_fail (self != NULL);

  if (design == NULL || !find_region (&manner.board, view, scale, &region))
    return;

  set_manner (self, &manner);
  append_kept_ground (self, snapshot);
  if ((flags & ROSETTE_BOARD_ZOOMING) != 0 && can_stretch (self, view, scale))
    {
      append_stretched (self, snapshot);
      return;
    }

  update (self, design, side, &region);
  for (guint i = 0; self->drawn != NULL && i < self->tiles->len; i++)
    append_tile (self, &g_array_index (self->tiles, Tile, i), snapshot);
}
