/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-write.h"

#include "artwork/jpeg.h"
#include "artwork/number.h"
#include "artwork/surface-png.h"
#include "artwork/svg-fields.h"
#include "artwork/svg-paint.h"
#include "artwork/text.h"
#include "artwork/walk.h"

#include <string.h>

static void
append_transform (GString *svg, const RosetteShape *shape)
{
  g_autoptr (GString) transform = g_string_new ("translate(");

  rosette_number_append (transform, shape->x);
  g_string_append_c (transform, ' ');
  rosette_number_append (transform, shape->y);
  g_string_append_c (transform, ')');
  if (shape->rotation != 0.0)
    {
      g_string_append (transform, " rotate(");
      rosette_number_append (transform, shape->rotation);
      g_string_append_c (transform, ')');
    }
  if (shape->is_mirrored || shape->is_flipped)
    g_string_append_printf (transform, " scale(%d %d)", shape->is_mirrored ? -1 : 1,
                            shape->is_flipped ? -1 : 1);
  rosette_svg_append_attribute (svg, "transform", transform->str);
}

static void
append_image (GString *svg, double width, double height, GBytes *file, const char *transform)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (file, &size);
  g_autofree char *encoded = g_base64_encode (data, size);
  gboolean is_png = size >= 4 && memcmp (data, "\x89PNG", 4) == 0;
  const char *type = is_png ? "image/png" : rosette_jpeg_is (file) ? "image/jpeg" : "image/svg+xml";

  g_string_append (svg, "<image");
  rosette_svg_append_number (svg, "x", -width / 2.0);
  rosette_svg_append_number (svg, "y", -height / 2.0);
  rosette_svg_append_number (svg, "width", width);
  rosette_svg_append_number (svg, "height", height);
  if (transform != NULL)
    rosette_svg_append_attribute (svg, "transform", transform);
  rosette_svg_append_attribute (svg, "preserveAspectRatio", "none");
  g_string_append_printf (svg, " xlink:href=\"data:%s;base64,%s\"/>", type, encoded);
}

/* Letters that are pictures: no viewer needs their font. */
static void
append_glyphs (GString *svg, RosetteOutline *outline)
{
  GArray *pictures = rosette_outline_get_pictures (outline);

  for (guint i = 0; i < pictures->len; i++)
    {
      const RosetteOutlinePicture *picture = &g_array_index (pictures, RosetteOutlinePicture, i);
      g_autoptr (GString) transform = g_string_new ("translate(");
      g_autoptr (GBytes) png = rosette_surface_to_png (picture->surface, NULL);

      rosette_number_append (transform, picture->x);
      g_string_append_c (transform, ' ');
      rosette_number_append (transform, picture->y);
      g_string_append (transform, ") rotate(");
      rosette_number_append (transform, picture->angle);
      g_string_append_c (transform, ')');
      if (png != NULL)
        append_image (svg, picture->width, picture->height, png, transform->str);
    }
}

static void
append_paths (GString *svg, RosetteLayer *layer, guint number)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  for (guint part = 0; part < rosette_outline_count_parts (shape); part++)
    {
      RosetteOutline *outline = rosette_layer_get_outline (layer, part);
      g_autofree char *data = rosette_outline_to_path_data (outline);

      g_string_append (svg, "<path");
      rosette_svg_append_fill (svg, shape, number, part);
      if (rosette_outline_is_even_odd (shape))
        rosette_svg_append_attribute (svg, "fill-rule", "evenodd");
      if (!rosette_outline_has_stroke (shape, part))
        rosette_svg_append_attribute (svg, "stroke", "none");
      rosette_svg_append_attribute (svg, "d", data);
      g_string_append (svg, "/>");
      append_glyphs (svg, outline);
    }
}

static void
append_text (GString *svg, const RosetteShape *shape, guint number)
{
  g_autoptr (GArray) baselines = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GPtrArray) lines = rosette_text_get_lines (shape, baselines);
  double size = rosette_text_get_fitted_size (shape);

  g_string_append (svg, "<text");
  rosette_svg_append_fill (svg, shape, number, 0);
  rosette_svg_append_attribute (svg, "font-family", shape->font_family);
  rosette_svg_append_number (svg, "font-size", size);
  if (shape->font_bold)
    rosette_svg_append_attribute (svg, "font-weight", "bold");
  if (shape->spacing != 0.0)
    rosette_svg_append_number (svg, "letter-spacing", shape->spacing * size);
  rosette_svg_append_attribute (svg, "text-anchor", "middle");
  g_string_append_c (svg, '>');
  for (guint i = 0; i < lines->len; i++)
    {
      g_autofree char *line = g_markup_escape_text (g_ptr_array_index (lines, i), -1);

      g_string_append (svg, "<tspan x=\"0\"");
      rosette_svg_append_number (svg, "y", g_array_index (baselines, double, i));
      g_string_append_printf (svg, ">%s</tspan>", line);
    }
  g_string_append (svg, "</text>");
}

