/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/data-uri.h"

#include <string.h>

static void
test_decode (void)
{
  static const struct
  {
    const char *uri;
    const char *decoded; /* NULL: refused */
  } cases[] = {
    { "data:image/png;base64,aGVsbG8=", "hello" },
    { "DATA:image/png;charset=x;BASE64,aGVsbG8=", "hello" },
    { "data:;base64,aGVs%62G8%3D", "hello" },
    { "data:image/svg+xml,%3Csvg/%3E", "<svg/>" },
    { "data:,", "" },
    { "data:image/png;base64", NULL },
    { "https://example.org/a.png", NULL },
    { "data:,%GG", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = rosette_data_uri_decode (cases[i].uri, 100);

      g_test_message ("%s", cases[i].uri);
      if (cases[i].decoded == NULL)
        {
          g_assert_null (bytes);
          continue;
        }
      g_assert_nonnull (bytes);
      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), cases[i].decoded,
                       strlen (cases[i].decoded));
    }
}

static void
test_limit (void)
{
  g_autoptr (GBytes) fits = rosette_data_uri_decode ("data:;base64,aGVsbG8h", 6);
  g_autoptr (GBytes) larger = rosette_data_uri_decode ("data:;base64,aGVsbG8h", 5);
  g_autoptr (GBytes) text = rosette_data_uri_decode ("data:,hello", 5);
  g_autoptr (GBytes) longer = rosette_data_uri_decode ("data:,hello", 4);

  g_assert_nonnull (fits);
  g_assert_null (larger);
  g_assert_nonnull (text);
  g_assert_null (longer);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/data-uri/decode", test_decode);
  g_test_add_func ("/data-uri/limit", test_limit);

  return g_test_run ();
}
