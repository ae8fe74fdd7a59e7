/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "artwork/svg-source.h"

#include "artwork/svg-fields.h"
#include "artwork/svg-xml.h"
#include "base/limits.h"

#include <string.h>

#define TEXT(xml)    ((const char *) (xml))
#define SPACES       " \t\r\n\f"
#define NAME_LETTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"

/* What one selector says of one element. */
typedef struct
{
  char *type; /* NULL for any */
  char *id;   /* NULL for any */
  GPtrArray *classes;
  char *declarations;
  guint weight;
  guint place; /* among the rules of the file */
} Rule;

struct _RosetteSvgSource
{
  GHashTable *elements; /* of their ids */
  GPtrArray *rules;     /* the one that counts most is the last */
};

static void
rule_free (gpointer data)
{
  Rule *rule = data;

  g_free (rule->type);
  g_free (rule->id);
  g_free (rule->declarations);
  g_ptr_array_unref (rule->classes);
  g_free (rule);
}

/* Takes "#ID" or ".CLASS" from @at. FALSE where there is something else. */
static gboolean
read_part (Rule *rule, const char **at)
{
  char kind = **at;
  gsize length = strspn (*at + 1, NAME_LETTERS);
  g_autofree char *name = g_strndup (*at + 1, length);

  if ((kind != '.' && kind != '#') || length == 0 || (kind == '#' && rule->id != NULL))
    return FALSE;

  *at += 1 + length;
  rule->weight += kind == '#' ? 10000 : 100;
  if (kind == '#')
    rule->id = g_steal_pointer (&name);
  else
    g_ptr_array_add (rule->classes, g_steal_pointer (&name));

  return TRUE;
}

/* CSS 2, 5: FALSE where it is about more than one element, or its state. */
static gboolean
read_selector (Rule *rule, const char *selector)
{
  const char *at = selector;
  gsize length = strspn (at, NAME_LETTERS);

  if (length > 0)
    {
      rule->type = g_strndup (at, length);
      rule->weight = 1;
    }
  at += length > 0 ? length : at[0] == '*';
  if (at == selector && at[0] == '\0')
    return FALSE;

  while (*at != '\0')
    if (!read_part (rule, &at))
      return FALSE;

  return TRUE;
}

static gboolean
add_rules (RosetteSvgSource *self, char *selectors, const char *declarations)
{
  g_auto (GStrv) each = g_strsplit (selectors, ",", -1);

  for (gsize i = 0; each[i] != NULL; i++)
    {
      Rule *rule = g_new0 (Rule, 1);

      rule->classes = g_ptr_array_new_with_free_func (g_free);
      rule->declarations = g_strdup (declarations);
      rule->place = self->rules->len;
      g_ptr_array_add (self->rules, rule);
      if (self->rules->len > ROSETTE_MAX_SVG_RULES || !read_selector (rule, g_strstrip (each[i])))
        return FALSE;
    }

  return TRUE;
}

/* FALSE where one has no end. */
static gboolean
blank_comments (char *text)
{
  char *start = NULL;

  while ((start = strstr (text, "/*")) != NULL)
    {
      char *end = strstr (start + 2, "*/");

      if (end == NULL)
        return FALSE;
      memset (start, ' ', (gsize) (end + 2 - start));
      text = end + 2;
    }

  return TRUE;
}

/* Blocks in blocks are for some media only, or what we do not know. */
static gboolean
read_sheet (RosetteSvgSource *self, char *text)
{
  char *at = text;

  if (!blank_comments (text))
    return FALSE;

  for (at += strspn (at, SPACES); *at != '\0'; at += strspn (at, SPACES))
    {
      char *start = strchr (at, '{');
      char *end = start != NULL ? strpbrk (start + 1, "{}") : NULL;

      if (end == NULL || *end == '{')
        return FALSE;
      *start = *end = '\0';
      if (!add_rules (self, at, start + 1))
        return FALSE;
      at = end + 1;
    }

  return TRUE;
}

static gboolean
is_for_all_media (xmlNode *style)
{
  g_auto (RosetteXmlText) type = (char *) xmlGetNoNsProp (style, (const xmlChar *) "type");
  g_auto (RosetteXmlText) media = (char *) xmlGetNoNsProp (style, (const xmlChar *) "media");

  return (type == NULL || g_str_equal (type, "text/css"))
         && (media == NULL || g_str_equal (media, "all") || g_str_equal (media, "screen"));
}

static gboolean
read_style_element (RosetteSvgSource *self, xmlNode *element)
{
  g_auto (RosetteXmlText) text = (char *) xmlNodeGetContent (element);

  if (text == NULL || text[strspn (text, SPACES)] == '\0')
    return TRUE;

  return is_for_all_media (element) && read_sheet (self, text);
}

