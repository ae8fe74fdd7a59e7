/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"

#include "base/limits.h"

#include <math.h>
#include <string.h>

static JsonNode *
read_node (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = rosette_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

static void
test_compact (void)
{
  static const struct
  {
    const char *text;
    const char *written;
  } cases[] = {
    { "{ \"b\" : [ 1 , 2.50 , true , false , null ] , \"a\" : { } , \"c\" : [ ] }",
      "{\"b\":[1,2.5,true,false,null],\"a\":{},\"c\":[]}" },
    { "\"\\u0041\\/\\u00e9\\u2028\\ud834\\udd1e\\u007f\"",
      "\"A/\xc3\xa9\xe2\x80\xa8\xf0\x9d\x84\x9e\x7f\"" },
    { "\"\\\"\\\\\\b\\f\\n\\r\\t\\u000b\\u0001\\u001f\"",
      "\"\\\"\\\\\\b\\f\\n\\r\\t\\u000b\\u0001\\u001f\"" },
    { "\"\"", "\"\"" },
    { "{\"\\n\\\"\":1}", "{\"\\n\\\"\":1}" },
    { "\" !#$%&'()*+,-./0123456789:;<=>?@AZ[]^_`az{|}~\"",
      "\" !#$%&'()*+,-./0123456789:;<=>?@AZ[]^_`az{|}~\"" },
    { "-9223372036854775808", "-9223372036854775808" },
    { "9223372036854775807", "9223372036854775807" },
    { "-10", "-10" },
    { "-0", "0" },
    { "-0.0", "-0.0" },
    { "0e5", "0.0" },
    { "1.0", "1.0" },
    { "1E2", "100.0" },
    { "1e21", "1e+21" },
    { "9223372036854775808.0", "9223372036854776000.0" },
    { "0.1", "0.1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = read_node (cases[i].text);
      gsize length = 0;
      g_autofree char *written = rosette_json_write (node, &length);

      g_assert_cmpstr (written, ==, cases[i].written);
      g_assert_cmpuint (length, ==, strlen (written));
    }
}

static void
test_pretty (void)
{
  g_autoptr (JsonNode) node = read_node ("{\"a\":[1,{\"b\":\"x\"}],\"c\":{},\"d\":[]}");
  g_autoptr (JsonNode) scalar = read_node ("1");
  g_autofree char *written = rosette_json_write_pretty (node);
  g_autofree char *one = rosette_json_write_pretty (scalar);

  g_assert_cmpstr (written, ==,
                   "{\n"
                   "  \"a\": [\n"
                   "    1,\n"
                   "    {\n"
                   "      \"b\": \"x\"\n"
                   "    }\n"
                   "  ],\n"
                   "  \"c\": {},\n"
                   "  \"d\": []\n"
                   "}\n");
  g_assert_cmpstr (one, ==, "1\n");
}

static void
test_object (void)
{
  g_autoptr (JsonNode) node = read_node ("{\"b\":1,\"a\":2}");
  g_autoptr (JsonNode) again = rosette_json_new_node (json_node_get_object (node));
  gsize length = 0;
  g_autofree char *written = rosette_json_write_object (json_node_get_object (node), &length);

  g_assert_cmpstr (written, ==, "{\"b\":1,\"a\":2}");
  g_assert_cmpuint (length, ==, strlen (written));
  g_assert_true (json_node_get_object (again) == json_node_get_object (node));
}

static JsonNode *
random_string (GRand *random)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (random, 0, 12); i > 0; i--)
    {
      gunichar c = (gunichar) g_rand_int_range (random, 1, i % 2 == 0 ? 0x80 : 0x110000);

      if (c < 0xd800 || c > 0xdfff)
        g_string_append_unichar (text, c);
    }

  return json_node_init_string (json_node_alloc (), text->str);
}

static JsonNode *
random_double (GRand *random)
{
  double value;

  do
    {
      guint64 bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);

      memcpy (&value, &bits, sizeof value);
    }
  while (!isfinite (value));

  return json_node_init_double (json_node_alloc (), value);
}

