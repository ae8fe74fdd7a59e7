/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* w3c-suite MANIFEST: runs one of the W3C's suites: the expand and toRdf manifests of JSON-LD's
 * API, and the manifest of RDF Dataset Canonicalization.
 */

#include "base/error.h"
#include "encoding/json.h"
#include "linkeddata/canonicalize.h"
#include "linkeddata/jsonld.h"
#include "linkeddata/nquads.h"

#include <stdlib.h>
#include <string.h>

#define SKIPPED 77

/* One case, with what it is run with. */
typedef struct
{
  const char *folder;
  const char *base; /* where the suite is published */
  JsonObject *entry;
  JsonObject *option;
  char *why; /* why it failed, or does not apply */
} Case;

static JsonNode *
read_json (const char *folder, const char *relative, GError **error)
{
  g_autofree char *path = g_build_filename (folder, relative, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return rosette_json_parse (text, length, error);
}

static RosetteDataset *
read_nquads (const char *folder, const char *relative, GError **error)
{
  g_autofree char *path = g_build_filename (folder, relative, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;

  return rosette_nquads_parse (text, length, error);
}

/* The documents of the suite, under the address where it is published. */
static JsonNode *
load_context (const char *url, gboolean *is_permanent, gpointer user_data, GError **error)
{
  const Case *test = user_data;

  if (g_str_has_prefix (url, test->base))
    return read_json (test->folder, url + strlen (test->base), error);
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND, "%s is not in the suite", url);

  return NULL;
}

static double
get_number (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_INT64 ? (double) json_node_get_int (node)
                                                         : json_node_get_double (node);
}

static gboolean is_equal (JsonNode *a, JsonNode *b, gboolean is_ordered);

/* Arrays are sets, but for lists and JSON literals. */
static gboolean
is_equal_array (JsonArray *a, JsonArray *b, gboolean is_ordered)
{
  guint n = json_array_get_length (a);
  g_autofree gboolean *taken = g_new0 (gboolean, n + 1);

  if (json_array_get_length (b) != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      guint k = is_ordered ? i : 0;

      while (k < n
             && (taken[k]
                 || !is_equal (json_array_get_element (a, i), json_array_get_element (b, k),
                               is_ordered)))
        k = is_ordered ? n : k + 1;
      if (k == n)
        return FALSE;
      taken[k] = TRUE;
    }

  return TRUE;
}

static gboolean
is_equal_object (JsonObject *a, JsonObject *b, gboolean is_ordered)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *value;

  if (json_object_get_size (a) != json_object_get_size (b))
    return FALSE;
  json_object_iter_init (&iter, a);
  while (json_object_iter_next (&iter, &name, &value))
    {
      JsonNode *other = json_object_get_member (b, name);
      gboolean is_list = strcmp (name, "@list") == 0 || strcmp (name, "@value") == 0;

      if (other == NULL || !is_equal (value, other, is_ordered || is_list))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_equal (JsonNode *a, JsonNode *b, gboolean is_ordered)
{
  if (JSON_NODE_TYPE (a) != JSON_NODE_TYPE (b))
    return FALSE;
  if (JSON_NODE_HOLDS_NULL (a))
    return TRUE;
  if (JSON_NODE_HOLDS_ARRAY (a))
    return is_equal_array (json_node_get_array (a), json_node_get_array (b), is_ordered);
  if (JSON_NODE_HOLDS_OBJECT (a))
    return is_equal_object (json_node_get_object (a), json_node_get_object (b), is_ordered);

  if (json_node_get_value_type (a) == G_TYPE_STRING || json_node_get_value_type (b) == G_TYPE_STRING
      || json_node_get_value_type (a) == G_TYPE_BOOLEAN
      || json_node_get_value_type (b) == G_TYPE_BOOLEAN)
    return json_node_equal (a, b);

  return get_number (a) == get_number (b);
}

static gboolean
fail (Case *test, const char *why, const char *what)
{
  test->why = g_strconcat (why, " ", what, NULL);

  return FALSE;
}

static gboolean
check_expanded (Case *test, JsonNode *expanded)
{
  const char *expect = rosette_json_get_string (test->entry, "expect");
  g_autoptr (JsonNode) expected = NULL;
  g_autofree char *text = NULL;

  if (expect == NULL)
    return TRUE;
  expected = read_json (test->folder, expect, NULL);
  if (expected != NULL && is_equal (expected, expanded, FALSE))
    return TRUE;
  text = rosette_json_write (expanded, NULL);

  return fail (test, "made", text);
}

static gboolean
check_dataset (Case *test, RosetteDataset *dataset)
{
  const char *expect = rosette_json_get_string (test->entry, "expect");
  g_autoptr (RosetteDataset) expected = NULL;
  g_autofree char *text = NULL;
  g_autofree char *expected_text = NULL;

  if (expect == NULL)
    return TRUE;
  expected = read_nquads (test->folder, expect, NULL);
  if (expected == NULL)
    return fail (test, "cannot read", expect);
  text = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, NULL, NULL);
  expected_text = rosette_canonicalize (expected, ROSETTE_DIGEST_SHA256, NULL, NULL);
  if (text != NULL && g_strcmp0 (text, expected_text) == 0)
    return TRUE;

  return fail (test, "made\n", text);
}

static RosetteRdfDirection
get_direction (Case *test)
{
  const char *direction = rosette_json_get_string (test->option, "rdfDirection");

  return g_strcmp0 (direction, "i18n-datatype") == 0      ? ROSETTE_RDF_DIRECTION_DATATYPE
         : g_strcmp0 (direction, "compound-literal") == 0 ? ROSETTE_RDF_DIRECTION_COMPOUND
                                                          : ROSETTE_RDF_DIRECTION_NONE;
}

/* An error must be the one that is expected: messages begin with its code. */
static gboolean
check_error (Case *test, const GError *error)
{
  const char *code = rosette_json_get_string (test->entry, "expectErrorCode");

  if (code != NULL && error != NULL && g_str_has_prefix (error->message, code))
    return TRUE;

  return fail (test, "error:", error != NULL ? error->message : "one was expected");
}

static gboolean
run_jsonld (Case *test)
{
  const char *input = rosette_json_get_string (test->entry, "input");
  const char *context = rosette_json_get_string (test->option, "expandContext");
  gboolean is_expand = rosette_json_has_type (test->entry, "@type", "jld:ExpandTest");
  gboolean is_negative = rosette_json_has_type (test->entry, "@type", "jld:NegativeEvaluationTest");
  g_autofree char *address = g_strconcat (test->base, input, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) document = read_json (test->folder, input, &error);
  g_autoptr (JsonNode) expand_context =
    context != NULL ? read_json (test->folder, context, NULL) : NULL;
  g_autoptr (JsonNode) expanded = NULL;
  g_autoptr (RosetteDataset) dataset = NULL;
  RosetteJsonldOptions options = {
    .load = load_context,
    .load_data = test,
    .base = rosette_json_get_string (test->option, "base"),
    .expand_context = expand_context,
    .is_lax = TRUE,
    .rdf_direction = get_direction (test),
  };

  if (options.base == NULL)
    options.base = address;
  if (document != NULL && is_expand)
    expanded = rosette_jsonld_expand (document, &options, &error);
  else if (document != NULL)
    dataset = rosette_jsonld_to_rdf (document, &options, &error);

  if (error != NULL || is_negative)
    return check_error (test, error);

  return is_expand ? check_expanded (test, expanded) : check_dataset (test, dataset);
}

static gboolean
check_map (Case *test, RosetteDataset *dataset, char **labels, JsonNode *map)
{
  for (guint i = 0; i < rosette_dataset_get_n_blanks (dataset); i++)
    {
      const char *label = rosette_dataset_get_blank (dataset, i)->text;
      const char *expected = rosette_json_get_string (json_node_get_object (map), label + 2);

      if (g_strcmp0 (labels[i] + 2, expected) != 0)
        return fail (test, "another label for", label);
    }

  return TRUE;
}

static gboolean
run_canonical (Case *test)
{
  const char *type = rosette_json_get_string (test->entry, "type");
  const char *result = rosette_json_get_string (test->entry, "result");
  RosetteDigest digest = json_object_has_member (test->entry, "hashAlgorithm")
                           ? ROSETTE_DIGEST_SHA384
                           : ROSETTE_DIGEST_SHA256;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDataset) dataset =
    read_nquads (test->folder, rosette_json_get_string (test->entry, "action"), &error);
  g_auto (GStrv) labels =
    dataset != NULL ? rosette_canonicalize_labels (dataset, digest, &error) : NULL;
  g_autofree char *text = NULL;
  g_autofree char *path = NULL;
  g_autofree char *expected = NULL;

  if (g_strcmp0 (type, "rdfc:RDFC10NegativeEvalTest") == 0)
    return error != NULL || fail (test, "error:", "one was expected");
  if (error != NULL)
    return fail (test, "error:", error->message);
  if (g_strcmp0 (type, "rdfc:RDFC10MapTest") == 0)
    {
      g_autoptr (JsonNode) map = read_json (test->folder, result, NULL);

      return map != NULL ? check_map (test, dataset, labels, map)
                         : fail (test, "cannot read", result);
    }

  text = rosette_nquads_write (dataset, (const char *const *) labels, NULL);
  path = g_build_filename (test->folder, result, NULL);
  g_file_get_contents (path, &expected, NULL, NULL);

  return g_strcmp0 (text, expected) == 0 || fail (test, "made\n", text);
}

