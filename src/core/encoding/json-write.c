/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "encoding/json.h"

#include "encoding/jcs.h"

#include <math.h>
#include <string.h>

/* How to lay out: @indent is the number of spaces a level, or 0 for one line. */
typedef struct
{
  GString *out;
  guint indent;
  guint depth;
} Writer;

static void write_node (Writer *self, JsonNode *node);

static void
append_escaped (GString *out, char letter)
{
  g_string_append_c (out, '\\');
  g_string_append_c (out, letter);
}

/* The bytes that stand for themselves in a string: no control character, no " and no \ */
static const guint8 is_plain[256] = {
  [0x20 ... 0x21] = TRUE,
  [0x23 ... 0x5b] = TRUE,
  [0x5d ... 0xff] = TRUE,
};

void
rosette_json_append_string (GString *out, const char *text)
{
  static const char escapes[] = "btn\0fr"; /* of U+0008 to U+000D */

  g_string_append_c (out, '"');
  while (*text != '\0')
    {
      const char *from = text;
      guint8 c;

      while (is_plain[(guint8) *text])
        text++;
      g_string_append_len (out, from, text - from);

      c = (guint8) *text;
      if (c == '\0')
        break;
      if (c == '"' || c == '\\')
        append_escaped (out, (char) c);
      else if (c >= '\b' && c <= '\r' && c != '\v')
        append_escaped (out, escapes[c - '\b']);
      else
        g_string_append_printf (out, "\\u%04x", c);
      text++;
    }
  g_string_append_c (out, '"');
}

void
rosette_json_append_integer (GString *out, gint64 number)
{
  guint64 left = number < 0 ? -(guint64) number : (guint64) number;
  char digits[20];
  gsize at = sizeof digits;

  do
    {
      digits[--at] = (char) ('0' + left % 10);
      left /= 10;
    }
  while (left > 0);
  if (number < 0)
    g_string_append_c (out, '-');
  g_string_append_len (out, digits + at, (gssize) (sizeof digits - at));
}

static void
write_double (GString *out, double value)
{
  g_autofree char *text = rosette_jcs_format_number (value);

  /* Not an integer when it is read again; and JCS knows no negative zero. */
  if (value == 0)
    g_string_append (out, signbit (value) ? "-0.0" : "0.0");
  else
    g_string_append_printf (out, "%s%s", text, strpbrk (text, ".e") == NULL ? ".0" : "");
}

static void
write_scalar (GString *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    rosette_json_append_string (out, json_node_get_string (node));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
  else if (type == G_TYPE_DOUBLE)
    write_double (out, json_node_get_double (node));
  else
    rosette_json_append_integer (out, json_node_get_int (node));
}

static void
write_line_break (Writer *self)
{
  if (self->indent == 0)
    return;
  g_string_append_c (self->out, '\n');
  for (guint i = 0; i < self->depth * self->indent; i++)
    g_string_append_c (self->out, ' ');
}

/* Begins a container's item: a comma after the one before it, and a line of its own. */
static void
write_separator (Writer *self, guint n_before)
{
  if (n_before > 0)
    g_string_append_c (self->out, ',');
  write_line_break (self);
}

static void
write_array (Writer *self, JsonArray *array)
{
  guint n_elements = json_array_get_length (array);

  g_string_append_c (self->out, '[');
  self->depth++;
  for (guint i = 0; i < n_elements; i++)
    {
      write_separator (self, i);
      write_node (self, json_array_get_element (array, i));
    }
  self->depth--;
  if (n_elements > 0)
    write_line_break (self);
  g_string_append_c (self->out, ']');
}

static void
write_object (Writer *self, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;
  guint n_members = 0;

  g_string_append_c (self->out, '{');
  self->depth++;
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      write_separator (self, n_members++);
      rosette_json_append_string (self->out, name);
      g_string_append (self->out, self->indent > 0 ? ": " : ":");
      write_node (self, value);
    }
  self->depth--;
  if (n_members > 0)
    write_line_break (self);
  g_string_append_c (self->out, '}');
}

static void
write_node (Writer *self, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (self, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      write_array (self, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      write_scalar (self->out, node);
      break;
    case JSON_NODE_NULL:
      g_string_append (self->out, "null");
      break;
    default:
      g_assert_not_reached ();
    }
}

static char *
finish (Writer *self, gsize *length)
{
  if (length != NULL)
    *length = self->out->len;

  return g_string_free (g_steal_pointer (&self->out), FALSE);
}

char *
rosette_json_write (JsonNode *node, gsize *length)
{
  Writer self = { g_string_new (NULL), 0, 0 };

  g_return_val_if_fail (node != NULL, NULL);

  write_node (&self, node);

  return finish (&self, length);
}

char *
rosette_json_write_object (JsonObject *object, gsize *length)
{
  Writer self = { g_string_new (NULL), 0, 0 };

  g_return_val_if_fail (object != NULL, NULL);

  write_object (&self, object);

  return finish (&self, length);
}

char *
rosette_json_write_pretty (JsonNode *node)
{
  Writer self = { g_string_new (NULL), 2, 0 };

  g_return_val_if_fail (node != NULL, NULL);

  write_node (&self, node);
  g_string_append_c (self.out, '\n');

  return finish (&self, NULL);
}

JsonNode *
rosette_json_new_node (JsonObject *object)
{
  g_return_val_if_fail (object != NULL, NULL);

  return json_node_init_object (json_node_alloc (), object);
}

JsonObject *
rosette_json_share_object (JsonObject *object)
{
  JsonObject *share = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (share, name, json_node_ref (value));

  return share;
}

JsonObject *
rosette_json_copy_object (JsonObject *object)
{
  JsonObject *copy = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    json_object_set_member (copy, name, rosette_json_copy (value));

  return copy;
}

static JsonArray *
copy_array (JsonArray *array)
{
  guint n_elements = json_array_get_length (array);
  JsonArray *copy = json_array_sized_new (n_elements);

  for (guint i = 0; i < n_elements; i++)
    json_array_add_element (copy, rosette_json_copy (json_array_get_element (array, i)));

  return copy;
}

JsonNode *
rosette_json_copy (JsonNode *node)
{
  JsonNode *copy;

  g_return_val_if_fail (node != NULL, NULL);

  copy = json_node_new (json_node_get_node_type (node));
  if (JSON_NODE_HOLDS_OBJECT (node))
    json_node_take_object (copy, rosette_json_copy_object (json_node_get_object (node)));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    json_node_take_array (copy, copy_array (json_node_get_array (node)));
  else if (JSON_NODE_HOLDS_VALUE (node))
    {
      g_auto (GValue) value = G_VALUE_INIT;

      json_node_get_value (node, &value);
      json_node_set_value (copy, &value);
    }

  return copy;
}
