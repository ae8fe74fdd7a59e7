/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-adopt.h"

#include "artwork/outline.h"
#include "artwork/path-data.h"
#include "artwork/svg-fields.h"
#include "artwork/svg-read.h"
#include "artwork/svg-unknown.h"
#include "artwork/svg-write.h"
#include "artwork/svg-xml.h"
#include "base/error.h"
#include "base/limits.h"

#include <libxml/parser.h>
#include <math.h>
#include <string.h>

/* What Rosette writes begins so; an editor of SVG writes it all in a manner of its own. */
#define OWN_START "<svg xmlns="

#define XML(text)  ((const xmlChar *) (text))
#define TEXT(xml)  ((const char *) (xml))
#define MAX_PLACES 2

/* Numbers that were rounded are the same, in design units. */
#define SLACK 0.1

static const char *const drawn_elements[] = { "path",  "rect",     "circle",  "ellipse",
                                              "line",  "polyline", "polygon", "text",
                                              "image", "use",      "g",       NULL };

/* What is made of a file. */
typedef struct
{
  const char *definitions; /* that elements may refer to: each picture has them all */
  gsize n_bytes;           /* of all pictures */
} Adoption;

/* What is compared of an element with what Rosette would draw. */
static const char *const drawn_attributes[] = { "fill", "x", "y", "width", "height", NULL };

/* What all of the file's elements may refer to. */
static char *
dup_definitions (xmlNode *root)
{
  GString *text = g_string_new (NULL);

  for (xmlNode *at = root->children; at != NULL; at = at->next)
    if (rosette_svg_is_element (at, "defs") || rosette_svg_is_element (at, "style"))
      rosette_svg_unknown_add_element (text, at);

  return g_string_free (text, FALSE);
}

static char *
dup_attribute (xmlNode *element, const char *name)
{
  return (char *) xmlGetNoNsProp (element, XML (name));
}

static gboolean
is_layer (xmlNode *node)
{
  g_auto (RosetteXmlText) kind =
    rosette_svg_is_element (node, "g") ? rosette_svg_dup_own (node, "kind") : NULL;

  return kind != NULL;
}

static gboolean
is_of_kind (xmlNode *layer, const char *name)
{
  g_auto (RosetteXmlText) kind = rosette_svg_dup_own (layer, "kind");

  return g_strcmp0 (kind, name) == 0;
}

static xmlNode *
find_layer (xmlNode *node)
{
  while (node != NULL && !is_layer (node))
    node = node->next;

  return node;
}

/* The next element in the order of the file, within @top. */
static xmlNode *
step (xmlNode *top, xmlNode *at)
{
  if (at->children != NULL)
    return at->children;
  while (at != top && at->next == NULL)
    at = at->parent;

  return at != top ? at->next : NULL;
}

static xmlNode *
find_drawn (xmlNode *top, xmlNode *at)
{
  do
    at = step (top, at);
  while (at != NULL && !rosette_svg_is_element (at, "path")
         && !rosette_svg_is_element (at, "image"));

  return at;
}

/* The path as cairo has it, with whole numbers and relative ones alike. */
static cairo_path_t *
read_path (const char *data)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  cairo_path_t *path = cairo_copy_path (cr);
  RosetteOutline *outline = rosette_outline_new_from_cairo (path, 1.0);

  cairo_path_destroy (path);
  rosette_path_data_add (data, outline);
  rosette_outline_add_to (outline, cr);
  path = cairo_copy_path (cr);
  rosette_outline_free (outline);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return path;
}

static gboolean
are_alike (const cairo_path_t *a, const cairo_path_t *b)
{
  if (a->num_data != b->num_data)
    return FALSE;

  for (int i = 0; i < a->num_data; i += a->data[i].header.length)
    {
      if (a->data[i].header.type != b->data[i].header.type)
        return FALSE;
      for (int j = 1; j < a->data[i].header.length; j++)
        if (fabs (a->data[i + j].point.x - b->data[i + j].point.x) > SLACK
            || fabs (a->data[i + j].point.y - b->data[i + j].point.y) > SLACK)
          return FALSE;
    }

  return TRUE;
}

