/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/picture-shape.h"

#include "artwork/jpeg.h"
#include "artwork/picture.h"
#include "artwork/surface-png.h"
#include "base/error.h"
#include "base/limits.h"

/* As sharp as the largest picture that is made of a design. */
#define SHOWN_PX    1024
#define LONGER_SIDE 500.0

gboolean
rosette_picture_shape_load (RosetteShape *shape, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) png = NULL;

  g_return_val_if_fail (shape != NULL && shape->picture != NULL, FALSE);

  if (g_bytes_get_size (shape->picture) > ROSETTE_MAX_LAYER_PICTURE_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "a picture of more than %d bytes",
                   ROSETTE_MAX_LAYER_PICTURE_BYTES);
      return FALSE;
    }

  png = rosette_picture_render (shape->picture, SHOWN_PX, cancellable, error);
  if (png == NULL)
    return FALSE;

  g_clear_pointer (&shape->shown, cairo_surface_destroy);
  shape->shown = rosette_surface_from_png (png);
  if (shape->shown != NULL)
    return TRUE;

  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                       "the drawn picture cannot be taken over");

  return FALSE;
}

/* What is kept of a JPEG. */
static GBytes *
prepare_jpeg (GBytes *jpeg, GCancellable *cancellable, GError **error)
{
  RosetteJpegHead head;
  GBytes *stripped = NULL;

  if (!rosette_jpeg_read_head (jpeg, &head, error))
    return NULL;

  stripped = rosette_jpeg_strip (jpeg);
  if (head.orientation == 1 && g_bytes_get_size (stripped) <= ROSETTE_MAX_LAYER_PICTURE_BYTES)
    return stripped;

  g_bytes_unref (stripped);

  return rosette_picture_render (jpeg, SHOWN_PX, cancellable, error);
}

RosetteShape *
rosette_picture_shape_new (GBytes *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (RosetteShape) shape = NULL;
  double width, height, scale;

  g_return_val_if_fail (picture != NULL, NULL);

  shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
  shape->picture =
    rosette_jpeg_is (picture) ? prepare_jpeg (picture, cancellable, error) : g_bytes_ref (picture);
  if (shape->picture == NULL || !rosette_picture_shape_load (shape, cancellable, error))
    return NULL;

  width = cairo_image_surface_get_width (shape->shown);
  height = cairo_image_surface_get_height (shape->shown);
  scale = LONGER_SIDE / MAX (width, height);
  shape->width = width * scale;
  shape->height = height * scale;

  return g_steal_pointer (&shape);
}
