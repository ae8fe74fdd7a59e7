/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/picture-shape.h"

#include "artwork/jpeg.h"
#include "artwork/picture.h"
#include "artwork/surface-png.h"
#include "artwork/svg-unknown.h"
#include "artwork/svg-xml.h"
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

/* Letters are as the fonts of a computer are. */
static gboolean
has_text (xmlNode *element)
{
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    if (rosette_svg_is_element (at, "text") || (at->type == XML_ELEMENT_NODE && has_text (at)))
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

/* What is kept of an SVG: what is drawn here, where others may draw something else. */
static GBytes *
prepare_svg (GBytes *svg, GCancellable *cancellable, GError **error)
{
  xmlDoc *doc = rosette_svg_parse_any (svg, NULL);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  GBytes *kept = NULL;

  if (root == NULL || has_text (root))
    kept = rosette_picture_render (svg, SHOWN_PX, cancellable, error);
  else if (rosette_svg_unknown_clean (doc) > 0)
    kept = write_document (doc);
  else
    kept = g_bytes_ref (svg);
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
  g_return_val_if_fail (shape != NULL && shape->picture != NULL && picture != NULL, FALSE);

  return !g_bytes_equal (shape->picture, picture) && !rosette_jpeg_is (shape->picture)
         && !rosette_picture_is_png (shape->picture);
}
