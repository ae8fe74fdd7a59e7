/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/canonicalize.h"

#include "base/error.h"
#include "encoding/json.h"
#include "linkeddata/nquads.h"
#include "support.h"

#include <string.h>

/* The suite of the W3C, all of its manifest. */
#define SUITE "w3c-rdf-canon/tests"

static RosetteDataset *
read_suite (const char *relative)
{
  g_autofree char *name = g_build_filename (SUITE, relative, NULL);
  g_autofree char *path = rosette_test_shared (name);
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  RosetteDataset *dataset;

  dataset = rosette_nquads_parse (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);

  return dataset;
}

static void
assert_form (RosetteDataset *dataset, RosetteDigest digest, const char *result)
{
  g_autofree char *name = g_build_filename (SUITE, result, NULL);
  g_autofree char *path = rosette_test_shared (name);
  g_autoptr (GBytes) expected = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  g_autofree char *text = rosette_canonicalize (dataset, digest, &length, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (text, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}

static void
assert_map (RosetteDataset *dataset, RosetteDigest digest, const char *result)
{
  g_autofree char *name = g_build_filename (SUITE, result, NULL);
  g_autofree char *path = rosette_test_shared (name);
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) map = rosette_json_parse_bytes (bytes, &error);
  g_auto (GStrv) labels = rosette_canonicalize_labels (dataset, digest, &error);
  guint n = rosette_dataset_get_n_blanks (dataset);

  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, json_object_get_size (json_node_get_object (map)));
  for (guint i = 0; i < n; i++)
    {
      const char *label = rosette_dataset_get_blank (dataset, i)->text;

      g_assert_cmpstr (labels[i] + 2, ==,
                       rosette_json_get_string (json_node_get_object (map), label + 2));
    }
}

static void
assert_poison (RosetteDataset *dataset, RosetteDigest digest)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_canonicalize (dataset, digest, NULL, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
run_case (gconstpointer data)
{
  JsonObject *entry = (JsonObject *) data;
  g_autoptr (RosetteDataset) dataset = read_suite (rosette_json_get_string (entry, "action"));
  const char *type = rosette_json_get_string (entry, "type");
  const char *result = rosette_json_get_string (entry, "result");
  RosetteDigest digest =
    json_object_has_member (entry, "hashAlgorithm") ? ROSETTE_DIGEST_SHA384 : ROSETTE_DIGEST_SHA256;

  if (g_str_equal (type, "rdfc:RDFC10EvalTest"))
    assert_form (dataset, digest, result);
  else if (g_str_equal (type, "rdfc:RDFC10MapTest"))
    assert_map (dataset, digest, result);
  else
    assert_poison (dataset, digest);
}

static void
skip_suite (void)
{
  g_autofree char *none = rosette_test_shared (SUITE);
}

static void
add_suite (void)
{
  const char *root = g_getenv ("ROSETTE_SHARED_DATA");
  g_autofree char *path =
    g_build_filename (root != NULL ? root : "", SUITE "/manifest.jsonld", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) manifest = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_test_add_func ("/canonicalize/suite", skip_suite);
      return;
    }
  bytes = rosette_test_read (path);
  manifest = rosette_json_parse_bytes (bytes, NULL);
  g_assert_nonnull (manifest);
  entries = rosette_json_list (json_node_get_object (manifest), "entries");
  g_assert_cmpuint (entries->len, ==, 86);

  for (guint i = 0; i < entries->len; i++)
    {
      JsonObject *entry = json_node_dup_object (entries->pdata[i]);
      g_autofree char *name =
        g_strdup_printf ("/canonicalize/suite/%s", rosette_json_get_string (entry, "id") + 1);

      g_test_add_data_func_full (name, entry, run_case, (GDestroyNotify) json_object_unref);
    }
}

static void
test_names (void)
{
  static const char text[] = "_:x <a:p> _:y .\n_:y <a:q> \"z\" .\n";
  static const char same[] = "_:c14n1 <a:q> \"z\" .\n_:q <a:p> _:c14n1 .\n";
  g_autoptr (RosetteDataset) first = rosette_nquads_parse (text, strlen (text), NULL);
  g_autoptr (RosetteDataset) second = rosette_nquads_parse (same, strlen (same), NULL);
  g_autofree char *first_form = NULL;
  g_autofree char *second_form = NULL;

  g_test_summary ("The labels of the input mean nothing.");

  first_form = rosette_canonicalize (first, ROSETTE_DIGEST_SHA256, NULL, NULL);
  second_form = rosette_canonicalize (second, ROSETTE_DIGEST_SHA256, NULL, NULL);
  g_assert_nonnull (first_form);
  g_assert_cmpstr (first_form, ==, second_form);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/canonicalize/names", test_names);
  add_suite ();

  return g_test_run ();
}
