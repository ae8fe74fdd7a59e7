/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/xml-check.h"

#include "baking/xml-scan.h"
#include "base/error.h"
#include "base/limits.h"

#include <libxml/xmlreader.h>
#include <string.h>

/* The type of libxml2's handler, which 2.12 changed. */
#if LIBXML_VERSION >= 21200
typedef const xmlError Fault;
#else
typedef xmlError Fault;
#endif

static void
ignore_cb (void *user_data, Fault *fault)
{
}

static gboolean
check_tag (const RosetteXmlTag *tag, guint depth, GError **error)
{
  if (depth + (tag->is_empty ? 1 : 0) > ROSETTE_MAX_XML_DEPTH)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "the picture is nested more than %d elements deep", ROSETTE_MAX_XML_DEPTH);
      return FALSE;
    }
  if (rosette_xml_tag_count_attributes (tag) > ROSETTE_MAX_XML_ATTRIBUTES)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "an element of the picture has more than %d attributes",
                   ROSETTE_MAX_XML_ATTRIBUTES);
      return FALSE;
    }

  return TRUE;
}

static gboolean
check_run (const char *start, const char *end, GError **error)
{
  if (end - start <= ROSETTE_MAX_XML_TEXT_BYTES)
    return TRUE;

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
               "a text in the picture has more than %d bytes", ROSETTE_MAX_XML_TEXT_BYTES);
  return FALSE;
}

void
rosette_xml_begin (void)
{
  xmlInitParser ();
}

gboolean
rosette_xml_check_limits (const char *text, gsize length, GError **error)
{
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag tag;
  const char *before = text;

  rosette_xml_scan_init (&scan, text, length);
  while (rosette_xml_scan_next (&scan, &tag))
    {
      if (!check_run (before, tag.start, error) || !check_run (tag.start, tag.end, error)
          || !check_tag (&tag, scan.depth, error))
        return FALSE;
      before = tag.end;
    }

  return check_run (before, text + length, error);
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
  while (status == 1);
  xmlFreeTextReader (reader);

  if (status != 0)
    g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                         "the picture is not well-formed XML");

  return status == 0;
}

static gboolean
is_one_of (const char *encoding, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    if (g_ascii_strcasecmp (encoding, names[i]) == 0)
      return TRUE;

  return FALSE;
}

/* The encoding that the byte order mark or the XML declaration names; NULL for none. */
static char *
find_declared (const char *data, gsize size)
{
  const char *declaration_end;
  const char *name;

  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    return g_strdup ("UTF-16");
  if (!g_strstr_len (data, (gssize) MIN (size, 8), "<?xml"))
    return NULL;

  declaration_end = g_strstr_len (data, (gssize) MIN (size, 512), "?>");
  name = g_strstr_len (data, declaration_end != NULL ? declaration_end - data : 0, "encoding");
  if (name == NULL)
    return NULL;
  name += strcspn (name, "\"'");

  return g_strndup (name + 1, strcspn (name + 1, "\"'"));
}

/* The same; NULL for UTF-8 and what is a part of it. */
static char *
find_encoding (const char *data, gsize size)
{
  static const char *const names[] = { "utf-8", "utf8", "us-ascii", "ascii", NULL };
  g_autofree char *encoding = find_declared (data, size);

  return encoding == NULL || is_one_of (encoding, names) ? NULL : g_steal_pointer (&encoding);
}

gboolean
rosette_xml_takes_utf8 (GBytes *file)
{
  static const char *const names[] = { "utf-8", "utf8", NULL };
  gsize size;
  const char *data = g_bytes_get_data (file, &size);
  g_autofree char *encoding = size > 0 ? find_declared (data, size) : NULL;

  return encoding == NULL || is_one_of (encoding, names);
}

GBytes *
rosette_xml_to_utf8 (GBytes *file)
{
  g_autofree char *encoding = NULL;
  char *converted = NULL;
  gsize size;
  gsize converted_size = 0;
  const char *data = g_bytes_get_data (file, &size);

  if (size > 0)
    encoding = find_encoding (data, size);
  if (encoding != NULL)
    converted = g_convert (data, (gssize) size, "UTF-8", encoding, NULL, &converted_size, NULL);

  return converted != NULL ? g_bytes_new_take (converted, converted_size) : g_bytes_ref (file);
}

GBytes *
rosette_xml_check (GBytes *file, gboolean *is_utf8, GError **error)
{
  g_autoptr (GBytes) text = NULL;
  g_autofree char *encoding = NULL;
  gsize size = g_bytes_get_size (file);
  const char *data;

  if (size == 0 || size > ROSETTE_MAX_IMAGE_BYTES)
    {
      g_set_error (error, ROSETTE_ERROR, size == 0 ? ROSETTE_ERROR_SYNTAX : ROSETTE_ERROR_LIMIT,
                   "the picture is empty or has more than %d bytes", ROSETTE_MAX_IMAGE_BYTES);
      return NULL;
    }

  data = g_bytes_get_data (file, &size);
  encoding = find_encoding (data, size);
  text = rosette_xml_to_utf8 (file);
  if (encoding != NULL && text == file)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, "the picture is not in %s",
                   encoding);
      return NULL;
    }
  data = g_bytes_get_data (text, &size);
  /* Before libxml2 sees the text: it compares each attribute of an element with each. */
  if (!rosette_xml_check_limits (data, size, error) || !is_well_formed (file, error))
    return NULL;
  if (is_utf8 != NULL)
    *is_utf8 = encoding == NULL;

  return g_steal_pointer (&text);
}
