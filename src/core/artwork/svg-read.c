/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-read.h"

#include "artwork/design-edits.h"
#include "artwork/picture-shape.h"
#include "artwork/svg-fields.h"
#include "artwork/svg-unknown.h"
#include "artwork/svg-xml.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

#define TEXT(xml) ((const char *) (xml))

/* Attributes that the writer makes anew from the fields, of the root and of a layer. */
static const char *const root_attributes[] = { "width", "height", "viewBox", NULL };
static const char *const layer_attributes[] = { "transform",
                                                "opacity",
                                                "display",
                                                "stroke",
                                                "stroke-opacity",
                                                "stroke-width",
                                                "stroke-linejoin",
                                                "stroke-linecap",
                                                "stroke-dasharray",
                                                "filter",
                                                NULL };

/* Where a baked credential stands (Open Badges 2.0 baking; 3.0, 5.3.2.1; CLR 2.0). */
static const char *const credential_namespaces[] = { "http://openbadges.org",
                                                     "https://purl.imsglobal.org/ob/v3p0",
                                                     "https://purl.imsglobal.org/clr/v2p0", NULL };

static gboolean
is_ours (const xmlNs *ns)
{
  return ns != NULL && g_strcmp0 (TEXT (ns->href), ROSETTE_SVG_NAMESPACE) == 0;
}

static gboolean
is_credential (xmlNode *node)
{
  return node->ns != NULL && node->ns->href != NULL
         && g_strv_contains (credential_namespaces, TEXT (node->ns->href));
}

/* The file that an `image` embeds. */
static gboolean
read_picture (RosetteShape *shape, xmlNode *image, GError **error)
{
  g_auto (RosetteXmlText) href =
    (char *) xmlGetNsProp (image, (const xmlChar *) "href", (const xmlChar *) ROSETTE_SVG_XLINK);
  const char *comma = href != NULL ? strchr (href, ',') : NULL;
  guint8 *data = NULL;
  gsize size;

  if (comma == NULL || !g_str_has_prefix (href, "data:image/") || strstr (href, ";base64,") == NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "a picture without its file inside");
      return FALSE;
    }

  data = g_base64_decode (comma + 1, &size);
  shape->picture = g_bytes_new_take (data, size);
  if (size > ROSETTE_MAX_LAYER_PICTURE_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "a picture of more than %d bytes",
                   ROSETTE_MAX_LAYER_PICTURE_BYTES);
      return FALSE;
    }

  /* One that cannot be drawn here is kept all the same. */
  rosette_picture_shape_load (shape, NULL, NULL);

  return TRUE;
}

static gboolean
read_layer_attributes (RosetteShape *shape, xmlNode *element, GError **error)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (xmlAttr *at = element->properties; at != NULL; at = at->next)
    {
      gboolean is_own = is_ours (at->ns);
      gboolean is_known = is_own && g_str_equal (TEXT (at->name), "kind");
      g_auto (RosetteXmlText) value = (char *) xmlNodeGetContent ((xmlNode *) at);

      if (is_own && !is_known
          && !rosette_svg_fields_read (shape, TEXT (at->name), value, &is_known))
        {
          g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "line %ld: \"%s\" cannot be %s",
                       xmlGetLineNo (element), value, TEXT (at->name));
          return FALSE;
        }

      if (at->ns == NULL && g_strv_contains (layer_attributes, TEXT (at->name)))
        is_known = TRUE;
      if (!is_known)
        rosette_svg_unknown_add_attribute (unknown, at);
    }

  if (unknown->len > 0)
    shape->unknown_attributes = g_strdup (unknown->str);

  return TRUE;
}

