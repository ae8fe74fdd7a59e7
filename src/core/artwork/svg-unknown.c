/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-unknown.h"

#include "artwork/svg-fields.h"

#include <string.h>

#define TEXT(xml) ((const char *) (xml))

static const char *
get_namespace (const xmlNs *ns)
{
  return ns != NULL && ns->href != NULL ? TEXT (ns->href) : "";
}

/* What a style says once its escapes are read (CSS Syntax 3, 4.3.7), in small letters. */
static char *
dup_plain_style (const char *value)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = value; *at != '\0'; at++)
    {
      guint letter = 0, n_digits = 0;

      if (*at != '\\')
        {
          g_string_append_c (plain, g_ascii_tolower (*at));
          continue;
        }
      while (n_digits < 6 && g_ascii_isxdigit (at[1]))
        {
          letter = letter * 16 + (guint) g_ascii_xdigit_value (*++at);
          n_digits++;
        }
      if (n_digits > 0 && g_ascii_isspace (at[1]))
        at++;
      if (letter > 0 && letter < 128)
        g_string_append_c (plain, g_ascii_tolower ((char) letter));
    }

  return g_string_free (plain, FALSE);
}

/* A style may name a part of this file and nothing else. */
static gboolean
points_outside (const char *value)
{
  g_autofree char *lower = dup_plain_style (value);
  const char *at = lower;

  if (strstr (lower, "@import") != NULL || strstr (lower, "javascript:") != NULL)
    return TRUE;

  while ((at = strstr (at, "url(")) != NULL)
    {
      at += strlen ("url(");
      at += strspn (at, " '\"");
      if (*at != '#')
        return TRUE;
    }

  return FALSE;
}

/* libxml2 leaves a prefix that nothing declares in the name. What we write declares prefixes of its
 * own, and there the name would be another, such as xlink:href. */
static gboolean
has_stray_prefix (const xmlChar *name)
{
  return strchr (TEXT (name), ':') != NULL;
}

static gboolean
is_harmless_attribute (xmlAttr *attribute, const char *value)
{
  const char *name = TEXT (attribute->name);

  if (has_stray_prefix (attribute->name))
    return FALSE;
  /* No viewer follows a word of ours; without its kind a layer would be none. */
  if (g_str_equal (get_namespace (attribute->ns), ROSETTE_SVG_NAMESPACE))
    return TRUE;
  if (g_ascii_strncasecmp (name, "on", 2) == 0 && attribute->ns == NULL)
    return FALSE;

  if (g_str_equal (name, "href") || g_str_equal (name, "src"))
    return value[0] == '#' || g_str_has_prefix (value, "data:image/");

  return !points_outside (value);
}

static gboolean
is_harmless_element (xmlNode *element)
{
  static const char *const harmful[] = {
    "script", "foreignObject", "iframe", "object",  "embed",    "animate",          "set",
    "audio",  "video",         "link",   "handler", "listener", "animateTransform", "animateMotion",
  };
  const char *name = TEXT (element->name);

  /* In a page, a word of HTML can lead elsewhere by itself. */
  if (has_stray_prefix (element->name)
      || g_str_equal (get_namespace (element->ns), "http://www.w3.org/1999/xhtml"))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (harmful); i++)
    if (g_ascii_strcasecmp (name, harmful[i]) == 0)
      return FALSE;

  return TRUE;
}

void
rosette_svg_unknown_add_attribute (GString *text, xmlAttr *attribute)
{
  const char *href = get_namespace (attribute->ns);
  const char *prefix = attribute->ns != NULL ? TEXT (attribute->ns->prefix) : NULL;
  g_autofree char *name = NULL;
  xmlChar *value = xmlNodeGetContent ((xmlNode *) attribute);

  if (g_str_equal (href, ROSETTE_SVG_NAMESPACE))
    prefix = "rosette";
  else if (g_str_equal (href, ROSETTE_SVG_XLINK))
    prefix = "xlink";
  else if (prefix != NULL && !g_str_equal (prefix, "xml"))
    {
      g_autofree char *declaration = g_strconcat ("xmlns:", prefix, NULL);
      g_autofree char *start = g_strdup_printf (" %s=", declaration);

      if (strstr (text->str, start) == NULL)
        rosette_svg_append_attribute (text, declaration, href);
    }

  name = prefix != NULL ? g_strconcat (prefix, ":", attribute->name, NULL)
                        : g_strdup (TEXT (attribute->name));
  if (value != NULL && is_harmless_attribute (attribute, TEXT (value)))
    rosette_svg_append_attribute (text, name, TEXT (value));
  xmlFree (value);
}

static guint
clean_attributes (xmlNode *element)
{
  xmlAttr *next = NULL;
  guint n_removed = 0;

  for (xmlAttr *at = element->properties; at != NULL; at = next)
    {
      xmlChar *value = xmlNodeGetContent ((xmlNode *) at);

      next = at->next;
      if (value == NULL || !is_harmless_attribute (at, TEXT (value)))
        {
          xmlRemoveProp (at);
          n_removed++;
        }
      xmlFree (value);
    }

  return n_removed;
}

/* Takes out what is not kept, and says how much of it was more than a comment. The reader bounds
 * the depth. */
static guint
clean (xmlNode *element)
{
  guint n_removed = clean_attributes (element);
  xmlNode *next = NULL;

  for (xmlNode *at = element->children; at != NULL; at = next)
    {
      gboolean is_text = at->type == XML_TEXT_NODE || at->type == XML_CDATA_SECTION_NODE;

      next = at->next;
      if ((at->type == XML_ELEMENT_NODE && is_harmless_element (at))
          || (is_text && !points_outside (TEXT (at->content))))
        {
          n_removed += is_text ? 0 : clean (at);
          continue;
        }
      n_removed += at->type != XML_COMMENT_NODE;
      xmlUnlinkNode (at);
      xmlFreeNode (at);
    }

  return n_removed;
}

guint
rosette_svg_unknown_clean (xmlDoc *doc)
{
  guint n_removed = 0;
  xmlNode *next = NULL;

  g_return_val_if_fail (doc != NULL, 0);

  for (xmlNode *at = doc->children; at != NULL; at = next)
    {
      next = at->next;
      if (at->type == XML_ELEMENT_NODE)
        n_removed += clean (at);
      else if (at->type == XML_PI_NODE)
        {
          xmlUnlinkNode (at);
          xmlFreeNode (at);
          n_removed++;
        }
    }

  return n_removed;
}

void
rosette_svg_unknown_add_element (GString *text, xmlNode *element)
{
  xmlDoc *doc = NULL;
  xmlNode *copy = NULL;
  xmlBuffer *buffer = NULL;

  if (!is_harmless_element (element))
    return;

  /* The copy declares for itself every namespace that it uses. */
  doc = xmlNewDoc ((const xmlChar *) "1.0");
  copy = xmlDocCopyNode (element, doc, 1);
  xmlDocSetRootElement (doc, copy);
  xmlReconciliateNs (doc, copy);
  clean (copy);
  buffer = xmlBufferCreate ();
  xmlNodeDump (buffer, doc, copy, 0, 0);
  g_string_append (text, TEXT (xmlBufferContent (buffer)));
  xmlBufferFree (buffer);
  xmlFreeDoc (doc);
}