/* Of elements with one id the first counts. */
static gboolean
read_elements (RosetteSvgSource *self, xmlNode *parent)
{
  for (xmlNode *at = parent->children; at != NULL; at = at->next)
    {
      g_auto (RosetteXmlText) id = NULL;

      if (at->type != XML_ELEMENT_NODE)
        continue;
      id = (char *) xmlGetNoNsProp (at, (const xmlChar *) "id");
      if (id != NULL && !g_hash_table_contains (self->elements, id))
        g_hash_table_insert (self->elements, g_strdup (id), at);
      if (rosette_svg_is_element (at, "style") && !read_style_element (self, at))
        return FALSE;
      if (!read_elements (self, at))
        return FALSE;
    }

  return TRUE;
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  const Rule *first = *(const Rule *const *) a;
  const Rule *second = *(const Rule *const *) b;

  if (first->weight != second->weight)
    return first->weight < second->weight ? -1 : 1;

  return first->place < second->place ? -1 : first->place > second->place;
}

RosetteSvgSource *
rosette_svg_source_new (xmlNode *root)
{
  g_autoptr (RosetteSvgSource) self = g_new0 (RosetteSvgSource, 1);

  g_return_val_if_fail (root != NULL, NULL);

  self->elements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rules = g_ptr_array_new_with_free_func (rule_free);
  if (!read_elements (self, root))
    return NULL;

  g_ptr_array_sort (self->rules, compare_rules);

  return g_steal_pointer (&self);
}

void
rosette_svg_source_free (RosetteSvgSource *self)
{
  g_clear_pointer (&self->elements, g_hash_table_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_free (self);
}

xmlNode *
rosette_svg_source_find (const RosetteSvgSource *self, const char *reference)
{
  g_autofree char *id = NULL;

  g_return_val_if_fail (self != NULL && reference != NULL, NULL);

  if (reference[0] == '#')
    return g_hash_table_lookup (self->elements, reference + 1);
  if (!g_str_has_prefix (reference, "url(") || !g_str_has_suffix (reference, ")"))
    return NULL;

  id = g_strndup (reference + 4, strlen (reference) - 5);
  g_strstrip (g_strdelimit (id, "'\"", ' '));

  return id[0] == '#' ? g_hash_table_lookup (self->elements, id + 1) : NULL;
}

xmlNode *
rosette_svg_source_follow (const RosetteSvgSource *self, xmlNode *element)
{
  g_auto (RosetteXmlText) href = (char *) xmlGetNoNsProp (element, (const xmlChar *) "href");

  if (href == NULL)
    href = (char *) xmlGetNsProp (element, (const xmlChar *) "href",
                                  (const xmlChar *) ROSETTE_SVG_XLINK);

  return href != NULL && href[0] == '#' ? rosette_svg_source_find (self, href) : NULL;
}

static gboolean
is_meant (const Rule *rule, xmlNode *element, const char *id, const char *const *classes)
{
  if ((rule->type != NULL && !g_str_equal (rule->type, TEXT (element->name)))
      || (rule->id != NULL && g_strcmp0 (rule->id, id) != 0))
    return FALSE;

  for (guint i = 0; i < rule->classes->len; i++)
    if (classes == NULL || !g_strv_contains (classes, g_ptr_array_index (rule->classes, i)))
      return FALSE;

  return TRUE;
}

static gboolean
read_declarations (const char *text, RosetteSvgStyleFunc func, gpointer user_data)
{
  g_auto (GStrv) declarations = g_strsplit (text, ";", -1);

  for (gsize i = 0; declarations[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (g_strstrip (declarations[i]), ":", 2);

      if (declarations[i][0] == '\0')
        continue;
      if (parts[1] == NULL || !func (g_strchomp (parts[0]), g_strchug (parts[1]), user_data))
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_svg_source_read_style (const RosetteSvgSource *self,
                               xmlNode *element,
                               RosetteSvgStyleFunc func,
                               gpointer user_data)
{
  g_auto (RosetteXmlText) id = (char *) xmlGetNoNsProp (element, (const xmlChar *) "id");
  g_auto (RosetteXmlText) class = (char *) xmlGetNoNsProp (element, (const xmlChar *) "class");
  g_auto (RosetteXmlText) style = (char *) xmlGetNoNsProp (element, (const xmlChar *) "style");
  g_auto (GStrv) classes = class != NULL ? g_strsplit_set (class, SPACES, -1) : NULL;

  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rule *rule = g_ptr_array_index (self->rules, i);

      if (is_meant (rule, element, id, (const char *const *) classes)
          && !read_declarations (rule->declarations, func, user_data))
        return FALSE;
    }

  return style == NULL || read_declarations (style, func, user_data);
}
