/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/zip.h"

#include "base/error.h"
#include "support.h"

#include <string.h>

static RosetteZip *
read_good (const char *name)
{
  g_autofree char *relative = g_build_filename ("zip", "good", name, NULL);
  g_autofree char *path = rosette_test_data (relative);
  g_autoptr (GBytes) file = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  RosetteZip *zip = rosette_zip_read (file, &error);

  g_assert_no_error (error);

  return zip;
}

/* "name=bytes" of each entry, and what could not be unpacked with the number of its error. */
static char *
show (RosetteZip *zip)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rosette_zip_get_n_entries (zip); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = rosette_zip_extract (zip, i, 3000, &error);
      gsize size = bytes != NULL ? g_bytes_get_size (bytes) : 0;

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", rosette_zip_get_name (zip, i));
      if (error != NULL)
        g_string_append_printf (text, "!%d", error->code);
      else if (!rosette_zip_is_folder (zip, i))
        g_string_append_printf (text, "=%.*s", (int) MIN (size, 14),
                                size > 0 ? (const char *) g_bytes_get_data (bytes, NULL) : "");
      g_assert_true (error != NULL || size == rosette_zip_get_size (zip, i));
    }

  return g_string_free (text, FALSE);
}

static void
test_made_by_others (void)
{
  static const struct
  {
    const char *file;
    const char *entries;
  } cases[] = {
    { "info-zip.zip", "Zoë.txt=hé|one.json={\"id\":\"urn:x\"}|empty=|sub/|"
                      "sub/two.txt=xxxxxxxxxxxxxx" },
    { "7z.zip", "Zoë.txt=hé|empty=|one.json={\"id\":\"urn:x\"}|sub/|sub/two.txt=xxxxxxxxxxxxxx" },
    { "stored.zip", "one.json={\"id\":\"urn:x\"}" },
    { "from-pipe.zip", "-={\"id\":\"urn:x\"}" },
    { "zip64.zip", "big.txt=zip64" },
    { "before.zip", "one.json={\"id\":\"urn:x\"}" },
    { "cp437.zip", "Zoë.txt=x" },
    { "python-names.zip", "../../etc/passwd=../../etc/pass|/abs=/abs|C:\\x\\y=C:\\x\\y|a.png=a.png|"
                          "a.png=a.png|.hidden=.hidden|line\nbreak=line\nbreak" },
    { "encrypted.zip", "one.json!4" },
    { "aes.zip", "one.json!4" },
    { "bzip2.zip", "sub/two.txt!2" },
  };

  g_assert_cmpint (ROSETTE_ERROR_PASSPHRASE, ==, 4);
  g_assert_cmpint (ROSETTE_ERROR_UNSUPPORTED, ==, 2);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteZip) zip = read_good (cases[i].file);
      g_autofree char *entries = show (zip);

      g_test_message ("%s", cases[i].file);
      g_assert_cmpstr (entries, ==, cases[i].entries);
    }
}

static void
test_find (void)
{
  g_autoptr (RosetteZip) zip = read_good ("info-zip.zip");
  guint index = 0;

  g_assert_true (rosette_zip_find (zip, "sub/two.txt", &index));
  g_assert_cmpuint (index, ==, 4);
  g_assert_false (rosette_zip_find (zip, "two.txt", &index));
  g_assert_true (rosette_zip_is_folder (zip, 3));
  g_assert_false (rosette_zip_is_folder (zip, 4));
}

static void
test_max_bytes (void)
{
  g_autoptr (RosetteZip) zip = read_good ("info-zip.zip");
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) at_limit = rosette_zip_extract (zip, 4, 3000, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (at_limit), ==, 3000);
  g_assert_null (rosette_zip_extract (zip, 4, 2999, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/zip/made-by-others", test_made_by_others);
  g_test_add_func ("/zip/find", test_find);
  g_test_add_func ("/zip/max-bytes", test_max_bytes);

  return g_test_run ();
}
