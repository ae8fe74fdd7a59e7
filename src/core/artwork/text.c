/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/text.h"

#include <pango/pangocairo.h>

/* Cairo keeps the points of a path in 256ths: letters are outlined this much larger than they are
 * drawn.
 */
#define FINER 16.0

static cairo_t *
create_context (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

/* Without hinting, so that the same fonts give the same outlines on every screen. */
static PangoLayout *
create_layout (cairo_t *cr, const RosetteShape *shape)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font = pango_font_description_new ();
  PangoLayout *layout = NULL;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);

  layout = pango_cairo_create_layout (cr);
  pango_font_description_set_family (font, shape->font_family);
  pango_font_description_set_absolute_size (font, shape->font_size * FINER * PANGO_SCALE);
  pango_font_description_set_weight (font,
                                     shape->font_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, shape->text, -1);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);

  return layout;
}

static void
get_size (PangoLayout *layout, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *width = logical.width / (FINER * PANGO_SCALE);
  *height = logical.height / (FINER * PANGO_SCALE);
}

void
rosette_text_measure (const RosetteShape *shape, double *width, double *height)
{
  g_autoptr (PangoLayout) layout = NULL;
  cairo_t *cr = NULL;

  g_return_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_TEXT);

  cr = create_context ();
  layout = create_layout (cr, shape);
  get_size (layout, width, height);
  cairo_destroy (cr);
}

RosetteOutline *
rosette_text_outline (const RosetteShape *shape)
{
  g_autoptr (PangoLayout) layout = NULL;
  RosetteOutline *outline = NULL;
  cairo_path_t *path = NULL;
  cairo_t *cr = NULL;
  double width, height;

  g_return_val_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_TEXT, NULL);

  cr = create_context ();
  layout = create_layout (cr, shape);
  get_size (layout, &width, &height);
  cairo_move_to (cr, -width * FINER / 2.0, -height * FINER / 2.0);
  pango_cairo_layout_path (cr, layout);
  path = cairo_copy_path (cr);
  outline = rosette_outline_new_from_cairo (path, 1.0 / FINER);
  cairo_path_destroy (path);
  cairo_destroy (cr);

  return outline;
}

GArray *
rosette_text_get_baselines (const RosetteShape *shape)
{
  g_autoptr (PangoLayout) layout = NULL;
  GArray *baselines = g_array_new (FALSE, FALSE, sizeof (double));
  PangoLayoutIter *iter = NULL;
  cairo_t *cr = NULL;
  double width, height;

  g_return_val_if_fail (shape != NULL && shape->kind == ROSETTE_SHAPE_TEXT, baselines);

  cr = create_context ();
  layout = create_layout (cr, shape);
  get_size (layout, &width, &height);
  iter = pango_layout_get_iter (layout);
  do
    {
      double baseline =
        pango_layout_iter_get_baseline (iter) / (FINER * PANGO_SCALE) - height / 2.0;

      g_array_append_val (baselines, baseline);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  cairo_destroy (cr);

  return baselines;
}
