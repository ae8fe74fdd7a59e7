/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define _GNU_SOURCE /* memmem, several times as fast as g_strstr_len */

#include "config.h"

#include "baking/xml-scan.h"

#include <string.h>

typedef struct
{
  guint depth;
  char *prefix; /* "" for the default namespace */
  char *uri;
} Binding;

typedef struct
{
  const char *name;
  gsize name_length;
  const char *value;
  gsize value_length;
} Attribute;

static void
binding_clear (gpointer data)
{
  Binding *binding = data;

  g_free (binding->prefix);
  g_free (binding->uri);
}

void
rosette_xml_scan_init (RosetteXmlScan *self, const char *text, gsize length)
{
  memset (self, 0, sizeof *self);
  self->at = text;
  self->end = text + length;
  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  g_array_set_clear_func (self->bindings, binding_clear);
}

void
rosette_xml_scan_clear (RosetteXmlScan *self)
{
  g_clear_pointer (&self->bindings, g_array_unref);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static gboolean
starts_with (const char *at, const char *end, const char *what)
{
  gsize length = strlen (what);

  return (gsize) (end - at) >= length && memcmp (at, what, length) == 0;
}

/* The position after the next @what, or the end. */
static const char *
after (const char *at, const char *end, const char *what)
{
  const char *found = memmem (at, (gsize) (end - at), what, strlen (what));

  return found != NULL ? found + strlen (what) : end;
}

/* The position after the document type's own `>`, past its quotes and its internal subset. */
static const char *
after_doctype (const char *at, const char *end)
{
  guint n_open = 0;

  for (; at < end; at++)
    {
      if (starts_with (at, end, "<!--"))
        at = after (at + 4, end, "-->") - 1;
      else if (starts_with (at, end, "<?"))
        at = after (at, end, "?>") - 1;
      else if (*at == '"' || *at == '\'')
        {
          const char *quote = memchr (at + 1, *at, (gsize) (end - at - 1));

          at = quote != NULL ? quote : end - 1;
        }
      else if (*at == '<' || *at == '[')
        n_open++;
      else if (*at == ']')
        n_open--;
      else if (*at == '>' && --n_open == 0)
        return at + 1;
    }

  return end;
}

static gboolean
next_attribute (const char **at, const char *end, Attribute *attribute)
{
  const char *p = *at;
  const char *quote;

  while (p < end && (is_space (*p) || *p == '/'))
    p++;
  attribute->name = p;
  while (p < end && !is_space (*p) && *p != '=')
    p++;
  attribute->name_length = (gsize) (p - attribute->name);

  while (p < end && *p != '"' && *p != '\'')
    p++;
  quote = p < end ? memchr (p + 1, *p, (gsize) (end - p - 1)) : NULL;
  if (quote == NULL)
    return FALSE;

  attribute->value = p + 1;
  attribute->value_length = (gsize) (quote - p - 1);
  *at = quote + 1;

  return TRUE;
}

static const char *
tag_end (const char *at, const char *end)
{
  for (; at < end && *at != '>'; at++)
    if (*at == '"' || *at == '\'')
      {
        const char *quote = memchr (at + 1, *at, (gsize) (end - at - 1));

        at = quote != NULL ? quote : end - 1;
      }

  return at < end ? at + 1 : end;
}

static void
read_tag (const char *at, const char *end, RosetteXmlTag *tag)
{
  tag->start = at;
  tag->is_closing = at + 1 < end && at[1] == '/';
  tag->name = at + (tag->is_closing ? 2 : 1);
  tag->end = tag_end (tag->name, end);
  tag->is_empty = !tag->is_closing && tag->end - tag->name >= 2 && tag->end[-2] == '/';
  tag->name_end = tag->name;
  while (tag->name_end < tag->end && !is_space (*tag->name_end) && *tag->name_end != '>'
         && *tag->name_end != '/')
    tag->name_end++;
}

static void
bind_namespaces (RosetteXmlScan *self, const RosetteXmlTag *tag)
{
  const char *at = tag->name_end;
  Attribute attribute;

  while (next_attribute (&at, tag->end, &attribute))
    {
      g_autofree char *name = g_strndup (attribute.name, attribute.name_length);
      g_autoptr (GString) uri = NULL;
      Binding binding;

      if (strcmp (name, "xmlns") != 0 && !g_str_has_prefix (name, "xmlns:"))
        continue;
      uri = g_string_new (NULL);
      rosette_xml_append_unescaped (uri, attribute.value, attribute.value_length);
      binding.depth = self->depth;
      binding.prefix = g_strdup (name[5] == ':' ? name + 6 : "");
      binding.uri = g_strdup (uri->str);
      g_array_append_val (self->bindings, binding);
    }
}

static void
forget_namespaces (RosetteXmlScan *self)
{
  while (self->bindings->len > 0
         && g_array_index (self->bindings, Binding, self->bindings->len - 1).depth >= self->depth)
    g_array_set_size (self->bindings, self->bindings->len - 1);
}

/* What is neither a tag nor text; NULL when @at is a tag. */
static const char *
skip_other (RosetteXmlScan *self, const char *at)
{
  const char *next;

  if (starts_with (at, self->end, "<!--"))
    return after (at + 4, self->end, "-->");
  if (starts_with (at, self->end, "<?"))
    return after (at + 2, self->end, "?>");
  if (starts_with (at, self->end, "<![CDATA["))
    {
      next = after (at + 9, self->end, "]]>");
      if (self->cdata != NULL)
        g_string_append_len (self->cdata, at + 9, MAX (next - 3 - (at + 9), 0));
      if (self->both != NULL)
        g_string_append_len (self->both, at + 9, MAX (next - 3 - (at + 9), 0));
      return next;
    }
  if (starts_with (at, self->end, "<!"))
    return after_doctype (at, self->end);

  return NULL;
}

gboolean
rosette_xml_scan_next (RosetteXmlScan *self, RosetteXmlTag *tag)
{
  while (self->at < self->end)
    {
      const char *open = memchr (self->at, '<', (gsize) (self->end - self->at));
      const char *next;

      if (open == NULL)
        open = self->end;
      if (self->text != NULL)
        rosette_xml_append_unescaped (self->text, self->at, (gsize) (open - self->at));
      if (self->both != NULL)
        rosette_xml_append_unescaped (self->both, self->at, (gsize) (open - self->at));
      self->at = open;
      if (open == self->end)
        return FALSE;

      next = skip_other (self, open);
      if (next == NULL)
        break;
      self->at = next;
    }
  if (self->at >= self->end)
    return FALSE;

  read_tag (self->at, self->end, tag);
  self->at = tag->end;
  if (tag->is_closing)
    self->depth--;
  forget_namespaces (self);
  if (!tag->is_closing)
    bind_namespaces (self, tag);
  if (!tag->is_closing && !tag->is_empty)
    self->depth++;

  return TRUE;
}

static const char *
find_colon (const RosetteXmlTag *tag)
{
  return memchr (tag->name, ':', (gsize) (tag->name_end - tag->name));
}

char *
rosette_xml_scan_dup_namespace (RosetteXmlScan *self, const RosetteXmlTag *tag)
{
  const char *colon = find_colon (tag);
  g_autofree char *prefix = g_strndup (tag->name, colon != NULL ? (gsize) (colon - tag->name) : 0);

  for (guint i = self->bindings->len; i > 0; i--)
    {
      Binding *binding = &g_array_index (self->bindings, Binding, i - 1);

      if (strcmp (binding->prefix, prefix) == 0)
        return g_strdup (binding->uri);
    }

  return g_strdup ("");
}

char *
rosette_xml_tag_dup_local_name (const RosetteXmlTag *tag)
{
  const char *colon = find_colon (tag);
  const char *from = colon != NULL ? colon + 1 : tag->name;

  return g_strndup (from, (gsize) (tag->name_end - from));
}

gboolean
rosette_xml_tag_has_prefix (const RosetteXmlTag *tag, const char *prefix)
{
  const char *colon = find_colon (tag);

  return colon != NULL && (gsize) (colon - tag->name) == strlen (prefix)
         && strncmp (tag->name, prefix, strlen (prefix)) == 0;
}

char *
rosette_xml_tag_dup_attribute (const RosetteXmlTag *tag, const char *name)
{
  const char *at = tag->name_end;
  Attribute attribute;

  while (next_attribute (&at, tag->end, &attribute))
    if (attribute.name_length == strlen (name)
        && strncmp (attribute.name, name, attribute.name_length) == 0)
      {
        GString *value = g_string_new (NULL);

        rosette_xml_append_unescaped (value, attribute.value, attribute.value_length);
        return g_string_free (value, FALSE);
      }

  return NULL;
}

guint
rosette_xml_tag_count_attributes (const RosetteXmlTag *tag)
{
  const char *at = tag->name_end;
  Attribute attribute;
  guint n_attributes = 0;

  while (next_attribute (&at, tag->end, &attribute))
    n_attributes++;

  return n_attributes;
}

/* Appends what the reference from @at to @semicolon stands for; FALSE when it is not one of ours.
 */
static gboolean
append_reference (GString *out, const char *at, const char *semicolon)
{
  static const char *const names[] = { "&lt;", "&gt;", "&amp;", "&quot;", "&apos;" };
  static const char values[] = "<>&\"'";
  gunichar c = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if ((gsize) (semicolon + 1 - at) == strlen (names[i])
        && strncmp (at, names[i], strlen (names[i])) == 0)
      {
        g_string_append_c (out, values[i]);
        return TRUE;
      }

  if (at[1] != '#' || semicolon - at > 10)
    return FALSE;
  c = (gunichar) (at[2] == 'x' ? g_ascii_strtoull (at + 3, NULL, 16)
                               : g_ascii_strtoull (at + 2, NULL, 10));
  if (c == 0 || !g_unichar_validate (c))
    return FALSE;
  g_string_append_unichar (out, c);

  return TRUE;
}

void
rosette_xml_append_unescaped (GString *out, const char *text, gsize length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char *reference = memchr (text, '&', (gsize) (end - text));
      const char *semicolon;

      g_string_append_len (out, text, (reference != NULL ? reference : end) - text);
      if (reference == NULL)
        return;

      semicolon = memchr (reference, ';', (gsize) MIN (end - reference, 12));
      if (semicolon != NULL && append_reference (out, reference, semicolon))
        text = semicolon + 1;
      else
        {
          g_string_append_c (out, '&');
          text = reference + 1;
        }
    }
}
