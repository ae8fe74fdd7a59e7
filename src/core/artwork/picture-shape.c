/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/picture-shape.h"

#include "artwork/jpeg.h"
#include "artwork/number.h"
#include "artwork/picture.h"
#include "artwork/surface-png.h"
#include "artwork/svg-form.h"
#include "artwork/svg-look.h"
#include "artwork/svg-unknown.h"
#include "artwork/svg-xml.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define XML(text) ((const xmlChar *) (text))

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

/* Nobody looks into an SVG that an SVG has inside. */
static gboolean
embeds_svg (xmlNode *element)
{
  for (xmlAttr *at = element->properties; at != NULL; at = at->next)
    {
      g_auto (RosetteXmlText) value = (char *) xmlNodeGetContent ((xmlNode *) at);

      if (g_str_equal (at->name, "href") && g_str_has_prefix (value, "data:image/svg"))
        return TRUE;
    }

  return FALSE;
}

/* Letters are as the fonts of a computer are. */
static gboolean
is_drawn_otherwise (xmlNode *element)
{
  if (rosette_svg_is_element (element, "text") || embeds_svg (element))
    return TRUE;

  for (xmlNode *at = element->children; at != NULL; at = at->next)
    if (at->type == XML_ELEMENT_NODE && is_drawn_otherwise (at))
      return TRUE;

  return FALSE;
}

static GBytes *
write_document (xmlDoc *doc)
{
  xmlChar *text = NULL;
  int size = 0;
  GBytes *bytes = NULL;

  xmlDocDumpMemoryEnc (doc, &text, &size, "UTF-8");
  bytes = g_bytes_new (text, (gsize) size);
  xmlFree (text);

  return bytes;
}

/* A side that says its size by itself. */
static gboolean
read_side (xmlNode *root, const char *name, double *side)
{
  g_auto (RosetteXmlText) text = (char *) xmlGetNoNsProp (root, XML (name));

  return text != NULL && strchr (text, '%') == NULL
         && rosette_svg_read_length (g_strstrip (text), 0.0, side) && *side > 0.0;
}

/* How large an SVG says that it is; FALSE where that is nowhere. @has_box: whether it has units of
 * its own */
static gboolean
read_size (xmlNode *root, double *width, double *height, gboolean *has_box)
{
  g_auto (RosetteXmlText) box = (char *) xmlGetNoNsProp (root, XML ("viewBox"));
  double numbers[6] = { 0.0 };
  guint n_numbers = 0;

  *has_box = box != NULL;
  if (read_side (root, "width", width) && read_side (root, "height", height))
    return TRUE;
  if (box == NULL || !rosette_svg_read_numbers (box, numbers, &n_numbers) || n_numbers != 4)
    return FALSE;

  *width = numbers[2];
  *height = numbers[3];

  return *width > 0.0 && *height > 0.0;
}

static void
set_number (xmlNode *root, const char *name, double number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  rosette_number_append (text, number);
  xmlSetProp (root, XML (name), XML (text->str));
}

/* A size in the style would count more than that of the attributes. */
static void
drop_style_size (xmlNode *root)
{
  g_auto (RosetteXmlText) style = (char *) xmlGetNoNsProp (root, XML ("style"));
  g_auto (GStrv) declarations = style != NULL ? g_strsplit (style, ";", -1) : NULL;
  g_autoptr (GString) kept = g_string_new (NULL);

  for (gsize i = 0; declarations != NULL && declarations[i] != NULL; i++)
    {
      const char *name = declarations[i] + strspn (declarations[i], " \t\r\n");
      gsize length = strcspn (name, " \t\r\n:");

      if ((length == 5 && g_str_has_prefix (name, "width"))
          || (length == 6 && g_str_has_prefix (name, "height")) || name[0] == '\0')
        continue;
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? ";" : "", name);
    }
  if (style != NULL)
    xmlSetProp (root, XML ("style"), XML (kept->str));
}

/* Some viewers make pixels of an SVG in an SVG, as many as it says it has, and enlarge those: an
 * icon would be blurred. Returns whether it was too small. */
