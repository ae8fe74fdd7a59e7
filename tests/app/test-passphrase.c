/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "passphrase.h"

static void
test_rate (void)
{
  const struct
  {
    const char *passphrase;
    RosettePassphraseStrength strength;
  } cases[] = {
    { "", ROSETTE_PASSPHRASE_TOO_SHORT },
    { "aB3$xyQ", ROSETTE_PASSPHRASE_TOO_SHORT },
    { "äöüßäöü", ROSETTE_PASSPHRASE_TOO_SHORT },
    { "\xff\xff\xff\xff\xff\xff\xff\xff", ROSETTE_PASSPHRASE_TOO_SHORT },
    { "aaaaaaaaaaaaaaaaaaaaaaaa", ROSETTE_PASSPHRASE_WEAK },
    { "abcdefghijklmnop", ROSETTE_PASSPHRASE_WEAK },
    { "12345678987654321", ROSETTE_PASSPHRASE_WEAK },
    { "sunshine", ROSETTE_PASSPHRASE_WEAK },
    { "Sun7shine!", ROSETTE_PASSPHRASE_FAIR },
    { "maple leaf tea", ROSETTE_PASSPHRASE_FAIR },
    { "maple leaf tea pot", ROSETTE_PASSPHRASE_STRONG },
    { "kT9#vQ2!mX7$pL4z", ROSETTE_PASSPHRASE_STRONG },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (rosette_passphrase_rate (cases[i].passphrase), ==, cases[i].strength);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/passphrase/rate", test_rate);

  return g_test_run ();
}
