/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/part.h"

#include "base/error.h"
#include "reading.h"

static void
test_complete (void)
{
  static const struct
  {
    const char *text;
    const char *completed;
  } cases[] = {
    { "{}", "{\"type\":[\"Thing\"]}" },
    { "{\"type\":\"Thing\"}", "{\"type\":[\"Thing\"]}" },
    { "{\"type\":[\"Thing\"]}", "{\"type\":[\"Thing\"]}" },
    { "{\"type\":[\"x:A\",\"Thing\"]}", "{\"type\":[\"x:A\",\"Thing\"]}" },
    { "{\"type\":\"x:A\"}", "{\"type\":[\"Thing\",\"x:A\"]}" },
    { "{\"type\":null,\"b\":1}", "{\"type\":[\"Thing\"],\"b\":1}" },
    { "{\"b\":1,\"type\":7}", "{\"b\":1,\"type\":[\"Thing\",7]}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);
      g_autoptr (JsonObject) completed = rosette_part_complete (object, "Thing");

      assert_json (completed, cases[i].completed);
      assert_json (object, cases[i].text);
    }
}

static void
test_with_id (void)
{
  static const struct
  {
    const char *text;
    const char *named;
  } cases[] = {
    { "{}", "{\"id\":\"urn:x:1\"}" },
    { "{\"a\":1,\"b\":{\"c\":[]}}", "{\"id\":\"urn:x:1\",\"a\":1,\"b\":{\"c\":[]}}" },
    { "{\"a\":1,\"id\":\"old\",\"b\":2}", "{\"id\":\"urn:x:1\",\"a\":1,\"b\":2}" },
    { "{\"id\":{\"a\":1}}", "{\"id\":\"urn:x:1\"}" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);
      g_autoptr (JsonObject) named = rosette_part_with_id (object, "urn:x:1");

      assert_json (named, cases[i].named);
      assert_json (object, cases[i].text);
    }
}

static void
test_check_texts (void)
{
  static const char *const members[] = { "a", "b", NULL };
  static const struct
  {
    const char *text;
    const char *missing;
  } cases[] = {
    { "{\"a\":\"x\",\"b\":\"y\"}", NULL },
    { "{\"a\":{\"en\":\"x\"},\"b\":\"y\"}", NULL },
    { "{\"b\":\"y\"}", "“a”" },
    { "{\"a\":\"x\",\"b\":\"\"}", "“b”" },
    { "{\"a\":\"x\",\"b\":null}", "“b”" },
    { "{\"a\":{},\"b\":\"y\"}", "“a”" },
    { "{\"a\":[\"x\"],\"b\":\"y\"}", NULL },
    { "{\"a\":[],\"b\":\"y\"}", "“a”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      g_assert_cmpint (rosette_part_check_texts (object, "it", members, &error), ==,
                       cases[i].missing == NULL);
      if (cases[i].missing != NULL)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          g_assert_true (g_str_has_prefix (error->message, "it "));
          g_assert_nonnull (strstr (error->message, cases[i].missing));
        }
    }
}

/* The first broken rule is named; what is only advice is not. */
static void
test_check (void)
{
  static const struct
  {
    const char *text;
    const char *wrong;
  } cases[] = {
    { "{\"type\":\"Image\",\"id\":\"https://e.org/a.png\"}", NULL },
    { "{\"type\":\"Image\"}", NULL },
    { "{\"type\":\"Image\",\"more\":1}", NULL },
    { "{\"type\":\"Picture\"}", "“type”" },
    { "{\"type\":\"Image\",\"caption\":7}", "“caption”" },
    { "{\"type\":\"Image\",\"id\":7}", "“id”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      g_assert_cmpint (rosette_part_check (object, "Image", "it", &error), ==,
                       cases[i].wrong == NULL);
      if (cases[i].wrong != NULL)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          g_assert_nonnull (strstr (error->message, cases[i].wrong));
        }
    }
}

static void
test_set (void)
{
  g_autoptr (JsonObject) object = json_object_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_offset (3600);
  g_autoptr (GDateTime) date = g_date_time_new (zone, 2026, 11, 23, 10, 0, 0.5);

  rosette_part_set_text (object, "a", NULL);
  rosette_part_set_text (object, "a", "");
  rosette_part_set_date (object, "b", NULL);
  rosette_part_set_image (object, NULL);
  rosette_part_set_image (object, "");
  assert_json (object, "{}");

  rosette_part_set_text (object, "a", "x");
  rosette_part_set_date (object, "b", date);
  rosette_part_set_image (object, "https://e.org/a.png");
  assert_json (object, "{\"a\":\"x\",\"b\":\"2026-11-23T09:00:00Z\","
                       "\"image\":{\"id\":\"https://e.org/a.png\",\"type\":\"Image\"}}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/part/complete", test_complete);
  g_test_add_func ("/part/with-id", test_with_id);
  g_test_add_func ("/part/check-texts", test_check_texts);
  g_test_add_func ("/part/check", test_check);
  g_test_add_func ("/part/set", test_set);

  return g_test_run ();
}
