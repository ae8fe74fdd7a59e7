/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/picture.h"

#include "artwork/renderer.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* The signature and the head of the first chunk, IHDR, whose length is always 13 (PNG 3, 5.2 and
 * 11.2.1); the two numbers that follow are the width and the height.
 */
static const guint8 png_start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                    0,    0,   0,   13,  'I',  'H',  'D',  'R' };

#define PNG_HEAD_BYTES (sizeof png_start + 8)

static gboolean
is_png (GBytes *picture)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (picture, &size);

  return size >= sizeof png_start && memcmp (data, png_start, sizeof png_start) == 0;
}

static guint32
read_number (const guint8 *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static gboolean
read_png_size (GBytes *png, guint *width, guint *height, GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (png, &size);

  if (!is_png (png) || size < PNG_HEAD_BYTES)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "not a PNG");
      return FALSE;
    }

  *width = read_number (data + sizeof png_start);
  *height = read_number (data + sizeof png_start + 4);
  if (*width == 0 || *height == 0)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "a PNG without pixels");
      return FALSE;
    }

  if (*width > ROSETTE_MAX_PNG_PX || *height > ROSETTE_MAX_PNG_PX)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "%u × %u pixels, more than %d on a side", *width, *height, ROSETTE_MAX_PNG_PX);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_bytes (GBytes *picture, gsize max_bytes, GError **error)
{
  if (g_bytes_get_size (picture) <= max_bytes)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               "a picture of %" G_GSIZE_FORMAT " bytes, more than %" G_GSIZE_FORMAT,
               g_bytes_get_size (picture), max_bytes);

  return FALSE;
}

GBytes *
rosette_picture_wrap_png (GBytes *png, GError **error)
{
  g_autofree char *encoded = NULL;
  GString *svg = NULL;
  guint width, height;

  g_return_val_if_fail (png != NULL, NULL);

  /* The SVG, which base64 makes larger by a third, must be a picture that is read again. */
  if (!check_bytes (png, ROSETTE_MAX_IMAGE_BYTES / 4 * 3 - 1024, error)
      || !read_png_size (png, &width, &height, error))
    return NULL;

  encoded = g_base64_encode (g_bytes_get_data (png, NULL), g_bytes_get_size (png));
  svg = g_string_new (NULL);
  g_string_printf (svg,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\""
                   " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                   " width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\">\n"
                   "<image width=\"%u\" height=\"%u\""
                   " xlink:href=\"data:image/png;base64,%s\"/>\n</svg>\n",
                   width, height, width, height, width, height, encoded);

  return g_string_free_to_bytes (svg);
}

GBytes *
rosette_picture_render_svg (GBytes *svg, guint width_px, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (svg != NULL, NULL);
  g_return_val_if_fail (width_px >= 1 && width_px <= ROSETTE_MAX_RENDER_PX, NULL);

  if (!check_bytes (svg, ROSETTE_MAX_IMAGE_BYTES, error))
    return NULL;

  return rosette_renderer_run (svg, width_px, cancellable, error);
}

GBytes *
rosette_picture_render (GBytes *picture, guint width_px, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) svg = NULL;

  g_return_val_if_fail (picture != NULL, NULL);

  if (is_png (picture))
    svg = rosette_picture_wrap_png (picture, error);
  else
    svg = g_bytes_ref (picture);

  if (svg == NULL)
    return NULL;

  return rosette_picture_render_svg (svg, width_px, cancellable, error);
}