/* Why a case says nothing about JSON-LD 1.1 as badges use it; NULL when it does. */
static const char *
find_reason (Case *test)
{
  const char *input = rosette_json_get_string (test->entry, "input");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  if (g_strcmp0 (rosette_json_get_string (test->option, "specVersion"), "json-ld-1.0") == 0
      || g_strcmp0 (rosette_json_get_string (test->option, "processingMode"), "json-ld-1.0") == 0)
    return "it is for JSON-LD 1.0 only";
  if (input == NULL)
    return NULL;
  path = g_build_filename (test->folder, input, NULL);
  if (g_file_get_contents (path, &text, NULL, NULL) && strstr (text, "\\u0000") != NULL)
    return "the strict JSON reader takes no U+0000";

  return NULL;
}

static int
run_suite (JsonObject *manifest, const char *folder, const char *base)
{
  gboolean is_canonical = json_object_has_member (manifest, "entries");
  g_autoptr (GPtrArray) entries =
    rosette_json_list (manifest, is_canonical ? "entries" : "sequence");
  guint n_passed = 0;
  guint n_failed = 0;
  guint n_apart = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      JsonObject *entry = json_node_get_object (entries->pdata[i]);
      Case test = { folder, base, entry, rosette_json_get_object (entry, "option"), NULL };
      const char *id = rosette_json_get_string (entry, is_canonical ? "id" : "@id");
      const char *name = rosette_json_get_string (entry, "name");
      const char *reason = find_reason (&test);

      if (reason != NULL)
        {
          g_print ("not applicable: %s %s: %s\n", id, name, reason);
          n_apart++;
        }
      else if (is_canonical ? run_canonical (&test) : run_jsonld (&test))
        n_passed++;
      else
        {
          g_print ("FAILED: %s %s: %s\n", id, name, test.why);
          n_failed++;
        }
      g_free (test.why);
    }
  g_print ("%u not applicable\n%u passed, %u failed\n", n_apart, n_passed, n_failed);

  return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) manifest = NULL;
  g_autofree char *folder = NULL;
  const char *base;

  if (argc != 2)
    {
      g_printerr ("Usage: w3c-suite MANIFEST\n");
      return EXIT_FAILURE;
    }
  if (!g_file_test (argv[1], G_FILE_TEST_EXISTS))
    {
      g_print ("%s is not on this machine: its cases are skipped\n", argv[1]);
      return SKIPPED;
    }

  folder = g_path_get_dirname (argv[1]);
  manifest = read_json ("", argv[1], &error);
  if (manifest == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  base = rosette_json_get_string (json_node_get_object (manifest), "baseIri");

  return run_suite (json_node_get_object (manifest), folder, base != NULL ? base : "");
}