/* What other programs draw of the layer is made anew; but data of another name space is kept. */
static gboolean
read_layer_content (RosetteShape *shape, xmlNode *element, GError **error)
{
  g_autoptr (GString) unknown = g_string_new (NULL);

  for (xmlNode *at = element->children; at != NULL; at = at->next)
    {
      if (shape->kind == ROSETTE_SHAPE_PICTURE && shape->picture == NULL
          && rosette_svg_is_element (at, "image") && !read_picture (shape, at, error))
        return FALSE;

      if (at->type == XML_ELEMENT_NODE && !rosette_svg_is_element (at, NULL) && !is_credential (at))
        rosette_svg_unknown_add_element (unknown, at);
    }

  if (unknown->len > 0)
    shape->unknown_content = g_strdup (unknown->str);
  if (shape->kind != ROSETTE_SHAPE_PICTURE || shape->picture != NULL)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "line %ld: a picture without its file",
               xmlGetLineNo (element));

  return FALSE;
}

/* A layer of a kind that this Rosette does not know: its place and its bytes are kept. */
static RosetteShape *
read_foreign_layer (xmlNode *element)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_FOREIGN);
  g_auto (RosetteXmlText) name = rosette_svg_dup_own (element, "name");
  g_autoptr (GString) content = g_string_new (NULL);

  rosette_svg_unknown_add_element (content, element);
  shape->unknown_content = g_strdup (content->str);
  if (name != NULL)
    rosette_shape_set_text (&shape->name, name);

  return shape;
}

static RosetteShape *
read_layer (xmlNode *element, const char *kind_name, GError **error)
{
  RosetteShapeKind kind = rosette_shape_kind_from_name (kind_name);
  g_autoptr (RosetteShape) shape = NULL;

  if (kind == ROSETTE_SHAPE_FOREIGN)
    return read_foreign_layer (element);

  shape = rosette_shape_new (kind);
  rosette_svg_fields_reset (shape);
  if (!read_layer_attributes (shape, element, error) || !read_layer_content (shape, element, error))
    return NULL;

  return g_steal_pointer (&shape);
}

static void
set_limit_error (GError **error)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "more than %d layers",
               ROSETTE_MAX_LAYERS);
}

/* Where in the groups of a file the reader is. */
typedef struct
{
  RosetteDesign *design;
  guint group; /* the id of the one that it is in, or 0 */
  guint depth;
  gboolean is_newer; /* the file is: what cannot be read may be right */
} Place;

/* Of a newer Rosette, which is kept: it says how the rest is to be read. */
static gboolean
is_newer_version (xmlNode *element)
{
  g_auto (RosetteXmlText) version = rosette_svg_dup_own (element, "version");

  return g_strcmp0 (version, ROSETTE_SVG_VERSION) != 0;
}

/* A layer that was pasted from a newer file says so itself. What it is, is kept where @why it
 * cannot be read may be that. @why: (transfer full) */
static RosetteShape *
keep_newer (const Place *place, xmlNode *element, GError *why, GError **error)
{
  g_auto (RosetteXmlText) version = rosette_svg_dup_own (element, "version");

  if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX)
      && (place->is_newer || (version != NULL && is_newer_version (element))))
    {
      g_error_free (why);
      return read_foreign_layer (element);
    }

  g_propagate_error (error, why);

  return NULL;
}

/* @shape: (transfer full) (nullable): nothing where it could not be read */
static gboolean
append (const Place *place, RosetteShape *shape, GError **error)
{
  if (shape == NULL)
    return FALSE;

  shape->group = place->group;
  if (rosette_design_append (place->design, shape))
    return TRUE;

  set_limit_error (error);

  return FALSE;
}

/* The two below call each other. */
typedef gboolean (*ReadChild) (const Place *place, xmlNode *node, GString *unknown, GError **error);

/* Its layers come first, as they lie below it. */
static gboolean
read_group (const Place *outer, xmlNode *element, ReadChild read_child, GError **error)
{
  const Place place = { outer->design, rosette_design_reserve_id (outer->design), outer->depth + 1,
                        outer->is_newer };
  g_autoptr (RosetteShape) shape = rosette_shape_new (ROSETTE_SHAPE_GROUP);
  g_autoptr (GString) unknown = g_string_new (NULL);
  GError *why = NULL;

  if (place.depth > ROSETTE_MAX_GROUP_DEPTH)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "more than %d groups in each other",
                   ROSETTE_MAX_GROUP_DEPTH);
      return FALSE;
    }

  rosette_svg_fields_reset (shape);
  shape->group = outer->group;
  if (!read_layer_attributes (shape, element, &why))
    return append (outer, keep_newer (outer, element, why, error), error);
  for (xmlNode *at = element->children; at != NULL; at = at->next)
    if (!read_child (&place, at, unknown, error))
      return FALSE;

  if (unknown->len > 0)
    shape->unknown_content = g_strdup (unknown->str);
  if (rosette_design_append_as (place.design, g_steal_pointer (&shape), place.group))
    return TRUE;

  set_limit_error (error);

  return FALSE;
}

