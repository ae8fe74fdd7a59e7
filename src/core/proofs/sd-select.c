/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/sd-select.h"

#include "base/error.h"
#include "encoding/json.h"

#include <string.h>

/* What is selected is marked in the document first, then copied: so it does not matter in which
 * order pointers come, nor that one leads into what another selects.
 */
typedef enum
{
  MARK_PART = 1,
  MARK_WHOLE,
} Mark;

typedef struct
{
  GHashTable *numbers;
  GHashTable *marks; /* from JsonNode to Mark */
} Selection;

static void number_object (GHashTable *numbers, JsonObject *object);

static void
number_node (GHashTable *numbers, JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    number_object (numbers, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      number_node (numbers, json_array_get_element (json_node_get_array (node), i));
}

static void
number_object (GHashTable *numbers, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  g_hash_table_insert (numbers, json_object_ref (object),
                       GUINT_TO_POINTER (g_hash_table_size (numbers)));
  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, &value))
    number_node (numbers, value);
}

GHashTable *
rosette_sd_number_objects (JsonObject *document)
{
  GHashTable *numbers =
    g_hash_table_new_full (NULL, NULL, (GDestroyNotify) json_object_unref, NULL);

  number_object (numbers, document);

  return numbers;
}

/* A name as a pointer writes it: ~1 is a slash, ~0 a tilde. NULL for another use of the tilde. */
static char *
unescape (const char *token, gsize length)
{
  g_autoptr (GString) name = g_string_sized_new (length);

  for (gsize i = 0; i < length; i++)
    {
      if (token[i] != '~')
        {
          g_string_append_c (name, token[i]);
          continue;
        }
      if (++i == length || (token[i] != '0' && token[i] != '1'))
        return NULL;
      g_string_append_c (name, token[i] == '1' ? '/' : '~');
    }

  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* The place in an array: digits without a zero before them. */
static gboolean
read_place (const char *name, guint *place)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (name, 10, 0, G_MAXUINT, &value, NULL)
      || (name[0] == '0' && name[1] != '\0'))
    return FALSE;
  *place = (guint) value;

  return TRUE;
}

/* What is called @name in @node. The first of what is no array is itself. */
static JsonNode *
step (JsonNode *node, const char *name)
{
  guint place = 0;
  gboolean is_place = read_place (name, &place);
  JsonNode *member = NULL;

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      return is_place && place < json_array_get_length (array)
               ? json_array_get_element (array, place)
               : NULL;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    member = json_object_get_member (json_node_get_object (node), name);

  return member == NULL && is_place && place == 0 ? node : member;
}

static void
mark (Selection *self, JsonNode *node, Mark mark)
{
  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, node)) < mark)
    g_hash_table_insert (self->marks, node, GUINT_TO_POINTER (mark));
}

/* Marks the way to what @name is called in @node, and returns that. */
static JsonNode *
go (Selection *self, JsonNode *node, const char *name)
{
  guint place;

  mark (self, node, MARK_PART);
  while (JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) == 1
         && !read_place (name, &place))
    {
      node = json_array_get_element (json_node_get_array (node), 0);
      mark (self, node, MARK_PART);
    }

  return step (node, name);
}

static gboolean
follow (Selection *self, JsonNode *root, const char *pointer)
{
  JsonNode *node = root;

  while (node != NULL && *pointer == '/')
    {
      gsize length = strcspn (pointer + 1, "/");
      g_autofree char *name = unescape (pointer + 1, length);

      node = name != NULL ? go (self, node, name) : NULL;
      pointer += 1 + length;
    }
  if (node == NULL || *pointer != '\0')
    return FALSE;
  mark (self, node, MARK_WHOLE);

  return TRUE;
}

static JsonObject *select_object (Selection *self, JsonObject *object);

/* What is marked of @node, or all of it. */
static JsonNode *
select_node (Selection *self, JsonNode *node)
{
  JsonArray *array;
  JsonArray *part;
  JsonNode *selected;

  if (GPOINTER_TO_UINT (g_hash_table_lookup (self->marks, node)) != MARK_PART)
    return json_node_ref (node);
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (JsonObject) object = select_object (self, json_node_get_object (node));

      return rosette_json_new_node (object);
    }

  array = json_node_get_array (node);
  part = json_array_new ();
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (g_hash_table_contains (self->marks, json_array_get_element (array, i)))
      json_array_add_element (part, select_node (self, json_array_get_element (array, i)));
  selected = json_node_alloc ();
  json_node_init_array (selected, part);
  json_array_unref (part);

  return selected;
}

static JsonObject *
select_object (Selection *self, JsonObject *object)
{
  static const char *const always[] = { "@context", "id", "@id", "type", "@type", NULL };
  JsonObject *part = json_object_new ();
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &value))
    {
      if (g_strv_contains (always, name))
        json_object_set_member (part, name, json_node_ref (value));
      else if (g_hash_table_contains (self->marks, value))
        json_object_set_member (part, name, select_node (self, value));
    }
  g_hash_table_insert (self->numbers, json_object_ref (part),
                       g_hash_table_lookup (self->numbers, object));

  return part;
}

JsonObject *
rosette_sd_select (JsonObject *document, GPtrArray *pointers, GHashTable *numbers, GError **error)
{
  g_autoptr (GHashTable) marks = g_hash_table_new (NULL, NULL);
  g_autoptr (JsonNode) root = rosette_json_new_node (document);
  Selection self = { numbers, marks };

  for (guint i = 0; i < pointers->len; i++)
    if (!follow (&self, root, pointers->pdata[i]))
      {
        g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                     "the selective disclosure demands “%s”, which is not there",
                     (const char *) pointers->pdata[i]);
        return NULL;
      }

  return GPOINTER_TO_UINT (g_hash_table_lookup (marks, root)) == MARK_WHOLE
           ? json_object_ref (document)
           : select_object (&self, document);
}
