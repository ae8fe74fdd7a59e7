/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where things stand in an XML text, as positions in its bytes: what a parser does not tell, and
 * a picture that must stay byte for byte needs. It reads well-formed UTF-8 only (svg.c asks libxml2
 * first), resolves namespaces, and expands no entity.
 */

/**
 * RosetteXmlTag:
 * @start: the position of its `<`
 * @end: the position after its `>`
 * @name: where its name begins, prefix included; @name_end is after it
 * @is_closing: `</name>`
 * @is_empty: `<name/>`
 */
typedef struct
{
  const char *start;
  const char *end;
  const char *name;
  const char *name_end;
  gboolean is_closing;
  gboolean is_empty;
} RosetteXmlTag;

typedef struct
{
  const char *at;
  const char *end;
  guint depth;      /* elements open before the tag that is read next */
  GArray *bindings; /* of namespace prefixes, innermost last */
  GString *text;    /* (nullable): collects text between tags while it is set */
  GString *cdata;   /* (nullable): collects CDATA sections while it is set */
  GString *both;    /* (nullable): collects both, as they follow each other */
} RosetteXmlScan;

void rosette_xml_scan_init (RosetteXmlScan *self, const char *text, gsize length);
void rosette_xml_scan_clear (RosetteXmlScan *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteXmlScan, rosette_xml_scan_clear)

/* Takes the next tag, past comments, instructions, CDATA and the document type. FALSE at the end.
 */
gboolean rosette_xml_scan_next (RosetteXmlScan *self, RosetteXmlTag *tag);

/* The namespace of the tag just read: a URI as it is written there, or "" for none. Free it. */
char *rosette_xml_scan_dup_namespace (RosetteXmlScan *self, const RosetteXmlTag *tag);

/* The name without its prefix; free it. */
char *rosette_xml_tag_dup_local_name (const RosetteXmlTag *tag);

gboolean rosette_xml_tag_has_prefix (const RosetteXmlTag *tag, const char *prefix);

/* The value of the attribute of this name, with its escapes undone; NULL when it has none. */
char *rosette_xml_tag_dup_attribute (const RosetteXmlTag *tag, const char *name);

guint rosette_xml_tag_count_attributes (const RosetteXmlTag *tag);

/* Undoes the five named escapes and the numbered ones; others stay as they are. */
void rosette_xml_append_unescaped (GString *out, const char *text, gsize length);

G_END_DECLS
