/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteSheetXmlTag:
 *
 * The start of an element, while it is read.
 */
typedef struct _RosetteSheetXmlTag RosetteSheetXmlTag;

/**
 * RosetteSheetXmlHandler:
 * @start: (nullable): an element begins; its name is without its prefix
 * @end: (nullable): it ends
 * @text: (nullable): a part of a text, @length bytes of UTF-8
 *
 * What is done with one part of a workbook. %FALSE with the error ends the reading.
 */
typedef struct
{
  gboolean (*start) (gpointer data,
                     const char *name,
                     const RosetteSheetXmlTag *tag,
                     GError **error);
  gboolean (*end) (gpointer data, const char *name, GError **error);
  gboolean (*text) (gpointer data, const char *text, gsize length, GError **error);
} RosetteSheetXmlHandler;

/**
 * rosette_sheet_xml_read:
 * @xml: one part of a workbook, an XML document
 * @handler: what is done with it
 * @data: for @handler
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads XML from the start to the end and keeps nothing of it. A document type declaration is
 * refused, and with it entities of its own; elements may be ROSETTE_MAX_XML_DEPTH deep.
 *
 * Returns: whether it was read; else %FALSE with ROSETTE_ERROR_SYNTAX, ROSETTE_ERROR_LIMIT or what
 *   @handler said
 */
gboolean rosette_sheet_xml_read (GBytes *xml,
                                 const RosetteSheetXmlHandler *handler,
                                 gpointer data,
                                 GError **error);

/**
 * rosette_sheet_xml_dup:
 * @space: (nullable): how the address of the attribute's namespace ends; %NULL for any or none
 * @name: its name without prefix
 *
 * Returns: (transfer full) (nullable): the attribute's value
 */
char *rosette_sheet_xml_dup (const RosetteSheetXmlTag *tag,
                             const char *space,
                             const char *name) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sheet_xml_get_uint:
 * @name: as rosette_sheet_xml_dup()
 * @missing: what it is when it is not there, or no number
 *
 * Returns: the attribute's value, G_MAXINT at most
 */
guint rosette_sheet_xml_get_uint (const RosetteSheetXmlTag *tag, const char *name, guint missing);

/**
 * rosette_sheet_xml_is:
 * @value: as rosette_sheet_xml_dup()
 *
 * Returns: whether the attribute is there and has this value
 */
gboolean rosette_sheet_xml_is (const RosetteSheetXmlTag *tag, const char *name, const char *value);

G_END_DECLS
