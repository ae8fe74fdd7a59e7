/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-xml.h"

#include "artwork/svg-fields.h"
#include "base/error.h"
#include "base/limits.h"

#include <libxml/parser.h>

#define TEXT(xml) ((const char *) (xml))

/* A design has no document type: one that has is not read on, and expands nothing. */
static void
internal_subset_cb (void *context,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  gboolean *has_type = ((xmlParserCtxt *) context)->_private;

  *has_type = TRUE;
  xmlStopParser (context);
}

static void
set_foreign_error (GError **error)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                       "not a design that Rosette has written");
}

static xmlDoc *
read_memory (GBytes *svg, GError **error)
{
  xmlParserCtxt *context = xmlNewParserCtxt ();
  gboolean has_type = FALSE;
  xmlDoc *doc = NULL;

  context->_private = &has_type;
  context->sax->internalSubset = internal_subset_cb;
  doc = xmlCtxtReadMemory (context, g_bytes_get_data (svg, NULL), (int) g_bytes_get_size (svg),
                           NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (has_type)
    {
      /* Whether there is a document after xmlStopParser() depends on libxml2's version. */
      g_clear_pointer (&doc, xmlFreeDoc);
      set_foreign_error (error);
    }
  else if (doc == NULL)
    {
      const xmlError *why = xmlCtxtGetLastError (context);

      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "not well-formed, line %d: %s",
                   why != NULL ? why->line : 0,
                   why != NULL && why->message != NULL ? why->message : "no memory");
    }
  xmlFreeParserCtxt (context);

  return doc;
}

xmlDoc *
rosette_svg_parse_any (GBytes *svg, GError **error)
{
  if (g_bytes_get_size (svg) > ROSETTE_MAX_DESIGN_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "a design of more than %d bytes",
                   ROSETTE_MAX_DESIGN_BYTES);
      return NULL;
    }

  return read_memory (svg, error);
}

xmlDoc *
rosette_svg_parse (GBytes *svg, GError **error)
{
  xmlDoc *doc = rosette_svg_parse_any (svg, error);
  xmlNode *root = NULL;

  if (doc == NULL)
    return NULL;

  root = xmlDocGetRootElement (doc);
  if (root != NULL && rosette_svg_is_element (root, "svg")
      && xmlHasNsProp (root, (const xmlChar *) "version", (const xmlChar *) ROSETTE_SVG_NAMESPACE))
    return doc;

  xmlFreeDoc (doc);
  set_foreign_error (error);

  return NULL;
}

gboolean
rosette_svg_is_element (xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && node->ns != NULL
         && g_strcmp0 (TEXT (node->ns->href), ROSETTE_SVG_NAMESPACE_2D) == 0
         && (name == NULL || g_str_equal (TEXT (node->name), name));
}

char *
rosette_svg_dup_own (xmlNode *element, const char *name)
{
  return (char *) xmlGetNsProp (element, (const xmlChar *) name,
                                (const xmlChar *) ROSETTE_SVG_NAMESPACE);
}
