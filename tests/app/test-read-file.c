/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "read-file.h"

#include "base/error.h"
#include "support.h"

#define SIZE 100000

static GFile *
write_file (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *text = g_strnfill (SIZE, 'x');

  g_assert_true (g_file_set_contents (path, text, SIZE, NULL));

  return g_file_new_for_path (path);
}

static void
test_limit (void)
{
  const struct
  {
    gsize max_bytes;
    gboolean is_read;
  } cases[] = { { SIZE, TRUE }, { SIZE + 1, TRUE }, { SIZE - 1, FALSE }, { 1, FALSE } };
  g_autofree char *folder = rosette_test_folder ();
  g_autoptr (GFile) file = write_file (folder);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = rosette_read_file (file, cases[i].max_bytes, NULL, &error);

      if (cases[i].is_read)
        g_assert_cmpuint (g_bytes_get_size (bytes), ==, SIZE);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
  rosette_test_remove (folder);
}

/* Each with a sentence of its own. */
static void
test_unreadable (void)
{
  g_autofree char *path = rosette_test_folder ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GFile) none = g_file_get_child (folder, "none");
  g_autoptr (GError) of_folder = NULL;
  g_autoptr (GError) of_none = NULL;

  g_assert_null (rosette_read_file (folder, SIZE, NULL, &of_folder));
  g_assert_error (of_folder, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_null (rosette_read_file (none, SIZE, NULL, &of_none));
  g_assert_error (of_none, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_cmpstr (of_folder->message, !=, of_none->message);
  rosette_test_remove (path);
}

/* Nothing is fetched: it is refused before it is looked for. */
static void
test_web_address (void)
{
  static const char *const addresses[] = { "http://host.example/a.png", "https://host.example/" };

  for (gsize i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (addresses[i]);
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_read_file (file, SIZE, NULL, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
      g_assert_true (g_str_has_prefix (error->message, "This is a web address."));
    }
}

static void
test_cancelled (void)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autoptr (GFile) file = write_file (folder);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rosette_read_file (file, SIZE, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  rosette_test_remove (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/read-file/limit", test_limit);
  g_test_add_func ("/read-file/unreadable", test_unreadable);
  g_test_add_func ("/read-file/web-address", test_web_address);
  g_test_add_func ("/read-file/cancelled", test_cancelled);

  return g_test_run ();
}
