/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linkeddata/dataset.h"

#include "base/error.h"
#include "base/limits.h"

#include <string.h>

static const RosetteTerm *
add_iri (RosetteDataset *dataset, const char *iri)
{
  return rosette_dataset_iri (dataset, iri, strlen (iri));
}

static void
test_terms (void)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  const RosetteTerm *a = add_iri (dataset, "urn:a");
  static const struct
  {
    const char *value;
    gsize length;
    const char *datatype;
    const char *language;
    const char *text;
  } cases[] = {
    { "x", 1, NULL, NULL, "\"x\"" },
    { "x", 1, "http://www.w3.org/2001/XMLSchema#string", NULL, "\"x\"" },
    { "x", 1, "urn:t", NULL, "\"x\"^^<urn:t>" },
    { "x", 1, NULL, "de-AT", "\"x\"@de-AT" },
    { "\0\b\t\n\v\f\r\x1f\"\\\x7f\xc3\xa9", 13, NULL, NULL,
      "\"\\u0000\\b\\t\\n\\u000B\\f\\r\\u001F\\\"\\\\\\u007F\xc3\xa9\"" },
  };

  g_assert_cmpstr (a->text, ==, "<urn:a>");
  g_assert_cmpint (a->blank, ==, -1);
  g_assert_true (add_iri (dataset, "urn:a") == a);
  g_assert_true (add_iri (dataset, "urn:b") != a);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RosetteTerm *term = rosette_dataset_literal (dataset, cases[i].value, cases[i].length,
                                                         cases[i].datatype, cases[i].language);

      g_assert_cmpstr (term->text, ==, cases[i].text);
      g_assert_cmpuint (term->length, ==, strlen (cases[i].text));
    }
}

static void
test_escapes (void)
{
  static const char bytes[] = "\"\\\n\x1f\x7f";
  static const char *const written[] = { "\\\"", "\\\\", "\\n", "\\u001F", "\\u007F" };
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();

  g_test_summary ("What is escaped is seen wherever it stands, and nothing else is.");

  for (gsize i = 0; i < G_N_ELEMENTS (written); i++)
    for (gsize n_before = 0; n_before < 20; n_before++)
      for (gsize n_after = 0; n_after < 12; n_after++)
        {
          g_autofree char *before = g_strnfill (n_before, '~');
          g_autofree char *after = g_strnfill (n_after, '\xe9');
          g_autofree char *value = g_strdup_printf ("%s%c%s", before, bytes[i], after);
          g_autofree char *expected = g_strdup_printf ("\"%s%s%s\"", before, written[i], after);

          g_assert_cmpstr (
            rosette_dataset_literal (dataset, value, strlen (value), NULL, NULL)->text, ==,
            expected);
        }
}

static void
test_blanks (void)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  const RosetteTerm *x = rosette_dataset_blank (dataset, "x", 1);
  const RosetteTerm *y = rosette_dataset_blank (dataset, "y", 1);

  g_assert_true (rosette_dataset_blank (dataset, "x", 1) == x);
  g_assert_cmpint (x->blank, ==, 0);
  g_assert_cmpint (y->blank, ==, 1);
  g_assert_cmpuint (rosette_dataset_get_n_blanks (dataset), ==, 2);
  g_assert_true (rosette_dataset_get_blank (dataset, 1) == y);
}

static void
test_set (void)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  const RosetteTerm *a = add_iri (dataset, "urn:a");
  const RosetteTerm *b = add_iri (dataset, "urn:b");
  const RosetteQuad quads[] = {
    { a, a, a, NULL }, { a, a, b, NULL }, { a, a, a, b }, { a, a, a, NULL }
  };
  guint n_quads;

  g_test_summary ("The same quad is there once.");

  for (gsize i = 0; i < G_N_ELEMENTS (quads); i++)
    g_assert_true (rosette_dataset_add (dataset, &quads[i], NULL));
  rosette_dataset_get_quads (dataset, &n_quads);
  g_assert_cmpuint (n_quads, ==, 3);
}

static void
test_limit (void)
{
  g_autoptr (RosetteDataset) dataset = rosette_dataset_new ();
  g_autoptr (GError) error = NULL;
  const RosetteTerm *a = add_iri (dataset, "urn:a");
  RosetteQuad quad = { a, a, a, NULL };
  guint n_quads;

  for (guint i = 0; i < ROSETTE_MAX_QUADS; i++)
    {
      quad.object = rosette_dataset_new_blank (dataset);
      g_assert_true (rosette_dataset_add (dataset, &quad, &error));
      g_assert_no_error (error);
    }
  g_assert_true (rosette_dataset_add (dataset, &quad, &error));

  quad.object = a;
  g_assert_false (rosette_dataset_add (dataset, &quad, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
  rosette_dataset_get_quads (dataset, &n_quads);
  g_assert_cmpuint (n_quads, ==, ROSETTE_MAX_QUADS);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dataset/terms", test_terms);
  g_test_add_func ("/dataset/escapes", test_escapes);
  g_test_add_func ("/dataset/blanks", test_blanks);
  g_test_add_func ("/dataset/set", test_set);
  g_test_add_func ("/dataset/limit", test_limit);

  return g_test_run ();
}
