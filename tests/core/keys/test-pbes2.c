/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/pbes2.h"

#include "base/error.h"
#include "base/limits.h"
#include "vectors.h"

#include <string.h>

static void
test_round_trip (void)
{
  static const gsize lengths[] = { 1, 15, 16, 17, 48, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], 'x');
      g_autoptr (GBytes) plain = from_text (text);
      g_autoptr (GBytes) encrypted = rosette_pbes2_encrypt (plain, "pass");
      g_autoptr (GBytes) again = rosette_pbes2_encrypt (plain, "pass");
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) decrypted = rosette_pbes2_decrypt (encrypted, "pass", &error);

      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (plain, decrypted));
      g_assert_false (g_bytes_equal (encrypted, again));
    }
}

/* A SEQUENCE of what @hex says. */
static char *
sequence (const char *hex)
{
  guint length = (guint) strlen (hex) / 2;

  return g_strdup_printf ("%s%02x%s", length < 0x80 ? "30" : "3081", length, hex);
}

/* SEQUENCE { SEQUENCE { PBES2, SEQUENCE { PBKDF2 { salt, rounds }, cipher and iv } }, ciphertext },
 * as @scheme, @rounds, @cipher and @rest say.
 */
static GBytes *
make (const char *scheme, const char *rounds, const char *cipher, const char *rest)
{
  g_autofree char *parameters_content = g_strconcat ("04080102030405060708", rounds, NULL);
  g_autofree char *parameters = sequence (parameters_content);
  g_autofree char *derivation_content = g_strconcat ("06092a864886f70d01050c", parameters, NULL);
  g_autofree char *derivation = sequence (derivation_content);
  g_autofree char *encryption_content =
    g_strconcat ("0609", cipher, "041000112233445566778899aabbccddeeff", NULL);
  g_autofree char *encryption = sequence (encryption_content);
  g_autofree char *both_content = g_strconcat (derivation, encryption, NULL);
  g_autofree char *both = sequence (both_content);
  g_autofree char *algorithm_content = g_strconcat ("0609", scheme, both, NULL);
  g_autofree char *algorithm = sequence (algorithm_content);
  g_autofree char *info = g_strconcat (algorithm, rest, NULL);
  g_autofree char *all = sequence (info);

  return from_hex (all);
}

#define PBES2      "2a864886f70d01050d"
#define AES256     "60864801650304012a"
#define DES3_LIKE  "60864801650304012b"
#define CIPHERTEXT "041000000000000000000000000000000000"

static void
test_refused (void)
{
  static const struct
  {
    const char *scheme;
    const char *rounds;
    const char *cipher;
    const char *rest;
    RosetteError code;
  } cases[] = {
    { PBES2, "02020800", AES256, CIPHERTEXT, ROSETTE_ERROR_PASSPHRASE },
    { PBES2, "02020800", AES256, "0400", ROSETTE_ERROR_PASSPHRASE },
    { PBES2, "02020800", AES256, "040100", ROSETTE_ERROR_PASSPHRASE },
    { PBES2, "020100", AES256, CIPHERTEXT, ROSETTE_ERROR_SYNTAX },
    { PBES2, "02020800020110", AES256, CIPHERTEXT, ROSETTE_ERROR_SYNTAX },
    { PBES2, "02020800", AES256, CIPHERTEXT "00", ROSETTE_ERROR_SYNTAX },
    { PBES2, "02020800", AES256, "", ROSETTE_ERROR_SYNTAX },
    { PBES2, "02020800", DES3_LIKE, CIPHERTEXT, ROSETTE_ERROR_UNSUPPORTED },
    { "2a864886f70d01050c", "02020800", AES256, CIPHERTEXT, ROSETTE_ERROR_UNSUPPORTED },
    /* ROSETTE_MAX_KEY_ITERATIONS is 0x989680 */
    { PBES2, "020400989681", AES256, CIPHERTEXT, ROSETTE_ERROR_LIMIT },
  };

  G_STATIC_ASSERT (ROSETTE_MAX_KEY_ITERATIONS == 0x989680);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) der =
        make (cases[i].scheme, cases[i].rounds, cases[i].cipher, cases[i].rest);

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_pbes2_decrypt (der, "pass", &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_at_limit (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) der = make (PBES2, "020400989680", AES256, CIPHERTEXT);

  g_test_summary ("As many rounds as allowed are computed: two seconds.");

  g_assert_null (rosette_pbes2_decrypt (der, "pass", &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_PASSPHRASE);
}

static void
test_cut (void)
{
  g_autoptr (GBytes) der = make (PBES2, "02020800", AES256, CIPHERTEXT);

  for (gsize length = 0; length < g_bytes_get_size (der); length++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (der, 0, length);

      g_assert_null (rosette_pbes2_decrypt (cut, "pass", &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pbes2/round-trip", test_round_trip);
  g_test_add_func ("/pbes2/refused", test_refused);
  g_test_add_func ("/pbes2/at-limit", test_at_limit);
  g_test_add_func ("/pbes2/cut", test_cut);

  return g_test_run ();
}
