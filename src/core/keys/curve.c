/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/curve.h"

#include "keys/key-private.h"

#include <gmp.h>

/* Public numbers only: GMP's functions take a time that depends on their values. */

typedef mpz_t Number;

static void
number_clear (Number *number)
{
  mpz_clear (*number);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Number, number_clear)

typedef struct
{
  gsize width; /* bytes of a coordinate */
  const char *prime;
  const char *b; /* y² = x³ - 3x + b */
} Curve;

/* FIPS 186-4 sections D.1.2.3 to D.1.2.5. */
static const Curve p256 = {
  32,
  "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
  "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
};
static const Curve p384 = {
  48,
  "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe"
  "ffffffff0000000000000000ffffffff",
  "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875a"
  "c656398d8a2ed19d2a85c8edd3ec2aef",
};

static const Curve p521 = {
  66,
  "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
  "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
  "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109"
  "e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
};

static const Curve *
get_curve (RosetteKeyType kind)
{
  g_return_val_if_fail (rosette_key_type_is_ecdsa (kind), NULL);

  if (kind == ROSETTE_KEY_P521)
    return &p521;

  return kind == ROSETTE_KEY_P256 ? &p256 : &p384;
}

static void
import (mpz_t number, const guint8 *data, gsize length)
{
  mpz_import (number, length, 1, 1, 1, 0, data);
}

static GBytes *export(const mpz_t number, gsize width)
{
  gsize n_bytes = (mpz_sizeinbase (number, 2) + 7) / 8;
  guint8 *data = g_malloc0 (width);

  g_assert (n_bytes <= width);
  mpz_export (data + width - n_bytes, NULL, 1, 1, 1, 0, number);

  return g_bytes_new_take (data, width);
}

/* @out = x³ - 3x + b */
static void
compute_right_side (mpz_t out, const Curve *curve, const mpz_t x, const mpz_t prime)
{
  g_auto (Number) b = { 0 };

  mpz_init_set_str (b, curve->b, 16);
  mpz_mul (out, x, x);
  mpz_sub_ui (out, out, 3);
  mpz_mul (out, out, x);
  mpz_add (out, out, b);
  mpz_mod (out, out, prime);
}

gboolean
rosette_curve_has_point (RosetteKeyType kind, GBytes *x, GBytes *y)
{
  const Curve *curve = get_curve (kind);
  g_auto (Number) prime = { 0 };
  g_auto (Number) px = { 0 };
  g_auto (Number) py = { 0 };
  g_auto (Number) right = { 0 };

  mpz_init_set_str (prime, curve->prime, 16);
  mpz_inits (px, py, right, NULL);
  import (px, g_bytes_get_data (x, NULL), g_bytes_get_size (x));
  import (py, g_bytes_get_data (y, NULL), g_bytes_get_size (y));
  if (mpz_cmp (px, prime) >= 0 || mpz_cmp (py, prime) >= 0)
    return FALSE;

  compute_right_side (right, curve, px, prime);
  mpz_mul (py, py, py);

  return mpz_congruent_p (py, right, prime) != 0;
}

GBytes *
rosette_curve_compress (RosetteKeyType kind, GBytes *x, GBytes *y)
{
  gsize width = get_curve (kind)->width;
  const guint8 *y_data = g_bytes_get_data (y, NULL);
  GByteArray *out = g_byte_array_sized_new ((guint) width + 1);
  guint8 head;

  g_return_val_if_fail (g_bytes_get_size (x) == width && g_bytes_get_size (y) == width, NULL);

  head = 0x02 | (y_data[width - 1] & 1);
  g_byte_array_append (out, &head, 1);
  g_byte_array_append (out, g_bytes_get_data (x, NULL), (guint) width);

  return g_byte_array_free_to_bytes (out);
}

