/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/hosted-file.h"

#include "support.h"

#define UUID "8a1f2b3c-1111-4222-8333-123456789abc"

/* Written once, as good as written the second time, and never replaced. */
static void
test_write (void)
{
  g_autofree char *path = rosette_test_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *id = rosette_hosted_file_make_id ("https://e.org/b", UUID);
  g_autoptr (GFile) file = rosette_hosted_file_find (folder, id);
  g_autoptr (GFile) inner = g_file_get_parent (file);
  g_autoptr (GBytes) assertion = g_bytes_new_static ("{}", 2);
  g_autoptr (GBytes) other = g_bytes_new_static ("[]", 2);
  g_autoptr (GBytes) there = NULL;
  g_autofree char *part = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (id, ==, "https://e.org/b/assertions/" UUID ".json");
  g_assert_true (rosette_hosted_file_write (folder, id, assertion, &error));
  g_assert_true (rosette_hosted_file_write (folder, id, assertion, &error));
  g_assert_no_error (error);
  g_assert_false (rosette_hosted_file_write (folder, id, other, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  there = g_file_load_bytes (file, NULL, NULL, NULL);
  g_assert_true (g_bytes_equal (there, assertion));

  part = g_strdup_printf ("%s/assertions/" UUID ".json.part", path);
  g_assert_true (g_file_set_contents (part, "{", 1, NULL));
  rosette_hosted_file_remove (folder, id);
  g_assert_false (g_file_query_exists (inner, NULL));
  rosette_hosted_file_remove (folder, id);
  rosette_test_remove (path);
}

/* What a computer without power left is made again. */
static void
test_empty (void)
{
  g_autofree char *path = rosette_test_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autofree char *id = rosette_hosted_file_make_id ("https://e.org/b", UUID);
  g_autoptr (GBytes) assertion = g_bytes_new_static ("{}", 2);
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (rosette_hosted_file_write (folder, id, nothing, &error));
  g_assert_true (rosette_hosted_file_write (folder, id, assertion, &error));
  g_assert_no_error (error);
  rosette_test_remove (path);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hosted-file/write", test_write);
  g_test_add_func ("/hosted-file/empty", test_empty);

  return g_test_run ();
}
