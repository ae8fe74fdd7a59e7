/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/pkcs8.h"

#include "base/error.h"
#include "keys/pem.h"
#include "vectors.h"

#include <string.h>

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_RSA; kind++)
    {
      for (guint with_key_id = 0; with_key_id <= 1; with_key_id++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (GBytes) der = rosette_pkcs8_write (get_key (kind), with_key_id != 0, &error);
          g_autoptr (RosetteKey) key = NULL;

          g_assert_no_error (error);
          key = rosette_pkcs8_parse (der, &error);
          g_assert_no_error (error);
          g_assert_true (rosette_key_equal (key, get_key (kind)));
          g_assert_true (rosette_key_has_private (key));
        }
    }
}

/* RFC 8410 section 10.3: the plain form, and the one with an attribute and the public key. */
#define RFC8410_SEED  "d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f44755842"
#define RFC8410_PLAIN "302e020100300506032b657004220420" RFC8410_SEED
#define RFC8410_FULL                                                                               \
  "3072020101300506032b657004220420" RFC8410_SEED                                                  \
  "a01f301d060a2a864886f70d01090914310f0c0d437572646c6520436861697273"                             \
  "81210019bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"

static void
test_rfc8410 (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) plain_der = from_hex (RFC8410_PLAIN);
  g_autoptr (GBytes) full_der = from_hex (RFC8410_FULL);
  g_autoptr (GBytes) again = NULL;
  g_autoptr (RosetteKey) plain = rosette_pkcs8_parse (plain_der, &error);
  g_autoptr (RosetteKey) full = NULL;

  g_assert_no_error (error);
  full = rosette_pkcs8_parse (full_der, &error);
  g_assert_no_error (error);
  g_assert_true (rosette_key_equal (plain, full));

  again = rosette_pkcs8_write (plain, FALSE, &error);
  g_assert_no_error (error);
  assert_bytes (again, RFC8410_PLAIN);
}

static void
test_damaged_seed (void)
{
  g_autoptr (GBytes) der = rosette_pkcs8_write (get_key (ROSETTE_KEY_ED25519), TRUE, NULL);
  g_autoptr (GBytes) full = from_hex (RFC8410_FULL);

  g_test_summary ("The label of the key, or its public half, tells that the seed changed.");

  for (gsize i = 16; i < 48; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (der, NULL), g_bytes_get_size (der));
      g_autoptr (GBytes) damaged = NULL;

      data[i] ^= 0x10;
      damaged = g_bytes_new (data, g_bytes_get_size (der));
      g_assert_null (rosette_pkcs8_parse (damaged, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }

  for (gsize i = 16; i < 48; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *data = g_memdup2 (g_bytes_get_data (full, NULL), g_bytes_get_size (full));
      g_autoptr (GBytes) damaged = NULL;

      data[i] ^= 0x10;
      damaged = g_bytes_new (data, g_bytes_get_size (full));
      g_assert_null (rosette_pkcs8_parse (damaged, &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
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
    { RFC8410_PLAIN "00", ROSETTE_ERROR_SYNTAX },
    /* version 2; a seed of 31 bytes; something after the key; X25519 */
    { "302e020102300506032b657004220420" RFC8410_SEED, ROSETTE_ERROR_SYNTAX },
    { "302d020100300506032b65700421041f"
      "d4ee72dbf913584ad5b6d8f1f769f8ad3afe7c28cbf1d4fbe097a88f447558",
      ROSETTE_ERROR_SYNTAX },
    { "3030020100300506032b657004220420" RFC8410_SEED "0500", ROSETTE_ERROR_SYNTAX },
    { "302e020100300506032b656e04220420" RFC8410_SEED, ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) der = from_hex (cases[i].hex);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_pkcs8_parse (der, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_cut (void)
{
  g_test_summary ("Every beginning of a key is refused.");

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_P384; kind++)
    {
      g_autoptr (GBytes) der = rosette_pkcs8_write (get_key (kind), FALSE, NULL);

      for (gsize length = 0; length < g_bytes_get_size (der); length++)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (der, 0, length);

          g_assert_null (rosette_pkcs8_parse (cut, NULL));
          g_assert_null (rosette_pkcs8_parse_ec (cut, NULL));
          g_assert_null (rosette_pkcs8_parse_rsa (cut, NULL));
        }
    }
}

static void
test_changed (void)
{
  g_test_summary ("A changed byte is refused, or gives a whole key: never half of one.");

  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_P384; kind++)
    {
      g_autoptr (GBytes) der = rosette_pkcs8_write (get_key (kind), TRUE, NULL);

      for (gsize i = 0; i < g_bytes_get_size (der); i++)
        {
          g_autofree guint8 *data =
            g_memdup2 (g_bytes_get_data (der, NULL), g_bytes_get_size (der));
          g_autoptr (GBytes) changed = NULL;
          g_autoptr (RosetteKey) key = NULL;

          data[i] ^= 0x01;
          changed = g_bytes_new (data, g_bytes_get_size (der));
          key = rosette_pkcs8_parse (changed, NULL);
          g_assert_true (key == NULL || rosette_key_equal (key, get_key (kind)));
        }
    }
}

static void
test_public_only (void)
{
  g_autofree char *pem = rosette_key_dup_public_pem (get_key (ROSETTE_KEY_RSA));
  g_autoptr (GBytes) bytes = from_text (pem);
  g_autoptr (RosetteKey) key = rosette_key_load_public_pem (bytes, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_pkcs8_write (key, FALSE, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pkcs8/round-trip", test_round_trip);
  g_test_add_func ("/pkcs8/rfc8410", test_rfc8410);
  g_test_add_func ("/pkcs8/damaged-seed", test_damaged_seed);
  g_test_add_func ("/pkcs8/refused", test_refused);
  g_test_add_func ("/pkcs8/cut", test_cut);
  g_test_add_func ("/pkcs8/changed", test_changed);
  g_test_add_func ("/pkcs8/public-only", test_public_only);

  return g_test_run ();
}
