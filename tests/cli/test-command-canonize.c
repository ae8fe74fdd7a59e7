/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linked-data.h"

static void
assert_canonical (const char *const *words, const char *expected)
{
  g_autoptr (GBytes) printed = NULL;
  g_autofree char *messages = NULL;
  int status = rosette_test_cli_words (&printed, &messages, words);

  g_assert_cmpstr (messages, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_assert_cmpmem (g_bytes_get_data (printed, NULL), g_bytes_get_size (printed), expected,
                   strlen (expected));
}

static void
test_json_ld (Linked *linked, gconstpointer data)
{
  linked_assert_prints (linked, "canonize",
                        "<urn:a> <urn:name> _:c14n0 .\n_:c14n0 <urn:name> \"\xc3\xa9\" .\n");
}

/* Two nodes whose order hangs on the hash. */
static void
test_nquads (Linked *linked, gconstpointer data)
{
  g_autofree char *path = g_build_filename (linked->folder, "graph.nq", NULL);
  const char *const usual[] = { "canonize", path, NULL };
  const char *const sha384[] = { "canonize", "--algorithm", "rdfc-1.0", "--hash",
                                 "sha384",   path,          NULL };
  static const char form[] = "_:c14n0 <a:p> \"%d\" .\n_:c14n1 <a:p> \"%d\" .\n";
  g_autofree char *first = g_strdup_printf (form, 1, 7);
  g_autofree char *second = g_strdup_printf (form, 7, 1);

  linked_write (path, "_:x <a:p> \"1\" .\n_:y <a:p> \"7\" .\n");
  assert_canonical (usual, first);
  assert_canonical (sha384, second);
}

static void
test_jcs (Linked *linked, gconstpointer data)
{
  const char *const words[] = { "canonize", "--algorithm", "jcs", linked->document, NULL };

  linked_write (linked->document, "{ \"b\": 1.0, \"a\": [ null ] }");
  assert_canonical (words, "{\"a\":[null],\"b\":1}");
}

static void
test_refusals (Linked *linked, gconstpointer data)
{
  g_autofree char *path = g_build_filename (linked->folder, "graph.nq", NULL);

  linked_assert_refusals (linked, "canonize");
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "canonize", "--hash", "md5", path, NULL), ==, 64);
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "canonize", "--algorithm", "x", path, NULL), ==,
                   64);
  linked_write (path, "<a> <b> <c> .");
  g_assert_cmpint (rosette_test_cli (NULL, NULL, "canonize", path, NULL), ==, 65);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/command-canonize/json-ld", Linked, NULL, linked_set_up, test_json_ld,
              linked_tear_down);
  g_test_add ("/command-canonize/nquads", Linked, NULL, linked_set_up, test_nquads,
              linked_tear_down);
  g_test_add ("/command-canonize/jcs", Linked, NULL, linked_set_up, test_jcs, linked_tear_down);
  g_test_add ("/command-canonize/refusals", Linked, NULL, linked_set_up, test_refusals,
              linked_tear_down);

  return g_test_run ();
}
