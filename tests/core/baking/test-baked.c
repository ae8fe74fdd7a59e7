/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "baking/baked.h"

static void
test_fields (void)
{
  g_autoptr (GBytes) credential = g_bytes_new_static ("{}", 2);
  g_autoptr (RosetteBaked) baked = rosette_baked_new (
    ROSETTE_BAKING_OB2, credential, "https://e.org", 1, TRUE, ROSETTE_REMARK_COMPRESSED);
  g_autoptr (RosetteBaked) same = rosette_baked_ref (baked);

  g_assert_true (same == baked);
  g_assert_true (rosette_baked_get_credential (baked) == credential);
  g_assert_cmpint (rosette_baked_get_kind (baked), ==, ROSETTE_BAKING_OB2);
  g_assert_cmpstr (rosette_baked_get_verify_url (baked), ==, "https://e.org");
  g_assert_cmpuint (rosette_baked_get_n_found (baked), ==, 1);
  g_assert_true (rosette_baked_is_damaged (baked));
  g_assert_cmpuint (rosette_baked_get_remarks (baked), ==, ROSETTE_REMARK_COMPRESSED);
}

static void
test_several (void)
{
  g_autoptr (GBytes) credential = g_bytes_new_static ("{}", 2);
  g_autoptr (RosetteBaked) baked =
    rosette_baked_new (ROSETTE_BAKING_OB3, credential, NULL, 2, FALSE, 0);

  g_assert_cmpuint (rosette_baked_get_remarks (baked), ==, ROSETTE_REMARK_SEVERAL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/baked/fields", test_fields);
  g_test_add_func ("/baked/several", test_several);

  return g_test_run ();
}
