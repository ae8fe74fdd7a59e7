/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/jsonld.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "linkeddata/nquads.h"

#include <string.h>

/* The W3C's suites (w3c-suite.c) hold the algorithms; here is what they do not know: safe mode,
 * the loader and the limits.
 */

#define CONTEXT                                                                                    \
  "\"@context\":{\"name\":\"urn:name\",\"Thing\":\"urn:Thing\",\"ref\":{\"@id\":\"urn:ref\","      \
  "\"@type\":\"@id\"},\"nothing\":null,\"id\":\"@id\",\"type\":\"@type\"},"

static JsonNode *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = rosette_json_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return node;
}

/* A context for each address: https://test/N names N - 1, and https://test/0 none. */
static JsonNode *
load_chain (const char *url, gboolean *is_permanent, gpointer user_data, GError **error)
{
  guint *n_loaded = user_data;
  int n = atoi (url + strlen ("https://test/"));
  g_autofree char *text = NULL;

  *n_loaded += 1;
  text = n > 0 ? g_strdup_printf ("{\"@context\":[\"%d\",{\"t%d\":\"urn:t%d\"}]}", n - 1, n, n)
               : g_strdup ("{\"@context\":{\"t0\":\"urn:t0\"}}");

  return read_text (text);
}

static void
assert_refused (const char *text, const char *about)
{
  g_autoptr (JsonNode) node = read_text (text);
  RosetteJsonldOptions safe = { 0 };
  RosetteJsonldOptions lax = { .is_lax = TRUE };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &safe, &error);

  g_assert_null (dataset);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  if (strstr (error->message, about) == NULL)
    g_error ("“%s” does not name %s", error->message, about);

  g_clear_error (&error);
  dataset = rosette_jsonld_to_rdf (node, &lax, &error);
  g_assert_no_error (error);
}

