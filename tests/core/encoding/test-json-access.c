/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"

#include <string.h>

static JsonObject *
read_object (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonObject *object = rosette_json_parse_object (text, strlen (text), &error);

  g_assert_no_error (error);

  return object;
}

/* One member of each kind. */
#define KINDS                                                                                      \
  "{\"text\":\"a\",\"number\":1,\"double\":2.0,\"half\":2.5,\"true\":true,\"null\":null,"          \
  "\"array\":[1,\"b\"],\"object\":{\"c\":3}}"

static void
test_kinds (void)
{
  static const char *const names[] = { "text", "number", "double", "half",   "true",
                                       "null", "array",  "object", "missing" };
  g_autoptr (JsonObject) object = read_object (KINDS);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *name = names[i];
      gint64 value = 0;

      g_assert_true ((rosette_json_get_string (object, name) != NULL)
                     == g_str_equal (name, "text"));
      g_assert_true ((rosette_json_get_array (object, name) != NULL)
                     == g_str_equal (name, "array"));
      g_assert_true ((rosette_json_get_object (object, name) != NULL)
                     == g_str_equal (name, "object"));
      g_assert_true (rosette_json_get_boolean (object, name, FALSE) == g_str_equal (name, "true"));
      g_assert_true (rosette_json_get_boolean (object, name, TRUE));
      g_assert_true (rosette_json_get_integer (object, name, &value)
                     == (g_str_equal (name, "number") || g_str_equal (name, "double")));
    }

  g_assert_cmpstr (rosette_json_get_string (object, "text"), ==, "a");
  g_assert_cmpint (json_object_get_int_member (rosette_json_get_object (object, "object"), "c"), ==,
                   3);
}

static void
test_no_object (void)
{
  g_autoptr (GPtrArray) list = rosette_json_list (NULL, "a");
  gint64 value = 0;

  g_assert_cmpuint (list->len, ==, 0);
  g_assert_null (rosette_json_get_string (NULL, "a"));
  g_assert_null (rosette_json_get_object (NULL, "a"));
  g_assert_null (rosette_json_get_array (NULL, "a"));
  g_assert_null (rosette_json_get_text (NULL, "a"));
  g_assert_true (rosette_json_get_boolean (NULL, "a", TRUE));
  g_assert_false (rosette_json_get_integer (NULL, "a", &value));
  g_assert_false (rosette_json_has_type (NULL, "type", "a"));
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gboolean is_integer;
    gint64 value;
  } cases[] = {
    { "{\"n\":9223372036854775807}", TRUE, G_MAXINT64 },
    { "{\"n\":-9223372036854775808}", TRUE, G_MININT64 },
    { "{\"n\":1.7e9}", TRUE, 1700000000 },
    { "{\"n\":-0.0}", TRUE, 0 },
    { "{\"n\":9007199254740992.0}", TRUE, 9007199254740992 },
    { "{\"n\":-9007199254740992.0}", TRUE, -9007199254740992 },
    { "{\"n\":9007199254740994.0}", FALSE, 0 },
    { "{\"n\":1e300}", FALSE, 0 },
    { "{\"n\":0.5}", FALSE, 0 },
    { "{\"n\":\"1\"}", FALSE, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);
      gint64 value = 0;

      g_assert_true (rosette_json_get_integer (object, "n", &value) == cases[i].is_integer);
      g_assert_cmpint (value, ==, cases[i].value);
    }
}

static void
test_list (void)
{
  static const struct
  {
    const char *name;
    guint n_items;
  } cases[] = { { "text", 1 },   { "number", 1 }, { "array", 2 },
                { "object", 1 }, { "null", 0 },   { "missing", 0 } };
  g_autoptr (JsonObject) object = read_object (KINDS);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) list = rosette_json_list (object, cases[i].name);

      g_assert_cmpuint (list->len, ==, cases[i].n_items);
    }
}

static void
test_type (void)
{
  g_autoptr (JsonObject) object =
    read_object ("{\"one\":\"A\",\"many\":[1,\"B\",null,\"C\"],\"none\":[],\"other\":{}}");

  g_assert_true (rosette_json_has_type (object, "one", "A"));
  g_assert_false (rosette_json_has_type (object, "one", "a"));
  g_assert_true (rosette_json_has_type (object, "many", "B"));
  g_assert_true (rosette_json_has_type (object, "many", "C"));
  g_assert_false (rosette_json_has_type (object, "many", "A"));
  g_assert_false (rosette_json_has_type (object, "none", "A"));
  g_assert_false (rosette_json_has_type (object, "other", "A"));
  g_assert_false (rosette_json_has_type (object, "missing", "A"));
}

static void
test_text (void)
{
  static const struct
  {
    const char *languages;
    const char *text;
    const char *expected;
  } cases[] = {
    { "de_AT.UTF-8:de", "{\"t\":\"plain\"}", "plain" },
    { "de_AT.UTF-8:de", "{\"t\":{\"en\":\"E\",\"de\":\"D\",\"de-AT\":\"A\"}}", "A" },
    { "de_AT.UTF-8:de", "{\"t\":{\"en\":\"E\",\"de\":\"D\"}}", "D" },
    { "de_AT.UTF-8:de", "{\"t\":{\"en\":\"E\",\"DE-ch\":\"S\"}}", "S" },
    { "de_AT.UTF-8:de", "{\"t\":{\"fr\":\"F\",\"en-GB\":\"E\",\"den\":\"X\"}}", "E" },
    { "fr", "{\"t\":{\"fr\":1,\"en\":\"E\"}}", "E" },
    { "fr", "{\"t\":{\"de\":null,\"it\":\"I\",\"es\":\"S\"}}", "I" },
    { "fr", "{\"t\":{}}", NULL },
    { "fr", "{\"t\":{\"fr\":[\"F\"]}}", NULL },
    { "fr", "{\"t\":{\"@language\":\"sl\",\"@value\":\"S\"}}", "S" },
    { "fr",
      "{\"t\":[{\"@language\":\"sl\",\"@value\":\"S\"},{\"@language\":\"fr-BE\",\"@value\":\"F\"}]"
      "}",
      "F" },
    { "fr", "{\"t\":[{\"@value\":\"S\"},{\"@language\":\"en\",\"@value\":\"E\"}]}", "E" },
    { "fr", "{\"t\":[{\"@value\":1},[\"no\"],\"S\"]}", "S" },
    { "fr", "{\"t\":[]}", NULL },
    { "fr", "{\"t\":1}", NULL },
    { "fr", "{}", NULL },
  };
  g_autofree char *before = g_strdup (g_getenv ("LANGUAGE"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      g_setenv ("LANGUAGE", cases[i].languages, TRUE);
      g_assert_cmpstr (rosette_json_get_text (object, "t"), ==, cases[i].expected);
    }

  if (before != NULL)
    g_setenv ("LANGUAGE", before, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-access/kinds", test_kinds);
  g_test_add_func ("/json-access/no-object", test_no_object);
  g_test_add_func ("/json-access/integers", test_integers);
  g_test_add_func ("/json-access/list", test_list);
  g_test_add_func ("/json-access/type", test_type);
  g_test_add_func ("/json-access/text", test_text);

  return g_test_run ();
}
