/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/cryptosuite.h"

#include "encoding/json.h"

#include <string.h>

#define KEY(kind) (1u << (ROSETTE_KEY_##kind))

static const struct
{
  const char *name;
  guint keys;
  gboolean is_legacy; /* its name is the type of the proof */
  gboolean can_sign;
  gboolean is_jcs;
  gboolean has_jws;
} suites[] = {
  [ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022] = { "eddsa-rdfc-2022", KEY (ED25519), .can_sign = TRUE },
  [ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022] = { "eddsa-jcs-2022", KEY (ED25519), .can_sign = TRUE,
                                           .is_jcs = TRUE },
  [ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019] = { "ecdsa-rdfc-2019", KEY (P256) | KEY (P384),
                                            .can_sign = TRUE },
  [ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019] = { "ecdsa-jcs-2019", KEY (P256) | KEY (P384),
                                           .can_sign = TRUE, .is_jcs = TRUE },
  [ROSETTE_CRYPTOSUITE_ECDSA_SD_2023] = { "ecdsa-sd-2023", KEY (P256) },
  [ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2020] = { "Ed25519Signature2020", KEY (ED25519),
                                                   .is_legacy = TRUE },
  [ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2018] = { "Ed25519Signature2018", KEY (ED25519),
                                                   .is_legacy = TRUE, .has_jws = TRUE },
  [ROSETTE_CRYPTOSUITE_JSON_WEB_SIGNATURE_2020] = { "JsonWebSignature2020",
                                                    KEY (ED25519) | KEY (P256) | KEY (P384)
                                                      | KEY (RSA),
                                                    .is_legacy = TRUE, .has_jws = TRUE },
};

const char *
rosette_cryptosuite_get_name (RosetteCryptosuite self)
{
  g_return_val_if_fail (self < G_N_ELEMENTS (suites), NULL);

  return suites[self].name;
}

gboolean
rosette_cryptosuite_from_name (const char *name, RosetteCryptosuite *suite)
{
  if (g_strcmp0 (name, "eddsa-2022") == 0)
    name = "eddsa-rdfc-2022";
  for (guint i = 0; i < G_N_ELEMENTS (suites); i++)
    if (g_strcmp0 (name, suites[i].name) == 0)
      {
        *suite = (RosetteCryptosuite) i;
        return TRUE;
      }

  return FALSE;
}

gboolean
rosette_cryptosuite_from_proof (JsonObject *proof, RosetteCryptosuite *suite)
{
  const char *type = rosette_json_get_string (proof, "type");
  gboolean is_legacy = g_strcmp0 (type, "DataIntegrityProof") != 0;
  const char *name = is_legacy ? type : rosette_json_get_string (proof, "cryptosuite");

  return rosette_cryptosuite_from_name (name, suite) && suites[*suite].is_legacy == is_legacy;
}

gboolean
rosette_cryptosuite_for_key (RosetteKeyType kind, RosetteCryptosuite *suite)
{
  *suite = kind == ROSETTE_KEY_ED25519 ? ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022
                                       : ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019;

  return rosette_cryptosuite_takes_key (*suite, kind);
}

gboolean
rosette_cryptosuite_takes_key (RosetteCryptosuite self, RosetteKeyType kind)
{
  return (suites[self].keys & 1u << kind) != 0;
}

gboolean
rosette_cryptosuite_can_sign (RosetteCryptosuite self)
{
  return suites[self].can_sign;
}

gboolean
rosette_cryptosuite_is_jcs (RosetteCryptosuite self)
{
  return suites[self].is_jcs;
}

gboolean
rosette_cryptosuite_has_jws (RosetteCryptosuite self)
{
  return suites[self].has_jws;
}

RosetteDigest
rosette_cryptosuite_get_digest (RosetteCryptosuite self, RosetteKeyType kind)
{
  gboolean is_ecdsa =
    self == ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019 || self == ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019;

  return is_ecdsa && kind == ROSETTE_KEY_P384 ? ROSETTE_DIGEST_SHA384 : ROSETTE_DIGEST_SHA256;
}
