/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"

#include "base/error.h"
#include "base/limits.h"

#include "support.h"

/* Why these two kinds of y_ cases are refused: see rosette_json_parse(). */
static const struct
{
  const char *name;
  const char *why;
} not_applicable[] = {
  { "y_object_duplicated_key.json", "equal keys" },
  { "y_object_duplicated_key_and_value.json", "equal keys" },
  { "y_object_escaped_null_in_key.json", "U+0000" },
  { "y_string_null_escape.json", "U+0000" },
};

static const char *
why_not (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (not_applicable); i++)
    if (g_str_equal (name, not_applicable[i].name))
      return not_applicable[i].why;

  return NULL;
}

/* Whether the reader does with the case @name what its first letter says. */
static gboolean
case_passes (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse_bytes (bytes, &error);

  g_assert_true ((node == NULL) == (error != NULL));

  if (name[0] == 'y')
    return (node != NULL) == (why_not (name) == NULL);

  return name[0] == 'i' || node == NULL;
}

static void
test_suite (void)
{
  g_autofree char *folder = rosette_test_shared ("json-test-suite/test_parsing");
  g_autoptr (GDir) dir = NULL;
  const char *name;
  guint n_passed = 0, n_failed = 0, n_not_applicable = 0, n_open = 0;

  g_test_summary ("JSONTestSuite: every y_ case is read, every n_ case refused.");
  if (folder == NULL)
    return;

  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      gboolean passes = case_passes (folder, name);

      if (!passes)
        g_test_message ("%s fails", name);
      if (name[0] == 'i')
        n_open++;
      else if (why_not (name) != NULL)
        {
          g_test_message ("%s does not apply: %s", name, why_not (name));
          n_not_applicable += passes;
        }
      else
        n_passed += passes;
      n_failed += !passes;
    }

  g_test_message ("%u passed, %u failed, %u not applicable (named above, refused); "
                  "%u i_ cases leave the choice and do not crash",
                  n_passed, n_failed, n_not_applicable, n_open);
  g_assert_cmpuint (n_failed, ==, 0);
  g_assert_cmpuint (n_passed, ==, 91 + 188);
  g_assert_cmpuint (n_not_applicable, ==, G_N_ELEMENTS (not_applicable));
}

static void
assert_refused (const char *text, gsize length, RosetteError code)
{
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse (exact, length, &error);

  g_assert_error (error, ROSETTE_ERROR, (int) code);
  g_assert_null (node);
}

static JsonNode *
assert_read (const char *text, gsize length)
{
  g_autofree char *exact = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;
  JsonNode *node = rosette_json_parse (exact, length, &error);

  g_assert_no_error (error);

  return node;
}

static void
test_depth (void)
{
  static const char *const openings[] = { "[", "{\"a\":" };
  static const char *const closings[] = { "]", "}" };

  for (gsize kind = 0; kind < G_N_ELEMENTS (openings); kind++)
    for (guint depth = ROSETTE_MAX_JSON_DEPTH; depth <= ROSETTE_MAX_JSON_DEPTH + 1; depth++)
      {
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (JsonNode) node = NULL;

        for (guint i = 0; i < depth; i++)
          g_string_append (text, openings[kind]);
        if (kind == 1)
          g_string_append_c (text, '0');
        for (guint i = 0; i < depth; i++)
          g_string_append (text, closings[kind]);

        if (depth <= ROSETTE_MAX_JSON_DEPTH)
          node = assert_read (text->str, text->len);
        else
          assert_refused (text->str, text->len, ROSETTE_ERROR_LIMIT);
      }
}

static void
test_size (void)
{
  gsize length = ROSETTE_MAX_JSON_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (JsonNode) node = NULL;

  memset (text, 'a', length);
  text[0] = '"';
  text[length - 2] = '"';
  text[length - 1] = ' ';

  node = assert_read (text, ROSETTE_MAX_JSON_BYTES);
  g_assert_cmpuint (strlen (json_node_get_string (node)), ==, ROSETTE_MAX_JSON_BYTES - 2);
  assert_refused (text, ROSETTE_MAX_JSON_BYTES + 1, ROSETTE_ERROR_LIMIT);
}

/* An array of @n_elements zeros. */
static GString *
make_zeros (guint n_elements)
{
  GString *text = g_string_new ("[");

  for (guint i = 0; i < n_elements; i++)
    g_string_append (text, i == 0 ? "0" : ",0");
  g_string_append_c (text, ']');

  return text;
}

static void
test_values (void)
{
  /* The array itself is a value too. */
  g_autoptr (GString) at_limit = make_zeros (ROSETTE_MAX_JSON_VALUES - 1);
  g_autoptr (GString) over_limit = make_zeros (ROSETTE_MAX_JSON_VALUES);
  g_autoptr (JsonNode) node = assert_read (at_limit->str, at_limit->len);

  g_assert_cmpuint (json_array_get_length (json_node_get_array (node)), ==,
                    ROSETTE_MAX_JSON_VALUES - 1);
  assert_refused (over_limit->str, over_limit->len, ROSETTE_ERROR_LIMIT);
}

