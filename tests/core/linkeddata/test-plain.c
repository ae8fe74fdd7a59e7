/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/error.h"
#include "encoding/json.h"
#include "linkeddata/jsonld.h"

#include <string.h>

#define CONTEXT(more)                                                                              \
  "\"@context\":{\"id\":\"@id\",\"end\":\"urn:end\",\"other\":\"urn:other\",\"has\":\"urn:"        \
  "has\"" more "}"

static const RosettePlainName plain[] = { ROSETTE_PLAIN_NAME ("urn:end", "end"), { NULL } };

static void
assert_plain (const char *text, const char *about)
{
  RosetteJsonldOptions strict = { .plain = plain };
  RosetteJsonldOptions usual = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse (text, strlen (text), &error);
  g_autoptr (RosetteDataset) dataset = NULL;
  g_autoptr (RosetteDataset) without = NULL;

  g_test_message ("%s", text);
  g_assert_no_error (error);
  without = rosette_jsonld_to_rdf (node, &usual, &error);
  g_assert_no_error (error);

  dataset = rosette_jsonld_to_rdf (node, &strict, &error);
  g_assert_cmpint (dataset != NULL, ==, about == NULL);
  if (about == NULL)
    return;
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_HIDDEN);
  g_assert_cmpstr (error->message, ==, about);
}

static void
test_plain (void)
{
  assert_plain (
    "{" CONTEXT ("") ",\"id\":\"urn:a\",\"end\":1,\"has\":{\"id\":\"urn:b\",\"end\":2}}", NULL);
  assert_plain ("{" CONTEXT ("") ",\"end\":1,\"has\":{\"end\":2}}", NULL);
  assert_plain ("{" CONTEXT ("") ",\"id\":\"urn:a\",\"has\":{\"id\":\"urn:a\",\"other\":2}}", NULL);
}

static void
test_other_name (void)
{
  assert_plain ("{" CONTEXT ("") ",\"urn:end\":1}", "urn:end (end)");
  assert_plain ("{" CONTEXT (",\"last\":\"urn:end\"") ",\"last\":1}", "last (end)");
  assert_plain (
    "{" CONTEXT (",\"endOf\":{\"@reverse\":\"urn:end\"}") ",\"endOf\":{\"id\":\"urn:b\"}}",
    "endOf (end)");
}

static void
test_other_place (void)
{
  assert_plain ("{" CONTEXT ("") ",\"id\":\"urn:a\",\"has\":[{\"id\":\"urn:a\",\"end\":1}]}",
                "end (urn:a)");
  assert_plain ("{" CONTEXT ("") ",\"has\":1,\"@nest\":{\"end\":1}}", "@nest");
  assert_plain ("{" CONTEXT (",\"n\":\"@nest\"") ",\"n\":{\"end\":1}}", "n");
  assert_plain ("{" CONTEXT ("") ",\"has\":1,\"@included\":{\"end\":1}}", "@included");
  assert_plain ("{" CONTEXT ("") ",\"@graph\":[{\"end\":1}]}", "@graph");
  assert_plain ("{" CONTEXT ("") ",\"has\":1,\"@reverse\":{\"urn:p\":{\"end\":1}}}", "@reverse");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plain/plain", test_plain);
  g_test_add_func ("/plain/other-name", test_other_name);
  g_test_add_func ("/plain/other-place", test_other_place);

  return g_test_run ();
}