static void
test_safe (void)
{
  static const struct
  {
    const char *text;
    const char *about;
  } cases[] = {
    { "{" CONTEXT "\"id\":\"urn:a\",\"nmae\":\"x\"}", "“nmae”" },
    { "{" CONTEXT "\"id\":\"urn:a\",\"nothing\":\"x\"}", "“nothing”" },
    { "{" CONTEXT "\"ref\":{\"name\":\"x\",\"deep\":1}}", "“deep”" },
    { "{" CONTEXT "\"type\":\"Thnig\",\"name\":\"x\"}", "“Thnig”" },
    { "{" CONTEXT "\"type\":[\"Thing\",\"@thing\"],\"name\":\"x\"}", "“@thing”" },
    { "{" CONTEXT "\"id\":\"relative\",\"name\":\"x\"}", "“relative”" },
    { "{" CONTEXT "\"ref\":\"relative\"}", "“relative”" },
    { "{" CONTEXT "\"ref\":\"urn:a b\"}", "“urn:a b”" },
    { "{" CONTEXT "\"ref\":\"@foo\"}", "“@foo”" },
    { "{" CONTEXT "\"id\":\"@foo\",\"name\":\"x\"}", "“@foo”" },
    { "{" CONTEXT "\"name\":{\"@value\":\"x\",\"@language\":\"d e\"}}", "“d e”" },
    { "{" CONTEXT "\"name\":{\"@value\":\"x\",\"@direction\":\"ltr\"}}", "“@direction”" },
    { "{" CONTEXT "\"name\":{\"@value\":null}}", "“@value”" },
    { "{" CONTEXT "\"name\":{\"@language\":\"de\"}}", "“@language”" },
    { "{" CONTEXT "\"urn:a b\":\"x\"}", "“urn:a b”" },
    { "{" CONTEXT "\"urn:a b\":{\"id\":\"relative\",\"name\":\"x\"}}", "“urn:a b”" },
    { "{" CONTEXT "\"_:p\":\"x\"}", "“_:p”" },
    { "{" CONTEXT "\"@vocab\":\"urn:\",\"name\":\"x\"}", "“@vocab”" },
    { "[\"x\"]", "“@graph”" },
    { "{\"@id\":\"urn:a\"}", "“@id”" },
    { "{}", "“{}”" },
  };

  g_test_summary ("What a signature would not cover is an error that names it.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_refused (cases[i].text, cases[i].about);
}

/* A document whose inner part has a context of its own. */
static void
test_keeps_terms (void)
{
  static const struct
  {
    const char *context;
    gboolean is_kept;
  } cases[] = {
    { "{\"other\":\"urn:other\"}", TRUE },
    { "{\"name\":\"urn:name\"}", TRUE },
    { "{\"name\":\"urn:other\"}", FALSE },
    { "{\"name\":null}", FALSE },
    { "[{\"other\":\"urn:other\"},{\"other\":\"urn:another\"}]", FALSE },
    { "null", FALSE },
    { "[]", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{" CONTEXT "\"ref\":{\"@context\":%s,\"@id\":\"urn:x\",\"urn:p\":1}}", cases[i].context);
      g_autoptr (JsonNode) node = read_text (text);
      RosetteJsonldOptions keeping = { .keeps_terms = TRUE };
      RosetteJsonldOptions usual = { 0 };
      g_autoptr (RosetteDataset) kept = rosette_jsonld_to_rdf (node, &keeping, NULL);
      g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &usual, NULL);

      g_assert_cmpint (kept != NULL, ==, cases[i].is_kept);
      g_assert_nonnull (dataset);
    }
}

static void
assert_line (JsonNode *node, gboolean keeps_case, const char *line)
{
  RosetteJsonldOptions options = { .keeps_case = keeps_case };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &options, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = rosette_nquads_write (dataset, NULL, NULL);
  g_assert_cmpstr (text, ==, line);
}

static void
test_language_case (void)
{
  g_autoptr (JsonNode) node = read_text (
    "{" CONTEXT "\"id\":\"urn:a\",\"name\":{\"@value\":\"X\",\"@language\":\"sl-Latn-SI\"}}");

  assert_line (node, FALSE, "<urn:a> <urn:name> \"X\"@sl-latn-si .\n");
  assert_line (node, TRUE, "<urn:a> <urn:name> \"X\"@sl-Latn-SI .\n");
}

static void
test_whole (void)
{
  static const char expected[] =
    "<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:Thing> .\n"
    "<urn:a> <urn:name> \"x\"@de .\n"
    "<urn:a> <urn:ref> <urn:b> .\n";
  g_autoptr (JsonNode) node =
    read_text ("{" CONTEXT "\"id\":\"urn:a\",\"type\":\"Thing\",\"ref\":\"urn:b\","
               "\"name\":{\"@value\":\"x\",\"@language\":\"de\"}}");
  RosetteJsonldOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &options, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = rosette_nquads_write (dataset, NULL, NULL);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_no_loader (void)
{
  g_autoptr (JsonNode) node = read_text ("{\"@context\":\"https://test/0\",\"t0\":\"x\"}");
  RosetteJsonldOptions options = { 0 };
  g_autoptr (GError) error = NULL;

  g_test_summary ("A context comes from the loader, or from nowhere.");

  g_assert_null (rosette_jsonld_to_rdf (node, &options, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "https://test/0"));
}

static void
assert_chain (const char *text, gboolean is_refused, guint n_expected)
{
  g_autoptr (JsonNode) node = read_text (text);
  guint n_loaded = 0;
  RosetteJsonldOptions options = { .load = load_chain, .load_data = &n_loaded };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) expanded = rosette_jsonld_expand (node, &options, &error);

  g_assert_true ((expanded == NULL) == is_refused);
  if (is_refused)
    g_assert_true (g_str_has_prefix (error->message, "context overflow"));
  g_assert_cmpuint (n_loaded, ==, n_expected);
}

static void
test_depth_limit (void)
{
  g_autofree char *at_limit = g_strdup_printf ("{\"@context\":\"https://test/%d\",\"t0\":\"x\"}",
                                               ROSETTE_MAX_CONTEXT_DEPTH - 1);
  g_autofree char *over_limit =
    g_strdup_printf ("{\"@context\":\"https://test/%d\",\"t0\":\"x\"}", ROSETTE_MAX_CONTEXT_DEPTH);

  assert_chain (at_limit, FALSE, ROSETTE_MAX_CONTEXT_DEPTH);
  assert_chain (over_limit, TRUE, ROSETTE_MAX_CONTEXT_DEPTH);
}

/* A document that names @n contexts that name none, each @n_times. */
static char *
name_many (guint n, guint n_times)
{
  GString *text = g_string_new ("{\"@context\":[");

  for (guint i = 0; i < n * n_times; i++)
    g_string_append_printf (text, "\"https://test/0?%u\",", i % n);
  g_string_append (text, "{}],\"t0\":\"x\"}");

  return g_string_free (text, FALSE);
}

static void
test_count_limit (void)
{
  g_autofree char *at_limit = name_many (ROSETTE_MAX_CONTEXTS, 3);
  g_autofree char *over_limit = name_many (ROSETTE_MAX_CONTEXTS + 1, 1);

  g_test_summary ("Each is loaded once.");

  assert_chain (at_limit, FALSE, ROSETTE_MAX_CONTEXTS);
  assert_chain (over_limit, TRUE, ROSETTE_MAX_CONTEXTS);
}

/* @n nodes with a context of their own, under one of 1,000 terms. */
static JsonNode *
nest_contexts (guint n)
{
  g_autoptr (GString) text = g_string_new ("{\"@context\":{\"p\":\"urn:p\"");

  for (guint i = 0; i < 1000; i++)
    g_string_append_printf (text, ",\"t%u\":\"urn:t%u\"", i, i);
  g_string_append (text, "},\"p\":[{\"t0\":0}");
  for (guint i = 0; i < n; i++)
    g_string_append (text, ",{\"@context\":{},\"t0\":1}");
  g_string_append (text, "]}");

  return read_text (text->str);
}

static void
test_work_limit (void)
{
  g_autoptr (JsonNode) few = nest_contexts (1000);
  g_autoptr (JsonNode) many = nest_contexts (2500);
  RosetteJsonldOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (few, &options, &error);

  g_test_summary ("Small contexts upon a large one cannot fill the memory.");

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  g_assert_null (rosette_jsonld_to_rdf (many, &options, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static JsonNode *
make_quads (guint n)
{
  g_autoptr (GString) text = g_string_new ("{\"@context\":{\"p\":\"urn:p\"},\"p\":[");

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%u", i > 0 ? "," : "", i);
  g_string_append (text, "]}");

  return read_text (text->str);
}

static void
test_quad_limit (void)
{
  g_autoptr (JsonNode) at_limit = make_quads (ROSETTE_MAX_QUADS);
  g_autoptr (JsonNode) over_limit = make_quads (ROSETTE_MAX_QUADS + 1);
  RosetteJsonldOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (at_limit, &options, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);
  g_assert_null (rosette_jsonld_to_rdf (over_limit, &options, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_blank_labels (void)
{
  g_autoptr (JsonNode) node =
    read_text ("[{\"@id\":\"_:b1\",\"urn:p\":[{\"urn:q\":1},{\"@id\":\"_:b0\"}]},"
               "{\"@id\":\"_:b0\",\"urn:q\":2}]");
  RosetteJsonldOptions options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset = rosette_jsonld_to_rdf (node, &options, &error);
  guint n_quads;

  g_test_summary ("A node without a name is no node of that label.");

  g_assert_no_error (error);
  rosette_dataset_get_quads (dataset, &n_quads);
  g_assert_cmpuint (n_quads, ==, 4);
  g_assert_cmpuint (rosette_dataset_get_n_blanks (dataset), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jsonld/safe", test_safe);
  g_test_add_func ("/jsonld/keeps-terms", test_keeps_terms);
  g_test_add_func ("/jsonld/language-case", test_language_case);
  g_test_add_func ("/jsonld/whole", test_whole);
  g_test_add_func ("/jsonld/no-loader", test_no_loader);
  g_test_add_func ("/jsonld/depth-limit", test_depth_limit);
  g_test_add_func ("/jsonld/count-limit", test_count_limit);
  g_test_add_func ("/jsonld/work-limit", test_work_limit);
  g_test_add_func ("/jsonld/quad-limit", test_quad_limit);
  g_test_add_func ("/jsonld/blank-labels", test_blank_labels);

  return g_test_run ();
}
