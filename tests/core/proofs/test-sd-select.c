/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/sd-select.h"

#include "base/error.h"
#include "encoding/json.h"

#include <string.h>

static const char document[] =
  "{\"@context\":\"x:c\",\"id\":\"x:d\",\"type\":[\"T\"],\"name\":\"n\","
  "\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"b\":{\"p\":1,\"q\":2},\"c\":[{\"r\":1},{\"r\":2}]},"
  "\"one\":[{\"s\":1,\"t\":2}],\"s/l\":3,\"t~d\":4,\"01\":5,\"list\":[[1,2],[3]]}";

#define TOP "\"@context\":\"x:c\",\"id\":\"x:d\",\"type\":[\"T\"]"

static const struct
{
  const char *pointers; /* with spaces between */
  const char *selected; /* NULL when it is refused */
} cases[] = {
  { "/name", "{" TOP ",\"name\":\"n\"}" },
  { "/name /name", "{" TOP ",\"name\":\"n\"}" },
  { "/id", "{" TOP "}" },
  { "/a/b/p", "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"b\":{\"p\":1}}}" },
  { "/a/b/p /a/b", "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"b\":{\"p\":1,\"q\":2}}}" },
  { "/a/b /a/b/p", "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"b\":{\"p\":1,\"q\":2}}}" },
  { "/a/c/1", "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"c\":[{\"r\":2}]}}" },
  { "/a/c/1/r /a/c/0",
    "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"c\":[{\"r\":1},{\"r\":2}]}}" },
  { "/one/0/s", "{" TOP ",\"one\":[{\"s\":1}]}" },
  { "/one/s", "{" TOP ",\"one\":[{\"s\":1}]}" },
  { "/a/0/b/0/q", "{" TOP ",\"a\":{\"id\":\"x:a\",\"type\":\"A\",\"b\":{\"q\":2}}}" },
  { "/name/0", "{" TOP ",\"name\":\"n\"}" },
  { "/s~1l /t~0d /01", "{" TOP ",\"s/l\":3,\"t~d\":4,\"01\":5}" },
  { "/list/1", "{" TOP ",\"list\":[[3]]}" },
  { "/none", NULL },
  { "/name /none", NULL },
  { "/name/x", NULL },
  { "/name/1", NULL },
  { "/a/c/2", NULL },
  { "/a/c/01", NULL },
  { "/a/c/-", NULL },
  { "/a/c/r", NULL },
  { "/a/c/4294967296", NULL },
  { "/s~2l", NULL },
  { "/s~", NULL },
  { "/", NULL },
  { "name", NULL },
};

static GPtrArray *
split (const char *pointers)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) parts = g_strsplit (pointers, " ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    g_ptr_array_add (list, g_strdup (parts[i]));

  return list;
}

static void
test_select (void)
{
  g_autoptr (JsonObject) whole = rosette_json_parse_object (document, strlen (document), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) numbers = rosette_sd_number_objects (whole);
      g_autoptr (GPtrArray) pointers = split (cases[i].pointers);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) selected = rosette_sd_select (whole, pointers, numbers, &error);
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].pointers);
      if (cases[i].selected == NULL)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE);
          continue;
        }
      g_assert_no_error (error);
      text = rosette_json_write_object (selected, NULL);
      g_assert_cmpstr (text, ==, cases[i].selected);
    }
}

static void
test_whole (void)
{
  g_autoptr (JsonObject) whole = rosette_json_parse_object (document, strlen (document), NULL);
  g_autoptr (GHashTable) numbers = rosette_sd_number_objects (whole);
  g_autoptr (GPtrArray) pointers = split ("");
  g_autoptr (JsonObject) selected = NULL;

  g_ptr_array_add (pointers, g_strdup (""));
  selected = rosette_sd_select (whole, pointers, numbers, NULL);
  g_assert_true (selected == whole);
}

static void
test_numbers (void)
{
  g_autoptr (JsonObject) whole = rosette_json_parse_object (document, strlen (document), NULL);
  g_autoptr (GHashTable) numbers = rosette_sd_number_objects (whole);
  g_autoptr (GPtrArray) pointers = split ("/a/b/p");
  g_autoptr (JsonObject) selected = NULL;
  JsonObject *old = rosette_json_get_object (whole, "a");
  JsonObject *part;

  g_test_summary ("A part of an object has the object's own number, and no other object has it.");

  g_assert_cmpuint (g_hash_table_size (numbers), ==, 6);
  selected = rosette_sd_select (whole, pointers, numbers, NULL);
  part = rosette_json_get_object (selected, "a");
  g_assert_true (part != old);
  g_assert_true (g_hash_table_contains (numbers, part));
  g_assert_true (g_hash_table_lookup (numbers, part) == g_hash_table_lookup (numbers, old));
  g_assert_true (g_hash_table_lookup (numbers, part) != g_hash_table_lookup (numbers, selected));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sd-select/select", test_select);
  g_test_add_func ("/sd-select/whole", test_whole);
  g_test_add_func ("/sd-select/numbers", test_numbers);

  return g_test_run ();
}