/* What other programs draw of a layer. Text on a circle is outlined in any case: few viewers can
 * lay it out themselves. */
static void
append_picture (GString *svg, RosetteLayer *layer, guint number, gboolean outlined)
{
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  if (shape->kind == ROSETTE_SHAPE_PICTURE)
    append_image (svg, shape->width, shape->height, shape->picture, NULL);
  else if (shape->kind == ROSETTE_SHAPE_TEXT && !outlined)
    append_text (svg, shape, number);
  else
    append_paths (svg, layer, number);
}

/* What is being written, and how. */
typedef struct
{
  GString *svg;
  gboolean outlined;
  gboolean with_hidden;
  guint number; /* of the layer, from 1 */
} Writer;

static void
append_layer_start (Writer *writer, const RosetteShape *shape)
{
  g_string_append (writer->svg, "<g");
  rosette_svg_append_attribute (writer->svg, "rosette:kind",
                                rosette_shape_kind_get_name (shape->kind));
  rosette_svg_fields_write (shape, writer->svg);
  if (shape->kind != ROSETTE_SHAPE_GROUP)
    append_transform (writer->svg, shape);
  rosette_svg_append_style (writer->svg, shape, writer->number);
  if (shape->unknown_attributes != NULL)
    g_string_append (writer->svg, shape->unknown_attributes);
  g_string_append_c (writer->svg, '>');
}

static void
append_layer_end (Writer *writer, const RosetteShape *shape)
{
  if (shape->unknown_content != NULL)
    g_string_append (writer->svg, shape->unknown_content);
  g_string_append (writer->svg, "</g>\n");
}

/* Of a group: its layers follow. */
static gboolean
enter_group (RosetteLayer *group, gpointer data)
{
  Writer *writer = data;
  const RosetteShape *shape = rosette_layer_get_shape (group);

  if (!writer->with_hidden && shape->is_hidden)
    return FALSE;

  append_layer_start (writer, shape);
  g_string_append_c (writer->svg, '\n');

  return TRUE;
}

static void
append_layer (RosetteLayer *layer, gpointer data)
{
  Writer *writer = data;
  const RosetteShape *shape = rosette_layer_get_shape (layer);

  writer->number++;
  if (!writer->with_hidden && shape->is_hidden)
    return;
  if (shape->kind == ROSETTE_SHAPE_FOREIGN)
    {
      g_string_append_printf (writer->svg, "%s\n", shape->unknown_content);
      return;
    }

  append_layer_start (writer, shape);
  rosette_svg_append_definitions (writer->svg, layer, writer->number);
  append_picture (writer->svg, layer, writer->number, writer->outlined);
  append_layer_end (writer, shape);
}

static void
leave_group (RosetteLayer *group, gpointer data)
{
  append_layer_end (data, rosette_layer_get_shape (group));
}

static void
append_start (GString *svg, RosetteDesign *self, gboolean with_words)
{
  const char *attributes = rosette_design_get_unknown_attributes (self);
  const char *content = rosette_design_get_unknown_content (self);
  const char *alt_text = rosette_design_get_alt_text (self);
  g_autofree char *words = alt_text == NULL && with_words ? rosette_design_dup_words (self) : NULL;

  g_string_append (svg, "<svg xmlns=\"" ROSETTE_SVG_NAMESPACE_2D "\""
                        " xmlns:xlink=\"" ROSETTE_SVG_XLINK "\""
                        " xmlns:rosette=\"" ROSETTE_SVG_NAMESPACE "\""
                        " width=\"1000\" height=\"1000\" viewBox=\"0 0 1000 1000\"");
  /* That of a newer Rosette is among them. */
  if (attributes == NULL || strstr (attributes, " rosette:version=\"") == NULL)
    g_string_append (svg, " rosette:version=\"" ROSETTE_SVG_VERSION "\"");
  g_string_append_printf (svg, "%s>\n", attributes != NULL ? attributes : "");
  if (alt_text != NULL || words != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (words != NULL ? words : alt_text, -1);

      g_string_append_printf (svg, "<title%s>%s</title>\n",
                              words != NULL ? " rosette:proposed=\"true\"" : "", escaped);
    }
  if (content != NULL)
    g_string_append_printf (svg, "%s\n", content);
}

static GBytes *
write_design (RosetteDesign *self, gboolean outlined, gboolean with_hidden)
{
  Writer writer = { g_string_new (NULL), outlined, with_hidden, 0 };
  const RosetteWalk walk = { enter_group, append_layer, leave_group, &writer };

  append_start (writer.svg, self, outlined && !with_hidden);
  rosette_design_walk (self, &walk);
  g_string_append (writer.svg, "</svg>\n");

  return g_string_free_to_bytes (writer.svg);
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