/* An object of @n_members members. */
static GString *
make_members (guint n_members)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < n_members; i++)
    g_string_append_printf (text, "%s\"%u\":0", i == 0 ? "" : ",", i);
  g_string_append_c (text, '}');

  return text;
}

static void
test_members (void)
{
  g_autoptr (GString) at_limit = make_members (ROSETTE_MAX_JSON_MEMBERS);
  g_autoptr (GString) over_limit = make_members (ROSETTE_MAX_JSON_MEMBERS + 1);
  g_autoptr (JsonNode) node = assert_read (at_limit->str, at_limit->len);

  g_assert_cmpuint (json_object_get_size (json_node_get_object (node)), ==,
                    ROSETTE_MAX_JSON_MEMBERS);
  assert_refused (over_limit->str, over_limit->len, ROSETTE_ERROR_LIMIT);
}

static void
test_integers (void)
{
  static const struct
  {
    const char *text;
    gint64 value;
  } good[] = {
    { "0", 0 },
    { "-0", 0 },
    { "9223372036854775807", G_MAXINT64 },
    { "-9223372036854775808", G_MININT64 },
    { "9007199254740993", 9007199254740993 },
  };
  static const char *const bad[] = { "9223372036854775808", "-9223372036854775809",
                                     "18446744073709551616", "100000000000000000000000000" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (JsonNode) node = assert_read (good[i].text, strlen (good[i].text));

      g_assert_true (json_node_get_value_type (node) == G_TYPE_INT64);
      g_assert_cmpint (json_node_get_int (node), ==, good[i].value);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i], strlen (bad[i]), ROSETTE_ERROR_LIMIT);
}

static void
test_doubles (void)
{
  static const struct
  {
    const char *text;
    double value;
  } good[] = {
    { "1.0", 1.0 },
    { "1e3", 1000.0 },
    { "-0.0", -0.0 },
    { "9223372036854775808.0", 9223372036854775808.0 },
    { "1.7976931348623157e308", 1.7976931348623157e308 },
    { "5e-324", 5e-324 },
    { "1e-400", 0.0 },
  };
  static const char *const bad[] = { "1e309", "-1e309", "1.7976931348623159e308", "1e99999999999" };

  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (JsonNode) node = assert_read (good[i].text, strlen (good[i].text));

      g_assert_true (json_node_get_value_type (node) == G_TYPE_DOUBLE);
      g_assert_cmpfloat (json_node_get_double (node), ==, good[i].value);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    assert_refused (bad[i], strlen (bad[i]), ROSETTE_ERROR_LIMIT);
}

static void
test_long_number (void)
{
  g_autofree char *zeros = g_strnfill (100000, '0');
  g_autofree char *text = g_strconcat ("1.", zeros, "1", NULL);
  g_autoptr (JsonNode) node = assert_read (text, strlen (text));

  g_assert_cmpfloat (json_node_get_double (node), ==, 1.0);
}

static void
test_strings (void)
{
  static const struct
  {
    const char *text;
    const char *value;
  } cases[] = {
    { "\"\"", "" },
    { "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\/\b\f\n\r\t" },
    { "\"a\\u00e9\\u20AC\\ud834\\uDD1Eb\"", "a\xc3\xa9\xe2\x82\xac\xf0\x9d\x84\x9e"
                                            "b" },
    { "\"\\u0001\\u007f\\uffff\\ue000\"", "\x01\x7f\xef\xbf\xbf\xee\x80\x80" },
    { "\"\x7f\xef\xbb\xbf\"", "\x7f\xef\xbb\xbf" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonNode) node = assert_read (cases[i].text, strlen (cases[i].text));

      g_assert_cmpstr (json_node_get_string (node), ==, cases[i].value);
    }
}

/* Reads @written between so many letters; @read is what it must be read as, or NULL. */
static void
check_within (const char *written, const char *read, gsize n_before, gsize n_after)
{
  g_autofree char *before = g_strnfill (n_before, 'a');
  g_autofree char *after = g_strnfill (n_after, '~');
  g_autofree char *text =
    g_strconcat ("{\"", before, written, after, "\":\"", before, written, after, "\"}", NULL);
  g_autofree char *value = read != NULL ? g_strconcat (before, read, after, NULL) : NULL;
  g_autoptr (JsonNode) node = NULL;

  if (value == NULL)
    {
      assert_refused (text, strlen (text), ROSETTE_ERROR_SYNTAX);
      return;
    }
  node = assert_read (text, strlen (text));
  g_assert_cmpstr (json_object_get_string_member (json_node_get_object (node), value), ==, value);
}

