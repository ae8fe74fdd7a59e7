/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/rsa.h"

/* Is @rest a power of 65537 modulo @prime? */
static gboolean
is_power_of_65537 (guint rest, guint prime)
{
  guint64 power = 1;

  for (guint i = 0; i < prime; i++)
    {
      if (power == rest)
        return TRUE;
      power = power * 65537 % prime;
    }

  return FALSE;
}

/* The number modulo @prime: base 256, digit by digit. */
static guint
rest_of (GBytes *number, guint prime)
{
  const guint8 *data = g_bytes_get_data (number, NULL);
  guint rest = 0;

  for (gsize i = 0; i < g_bytes_get_size (number); i++)
    rest = (rest << 8 | data[i]) % prime;

  return rest;
}

static gboolean
is_prime (guint number)
{
  for (guint i = 3; i * i <= number; i += 2)
    {
      if (number % i == 0)
        return FALSE;
    }

  return TRUE;
}

gboolean
rosette_rsa_is_weak_modulus (GBytes *n)
{
  /* Such primes are powers of 65537 modulo each small prime, hence so is their product. A modulus
   * made in another way passes all 38 by chance once in 2^27 or less.
   */
  for (guint prime = 3; prime <= 167; prime += 2)
    {
      if (is_prime (prime) && !is_power_of_65537 (rest_of (n, prime), prime))
        return FALSE;
    }

  return TRUE;
}
