/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json-template.h"

#include "encoding/base64url.h"

#include <string.h>

static void
test_fill (void)
{
  static const struct
  {
    const char *text;
    const char *marks[2];
    const char *values[2];
    const char *filled;
    guint n_others; /* of the marks, which are no strings */
  } cases[] = {
    { "{\"a\":\"m1\",\"b\":\"m2\"}", { "m1", "m2" }, { "x", "y" }, "{\"a\":\"x\",\"b\":\"y\"}" },
    { "{\"a\":\"m2\",\"b\":\"m1\"}", { "m1", "m2" }, { "x", "y" }, "{\"a\":\"y\",\"b\":\"x\"}" },
    { "[\"m1\",\"m2\",\"m1\"]", { "m1", "m2" }, { "x", "y" }, "[\"x\",\"y\",\"x\"]" },
    { "[\"m1\",\"m1\"]", { "m1", "m2" }, { "", "y" }, "[\"\",\"\"]" },
    { "[\"m1\",\"m11\",\"m\"]", { "m1", "m11" }, { "x", "m1" }, "[\"x\",\"m1\",\"m\"]" },
    { "[\"m1\"]", { "m1", NULL }, { "a\"\\\n\x01ž", NULL }, "[\"a\\\"\\\\\\n\\u0001ž\"]" },
    { "{\"a\":1}", { "m1", NULL }, { "x", NULL }, "{\"a\":1}" },
    { "\"m1\"", { "m1", NULL }, { "x", NULL }, "\"x\"" },
    { "{\"a\":\"m1\",\"m2\":7}", { "m1", ",\"m2\":7" }, { "x", "" }, "{\"a\":\"x\"}", 1 },
    { "{\"m2\":7}", { "m1", "\"m2\":7" }, { "x", "\"ž\":\"\\n\"" }, "{\"ž\":\"\\n\"}", 1 },
    { "[\"m1\",23]", { "\"m1\"", "23" }, { "{}", "-4" }, "[{},-4]", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteJsonTemplate) template = rosette_json_template_new (
        cases[i].text, strlen (cases[i].text), cases[i].marks, 2, 2 - cases[i].n_others);
      g_autoptr (GString) filled = g_string_new ("x.");
      g_autoptr (GBytes) bytes = NULL;

      rosette_json_template_fill (template, cases[i].values, filled);
      g_assert_true (g_str_has_prefix (filled->str, "x."));
      bytes = rosette_base64url_decode (filled->str + 2, filled->len - 2, 1000, NULL);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].filled,
                       strlen (cases[i].filled));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-template/fill", test_fill);

  return g_test_run ();
}
