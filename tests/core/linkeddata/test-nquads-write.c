/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/nquads.h"

#include <string.h>

static RosetteDataset *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  RosetteDataset *dataset = rosette_nquads_parse (text, strlen (text), &error);

  g_assert_no_error (error);

  return dataset;
}

static void
test_order (void)
{
  /* U+FFFF comes before U+10000, which UTF-16 code units would turn around. */
  static const char sorted[] = "<a:a> <a:p> \"x\" .\n"
                               "<a:a> <a:p> \"x\" <a:g> .\n"
                               "<a:a> <a:p> \"x\"@en .\n"
                               "<a:\xef\xbf\xbf> <a:p> <a:o> .\n"
                               "<a:\xf0\x90\x80\x80> <a:p> <a:o> .\n";
  g_autoptr (RosetteDataset) dataset =
    read_text ("<a:\xf0\x90\x80\x80> <a:p> <a:o> .\n<a:\xef\xbf\xbf> <a:p> <a:o> .\n"
               "<a:a> <a:p> \"x\"@en .\n<a:a> <a:p> \"x\" <a:g> .\n<a:a> <a:p> \"x\" .\n");
  gsize length = 0;
  g_autofree char *text = rosette_nquads_write (dataset, NULL, &length);

  g_assert_cmpstr (text, ==, sorted);
  g_assert_cmpuint (length, ==, strlen (sorted));
}

static void
test_labels (void)
{
  static const char *const labels[] = { "_:long-label", "_:a", NULL };
  g_autoptr (RosetteDataset) dataset = read_text ("_:x <a:p> _:y _:x .\n_:y <a:p> _:x .\n");
  g_autoptr (GPtrArray) lines = rosette_nquads_write_lines (dataset, labels);

  g_test_summary ("Lines are sorted by the labels that are written.");

  g_assert_cmpuint (lines->len, ==, 2);
  g_assert_cmpstr (lines->pdata[0], ==, "_:a <a:p> _:long-label .\n");
  g_assert_cmpstr (lines->pdata[1], ==, "_:long-label <a:p> _:a _:long-label .\n");
}

static void
test_empty (void)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  gsize length = 1;
  g_autofree char *text = rosette_nquads_write (dataset, NULL, &length);

  g_assert_cmpstr (text, ==, "");
  g_assert_cmpuint (length, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/nquads-write/order", test_order);
  g_test_add_func ("/nquads-write/labels", test_labels);
  g_test_add_func ("/nquads-write/empty", test_empty);

  return g_test_run ();
}
