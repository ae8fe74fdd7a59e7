/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/canonicalize.h"

#include "base/error.h"
#include "base/limits.h"
#include "linkeddata/nquads.h"

#include <time.h>

/* Blank nodes that point at the next, the last at the first: all look alike. */
static RosetteDataset *
make_ring (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RosetteDataset *dataset;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "_:n%u <a:p> _:n%u .\n", i, (i + 1) % n);
  dataset = rosette_nquads_parse (text->str, text->len, NULL);
  g_assert_nonnull (dataset);

  return dataset;
}

static void
test_ring (void)
{
  g_autoptr (RosetteDataset) dataset = make_ring (3);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==,
                   "_:c14n0 <a:p> _:c14n1 .\n_:c14n1 <a:p> _:c14n2 .\n_:c14n2 <a:p> _:c14n0 .\n");
}

/* Each of the nodes of @n points at each: all orders of them look the same. */
static RosetteDataset *
make_clique (guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);
  RosetteDataset *dataset;

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (i != k)
        g_string_append_printf (text, "_:n%u <a:p> _:n%u .\n", i, k);
  dataset = rosette_nquads_parse (text->str, text->len, NULL);
  g_assert_nonnull (dataset);

  return dataset;
}

static void
assert_limit (RosetteDataset *dataset, gboolean is_refused)
{
  g_autoptr (GError) error = NULL;
  clock_t start = clock ();
  g_autofree char *text = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA384, NULL, &error);

#ifndef __SANITIZE_ADDRESS__
  g_assert_cmpint ((clock () - start) * 10, <, CLOCKS_PER_SEC);
#endif
  g_assert_true (start != (clock_t) -1);
  g_assert_true ((text == NULL) == is_refused);
  if (is_refused)
    g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_work_limit (void)
{
  g_autoptr (RosetteDataset) small = make_clique (5);
  g_autoptr (RosetteDataset) large = make_clique (7);

  g_test_summary ("What would take forever is refused within a tenth of a second.");

  assert_limit (small, FALSE);
  assert_limit (large, TRUE);
}

static void
test_chain_limit (void)
{
  g_autoptr (RosetteDataset) at_limit = make_ring (ROSETTE_MAX_CANONICAL_DEPTH);
  g_autoptr (RosetteDataset) over_limit = make_ring (ROSETTE_MAX_CANONICAL_DEPTH + 1);
  g_autoptr (RosetteDataset) far_over = make_ring (50000);

  g_test_summary ("A long chain of nodes that look alike does not end in the stack.");

  assert_limit (at_limit, FALSE);
  assert_limit (over_limit, TRUE);
  assert_limit (far_over, TRUE);
}

static void
test_many_different (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RosetteDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *form = NULL;

  g_test_summary ("Nodes that differ cost no work that is counted, however many they are.");

  for (guint i = 0; i < ROSETTE_MAX_QUADS; i++)
    g_string_append_printf (text, "_:n%u <a:p> \"%u\" .\n", i, i);
  dataset = rosette_nquads_parse (text->str, text->len, &error);
  g_assert_no_error (error);
  form = rosette_canonicalize (dataset, ROSETTE_DIGEST_SHA256, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (form);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hash-n-degree/ring", test_ring);
  g_test_add_func ("/hash-n-degree/work-limit", test_work_limit);
  g_test_add_func ("/hash-n-degree/chain-limit", test_chain_limit);
  g_test_add_func ("/hash-n-degree/many-different", test_many_different);

  return g_test_run ();
}
