/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/spki.h"

#include "base/error.h"
#include "vectors.h"

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) der = rosette_spki_write (get_key (kind));
      g_autoptr (RosetteKey) key = rosette_spki_parse (der, &error);

      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (key, get_key (kind)));
      g_assert_false (rosette_key_has_private (key));
    }
}

static void
test_rsa (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) der = rosette_spki_write_rsa (get_key (ROSETTE_KEY_RSA));
  g_autoptr (RosetteKey) key = rosette_spki_parse_rsa (der, &error);

  g_assert_no_error (error);
  g_assert_true (rosette_key_equal (key, get_key (ROSETTE_KEY_RSA)));
}

/* RFC 8410 section 10.1. */
static void
test_rfc8410 (void)
{
  static const char hex[] = "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b"
                            "6cb0c5c38ad703166e1";
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) der = from_hex (hex);
  g_autoptr (RosetteKey) key = rosette_spki_parse (der, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = rosette_spki_write (key);
  assert_bytes (again, hex);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *hex;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "3000", ROSETTE_ERROR_SYNTAX },
    /* a byte after it; a parameter; an unused bit; a key too short; X25519 */
    { "302a300506032b657003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e100",
      ROSETTE_ERROR_SYNTAX },
    { "302c300706032b6570050003210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e"
      "1",
      ROSETTE_ERROR_SYNTAX },
    { "302a300506032b657003210119bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1",
      ROSETTE_ERROR_SYNTAX },
    { "3029300506032b657003200019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166",
      ROSETTE_ERROR_SYNTAX },
    { "302a300506032b656e03210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1",
      ROSETTE_ERROR_UNSUPPORTED },
    /* P-256, a point off the curve; then secp256k1 */
    { "3059301306072a8648ce3d020106082a8648ce3d030107034200046b17d1f2e12c4247f8bce6e563a440f277037d"
      "812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f6",
      ROSETTE_ERROR_SYNTAX },
    { "3056301006072a8648ce3d020106052b8104000a034200046b17d1f2e12c4247f8bce6e563a440f277037d812deb"
      "33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
      ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) der = from_hex (cases[i].hex);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_spki_parse (der, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_cut (void)
{
  g_test_summary ("Every beginning of a key is refused.");

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      g_autoptr (GBytes) der = rosette_spki_write (get_key (kind));

      for (gsize length = 0; length < g_bytes_get_size (der); length++)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (der, 0, length);

          g_assert_null (rosette_spki_parse (cut, NULL));
        }
    }
}

/* An RSAPublicKey whose modulus has @n_bits bits, all ones but where said. */
static GBytes *
make_rsa (guint n_bits, guint8 last, const char *exponent)
{
  g_autoptr (GByteArray) numbers = g_byte_array_new ();
  g_autoptr (GBytes) e = from_hex (exponent);
  GByteArray *out = g_byte_array_new ();
  gsize n_bytes = (n_bits + 7) / 8;
  g_autofree guint8 *n = g_malloc (n_bytes + 1);

  memset (n, 0xff, n_bytes + 1);
  n[0] = 0;
  n[1] = (guint8) (0xff >> (8 * n_bytes - n_bits));
  n[n_bytes] = last;
  rosette_der_append (numbers, ROSETTE_DER_INTEGER, n_bits % 8 == 0 ? n : n + 1,
                      n_bits % 8 == 0 ? n_bytes + 1 : n_bytes);
  rosette_der_append (numbers, ROSETTE_DER_INTEGER, g_bytes_get_data (e, NULL),
                      g_bytes_get_size (e));
  rosette_der_append (out, ROSETTE_DER_SEQUENCE, numbers->data, numbers->len);

  return g_byte_array_free_to_bytes (out);
}

static void
test_rsa_limits (void)
{
  static const struct
  {
    guint n_bits;
    guint8 last;
    const char *exponent;
    int code; /* -1: taken */
  } cases[] = {
    { 2047, 0xfb, "010001", ROSETTE_ERROR_UNSUPPORTED },
    { 2048, 0xfb, "010001", -1 },
    { 2049, 0xfb, "010001", -1 },
    { 4096, 0xfb, "010001", -1 },
    { 4097, 0xfb, "010001", ROSETTE_ERROR_UNSUPPORTED },
    { 2048, 0xfa, "010001", ROSETTE_ERROR_SYNTAX },
    { 2048, 0xfb, "03", -1 },
    { 2048, 0xfb, "01", ROSETTE_ERROR_UNSUPPORTED },
    { 2048, 0xfb, "00", ROSETTE_ERROR_SYNTAX },
    { 2048, 0xfb, "010000", ROSETTE_ERROR_UNSUPPORTED },
    { 2048, 0xfb, "7fffffffffffffff", -1 },
    { 2048, 0xfb, "010000000000000001", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) der = make_rsa (cases[i].n_bits, cases[i].last, cases[i].exponent);
      g_autoptr (RosetteKey) key = rosette_spki_parse_rsa (der, &error);

      g_test_message ("%u bits, exponent %s", cases[i].n_bits, cases[i].exponent);
      if (cases[i].code < 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, cases[i].code);
      g_assert_cmpint (key != NULL, ==, cases[i].code < 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/spki/round-trip", test_round_trip);
  g_test_add_func ("/spki/rsa", test_rsa);
  g_test_add_func ("/spki/rfc8410", test_rfc8410);
  g_test_add_func ("/spki/refused", test_refused);
  g_test_add_func ("/spki/cut", test_cut);
  g_test_add_func ("/spki/rsa-limits", test_rsa_limits);

  return g_test_run ();
}
