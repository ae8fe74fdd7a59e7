/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/hex.h"

static void
test_encode (void)
{
  static const guint8 bytes[] = { 0x00, 0x01, 0x0f, 0x10, 0x7f, 0x80, 0xa9, 0xff };
  static const char text[] = "00010f107f80a9ff";

  for (gsize n = 0; n <= G_N_ELEMENTS (bytes); n++)
    {
      g_autofree char *expected = g_strndup (text, 2 * n);
      g_autofree char *hex = rosette_hex_encode (bytes, n);

      g_assert_cmpstr (hex, ==, expected);
    }
}

static void
test_nothing (void)
{
  g_autofree char *hex = rosette_hex_encode (NULL, 0);

  g_assert_cmpstr (hex, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hex/encode", test_encode);
  g_test_add_func ("/hex/nothing", test_nothing);

  return g_test_run ();
}
