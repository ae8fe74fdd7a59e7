/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/xml-check.h"

#include "base/error.h"
#include "base/limits.h"

#include <libxml/xmlreader.h>
#include <string.h>

static void
ignore_cb (void *user_data, xmlErrorPtr details)
{
}

static gboolean
is_well_formed (GBytes *file, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  xmlTextReaderPtr reader = NULL;
  int status;

  /* Neither NOENT nor DTDLOAD nor HUGE: entities stay as they are, and libxml2's own limits hold.
   */
  reader = xmlReaderForMemory (data, (int) size, NULL, NULL,
                               XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader == NULL)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT, "no memory to read XML");
      return FALSE;
    }

  xmlTextReaderSetStructuredErrorHandler (reader, ignore_cb, NULL);
  do
    status = xmlTextReaderRead (reader);
  while (status == 1 && xmlTextReaderDepth (reader) < ROSETTE_MAX_XML_DEPTH);
  xmlFreeTextReader (reader);

  if (status == 1)
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                 "the picture is nested more than %d elements deep", ROSETTE_MAX_XML_DEPTH);
  else if (status != 0)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         "the picture is not well-formed XML, or a text in it is too long");

  return status == 0;
}

/* The encoding that the XML declaration or the byte order mark names; NULL for UTF-8. */
static char *
find_encoding (const char *data, gsize size)
{
  const char *declaration_end;
  const char *name;
  char *encoding;

  if (size >= 2 && ((guint8) data[0] == 0xff || (guint8) data[0] == 0xfe))
    return g_strdup ("UTF-16");
  if (!g_strstr_len (data, (gssize) MIN (size, 8), "<?xml"))
    return NULL;

  declaration_end = g_strstr_len (data, (gssize) MIN (size, 512), "?>");
  name = g_strstr_len (data, declaration_end != NULL ? declaration_end - data : 0, "encoding");
  if (name == NULL)
    return NULL;
  name += strcspn (name, "\"'");
  encoding = g_strndup (name + 1, strcspn (name + 1, "\"'"));
  if (g_ascii_strcasecmp (encoding, "utf-8") == 0 || g_ascii_strcasecmp (encoding, "us-ascii") == 0)
    g_clear_pointer (&encoding, g_free);

  return encoding;
}

GBytes *
rosette_xml_check (GBytes *file, gboolean *is_utf8, GError **error)
{
  g_autofree char *encoding = NULL;
  g_autofree char *converted = NULL;
  gsize size;
  gsize converted_size = 0;
  const char *data = g_bytes_get_data (file, &size);

  if (size > ROSETTE_MAX_IMAGE_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the picture has %" G_GSIZE_FORMAT " bytes, more than %d", size,
                   ROSETTE_MAX_IMAGE_BYTES);
      return NULL;
    }
  if (size == 0 || !is_well_formed (file, error))
    {
      if (size == 0)
        g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "the picture is empty");
      return NULL;
    }

  encoding = find_encoding (data, size);
  if (is_utf8 != NULL)
    *is_utf8 = encoding == NULL;
  if (encoding == NULL)
    return g_bytes_ref (file);

  converted = g_convert (data, (gssize) size, "UTF-8", encoding, NULL, &converted_size, NULL);
  if (converted == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "the picture is not in %s",
                   encoding);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&converted), converted_size);
}
