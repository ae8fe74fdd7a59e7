/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/curve.h"

#include "vectors.h"

/* SEC 2: the base points of the curves. */
static const struct
{
  RosetteKeyType kind;
  const char *x;
  const char *y;
} bases[] = {
  { ROSETTE_KEY_P256, "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
    "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5" },
  { ROSETTE_KEY_P384,
    "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c"
    "3a545e3872760ab7",
    "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d"
    "7a431d7c90ea0e5f" },
  { ROSETTE_KEY_P521,
    "00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe7"
    "5928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66",
    "011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef4"
    "2640c550b9013fad0761353c7086a272c24088be94769fd16650" },
};

static void
test_points (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autoptr (GBytes) x = from_hex (bases[i].x);
      g_autoptr (GBytes) y = from_hex (bases[i].y);
      g_autoptr (GBytes) compressed = NULL;
      g_autoptr (GBytes) x2 = NULL;
      g_autoptr (GBytes) y2 = NULL;

      g_assert_true (rosette_curve_has_point (bases[i].kind, x, y));
      g_assert_false (rosette_curve_has_point (bases[i].kind, y, x));

      compressed = rosette_curve_compress (bases[i].kind, x, y);
      g_assert_true (rosette_curve_decompress (bases[i].kind, compressed, &x2, &y2));
      g_assert_true (g_bytes_equal (x, x2));
      g_assert_true (g_bytes_equal (y, y2));
    }
}

static void
test_both_roots (void)
{
  g_autoptr (GBytes) odd =
    from_hex ("036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
  g_autoptr (GBytes) even =
    from_hex ("026b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296");
  g_autoptr (GBytes) x = NULL;
  g_autoptr (GBytes) y = NULL;
  g_autoptr (GBytes) x2 = NULL;
  g_autoptr (GBytes) y2 = NULL;

  g_assert_true (rosette_curve_decompress (ROSETTE_KEY_P256, odd, &x, &y));
  g_assert_true (rosette_curve_decompress (ROSETTE_KEY_P256, even, &x2, &y2));
  g_assert_true (g_bytes_equal (x, x2));
  assert_bytes (y, bases[0].y);
  assert_bytes (y2, "b01cbd1c01e58065711814b583f061e9d431cca994cea1313449bf97c840ae0a");
  g_assert_true (rosette_curve_has_point (ROSETTE_KEY_P256, x2, y2));
}

static void
test_refused (void)
{
  static const char *const points[] = {
    "",
    "00",
    "02",
    /* x = 1 has no root; the prime itself; too short; too long; uncompressed mark */
    "020000000000000000000000000000000000000000000000000000000000000001",
    "02ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
    "026b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2",
    "026b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c29600",
    "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
    "006b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_autoptr (GBytes) point = from_hex (points[i]);
      g_autoptr (GBytes) x = NULL;
      g_autoptr (GBytes) y = NULL;

      g_assert_false (rosette_curve_decompress (ROSETTE_KEY_P256, point, &x, &y));
    }
}

static void
test_above_prime (void)
{
  g_autoptr (GBytes) x = from_hex ("00000000000000000000000000000000000000000000000000000000000000"
                                   "00");
  g_autoptr (GBytes) y = from_hex ("66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93"
                                   "f4");
  g_autoptr (GBytes) prime = from_hex ("ffffffff00000001000000000000000000000000fffffffffffffff"
                                       "fffffffff");

  g_test_summary ("A coordinate has one form: p + 0 is not 0.");
  g_assert_true (rosette_curve_has_point (ROSETTE_KEY_P256, x, y));
  g_assert_false (rosette_curve_has_point (ROSETTE_KEY_P256, prime, y));
}

static void
test_ed25519 (void)
{
  static const struct
  {
    const char *hex;
    gboolean good;
  } cases[] = {
    /* RFC 8032 section 7.1, first key */
    { "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", TRUE },
    /* RFC 8032's base point */
    { "5866666666666666666666666666666666666666666666666666666666666666", TRUE },
    /* small order: y = 1, -1, 0, the two of order 8, and their negatives */
    { "0100000000000000000000000000000000000000000000000000000000000000", FALSE },
    { "0100000000000000000000000000000000000000000000000000000000000080", FALSE },
    { "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", FALSE },
    { "0000000000000000000000000000000000000000000000000000000000000000", FALSE },
    { "0000000000000000000000000000000000000000000000000000000000000080", FALSE },
    { "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05", FALSE },
    { "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85", FALSE },
    { "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a", FALSE },
    { "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa", FALSE },
    /* y = 2 has no x; y = p + 3 is 3 in another form; a byte too few */
    { "0200000000000000000000000000000000000000000000000000000000000000", FALSE },
    { "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f", FALSE },
    { "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) point = from_hex (cases[i].hex);

      g_test_message ("%s", cases[i].hex);
      g_assert_cmpint (rosette_curve_has_ed25519_point (point), ==, cases[i].good);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/curve/points", test_points);
  g_test_add_func ("/curve/both-roots", test_both_roots);
  g_test_add_func ("/curve/refused", test_refused);
  g_test_add_func ("/curve/above-prime", test_above_prime);
  g_test_add_func ("/curve/ed25519", test_ed25519);

  return g_test_run ();
}
