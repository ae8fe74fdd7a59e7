/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "sheets/sheet-xml.h"

#include "base/error.h"
#include "base/limits.h"
#include "sheets/workbook-part.h"

#include <libxml/parser.h>
#include <string.h>

/* What the parser is given at a time. */
#define CHUNK_BYTES ((gsize) 64 * 1024)

struct _RosetteSheetXmlTag
{
  const xmlChar **attributes; /* of each: name, prefix, namespace, value, end of the value */
  int n_attributes;
};

typedef struct
{
  const RosetteSheetXmlHandler *handler;
  gpointer data;
  xmlParserCtxtPtr parser;
  guint depth;
  GError *error; /* what ended the reading */
} Reading;

static void
stop (Reading *self, gboolean going_on)
{
  if (!going_on)
    xmlStopParser (self->parser);
}

static void
start_cb (void *context,
          const xmlChar *name,
          const xmlChar *prefix,
          const xmlChar *uri,
          int n_namespaces,
          const xmlChar **namespaces,
          int n_attributes,
          int n_defaulted,
          const xmlChar **attributes)
{
  Reading *self = context;
  RosetteSheetXmlTag tag = { attributes, n_attributes };

  if (self->error != NULL)
    return;
  if (++self->depth > ROSETTE_MAX_XML_DEPTH)
    {
      rosette_workbook_part_fail (ROSETTE_ERROR_LIMIT, &self->error);
      stop (self, FALSE);
      return;
    }
  if (self->handler->start != NULL)
    stop (self, self->handler->start (self->data, (const char *) name, &tag, &self->error));
}

static void
end_cb (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reading *self = context;

  if (self->error != NULL)
    return;
  self->depth--;
  if (self->handler->end != NULL)
    stop (self, self->handler->end (self->data, (const char *) name, &self->error));
}

static void
text_cb (void *context, const xmlChar *text, int length)
{
  Reading *self = context;

  if (self->error == NULL && self->handler->text != NULL)
    stop (self,
          self->handler->text (self->data, (const char *) text, (gsize) length, &self->error));
}

static void
doctype_cb (void *context, const xmlChar *name, const xmlChar *id, const xmlChar *system)
{
  Reading *self = context;

  if (self->error == NULL)
    rosette_workbook_part_fail (ROSETTE_ERROR_SYNTAX, &self->error);
  stop (self, FALSE);
}

static gboolean
read_document (Reading *self, GBytes *xml)
{
  static const xmlSAXHandler callbacks = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_cb,
    .endElementNs = end_cb,
    .characters = text_cb,
    .cdataBlock = text_cb,
    .ignorableWhitespace = text_cb,
    .internalSubset = doctype_cb,
  };
  gsize size = 0;
  const char *data = g_bytes_get_data (xml, &size);
  int fault = XML_ERR_NO_MEMORY;

  self->parser = xmlCreatePushParserCtxt ((xmlSAXHandlerPtr) &callbacks, self, NULL, 0, NULL);
  if (self->parser == NULL)
    return FALSE;

  /* without NOENT, the five entities of XML itself would reach attributes as references */
  xmlCtxtUseOptions (self->parser,
                     XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  for (gsize done = 0; done < size; done += CHUNK_BYTES)
    {
      int length = (int) MIN (CHUNK_BYTES, size - done);

      fault = xmlParseChunk (self->parser, data + done, length, done + CHUNK_BYTES >= size);
      if (fault != XML_ERR_OK)
        break;
    }
  xmlFreeParserCtxt (self->parser);

  return fault == XML_ERR_OK && self->error == NULL;
}

gboolean
rosette_sheet_xml_read (GBytes *xml,
                        const RosetteSheetXmlHandler *handler,
                        gpointer data,
                        GError **error)
{
  Reading self = { .handler = handler, .data = data };

  g_return_val_if_fail (xml != NULL && handler != NULL, FALSE);

  if (read_document (&self, xml))
    return TRUE;

  if (self.error == NULL)
    rosette_workbook_part_fail (ROSETTE_ERROR_SYNTAX, &self.error);
  g_propagate_error (error, self.error);

  return FALSE;
}

/* The five pointers of an attribute; NULL when it is not there. */
static const xmlChar **
find (const RosetteSheetXmlTag *tag, const char *space, const char *name)
{
  for (int i = 0; i < tag->n_attributes; i++)
    {
      const xmlChar **attribute = tag->attributes + i * 5;

      if (strcmp ((const char *) attribute[0], name) == 0
          && (space == NULL
              || (attribute[2] != NULL && g_str_has_suffix ((const char *) attribute[2], space))))
        return attribute;
    }

  return NULL;
}

char *
rosette_sheet_xml_dup (const RosetteSheetXmlTag *tag, const char *space, const char *name)
{
  const xmlChar **attribute = find (tag, space, name);

  if (attribute == NULL)
    return NULL;

  return g_strndup ((const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
}

guint
rosette_sheet_xml_get_uint (const RosetteSheetXmlTag *tag, const char *name, guint missing)
{
  g_autofree char *text = rosette_sheet_xml_dup (tag, NULL, name);
  guint64 value;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &value, NULL))
    return missing;

  return (guint) value;
}

gboolean
rosette_sheet_xml_is (const RosetteSheetXmlTag *tag, const char *name, const char *value)
{
  const xmlChar **attribute = find (tag, NULL, name);
  gsize length = attribute != NULL ? (gsize) (attribute[4] - attribute[3]) : 0;

  return attribute != NULL && length == strlen (value) && memcmp (attribute[3], value, length) == 0;
}
