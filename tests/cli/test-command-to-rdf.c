/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "linked-data.h"

static void
test_prints (Linked *linked, gconstpointer data)
{
  linked_assert_prints (linked, "to-rdf",
                        "<urn:a> <urn:name> _:b0 .\n_:b0 <urn:name> \"\xc3\xa9\" .\n");
}

static void
test_refusals (Linked *linked, gconstpointer data)
{
  linked_assert_refusals (linked, "to-rdf");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/command-to-rdf/prints", Linked, NULL, linked_set_up, test_prints, linked_tear_down);
  g_test_add ("/command-to-rdf/refusals", Linked, NULL, linked_set_up, test_refusals,
              linked_tear_down);

  return g_test_run ();
}
