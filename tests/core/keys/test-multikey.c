/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keys/multikey.h"

#include "base/error.h"
#include "encoding/multibase.h"
#include "encoding/multicodec.h"
#include "vectors.h"

#include <string.h>

static void
test_round_trip (void)
{
  for (guint kind = ROSETTE_KEY_ED25519; kind <= ROSETTE_KEY_P384; kind++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = rosette_key_dup_multikey (get_key (kind));
      g_autoptr (RosetteKey) key = rosette_key_parse_multikey (text, &error);

      g_assert_no_error (error);
      g_assert_true (rosette_key_equal (key, get_key (kind)));
      g_assert_true (g_str_has_prefix (text, kind == ROSETTE_KEY_ED25519 ? "z6Mk"
                                             : kind == ROSETTE_KEY_P256  ? "zDn"
                                                                         : "z82L"));
    }

  g_assert_null (rosette_key_dup_multikey (get_key (ROSETTE_KEY_RSA)));
}

static void
check_pair (JsonObject *pair, guint *n_pairs)
{
  const char *text = rosette_json_get_string (pair, "publicKeyMultibase");
  const char *secret = rosette_json_get_string (pair, "secretKeyMultibase");
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *again = NULL;

  if (secret == NULL)
    secret = rosette_json_get_string (pair, "privateKeyMultibase");
  g_assert_nonnull (text);
  g_assert_nonnull (secret);
  key = rosette_key_parse_multikey_pair (text, secret, &error);
  g_assert_no_error (error);
  again = rosette_key_dup_multikey (key);
  g_assert_cmpstr (again, ==, text);
  g_assert_true (rosette_key_has_private (key));
  (*n_pairs)++;
}

/* The key pairs of W3C's Data Integrity test vectors. */
static void
test_w3c (void)
{
  static const char *const files[] = {
    "w3c-vc-di-eddsa/TestVectors/keyPair.json",
    "w3c-vc-di-eddsa/TestVectors/proof-set-chain/multiKeyPairs.json",
    "w3c-vc-di-ecdsa/TestVectors/p256KeyPair.json",
    "w3c-vc-di-ecdsa/TestVectors/p384KeyPair.json",
    "w3c-vc-di-ecdsa/TestVectors/ecdsa-sd-2023/SDKeyMaterial.json",
  };
  guint n_pairs = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (JsonObject) file = json_from_shared (files[i]);
      g_autoptr (GList) members = NULL;

      if (file == NULL)
        return;
      g_test_message ("%s", files[i]);
      if (json_object_has_member (file, "publicKeyMultibase"))
        check_pair (file, &n_pairs);
      members = json_object_get_values (file);
      for (GList *l = members; l != NULL; l = l->next)
        {
          if (JSON_NODE_HOLDS_OBJECT (l->data))
            check_pair (json_node_get_object (l->data), &n_pairs);
        }
    }

  g_test_message ("W3C key pairs: %u passed, 0 failed, 0 not applicable", n_pairs);
  g_assert_cmpuint (n_pairs, >=, 8);
}

static void
test_refused (void)
{
  static const struct
  {
    RosetteMulticodec codec;
    const char *hex;
    RosetteError code;
  } cases[] = {
    { ROSETTE_MULTICODEC_ED25519_PUB, "", ROSETTE_ERROR_SYNTAX },
    { ROSETTE_MULTICODEC_ED25519_PUB,
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f70751", ROSETTE_ERROR_SYNTAX },
    { ROSETTE_MULTICODEC_ED25519_PRIV,
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      ROSETTE_ERROR_UNSUPPORTED },
    { ROSETTE_MULTICODEC_X25519_PUB,
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
      ROSETTE_ERROR_UNSUPPORTED },
    { ROSETTE_MULTICODEC_SECP256K1_PUB,
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
      ROSETTE_ERROR_UNSUPPORTED },
    /* a point of P-256 as one of P-384, and not compressed */
    { ROSETTE_MULTICODEC_P384_PUB,
      "036b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296", ROSETTE_ERROR_SYNTAX },
    { ROSETTE_MULTICODEC_P256_PUB,
      "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
      "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
      ROSETTE_ERROR_SYNTAX },
    { ROSETTE_MULTICODEC_RSA_PUB, "3000", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) payload = from_hex (cases[i].hex);
      g_autoptr (GBytes) wrapped = rosette_multicodec_wrap (
        cases[i].codec, g_bytes_get_data (payload, NULL), g_bytes_get_size (payload));
      g_autofree char *text = rosette_multibase_encode ('z', g_bytes_get_data (wrapped, NULL),
                                                        g_bytes_get_size (wrapped));
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (rosette_key_parse_multikey (text, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
    }
}

static void
test_refused_texts (void)
{
  static const char *const texts[] = {
    "",
    "z",
    "6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
    "u7QF9wh",
    "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooW0",
    "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp ",
    "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp?",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_key_parse_multikey (texts[i], &error));
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_limit (void)
{
  g_autofree char *text = g_strnfill (100000, 'z');
  g_autoptr (GError) error = NULL;

  g_assert_null (rosette_key_parse_multikey (text, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
}

static void
test_wrong_pair (void)
{
  static const char p256[] = "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP";
  static const char p256_secret[] = "z42twTcNeSYcnqg1FLuSFs2bsGH3ZqbRHFmvS9XMsYhjxvHN";
  static const char other[] = "zDnaeTHfhmSaQKBc7CmdL3K7oYg3D6SC7yowe2eBeVd2DH32r";
  static const char ed25519[] = "z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp";
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteKey) key = rosette_key_parse_multikey_pair (p256, p256_secret, &error);

  g_assert_no_error (error);
  g_assert_null (rosette_key_parse_multikey_pair (other, p256_secret, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);
  g_assert_null (rosette_key_parse_multikey_pair (ed25519, p256_secret, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/multikey/round-trip", test_round_trip);
  g_test_add_func ("/multikey/w3c", test_w3c);
  g_test_add_func ("/multikey/refused", test_refused);
  g_test_add_func ("/multikey/refused-texts", test_refused_texts);
  g_test_add_func ("/multikey/limit", test_limit);
  g_test_add_func ("/multikey/wrong-pair", test_wrong_pair);

  return g_test_run ();
}