/* An editor may write a path in other words when what it is in is moved. */
static gboolean
is_same_path (const char *a, const char *b)
{
  cairo_path_t *path_a = NULL, *path_b = NULL;
  gboolean is_same;

  if (a == NULL || b == NULL || g_str_equal (a, b))
    return g_strcmp0 (a, b) == 0;

  path_a = read_path (a);
  path_b = read_path (b);
  is_same = are_alike (path_a, path_b);
  cairo_path_destroy (path_a);
  cairo_path_destroy (path_b);

  return is_same;
}

/* Whether a style says no more than @own does with attributes. Rosette writes none. */
static gboolean
is_style_empty (xmlNode *element, xmlNode *own)
{
  g_auto (RosetteXmlText) style = dup_attribute (element, "style");
  g_auto (GStrv) declarations = g_strsplit (style != NULL ? style : "", ";", -1);

  for (gsize i = 0; declarations[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (declarations[i]), ":", 2);
      g_auto (RosetteXmlText) value = NULL;

      if (declarations[i][0] == '\0')
        continue;
      value = dup_attribute (own, g_strchomp (parts[0]));
      if (parts[1] == NULL || g_strcmp0 (g_strchug (parts[1]), value) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Of what is within a layer, but for what is compared with its like. */
static gboolean
has_style (xmlNode *layer)
{
  for (xmlNode *at = layer; at != NULL; at = step (layer, at))
    if (at->type == XML_ELEMENT_NODE && !rosette_svg_is_element (at, "path")
        && xmlHasProp (at, XML ("style")) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_drawn_alike (xmlNode *a, xmlNode *b)
{
  g_auto (RosetteXmlText) path_a = dup_attribute (a, "d");
  g_auto (RosetteXmlText) path_b = dup_attribute (b, "d");

  for (gsize i = 0; drawn_attributes[i] != NULL; i++)
    {
      g_auto (RosetteXmlText) of_a = dup_attribute (a, drawn_attributes[i]);
      g_auto (RosetteXmlText) of_b = dup_attribute (b, drawn_attributes[i]);

      if (g_strcmp0 (of_a, of_b) != 0)
        return FALSE;
    }

  return is_style_empty (a, b) && is_same_path (path_a, path_b)
         && (xmlHasProp (a, XML ("transform")) == NULL
             || xmlHasProp (b, XML ("transform")) != NULL);
}

/* How letters are drawn depends on the fonts of a computer: of a text only its words count. */
static gboolean
has_same_words (xmlNode *layer, xmlNode *own)
{
  g_auto (RosetteXmlText) words = (char *) xmlNodeGetContent (layer);
  g_auto (RosetteXmlText) own_words = (char *) xmlNodeGetContent (own);
  g_auto (GStrv) parts = g_strsplit_set (words, " \t\r\n", -1);
  g_auto (GStrv) own_parts = g_strsplit_set (own_words, " \t\r\n", -1);
  g_autofree char *joined = g_strjoinv ("", parts);
  g_autofree char *own_joined = g_strjoinv ("", own_parts);

  return joined[0] == '\0' || g_str_equal (joined, own_joined);
}

static gboolean
is_drawing_kept (xmlNode *layer, xmlNode *own)
{
  xmlNode *at = layer, *own_at = own;

  if (has_style (layer))
    return FALSE;
  if (is_of_kind (own, "text") || is_of_kind (own, "arc"))
    return has_same_words (layer, own);

  do
    {
      at = find_drawn (layer, at);
      own_at = find_drawn (own, own_at);
      if (at != NULL && own_at != NULL && !is_drawn_alike (at, own_at))
        return FALSE;
    }
  while (at != NULL && own_at != NULL);

  return at == own_at;
}

/* "translate(500,495) rotate(5)" into its numbers and the rest; FALSE where it begins otherwise. */
static gboolean
split_transform (xmlNode *layer, char *place[MAX_PLACES], char **rest)
{
  static const char pattern[] =
    "^\\s*translate\\(\\s*([-+.0-9e]+)(?:[\\s,]+([-+.0-9e]+))?\\s*\\)(.*)$";
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_auto (RosetteXmlText) transform = dup_attribute (layer, "transform");

  if (transform == NULL || !g_regex_match (regex, transform, 0, &match))
    return FALSE;

  place[0] = g_match_info_fetch (match, 1);
  place[1] = g_match_info_fetch (match, 2);
  *rest = g_strdelimit (g_match_info_fetch (match, 3), ",", ' ');
  if (place[1][0] == '\0')
    {
      g_free (place[1]);
      place[1] = g_strdup ("0");
    }

  return TRUE;
}

/* Moves Rosette's data to where the layer is. FALSE where it was scaled or turned. */
static gboolean
take_place (xmlNode *layer, xmlNode *own)
{
  static const char *const names[MAX_PLACES] = { "x", "y" };
  g_autofree char *x = NULL, *y = NULL, *own_x = NULL, *own_y = NULL;
  g_autofree char *rest = NULL, *own_rest = NULL;
  char *place[MAX_PLACES] = { NULL, NULL }, *own_place[MAX_PLACES] = { NULL, NULL };
  xmlNs *ns = xmlSearchNsByHref (layer->doc, layer, XML (ROSETTE_SVG_NAMESPACE));
  gboolean is_split = split_transform (layer, place, &rest);
  gboolean is_own_split = split_transform (own, own_place, &own_rest);

  x = place[0];
  y = place[1];
  own_x = own_place[0];
  own_y = own_place[1];
  if (!is_split || !is_own_split || !g_str_equal (rest, own_rest))
    return FALSE;

  for (gsize i = 0; i < MAX_PLACES; i++)
    if (!g_str_equal (place[i], own_place[i]))
      xmlSetNsProp (layer, ns, XML (names[i]), XML (place[i]));

  return TRUE;
}

/* All of the canvas with @element alone on it. */
static char *
dup_picture (xmlNode *element, const char *definitions)
{
  g_autoptr (GString) svg =
    g_string_new ("<svg xmlns=\"" ROSETTE_SVG_NAMESPACE_2D "\" width=\"1000\" height=\"1000\""
                  " viewBox=\"0 0 1000 1000\">");
  g_autofree char *encoded = NULL;

  g_string_append (svg, definitions);
  rosette_svg_unknown_add_element (svg, element);
  g_string_append (svg, "</svg>");
  encoded = g_base64_encode ((const guchar *) svg->str, svg->len);

  return g_strconcat ("data:image/svg+xml;base64,", encoded, NULL);
}

static char *
dup_name (xmlNode *element)
{
  char *name = rosette_svg_dup_own (element, "name");

  if (name == NULL)
    name = (char *) xmlGetNsProp (element, XML ("label"),
                                  XML ("http://www.inkscape.org/namespaces/inkscape"));

  return name;
}

/* FALSE where all pictures together are too large. */
static gboolean
make_picture (xmlNode *element, Adoption *adoption)
{
  static const char *const fields[][2] = {
    { "kind", "picture" }, { "x", "500" },       { "y", "500" },
    { "width", "1000" },   { "height", "1000" },
  };
  g_autofree char *data = dup_picture (element, adoption->definitions);
  g_auto (RosetteXmlText) name = dup_name (element);
  xmlNode *root = xmlDocGetRootElement (element->doc);
  xmlNs *ns = xmlSearchNsByHref (element->doc, root, XML (ROSETTE_SVG_NAMESPACE));
  xmlNode *layer = xmlNewDocNode (element->doc, root->ns, XML ("g"), NULL);
  xmlNode *image = xmlNewChild (layer, root->ns, XML ("image"), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    xmlNewNsProp (layer, ns, XML (fields[i][0]), XML (fields[i][1]));
  if (name != NULL)
    xmlNewNsProp (layer, ns, XML ("name"), XML (name));
  xmlNewNsProp (image, xmlNewNs (image, XML (ROSETTE_SVG_XLINK), XML ("xlink")), XML ("href"),
                XML (data));
  xmlReplaceNode (element, layer);
  xmlFreeNode (element);
  adoption->n_bytes += strlen (data);

  return adoption->n_bytes <= ROSETTE_MAX_DESIGN_BYTES;
}

static gboolean
is_hidden (xmlNode *layer)
{
  g_auto (RosetteXmlText) hidden = rosette_svg_dup_own (layer, "hidden");

  return g_strcmp0 (hidden, "yes") == 0;
}

/* Such a layer is kept as it is in any case. */
static gboolean
is_of_newer (xmlNode *layer)
{
  g_auto (RosetteXmlText) kind = rosette_svg_dup_own (layer, "kind");

  return rosette_shape_kind_from_name (kind) == ROSETTE_SHAPE_FOREIGN;
}

static gboolean
is_kept (xmlNode *layer, xmlNode *own)
{
  if (is_hidden (layer) || is_of_newer (layer))
    return TRUE;
  if (is_of_kind (own, "group"))
    return xmlHasProp (layer, XML ("style")) == NULL
           && xmlHasProp (layer, XML ("transform")) == NULL;

  return is_drawing_kept (layer, own) && take_place (layer, own);
}

static gboolean
is_added_drawing (xmlNode *node)
{
  return rosette_svg_is_element (node, NULL) && g_strv_contains (drawn_elements, TEXT (node->name));
}

/* @parent: of the file, or a group in it; @own_parent: the same as Rosette would write it */
static gboolean
adopt_children (xmlNode *parent, xmlNode *own_parent, Adoption *adoption)
{
  xmlNode *own = find_layer (own_parent->children);
  gboolean fits = TRUE;

  for (xmlNode *at = parent->children, *next; fits && at != NULL; at = next)
    {
      next = at->next;
      if (!is_layer (at))
        {
          fits = !is_added_drawing (at) || make_picture (at, adoption);
          continue;
        }
      if (own == NULL)
        return TRUE;
      if (!is_kept (at, own))
        fits = make_picture (at, adoption);
      else if (is_of_kind (own, "group"))
        fits = adopt_children (at, own, adoption);
      own = find_layer (own->next);
    }

  return fits;
}

static GBytes *
dump (xmlDoc *doc)
{
  xmlChar *text = NULL;
  int size = 0;

  xmlDocDumpMemory (doc, &text, &size);

  return g_bytes_new_with_free_func (text, (gsize) size, (GDestroyNotify) xmlFree, text);
}

static gboolean
is_written_by_rosette (GBytes *svg)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);

  return size >= strlen (OWN_START) && memcmp (data, OWN_START, strlen (OWN_START)) == 0;
}

/* @own: the same design as Rosette would write it */
static GBytes *
adopt (xmlDoc *doc, xmlDoc *own, GError **error)
{
  xmlNode *root = xmlDocGetRootElement (doc);
  g_autofree char *definitions = dup_definitions (root);
  Adoption adoption = { definitions, 0 };

  if (adopt_children (root, xmlDocGetRootElement (own), &adoption))
    return dump (doc);

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "added pictures of more than %d bytes",
               ROSETTE_MAX_DESIGN_BYTES);

  return NULL;
}

GBytes *
rosette_svg_adopt (GBytes *svg, GError **error)
{
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (GBytes) own_svg = NULL;
  GBytes *adopted = NULL;
  xmlDoc *doc = NULL, *own = NULL;

  g_return_val_if_fail (svg != NULL, NULL);

  if (is_written_by_rosette (svg))
    return g_bytes_ref (svg);

  design = rosette_design_from_svg (svg, error);
  if (design == NULL)
    return NULL;

  own_svg = rosette_design_to_svg (design);
  own = rosette_svg_parse (own_svg, error);
  doc = own != NULL ? rosette_svg_parse (svg, error) : NULL;
  if (doc != NULL)
    adopted = adopt (doc, own, error);
  g_clear_pointer (&doc, xmlFreeDoc);
  g_clear_pointer (&own, xmlFreeDoc);

  return adopted;
}
