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

/* What a document type declares: where there is anything, the file is not read on, and nothing is
 * expanded. */
static void
stop (void *context)
{
  gboolean *is_declared = ((xmlParserCtxt *) context)->_private;

  *is_declared = TRUE;
  xmlStopParser (context);
}

static void
entity_cb (void *context,
           const xmlChar *name,
           int type,
           const xmlChar *public_id,
           const xmlChar *system_id,
           xmlChar *content)
{
  stop (context);
}

static void
attribute_cb (void *context,
              const xmlChar *element,
              const xmlChar *name,
              int type,
              int otherwise,
              const xmlChar *value,
              xmlEnumeration *tree)
{
  xmlFreeEnumeration (tree);
  stop (context);
}

static void
element_cb (void *context, const xmlChar *name, int type, xmlElementContent *content)
{
  stop (context);
}

static void
reference_cb (void *context, const xmlChar *name)
{
  stop (context);
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
  gboolean is_declared = FALSE;
  xmlDoc *doc = NULL;

  context->_private = &is_declared;
  context->sax->entityDecl = entity_cb;
  context->sax->attributeDecl = attribute_cb;
  context->sax->elementDecl = element_cb;
  context->sax->reference = reference_cb;
  doc = xmlCtxtReadMemory (context, g_bytes_get_data (svg, NULL), (int) g_bytes_get_size (svg),
                           NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (is_declared)
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
  if (doc->intSubset == NULL && root != NULL && rosette_svg_is_element (root, "svg")
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