/* One child of the root or of a group: a layer, or something to be kept. */
static gboolean
read_child (const Place *place, xmlNode *node, GString *unknown, GError **error)
{
  g_auto (RosetteXmlText) kind = NULL;
  RosetteShape *shape = NULL;
  GError *why = NULL;

  if (node->type != XML_ELEMENT_NODE || is_credential (node))
    return TRUE;

  kind = rosette_svg_dup_own (node, "kind");
  if (kind == NULL || !rosette_svg_is_element (node, "g"))
    {
      rosette_svg_unknown_add_element (unknown, node);
      return TRUE;
    }
  if (rosette_shape_kind_from_name (kind) == ROSETTE_SHAPE_GROUP)
    return read_group (place, node, read_child, error);

  shape = read_layer (node, kind, &why);
  if (shape == NULL)
    shape = keep_newer (place, node, why, error);

  return append (place, shape, error);
}

/* What nobody has written is made anew by rosette_design_to_issued_svg(). */
static gboolean
is_proposed_title (xmlNode *node)
{
  g_auto (RosetteXmlText) proposed = NULL;

  if (!rosette_svg_is_element (node, "title"))
    return FALSE;

  proposed = rosette_svg_dup_own (node, "proposed");

  return g_strcmp0 (proposed, "true") == 0;
}

/* A first title of words alone is the alt text; any other is kept as it is. */
static gboolean
read_title (RosetteDesign *design, xmlNode *node)
{
  g_auto (RosetteXmlText) text = NULL;

  if (is_proposed_title (node))
    return TRUE;
  if (!rosette_svg_is_element (node, "title") || node->properties != NULL || node->nsDef != NULL
      || node->children == NULL || node->children->type != XML_TEXT_NODE
      || node->children->next != NULL || rosette_design_get_alt_text (design) != NULL)
    return FALSE;

  text = (char *) xmlNodeGetContent (node);
  rosette_design_set_alt_text (design, text);

  return rosette_design_get_alt_text (design) != NULL;
}

static RosetteDesign *
read_root (xmlNode *root, GError **error)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GString) attributes = g_string_new (NULL);
  g_autoptr (GString) content = g_string_new (NULL);
  gboolean is_newer = is_newer_version (root);
  const Place place = { design, 0, 0, is_newer };

  for (xmlAttr *at = root->properties; at != NULL; at = at->next)
    {
      gboolean is_version =
        !is_newer && is_ours (at->ns) && g_str_equal (TEXT (at->name), "version");

      if (!is_version && !(at->ns == NULL && g_strv_contains (root_attributes, TEXT (at->name))))
        rosette_svg_unknown_add_attribute (attributes, at);
    }

  for (xmlNode *at = root->children; at != NULL; at = at->next)
    if (!read_title (design, at) && !read_child (&place, at, content, error))
      return NULL;

  rosette_design_set_unknown (design, attributes->len > 0 ? attributes->str : NULL,
                              content->len > 0 ? content->str : NULL);

  return g_steal_pointer (&design);
}

RosetteDesign *
rosette_design_from_svg (GBytes *svg, GError **error)
{
  RosetteDesign *design = NULL;
  xmlDoc *doc = NULL;

  g_return_val_if_fail (svg != NULL, NULL);

  doc = rosette_svg_parse (svg, error);
  if (doc == NULL)
    return NULL;

  design = read_root (xmlDocGetRootElement (doc), error);
  xmlFreeDoc (doc);

  return design;
}
