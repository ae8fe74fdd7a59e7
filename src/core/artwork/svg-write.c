/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-write.h"

#include "artwork/outline.h"
#include "artwork/svg-fields.h"
#include "artwork/text.h"

#include <string.h>

static void
append_number_attribute (GString *svg, const char *name, double value)
{
  g_autoptr (GString) number = g_string_new (NULL);

  rosette_outline_append_number (number, value);
  rosette_svg_append_attribute (svg, name, number->str);
}

/* SVG 1.1 has no colour with alpha: the two are two attributes. */
static void
append_paint (GString *svg, const char *name, RosetteColor color)
{
  g_autofree char *opacity_name = g_strconcat (name, "-opacity", NULL);
  g_autofree char *text = NULL;
  RosetteColor opaque = color;

  opaque.alpha = 255;
  text = color.alpha == 0 ? g_strdup ("none") : rosette_color_to_text (opaque);
  rosette_svg_append_attribute (svg, name, text);
  if (color.alpha != 0 && color.alpha != 255)
    append_number_attribute (svg, opacity_name, color.alpha / 255.0);
}

static void
append_style (GString *svg, const RosetteShape *shape)
{
  if (shape->stroke.alpha != 0 && shape->stroke_width > 0.0)
    {
      append_paint (svg, "stroke", shape->stroke);
      append_number_attribute (svg, "stroke-width", shape->stroke_width);
      rosette_svg_append_attribute (svg, "stroke-linejoin", "round");
      rosette_svg_append_attribute (svg, "stroke-linecap", "round");
    }
  if (shape->opacity < 1.0)
    append_number_attribute (svg, "opacity", shape->opacity);
  if (shape->is_hidden)
    rosette_svg_append_attribute (svg, "display", "none");
}

static void
append_transform (GString *svg, const RosetteShape *shape)
{
  g_autoptr (GString) transform = g_string_new ("translate(");

  rosette_outline_append_number (transform, shape->x);
  g_string_append_c (transform, ' ');
  rosette_outline_append_number (transform, shape->y);
  g_string_append_c (transform, ')');
  if (shape->rotation != 0.0)
    {
      g_string_append (transform, " rotate(");
      rosette_outline_append_number (transform, shape->rotation);
      g_string_append_c (transform, ')');
    }
  rosette_svg_append_attribute (svg, "transform", transform->str);
}

static void
append_paths (GString *svg, const RosetteShape *shape)
{
  for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
    {
      g_autoptr (RosetteOutline) outline = rosette_outline_new (shape, part);
      g_autofree char *data = rosette_outline_to_path_data (outline);
      RosetteColor none = { 0, 0, 0, 0 };

      g_string_append (svg, "<path");
      append_paint (svg, "fill",
                    shape->kind == ROSETTE_SHAPE_LINE
                      ? none
                      : rosette_outline_shade (shape, part, shape->fill));
      if (rosette_outline_is_even_odd (shape))
        rosette_svg_append_attribute (svg, "fill-rule", "evenodd");
      if (!rosette_outline_has_stroke (shape, part))
        rosette_svg_append_attribute (svg, "stroke", "none");
      rosette_svg_append_attribute (svg, "d", data);
      g_string_append (svg, "/>");
    }
}

static void
append_text (GString *svg, const RosetteShape *shape)
{
  g_auto (GStrv) lines = g_strsplit (shape->text, "\n", -1);
  g_autoptr (GArray) baselines = rosette_text_get_baselines (shape);

  g_string_append (svg, "<text");
  append_paint (svg, "fill", shape->fill);
  rosette_svg_append_attribute (svg, "font-family", shape->font_family);
  append_number_attribute (svg, "font-size", shape->font_size);
  if (shape->font_bold)
    rosette_svg_append_attribute (svg, "font-weight", "bold");
  rosette_svg_append_attribute (svg, "text-anchor", "middle");
  g_string_append_c (svg, '>');
  for (guint i = 0; lines[i] != NULL && i < baselines->len; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);

      g_string_append (svg, "<tspan x=\"0\"");
      append_number_attribute (svg, "y", g_array_index (baselines, double, i));
      g_string_append_printf (svg, ">%s</tspan>", line);
    }
  g_string_append (svg, "</text>");
}

