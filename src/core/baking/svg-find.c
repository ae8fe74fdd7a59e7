/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "baking/svg-find.h"

#include "base/limits.h"

#include <string.h>

static const struct
{
  const char *uri;
  const char *name;
} kinds[] = {
  [ROSETTE_BAKING_OB2] = { "http://openbadges.org", "assertion" },
  [ROSETTE_BAKING_OB3] = { "https://purl.imsglobal.org/ob/v3p0", "credential" },
  [ROSETTE_BAKING_CLR2] = { "https://purl.imsglobal.org/clr/v2p0", "credential" },
};

const char *
rosette_svg_get_namespace (RosetteBakingKind kind)
{
  return kinds[kind].uri;
}

const char *
rosette_svg_get_name (RosetteBakingKind kind)
{
  return kinds[kind].name;
}

/* Whether two addresses differ in their scheme and last slash at most. */
static gboolean
is_nearly (const char *uri, const char *right)
{
  const char *rest = strstr (uri, "://");
  const char *right_rest = strstr (right, "://");
  gsize length = strlen (right_rest);

  return rest != NULL && g_ascii_strncasecmp (rest, right_rest, length) == 0
         && (rest[length] == '\0' || strcmp (rest + length, "/") == 0);
}

/* Whether the tag just read begins an element with a credential. */
static gboolean
match (RosetteXmlScan *scan, const RosetteXmlTag *tag, RosetteSvgElement *element)
{
  g_autofree char *uri = NULL;
  g_autofree char *name = NULL;

  if (tag->is_closing)
    return FALSE;
  name = rosette_xml_tag_dup_local_name (tag);
  if (strcmp (name, "assertion") != 0 && strcmp (name, "credential") != 0)
    return FALSE;

  uri = rosette_xml_scan_dup_namespace (scan, tag);
  element->tag = *tag;
  element->is_wrong_namespace = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (uri, kinds[i].uri) == 0 && strcmp (name, kinds[i].name) == 0)
      {
        element->kind = (RosetteBakingKind) i;
        return TRUE;
      }

  element->is_wrong_namespace = rosette_xml_tag_has_prefix (tag, ROSETTE_SVG_PREFIX);
  element->kind = strcmp (name, "assertion") == 0 ? ROSETTE_BAKING_OB2 : ROSETTE_BAKING_OB3;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_nearly (uri, kinds[i].uri))
      {
        element->is_wrong_namespace = TRUE;
        if (strcmp (name, kinds[i].name) == 0)
          element->kind = (RosetteBakingKind) i;
      }

  return element->is_wrong_namespace;
}

/* Goes past the element, and past all elements in it. */
static void
skip_element (RosetteXmlScan *scan, RosetteSvgElement *element)
{
  guint depth = scan->depth;
  RosetteXmlTag tag = element->tag;

  while (!element->tag.is_empty && scan->depth >= depth && rosette_xml_scan_next (scan, &tag))
    continue;
  element->end = tag.end;
}

/* The text of an element. Where a baker indented its CDATA section, the space around it is no part
 * of the credential, while the space inside is. */
static char *
read_body (RosetteXmlScan *scan, RosetteSvgElement *element)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) cdata = g_string_new (NULL);
  g_autoptr (GString) both = g_string_new (NULL);

  scan->text = text;
  scan->cdata = cdata;
  scan->both = both;
  skip_element (scan, element);
  scan->text = NULL;
  scan->cdata = NULL;
  scan->both = NULL;

  if (cdata->len > 0 && strspn (text->str, " \t\r\n") == text->len)
    return g_string_free (g_steal_pointer (&cdata), FALSE);

  return g_strstrip (g_string_free (g_steal_pointer (&both), FALSE));
}

/* In any namespace, and whatever its prefix: what stands in it must tell. */
static gboolean
match_other (RosetteXmlScan *scan, const RosetteXmlTag *tag, RosetteSvgElement *element)
{
  static const char *const names[] = { "assertion",  "credential",          "badge",   "openbadge",
                                       "openbadges", "openbadgecredential", "metadata" };
  g_autofree char *name = NULL;

  if (tag->is_closing)
    return FALSE;
  name = rosette_xml_tag_dup_local_name (tag);
  element->tag = *tag;
  element->is_wrong_namespace = TRUE;
  element->kind =
    g_ascii_strcasecmp (name, "assertion") == 0 ? ROSETTE_BAKING_OB2 : ROSETTE_BAKING_OB3;
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_ascii_strcasecmp (name, names[i]) == 0)
        return TRUE;
    }
  element->verify = rosette_xml_tag_dup_attribute (tag, "verify");

  return element->verify != NULL;
}

static void
clear_element (gpointer data)
{
  RosetteSvgElement *element = data;

  g_free (element->verify);
  g_free (element->body);
}

typedef gboolean (*MatchFunc) (RosetteXmlScan *scan,
                               const RosetteXmlTag *tag,
                               RosetteSvgElement *element);

static void
find (const char *text, gsize length, MatchFunc matches, guint max_found, RosetteSvgFound *found)
{
  g_auto (RosetteXmlScan) scan = { 0 };
  RosetteXmlTag tag;
  gboolean is_root = TRUE;

  found->elements = g_array_new (FALSE, FALSE, sizeof (RosetteSvgElement));
  g_array_set_clear_func (found->elements, clear_element);

  rosette_xml_scan_init (&scan, text, length);
  while (found->elements->len < max_found && rosette_xml_scan_next (&scan, &tag))
    {
      RosetteSvgElement element = { 0 };

      if (is_root)
        found->root = tag;
      is_root = FALSE;
      if (!matches (&scan, &tag, &element))
        continue;
      if (element.verify == NULL)
        element.verify = rosette_xml_tag_dup_attribute (&tag, "verify");
      element.body = read_body (&scan, &element);
      g_array_append_val (found->elements, element);
    }
}

void
rosette_svg_find (const char *text, gsize length, RosetteSvgFound *found)
{
  find (text, length, match, G_MAXUINT, found);
}

void
rosette_svg_find_other (const char *text, gsize length, RosetteSvgFound *found)
{
  find (text, length, match_other, ROSETTE_MAX_BADGES_IN_FILE, found);
}

void
rosette_svg_found_clear (RosetteSvgFound *found)
{
  g_clear_pointer (&found->elements, g_array_unref);
}