static gboolean
enlarge (xmlNode *root)
{
  double width, height, scale;
  gboolean has_box;

  if (!read_size (root, &width, &height, &has_box))
    return FALSE;
  scale = SHOWN_PX / MAX (width, height);
  if (scale <= 1.0)
    return FALSE;

  if (!has_box)
    {
      g_autoptr (GString) box = g_string_new ("0 0 ");

      rosette_number_append (box, width);
      g_string_append_c (box, ' ');
      rosette_number_append (box, height);
      xmlSetProp (root, XML ("viewBox"), XML (box->str));
    }
  set_number (root, "width", width * scale);
  set_number (root, "height", height * scale);
  drop_style_size (root);

  return TRUE;
}

/* What of it has a place in a badge. One that cannot be any larger stays small. */
static GBytes *
tidy (GBytes *svg, xmlDoc *doc)
{
  gboolean is_cleaned = rosette_svg_unknown_clean (doc) > 0;
  gboolean is_enlarged = enlarge (xmlDocGetRootElement (doc));
  g_autoptr (GBytes) written = NULL;

  if (!is_cleaned && !is_enlarged)
    return g_bytes_ref (svg);

  written = write_document (doc);

  return is_cleaned || g_bytes_get_size (written) <= ROSETTE_MAX_LAYER_PICTURE_BYTES
           ? g_steal_pointer (&written)
           : g_bytes_ref (svg);
}

/* What is kept of an SVG: what is drawn here, where others may draw something else. */
static GBytes *
prepare_svg (GBytes *svg, GCancellable *cancellable, GError **error)
{
  xmlDoc *doc = rosette_svg_parse_any (svg, NULL);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  /* Browsers draw nothing that is not in the name space of SVG. */
  GBytes *kept = root == NULL || !rosette_svg_is_element (root, "svg") || is_drawn_otherwise (root)
                   ? rosette_picture_render (svg, SHOWN_PX, cancellable, error)
                   : tidy (svg, doc);

  g_clear_pointer (&doc, xmlFreeDoc);

  return kept;
}

static GBytes *
prepare (GBytes *picture, GCancellable *cancellable, GError **error)
{
  if (rosette_jpeg_is (picture))
    return prepare_jpeg (picture, cancellable, error);
  if (rosette_picture_is_png (picture)
      || g_bytes_get_size (picture) > ROSETTE_MAX_LAYER_PICTURE_BYTES)
    return g_bytes_ref (picture);

  return prepare_svg (picture, cancellable, error);
}

RosetteShape *
rosette_picture_shape_new (GBytes *picture, GCancellable *cancellable, GError **error)
{
  g_autoptr (RosetteShape) shape = NULL;
  double width, height, scale;

  g_return_val_if_fail (picture != NULL, NULL);

  shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
  shape->picture = prepare (picture, cancellable, error);
  if (shape->picture == NULL || !rosette_picture_shape_load (shape, cancellable, error))
    return NULL;

  width = cairo_image_surface_get_width (shape->shown);
  height = cairo_image_surface_get_height (shape->shown);
  scale = LONGER_SIDE / MAX (width, height);
  shape->width = width * scale;
  shape->height = height * scale;

  return g_steal_pointer (&shape);
}

gboolean
rosette_picture_shape_is_cleaned (const RosetteShape *shape, GBytes *picture)
{
  xmlDoc *doc = NULL;
  gboolean is_cleaned;

  g_return_val_if_fail (shape != NULL && shape->picture != NULL && picture != NULL, FALSE);

  if (g_bytes_equal (shape->picture, picture) || rosette_jpeg_is (shape->picture)
      || rosette_picture_is_png (shape->picture))
    return FALSE;

  doc = rosette_svg_parse_any (picture, NULL);
  is_cleaned = doc != NULL && rosette_svg_unknown_clean (doc) > 0;
  g_clear_pointer (&doc, xmlFreeDoc);

  return is_cleaned;
}
