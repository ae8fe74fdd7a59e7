/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "draw.h"

#include "base/error.h"
#include "base/limits.h"

#include <librsvg/rsvg.h>
#include <math.h>

/* Height over width, as the file wants it: its size, else the shape of its view box, else square.
 */
static double
get_shape (RsvgHandle *handle)
{
  gboolean has_width, has_height, has_box;
  RsvgLength length;
  RsvgRectangle box;
  double width, height;

  if (rsvg_handle_get_intrinsic_size_in_pixels (handle, &width, &height) && width > 0.0
      && height > 0.0)
    return height / width;

  rsvg_handle_get_intrinsic_dimensions (handle, &has_width, &length, &has_height, &length, &has_box,
                                        &box);
  if (has_box && box.width > 0.0 && box.height > 0.0)
    return box.height / box.width;

  return 1.0;
}

static cairo_surface_t *
paint (RsvgHandle *handle, guint width_px, guint height_px, GError **error)
{
  RsvgRectangle viewport = { 0.0, 0.0, width_px, height_px };
  cairo_surface_t *surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width_px, (int) height_px);
  cairo_t *cr = cairo_create (surface);
  gboolean drawn = rsvg_handle_render_document (handle, cr, &viewport, error);
  cairo_status_t status = cairo_status (cr);

  cairo_destroy (cr);

  if (drawn && status == CAIRO_STATUS_SUCCESS)
    return surface;

  if (drawn)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                         cairo_status_to_string (status));
  cairo_surface_destroy (surface);

  return NULL;
}

static cairo_surface_t *
draw_handle (RsvgHandle *handle, guint width_px, GError **error)
{
  g_autoptr (GError) why = NULL;
  cairo_surface_t *surface = NULL;
  double shape = get_shape (handle);
  double width = MIN (width_px, floor (ROSETTE_MAX_RENDER_PX / shape));
  double height = ceil (width * shape);

  if (!(width >= 1.0 && height <= ROSETTE_MAX_RENDER_PX))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "%.0f times as high as wide", shape);
      return NULL;
    }

  surface = paint (handle, (guint) width, MAX ((guint) height, 1), &why);
  if (surface == NULL)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "not drawn: %s", why->message);

  return surface;
}

cairo_surface_t *
rosette_render_draw (GInputStream *stream, guint width_px, GError **error)
{
  g_autoptr (GError) why = NULL;
  cairo_surface_t *surface = NULL;
  RsvgHandle *handle =
    rsvg_handle_new_from_stream_sync (stream, NULL, RSVG_HANDLE_FLAGS_NONE, NULL, &why);

  if (handle == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "not an SVG: %s", why->message);
      return NULL;
    }

  surface = draw_handle (handle, width_px, error);
  g_object_unref (handle);

  return surface;
}
