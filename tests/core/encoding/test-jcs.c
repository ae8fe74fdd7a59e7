/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/jcs.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include "support.h"

#include <math.h>

static GBytes *
read_file (const char *folder, const char *kind, const char *name, const char *ending)
{
  g_autofree char *file = g_strconcat (name, ending, NULL);
  g_autofree char *path = g_build_filename (folder, kind, file, NULL);

  return rosette_test_read (path);
}

/* The bytes of a file of outhex: hexadecimal pairs between white space. */
static GByteArray *
read_hex (const char *folder, const char *name)
{
  g_autoptr (GBytes) bytes = read_file (folder, "outhex", name, ".txt");
  GByteArray *result = g_byte_array_new ();
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i + 1 < size; i++)
    if (g_ascii_isxdigit (text[i]))
      {
        guint8 byte =
          (guint8) (g_ascii_xdigit_value (text[i]) << 4 | g_ascii_xdigit_value (text[i + 1]));

        g_byte_array_append (result, &byte, 1);
        i++;
      }

  return result;
}

static void
test_published (void)
{
  static const char *const names[] = { "arrays",  "french", "structures",
                                       "unicode", "values", "weird" };
  g_autofree char *folder = rosette_test_shared ("jcs");

  if (folder == NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) input = read_file (folder, "input", names[i], ".json");
      g_autoptr (GBytes) output = read_file (folder, "output", names[i], ".json");
      g_autoptr (GByteArray) hex = read_hex (folder, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = rosette_json_parse_bytes (input, &error);
      g_autofree char *text = NULL;
      gsize length = 0;

      g_assert_no_error (error);
      text = rosette_jcs_canonicalize (node, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (text, length, g_bytes_get_data (output, NULL), g_bytes_get_size (output));
      g_assert_cmpmem (text, length, hex->data, hex->len);
    }

  g_test_message ("%u passed, 0 failed, 0 not applicable", (guint) G_N_ELEMENTS (names));
}

static void
test_published_numbers (void)
{
  g_autofree char *path = rosette_test_shared ("jcs/es6-numbers-first-10000-lines.txt");
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *all = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_passed = 0;

  if (path == NULL)
    return;

  bytes = rosette_test_read (path);
  all = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  lines = g_strsplit (g_strchomp (all), "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], ",", 2);
      guint64 bits = g_ascii_strtoull (fields[0], NULL, 16);
      g_autofree char *text = NULL;
      double value;

      memcpy (&value, &bits, sizeof value);
      text = rosette_jcs_format_number (value);
      g_assert_cmpstr (text, ==, fields[1]);
      n_passed++;
    }

  g_test_message ("%u passed, 0 failed, 0 not applicable", n_passed);
  g_assert_cmpuint (n_passed, ==, 10000);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jcs/published", test_published);
  g_test_add_func ("/jcs/published-numbers", test_published_numbers);

  return g_test_run ();
}