static void
append_picture (GString *svg, const RosetteShape *shape)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (shape->picture, &size);
  g_autofree char *encoded = g_base64_encode (data, size);
  gboolean is_png = size >= 4 && memcmp (data, "\x89PNG", 4) == 0;

  g_string_append (svg, "<image");
  append_number_attribute (svg, "x", -shape->width / 2.0);
  append_number_attribute (svg, "y", -shape->height / 2.0);
  append_number_attribute (svg, "width", shape->width);
  append_number_attribute (svg, "height", shape->height);
  rosette_svg_append_attribute (svg, "preserveAspectRatio", "none");
  g_string_append_printf (svg, " xlink:href=\"data:%s;base64,%s\"/>",
                          is_png ? "image/png" : "image/svg+xml", encoded);
}

static void
append_layer (GString *svg, const RosetteShape *shape, gboolean outlined)
{
  if (shape->kind == ROSETTE_SHAPE_FOREIGN)
    {
      g_string_append_printf (svg, "%s\n", shape->unknown_content);
      return;
    }

  g_string_append (svg, "<g");
  rosette_svg_append_attribute (svg, "rosette:kind", rosette_shape_kind_get_name (shape->kind));
  rosette_svg_fields_write (shape, svg);
  append_transform (svg, shape);
  append_style (svg, shape);
  if (shape->unknown_attributes != NULL)
    g_string_append (svg, shape->unknown_attributes);
  g_string_append_c (svg, '>');

  if (shape->kind == ROSETTE_SHAPE_PICTURE)
    append_picture (svg, shape);
  else if (shape->kind == ROSETTE_SHAPE_TEXT && !outlined)
    append_text (svg, shape);
  else
    append_paths (svg, shape);

  if (shape->unknown_content != NULL)
    g_string_append (svg, shape->unknown_content);
  g_string_append (svg, "</g>\n");
}

static void
append_start (GString *svg, RosetteDesign *self)
{
  const char *attributes = rosette_design_get_unknown_attributes (self);
  const char *content = rosette_design_get_unknown_content (self);

  g_string_append (svg, "<svg xmlns=\"" ROSETTE_SVG_NAMESPACE_2D "\""
                        " xmlns:xlink=\"" ROSETTE_SVG_XLINK "\""
                        " xmlns:rosette=\"" ROSETTE_SVG_NAMESPACE "\""
                        " width=\"1000\" height=\"1000\" viewBox=\"0 0 1000 1000\""
                        " rosette:version=\"1\"");
  g_string_append_printf (svg, "%s>\n", attributes != NULL ? attributes : "");
  if (content != NULL)
    g_string_append_printf (svg, "%s\n", content);
}

static GBytes *
write_design (RosetteDesign *self, gboolean outlined, gboolean with_hidden)
{
  GString *svg = g_string_new (NULL);
  guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (self));

  append_start (svg, self);
  for (guint i = 0; i < n_layers; i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (self), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      if (with_hidden || !shape->is_hidden)
        append_layer (svg, shape, outlined);
    }
  g_string_append (svg, "</svg>\n");

  return g_string_free_to_bytes (svg);
}

GBytes *
rosette_design_to_svg (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return write_design (self, FALSE, TRUE);
}

GBytes *
rosette_design_to_issued_svg (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return write_design (self, TRUE, FALSE);
}

GBytes *
rosette_design_to_portable_svg (RosetteDesign *self)
{
  g_return_val_if_fail (ROSETTE_IS_DESIGN (self), NULL);

  return write_design (self, TRUE, TRUE);
}
