/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "proofs/cryptosuite.h"

#include "vectors.h"

static void
test_names (void)
{
  RosetteCryptosuite suite;

  for (guint i = 0; i <= ROSETTE_CRYPTOSUITE_JSON_WEB_SIGNATURE_2020; i++)
    {
      g_assert_true (rosette_cryptosuite_from_name (
        rosette_cryptosuite_get_name ((RosetteCryptosuite) i), &suite));
      g_assert_cmpuint (suite, ==, i);
    }
  g_assert_false (rosette_cryptosuite_from_name ("bbs-2023", &suite));
  g_assert_false (rosette_cryptosuite_from_name (NULL, &suite));
}

static void
test_of_proof (void)
{
  static const struct
  {
    const char *proof;
    int suite;
  } cases[] = {
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"ecdsa-sd-2023\"}",
      ROSETTE_CRYPTOSUITE_ECDSA_SD_2023 },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-2022\"}",
      ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022 },
    { "{\"type\":\"Ed25519Signature2018\"}", ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2018 },
    { "{\"type\":\"Ed25519Signature2020\",\"cryptosuite\":\"eddsa-rdfc-2022\"}",
      ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2020 },
    { "{\"type\":\"eddsa-rdfc-2022\"}", -1 },
    { "{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"Ed25519Signature2020\"}", -1 },
    { "{\"cryptosuite\":\"eddsa-rdfc-2022\"}", -1 },
    { "{}", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) proof = read_object (cases[i].proof);
      RosetteCryptosuite suite;

      if (cases[i].suite < 0)
        g_assert_false (rosette_cryptosuite_from_proof (proof, &suite));
      else
        {
          g_assert_true (rosette_cryptosuite_from_proof (proof, &suite));
          g_assert_cmpint (suite, ==, cases[i].suite);
        }
    }
}

static void
test_keys (void)
{
  RosetteCryptosuite suite;

  g_assert_true (rosette_cryptosuite_for_key (ROSETTE_KEY_ED25519, &suite));
  g_assert_cmpint (suite, ==, ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022);
  g_assert_true (rosette_cryptosuite_for_key (ROSETTE_KEY_P384, &suite));
  g_assert_cmpint (suite, ==, ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019);
  g_assert_false (rosette_cryptosuite_for_key (ROSETTE_KEY_RSA, &suite));
  g_assert_cmpint (rosette_cryptosuite_get_digest (suite, ROSETTE_KEY_P384), ==,
                   ROSETTE_DIGEST_SHA384);
  g_assert_cmpint (
    rosette_cryptosuite_get_digest (ROSETTE_CRYPTOSUITE_JSON_WEB_SIGNATURE_2020, ROSETTE_KEY_P384),
    ==, ROSETTE_DIGEST_SHA256);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cryptosuite/names", test_names);
  g_test_add_func ("/cryptosuite/of-proof", test_of_proof);
  g_test_add_func ("/cryptosuite/keys", test_keys);

  return g_test_run ();
}
