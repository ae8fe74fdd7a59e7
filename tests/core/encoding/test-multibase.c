/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/multibase.h"

#include "base/error.h"

#include "support.h"

#include <string.h>

/* The files of the multibase project: the bytes, and whether each text is the only one for them. */
static const struct
{
  const char *file;
  const char *bytes;
  gsize n_bytes;
  gboolean is_canonical;
} suites[] = {
  { "multibase/basic.csv", "yes mani !", 10, TRUE },
  { "multibase/leading_zero.csv", "\0yes mani !", 11, TRUE },
  { "multibase/two_leading_zeros.csv", "\0\0yes mani !", 12, TRUE },
  { "multibase/case_insensitivity.csv", "hello world", 11, FALSE },
};

static void
check_text (const char *text, const char *expected, gsize n_bytes, gboolean is_canonical)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = strlen (text);
  g_autofree char *exact = g_memdup2 (text, length);

  bytes = rosette_multibase_decode (exact, length, n_bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, n_bytes);

  g_assert_null (rosette_multibase_decode (exact, length, n_bytes - 1, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);

  if (is_canonical)
    {
      g_autofree char *again =
        rosette_multibase_encode (text[0], (const guint8 *) expected, n_bytes);

      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_published (void)
{
  guint n_passed = 0, n_not_applicable = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (suites); i++)
    {
      g_autofree char *path = rosette_test_shared (suites[i].file);
      g_autoptr (GBytes) file = NULL;
      g_autofree char *all = NULL;
      g_auto (GStrv) lines = NULL;

      if (path == NULL)
        return;
      file = rosette_test_read (path);
      all = g_strndup (g_bytes_get_data (file, NULL), g_bytes_get_size (file));
      lines = g_strsplit (g_strchomp (all), "\n", -1);
      for (gsize line = 1; lines[line] != NULL; line++)
        {
          /* NAME, "TEXT" */
          g_auto (GStrv) fields = g_strsplit (lines[line], "\"", 3);

          if (g_str_has_prefix (lines[line], "base256emoji"))
            {
              n_not_applicable++;
              continue;
            }
          check_text (fields[1], suites[i].bytes, suites[i].n_bytes, suites[i].is_canonical);
          n_passed++;
        }
    }

  g_test_message ("%u passed, 0 failed, %u not applicable (base256emoji: no credential uses it)",
                  n_passed, n_not_applicable);
  g_assert_cmpuint (n_passed, ==, 78);
  g_assert_cmpuint (n_not_applicable, ==, 3);
}

static void
test_empty (void)
{
  static const char prefixes[] = "zu079fFbBcCvVtThkKZmMU";

  for (const char *prefix = prefixes; *prefix != '\0'; prefix++)
    {
      g_autofree char *text = rosette_multibase_encode (*prefix, NULL, 0);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = rosette_multibase_decode (text, strlen (text), 0, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (strlen (text), ==, 1);
      g_assert_cmpuint (g_bytes_get_size (bytes), ==, 0);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    /* left-over bits, and too few of them */
    { "uZh", ROSETTE_ERROR_SYNTAX },
    { "uZ", ROSETTE_ERROR_SYNTAX },
    { "fa", ROSETTE_ERROR_SYNTAX },
    { "bmf", ROSETTE_ERROR_SYNTAX },
    { "bm", ROSETTE_ERROR_SYNTAX },
    { "0111100", ROSETTE_ERROR_SYNTAX },
    { "7777", ROSETTE_ERROR_SYNTAX },
    /* padding where none belongs, none where it does, too much, in the middle */
    { "uZg==", ROSETTE_ERROR_SYNTAX },
    { "mZg==", ROSETTE_ERROR_SYNTAX },
    { "MZg", ROSETTE_ERROR_SYNTAX },
    { "MZg=", ROSETTE_ERROR_SYNTAX },
    { "MZg======", ROSETTE_ERROR_SYNTAX },
    { "M====", ROSETTE_ERROR_SYNTAX },
    { "MZg==Zg==", ROSETTE_ERROR_SYNTAX },
    { "cmy======mzxw6===", ROSETTE_ERROR_SYNTAX },
    /* digits of another base */
    { "uZm+v", ROSETTE_ERROR_SYNTAX },
    { "mZm-v", ROSETTE_ERROR_SYNTAX },
    { "z0OIl", ROSETTE_ERROR_SYNTAX },
    { "fxy", ROSETTE_ERROR_SYNTAX },
    { "b018", ROSETTE_ERROR_SYNTAX },
    { "02", ROSETTE_ERROR_SYNTAX },
    { "u Zg", ROSETTE_ERROR_SYNTAX },
    { "uZg\n", ROSETTE_ERROR_SYNTAX },
    /* prefixes that the table does not have, or we do not do */
    { "xZg", ROSETTE_ERROR_UNSUPPORTED },
    { " zZg", ROSETTE_ERROR_UNSUPPORTED },
    { "pabc", ROSETTE_ERROR_UNSUPPORTED },
    { "RABC", ROSETTE_ERROR_UNSUPPORTED },
    { "\xf0\x9f\x9a\x80", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_multibase_decode (cases[i].text, strlen (cases[i].text), 64, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_nul (void)
{
  static const char prefixes[] = "zu079fFbBcCvVtThkKZmMU";

  for (const char *prefix = prefixes; *prefix != '\0'; prefix++)
    {
      const char text[] = { *prefix, '\0', '\0', '\0', '\0', '\0', '\0', '\0', '\0' };
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_multibase_decode (text, sizeof text, 64, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multibase/published", test_published);
  g_test_add_func ("/multibase/empty", test_empty);
  g_test_add_func ("/multibase/refused", test_refused);
  g_test_add_func ("/multibase/nul", test_nul);

  return g_test_run ();
}