static JsonNode *
random_scalar (GRand *random)
{
  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return json_node_init_null (json_node_alloc ());
    case 1:
      return json_node_init_boolean (json_node_alloc (), g_rand_boolean (random));
    case 2:
      return json_node_init_int (
        json_node_alloc (), (gint64) ((guint64) g_rand_int (random) << 32 | g_rand_int (random))
                              >> g_rand_int_range (random, 0, 63));
    case 3:
      return random_double (random);
    default:
      return random_string (random);
    }
}

static JsonNode *
random_node (GRand *random, guint depth)
{
  gint32 kind = g_rand_int_range (random, 0, 4);
  gint32 n_items = g_rand_int_range (random, 0, 6);
  g_autoptr (JsonArray) array = NULL;
  g_autoptr (JsonObject) object = NULL;

  if (depth == 0 || kind >= 2)
    return random_scalar (random);

  array = json_array_new ();
  object = json_object_new ();
  for (gint32 i = 0; i < n_items; i++)
    {
      g_autoptr (JsonNode) name = random_string (random);

      if (kind == 0)
        json_array_add_element (array, random_node (random, depth - 1));
      else
        json_object_set_member (object, json_node_get_string (name),
                                random_node (random, depth - 1));
    }

  return kind == 0 ? json_node_init_array (json_node_alloc (), array)
                   : json_node_init_object (json_node_alloc (), object);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8259);

  g_test_summary ("What is written is read as the same, and written again as the same.");

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (JsonNode) node = random_node (random, 5);
      g_autofree char *compact = rosette_json_write (node, NULL);
      g_autofree char *pretty = rosette_json_write_pretty (node);
      g_autoptr (JsonNode) from_compact = read_node (compact);
      g_autoptr (JsonNode) from_pretty = read_node (pretty);
      g_autofree char *again = rosette_json_write (from_pretty, NULL);

      g_assert_true (json_node_equal (node, from_compact));
      g_assert_cmpstr (again, ==, compact);
    }
}

static void
test_share (void)
{
  g_autoptr (JsonNode) node = read_node ("{\"b\":[1],\"a\":{\"c\":2}}");
  JsonObject *object = json_node_get_object (node);
  g_autoptr (JsonObject) share = rosette_json_share_object (object);
  g_autofree char *text = rosette_json_write_object (share, NULL);
  g_autofree char *after = NULL;

  g_assert_cmpstr (text, ==, "{\"b\":[1],\"a\":{\"c\":2}}");
  g_assert_true (json_object_get_member (share, "b") == json_object_get_member (object, "b"));

  json_object_set_string_member (share, "a", "other");
  json_object_remove_member (share, "b");
  after = rosette_json_write_object (object, NULL);
  g_assert_cmpstr (after, ==, "{\"b\":[1],\"a\":{\"c\":2}}");
}

static void
test_copy (void)
{
  g_autoptr (JsonNode) node = read_node ("{\"a\":[1,2.0,\"x\",true,null,{\"b\":[]}]}");
  g_autoptr (JsonNode) copy = rosette_json_copy (node);
  JsonArray *array;

  g_assert_true (json_node_equal (node, copy));
  g_assert_false (json_node_is_immutable (copy));

  array = json_object_get_array_member (json_node_get_object (copy), "a");
  json_array_add_int_element (
    json_object_get_array_member (json_array_get_object_element (array, 5), "b"), 7);
  g_assert_false (json_node_equal (node, copy));
  g_assert_cmpuint (
    json_array_get_length (json_object_get_array_member (json_node_get_object (node), "a")), ==, 6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-write/compact", test_compact);
  g_test_add_func ("/json-write/pretty", test_pretty);
  g_test_add_func ("/json-write/object", test_object);
  g_test_add_func ("/json-write/round-trip", test_round_trip);
  g_test_add_func ("/json-write/copy", test_copy);
  g_test_add_func ("/json-write/share", test_share);

  return g_test_run ();
}
