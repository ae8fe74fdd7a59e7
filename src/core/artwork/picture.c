/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/picture.h"

#include "artwork/renderer.h"
#include "artwork/jpeg.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

/* The signature and the head of the first chunk, IHDR, whose length is always 13 (PNG 3, 5.2 and
 * 11.2.1); the two numbers that follow are the width and the height.
 */
static const guint8 png_start[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n',
                                    0,    0,   0,   13,  'I',  'H',  'D',  'R' };

#define PNG_HEAD_BYTES (sizeof png_start + 8)

gboolean
rosette_picture_is_png (GBytes *picture)
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

  if (!rosette_picture_is_png (png) || size < PNG_HEAD_BYTES)
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

/* @picture in an SVG of its size; @turn: (nullable): a transformation onto it. */
static GBytes *
wrap (GBytes *picture, const char *type, const guint *size, const guint *turned, const char *turn)
{
  g_autofree char *encoded =
    g_base64_encode (g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
  GString *svg = g_string_new (NULL);

  g_string_printf (svg,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\""
                   " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                   " width=\"%u\" height=\"%u\" viewBox=\"0 0 %u %u\">\n"
                   "<image width=\"%u\" height=\"%u\"%s%s%s"
                   " xlink:href=\"data:%s;base64,%s\"/>\n</svg>\n",
                   turned[0], turned[1], turned[0], turned[1], size[0], size[1],
                   turn != NULL ? " transform=\"" : "", turn != NULL ? turn : "",
                   turn != NULL ? "\"" : "", type, encoded);

  return g_string_free_to_bytes (svg);
}

/* The SVG, which base64 makes larger by a third, must be a picture that is read again. */
#define MAX_WRAPPED_BYTES (ROSETTE_MAX_IMAGE_BYTES / 4 * 3 - 1024)

GBytes *
rosette_picture_wrap_png (GBytes *png, GError **error)
{
  guint size[2];

  g_return_val_if_fail (png != NULL, NULL);

  if (!check_bytes (png, MAX_WRAPPED_BYTES, error)
      || !read_png_size (png, &size[0], &size[1], error))
    return NULL;

  return wrap (png, "image/png", size, size, NULL);
}

/* Upright, as its camera says (Exif 2.3, 4.6.4). */
static GBytes *
wrap_jpeg (GBytes *jpeg, GError **error)
{
  static const struct
  {
    int xx, yx, xy, yy; /* and then back onto the page */
  } turns[] = { { 1, 0, 0, 1 }, { -1, 0, 0, 1 }, { -1, 0, 0, -1 }, { 1, 0, 0, -1 },
                { 0, 1, 1, 0 }, { 0, 1, -1, 0 }, { 0, -1, -1, 0 }, { 0, -1, 1, 0 } };
  g_autofree char *turn = NULL;
  g_autoptr (GBytes) stripped = NULL;
  RosetteJpegHead head;
  guint size[2], turned[2];

  if (!check_bytes (jpeg, MAX_WRAPPED_BYTES, error) || !rosette_jpeg_read_head (jpeg, &head, error))
    return NULL;

  size[0] = head.width;
  size[1] = head.height;
  turned[0] = head.orientation < 5 ? head.width : head.height;
  turned[1] = head.orientation < 5 ? head.height : head.width;
  if (head.orientation > 1)
    {
      guint i = head.orientation - 1;

      turn = g_strdup_printf ("matrix(%d %d %d %d %u %u)", turns[i].xx, turns[i].yx, turns[i].xy,
                              turns[i].yy, turns[i].xx + turns[i].xy < 0 ? turned[0] : 0,
                              turns[i].yx + turns[i].yy < 0 ? turned[1] : 0);
    }

  /* Some drawing libraries would turn it as well. */
  stripped = rosette_jpeg_strip (jpeg);

  return wrap (stripped, "image/jpeg", size, turned, turn);
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

  if (rosette_picture_is_png (picture))
    svg = rosette_picture_wrap_png (picture, error);
  else if (rosette_jpeg_is (picture))
    svg = wrap_jpeg (picture, error);
  else
    svg = g_bytes_ref (picture);

  if (svg == NULL)
    return NULL;

  return rosette_picture_render_svg (svg, width_px, cancellable, error);
}