static void
test_everywhere (void)
{
  static const struct
  {
    const char *written;
    const char *read;
  } cases[] = {
    { "", "" },
    { " ", " " },
    { "\x7f", "\x7f" },
    { "\\\"", "\"" },
    { "\\n\\t", "\n\t" },
    { "\\u0041", "A" },
    { "\\u20ac", "\xe2\x82\xac" },
    { "\\ud834\\udd1e", "\xf0\x9d\x84\x9e" },
    { "\xc3\xa9", "\xc3\xa9" },
    { "\xe2\x82\xac", "\xe2\x82\xac" },
    { "\xf0\x9d\x84\x9e", "\xf0\x9d\x84\x9e" },
    { "\x1f", NULL },
    { "\x01", NULL },
    { "\t", NULL },
    { "\n", NULL },
    { "\\x", NULL },
    { "\"", NULL },
    { "\xff", NULL },
    { "\x80", NULL },
    { "\xc3", NULL },
    { "\xe2\x82", NULL },
    { "\xf0\x9d\x84", NULL },
    { "\xed\xa0\x80", NULL },
  };

  g_test_summary ("What is special in a text is seen wherever it stands among eight bytes.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize n_before = 0; n_before < 70; n_before++)
      for (gsize n_after = 0; n_after < 10; n_after++)
        check_within (cases[i].written, cases[i].read, n_before, n_after);
}

static void
test_refused (void)
{
  static const char *const texts[] = {
    "\"\\u0000\"",
    "{\"a\\u0000b\":1}",
    "\"\\ud800\"",
    "\"\\udc00\"",
    "\"\\ud800\\u0041\"",
    "\"\\ud800\\ud800\"",
    "\"\\ud800x\"",
    "\"\\ud800\\",
    "\"\\ud800\\u",
    "\"\\ud800\\udc0",
    "\"\xed\xa0\x80\"",
    "\"\xc0\x80\"",
    "\"\xf4\x90\x80\x80\"",
    "\"\xff\"",
    "\xef\xbb\xbf{}",
    "{\"a\":1,\"a\":1}",
    "{\"a\":1,\"\\u0061\":2}",
    "[{\"b\":{\"a\":1,\"c\":2,\"a\":3}}]",
    "{\"\":1,\"\":1}",
    "NaN",
    "Infinity",
    "-Infinity",
    "'a'",
    "tru",
    "nul",
    "{}{}",
    "[1,]",
    "{\"a\":1,}",
    "[1//\n]",
    "",
    " ",
    "-",
    "1.",
    "1e",
    "01",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_refused (texts[i], strlen (texts[i]), ROSETTE_ERROR_SYNTAX);

  assert_refused ("\"a\0b\"", 5, ROSETTE_ERROR_SYNTAX);
  assert_refused ("{}\0", 3, ROSETTE_ERROR_SYNTAX);
}

static void
test_truncated (void)
{
  static const char text[] =
    "{\"a\":[1,-2.5e+3,true,false,null,\"\\ud834\\udd1e\\n\xc3\xa9\"],\"b\":{}}";

  g_test_summary ("No beginning of a text is a text.");

  for (gsize length = 0; length < sizeof text - 1; length++)
    assert_refused (text, length, ROSETTE_ERROR_SYNTAX);
  g_clear_pointer (&(JsonNode *){ assert_read (text, sizeof text - 1) }, json_node_unref);
}

static void
test_place (void)
{
  static const struct
  {
    const char *text;
    const char *place;
  } cases[] = {
    { "x", "line 1, byte 1:" },
    { "{\n  \"a\": 1,\n  \"a\": 2\n}", "line 3, byte 3:" },
    { "[1,\n", "line 2, byte 1:" },
    { "[\"\xc3\xa9\xff\"]", "line 1, byte 5:" },
    { "[1e309]", "line 1, byte 2:" },
    { "[\"\\n\\n\\n\",\n \"\\u0041\\n\", x]", "line 2, byte 14:" },
    { "[\"a\nb\"]", "line 1, byte 4:" },
    { "{\"a\":\"\\n\",\n\"a\":\"\\n\"}", "line 2, byte 1:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = NULL;

      node = rosette_json_parse (cases[i].text, strlen (cases[i].text), &error);
      g_assert_null (node);
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_object (void)
{
  static const char *const no_objects[] = { "[]", "1", "null", "\"{}\"" };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = rosette_json_parse_object ("{\"a\":1}", 7, &error);

  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (object, "a"), ==, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (no_objects); i++)
    {
      g_autoptr (JsonObject) none = NULL;

      none = rosette_json_parse_object (no_objects[i], strlen (no_objects[i]), &error);
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_null (none);
      g_clear_error (&error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/suite", test_suite);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/size", test_size);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/members", test_members);
  g_test_add_func ("/json/integers", test_integers);
  g_test_add_func ("/json/doubles", test_doubles);
  g_test_add_func ("/json/long-number", test_long_number);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/everywhere", test_everywhere);
  g_test_add_func ("/json/refused", test_refused);
  g_test_add_func ("/json/truncated", test_truncated);
  g_test_add_func ("/json/place", test_place);
  g_test_add_func ("/json/object", test_object);

  return g_test_run ();
}