gboolean
rosette_curve_decompress (RosetteKeyType kind, GBytes *point, GBytes **x, GBytes **y)
{
  const Curve *curve = get_curve (kind);
  const guint8 *data = g_bytes_get_data (point, NULL);
  g_auto (Number) prime = { 0 };
  g_auto (Number) px = { 0 };
  g_auto (Number) py = { 0 };
  g_auto (Number) right = { 0 };
  g_auto (Number) power = { 0 };

  if (g_bytes_get_size (point) != curve->width + 1 || (data[0] & ~1) != 0x02)
    return FALSE;

  mpz_init_set_str (prime, curve->prime, 16);
  mpz_inits (px, py, right, power, NULL);
  import (px, data + 1, curve->width);
  if (mpz_cmp (px, prime) >= 0)
    return FALSE;

  /* All primes are 3 modulo 4, so that r^((p+1)/4) is a square root of r when r has one. */
  compute_right_side (right, curve, px, prime);
  mpz_add_ui (power, prime, 1);
  mpz_fdiv_q_2exp (power, power, 2);
  mpz_powm (py, right, power, prime);
  mpz_mul (power, py, py);
  if (!mpz_congruent_p (power, right, prime))
    return FALSE;

  if ((mpz_odd_p (py) ? 1 : 0) != (data[0] & 1))
    mpz_sub (py, prime, py);

  *x = export(px, curve->width);
  *y = export(py, curve->width);

  return TRUE;
}

/* @d = -121665/121666, of the curve -x² + y² = 1 + dx²y² (RFC 8032 section 5.1) */
static void
set_edwards_d (mpz_t d, const mpz_t prime)
{
  mpz_set_ui (d, 121666);
  mpz_invert (d, d, prime);
  mpz_mul_si (d, d, -121665);
  mpz_mod (d, d, prime);
}

/* The points of small order have y = 0, 1 or -1, or, when doubled, y = 0: for those
 * dy⁴ + 2y² - 1 = 0 follows from the curve's equation.
 */
static gboolean
is_small_order (const mpz_t y, const mpz_t d, const mpz_t prime)
{
  g_auto (Number) square = { 0 };
  g_auto (Number) value = { 0 };

  mpz_inits (square, value, NULL);
  mpz_mul (square, y, y);
  mpz_mod (square, square, prime);
  if (mpz_sgn (square) == 0 || mpz_cmp_ui (square, 1) == 0)
    return TRUE;

  mpz_mul (value, d, square);
  mpz_add_ui (value, value, 2);
  mpz_mul (value, value, square);

  mpz_sub_ui (value, value, 1);

  return mpz_divisible_p (value, prime) != 0;
}

gboolean
rosette_curve_has_ed25519_point (GBytes *x)
{
  guint8 data[32];
  g_auto (Number) prime = { 0 };
  g_auto (Number) d = { 0 };
  g_auto (Number) y = { 0 };
  g_auto (Number) over = { 0 };
  g_auto (Number) under = { 0 };

  if (g_bytes_get_size (x) != sizeof data)
    return FALSE;

  /* Little endian; the highest bit is the sign of x. */
  for (gsize i = 0; i < sizeof data; i++)
    data[i] = ((const guint8 *) g_bytes_get_data (x, NULL))[sizeof data - 1 - i];
  data[0] &= 0x7f;

  mpz_inits (prime, d, y, over, under, NULL);
  mpz_ui_pow_ui (prime, 2, 255);
  mpz_sub_ui (prime, prime, 19);
  set_edwards_d (d, prime);
  import (y, data, sizeof data);
  if (mpz_cmp (y, prime) >= 0 || is_small_order (y, d, prime))
    return FALSE;

  /* x² = (y² - 1) / (dy² + 1) must be a square; so must then be the product of the two. */
  mpz_mul (over, y, y);
  mpz_mul (under, over, d);
  mpz_sub_ui (over, over, 1);
  mpz_add_ui (under, under, 1);
  mpz_mul (over, over, under);
  mpz_mod (over, over, prime);

  return mpz_legendre (over, prime) == 1;
}
