/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/value.h"

#include "encoding/json.h"

#include <string.h>

static void
test_object (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  RosetteValue *object = rosette_value_object (arena);

  g_test_summary ("Small and large objects find their members, and keep them in order.");

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *key = g_strdup_printf ("key%u", i);

      g_assert_null (rosette_value_get (object, key));
      rosette_value_set (arena, object, rosette_arena_copy (arena, key, strlen (key)),
                         rosette_value_null (arena));
      g_assert_nonnull (rosette_value_get (object, key));
      g_assert_nonnull (rosette_value_get (object, "key0"));
      g_assert_cmpuint (object->n, ==, i + 1);
    }
  rosette_value_set (arena, object, "key7", rosette_value_string (arena, "seven"));
  g_assert_cmpuint (object->n, ==, 1000);
  g_assert_cmpstr (object->entries[7].value->string, ==, "seven");
}

static void
test_add (void)
{
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  RosetteValue *object = rosette_value_object (arena);
  RosetteValue *array = rosette_value_array (arena);
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *text = NULL;

  rosette_value_append (arena, array, rosette_value_string (arena, "b"));
  rosette_value_append (arena, array, rosette_value_string (arena, "c"));
  rosette_value_add (arena, object, "p", rosette_value_string (arena, "a"));
  rosette_value_add (arena, object, "p", array);
  rosette_value_add (arena, object, "q", rosette_value_array (arena));

  node = rosette_value_to_json (object);
  text = rosette_json_write (node, NULL);
  g_assert_cmpstr (text, ==, "{\"p\":[\"a\",\"b\",\"c\"],\"q\":[]}");
}

static void
test_json (void)
{
  static const char json[] = "[1,2.5,true,null,\"x\"]";
  g_autoptr (RosetteArena) arena = rosette_arena_new ();
  g_autoptr (JsonNode) node = rosette_json_parse (json, strlen (json), NULL);
  RosetteValue *array = rosette_value_array (arena);
  g_autoptr (JsonNode) again = NULL;

  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (node), i);

      rosette_value_append (arena, array,
                            JSON_NODE_HOLDS_NULL (item) ? rosette_value_null (arena)
                                                        : rosette_value_scalar (arena, item));
    }
  again = rosette_value_to_json (array);
  g_assert_true (json_node_equal (node, again));

  rosette_value_append (arena, array, rosette_value_json (arena, node));
  g_assert_cmpuint (array->n, ==, 6);
}

static void
test_kinds (void)
{
  static const struct
  {
    RosetteKeyword keywords[3];
    gboolean is_value;
    gboolean is_list;
    gboolean is_graph;
    gboolean is_node;
  } cases[] = {
    { { ROSETTE_KEYWORD_NO }, FALSE, FALSE, FALSE, TRUE },
    { { ROSETTE_KEYWORD_ID }, FALSE, FALSE, FALSE, TRUE },
    { { ROSETTE_KEYWORD_VALUE, ROSETTE_KEYWORD_TYPE }, TRUE, FALSE, FALSE, FALSE },
    { { ROSETTE_KEYWORD_LIST }, FALSE, TRUE, FALSE, FALSE },
    { { ROSETTE_KEYWORD_SET }, FALSE, FALSE, FALSE, FALSE },
    { { ROSETTE_KEYWORD_GRAPH, ROSETTE_KEYWORD_ID }, FALSE, FALSE, TRUE, TRUE },
    { { ROSETTE_KEYWORD_GRAPH, ROSETTE_KEYWORD_TYPE }, FALSE, FALSE, FALSE, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteArena) arena = rosette_arena_new ();
      RosetteValue *object = rosette_value_object (arena);

      for (gsize k = 0; cases[i].keywords[k] != ROSETTE_KEYWORD_NO; k++)
        rosette_value_set_keyword (arena, object, cases[i].keywords[k],
                                   rosette_value_array (arena));
      g_assert_cmpint (rosette_value_is_value_object (object), ==, cases[i].is_value);
      g_assert_cmpint (rosette_value_is_list_object (object), ==, cases[i].is_list);
      g_assert_cmpint (rosette_value_is_graph_object (object), ==, cases[i].is_graph);
      g_assert_cmpint (rosette_value_is_node_object (object), ==, cases[i].is_node);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/object", test_object);
  g_test_add_func ("/value/add", test_add);
  g_test_add_func ("/value/json", test_json);
  g_test_add_func ("/value/kinds", test_kinds);

  return g_test_run ();
}
