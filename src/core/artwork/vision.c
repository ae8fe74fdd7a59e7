/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/vision.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* So fine is the way back from light to a channel. */
#define N_STEPS 4096

static const struct
{
  const char *title;
  double matrix[3][3]; /* Machado et al. 2009, table 1, severity 1.0 */
} visions[ROSETTE_VISION_N_KINDS] = {
  [ROSETTE_VISION_FULL] = { N_ ("All colours"), { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  [ROSETTE_VISION_GRAY] = { N_ ("Grey"),
                            { { 0.2126, 0.7152, 0.0722 },
                              { 0.2126, 0.7152, 0.0722 },
                              { 0.2126, 0.7152, 0.0722 } } },
  [ROSETTE_VISION_PROTAN] = { N_ ("Red-blind"),
                              { { 0.152286, 1.052583, -0.204868 },
                                { 0.114503, 0.786281, 0.099216 },
                                { -0.003882, -0.048116, 1.051998 } } },
  [ROSETTE_VISION_DEUTAN] = { N_ ("Green-blind"),
                              { { 0.367322, 0.860646, -0.227968 },
                                { 0.280085, 0.672501, 0.047413 },
                                { -0.011820, 0.042940, 0.968881 } } },
  [ROSETTE_VISION_TRITAN] = { N_ ("Blue-blind"),
                              { { 1.255528, -0.076749, -0.178779 },
                                { -0.078411, 0.930809, 0.147602 },
                                { 0.004733, 0.691367, 0.303900 } } },
};

typedef struct
{
  float to_linear[256];
  guint8 to_channel[N_STEPS + 1];
} Tables;

/* The transfer function of sRGB (IEC 61966-2-1). */
static void
tables_init (Tables *tables)
{
  for (int i = 0; i < 256; i++)
    {
      double value = i / 255.0;

      tables->to_linear[i] =
        (float) (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }
  for (int i = 0; i <= N_STEPS; i++)
    {
      double light = i / (double) N_STEPS;
      double value = light <= 0.0031308 ? light * 12.92 : 1.055 * pow (light, 1.0 / 2.4) - 0.055;

      tables->to_channel[i] = (guint8) (value * 255.0 + 0.5);
    }
}

/* @row: how much of each light makes one */
static guint32
see (const Tables *tables, const double *row, const float *light)
{
  double value = row[0] * light[0] + row[1] * light[1] + row[2] * light[2];

  return tables->to_channel[(int) (CLAMP (value, 0.0, 1.0) * N_STEPS + 0.5)];
}

static guint32
change_pixel (const Tables *tables, const double (*matrix)[3], guint32 pixel)
{
  guint32 alpha = pixel >> 24, changed = alpha << 24;
  float light[3];

  if (alpha == 0)
    return 0;

  /* Cairo's colours are multiplied by alpha. */
  for (int i = 0; i < 3; i++)
    light[i] = tables->to_linear[MIN ((pixel >> (16 - 8 * i) & 0xff) * 255 / alpha, 255)];
  for (int i = 0; i < 3; i++)
    changed |= (see (tables, matrix[i], light) * alpha / 255) << (16 - 8 * i);

  return changed;
}

void
rosette_vision_apply (cairo_surface_t *surface, RosetteVision vision)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint8 *data = NULL;
  Tables tables;

  g_return_if_fail (cairo_image_surface_get_format (surface) == CAIRO_FORMAT_ARGB32);
  g_return_if_fail (vision < ROSETTE_VISION_N_KINDS);

  if (vision == ROSETTE_VISION_FULL)
    return;

  tables_init (&tables);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < height; y++)
    {
      guint32 *line = (guint32 *) (gpointer) (data + (gsize) y * (gsize) stride);

      for (int x = 0; x < width; x++)
        line[x] = change_pixel (&tables, visions[vision].matrix, line[x]);
    }
  cairo_surface_mark_dirty (surface);
}

const char *
rosette_vision_get_title (RosetteVision vision)
{
  g_return_val_if_fail (vision < ROSETTE_VISION_N_KINDS, NULL);

  return _ (visions[vision].title);
}
