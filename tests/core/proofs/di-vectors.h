/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "encoding/json.h"
#include "encoding/multibase.h"
#include "keys/did.h"
#include "keys/multikey.h"
#include "proofs/data-integrity.h"
#include "support.h"

#include <string.h>

/* The published vectors of Data Integrity, for the tests of its parts. */

#define EDDSA "w3c-vc-di-eddsa/TestVectors"
#define ECDSA "w3c-vc-di-ecdsa/TestVectors"

typedef struct
{
  const char *folder;
  const char *suffix; /* of the names of the files in it */
  const char *keys;
  const char *secret; /* the member of the keys that is the private one */
  RosetteCryptosuite suite;
  RosetteKeyType kind;
} DiVector;

static const DiVector di_vectors[] = {
  { EDDSA "/eddsa-rdfc-2022", "DataInt", EDDSA "/keyPair.json", "privateKeyMultibase",
    ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ROSETTE_KEY_ED25519 },
  { EDDSA "/eddsa-rdfc-2022/employ", "DataInt", EDDSA "/keyPair.json", "privateKeyMultibase",
    ROSETTE_CRYPTOSUITE_EDDSA_RDFC_2022, ROSETTE_KEY_ED25519 },
  { EDDSA "/eddsa-jcs-2022", "JCS", EDDSA "/keyPair.json", "privateKeyMultibase",
    ROSETTE_CRYPTOSUITE_EDDSA_JCS_2022, ROSETTE_KEY_ED25519 },
  { EDDSA "/Ed25519Signature2020", "EdSig", EDDSA "/keyPair.json", "privateKeyMultibase",
    ROSETTE_CRYPTOSUITE_ED25519_SIGNATURE_2020, ROSETTE_KEY_ED25519 },
  { ECDSA "/ecdsa-rdfc-2019-p256", "ECDSAP256", ECDSA "/p256KeyPair.json", "secretKeyMultibase",
    ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P256 },
  { ECDSA "/ecdsa-rdfc-2019-p256/employ", "ECDSAP256", ECDSA "/p256KeyPair.json",
    "secretKeyMultibase", ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P256 },
  { ECDSA "/ecdsa-rdfc-2019-p384", "ECDSAP384", ECDSA "/p384KeyPair.json", "secretKeyMultibase",
    ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P384 },
  { ECDSA "/ecdsa-rdfc-2019-p384/employ", "ECDSAP384", ECDSA "/p384KeyPair.json",
    "secretKeyMultibase", ROSETTE_CRYPTOSUITE_ECDSA_RDFC_2019, ROSETTE_KEY_P384 },
  { ECDSA "/ecdsa-jcs-2019-p256", "JCSECDSAP256", ECDSA "/p256KeyPair.json", "secretKeyMultibase",
    ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, ROSETTE_KEY_P256 },
  { ECDSA "/ecdsa-jcs-2019-p384", "JCSECDSAP384", ECDSA "/p384KeyPair.json", "secretKeyMultibase",
    ROSETTE_CRYPTOSUITE_ECDSA_JCS_2019, ROSETTE_KEY_P384 },
};

static inline JsonObject *
read_shared (const char *relative)
{
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) bytes = rosette_test_read (path);
  g_autoptr (GError) error = NULL;
  JsonObject *object =
    rosette_json_parse_object (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);

  g_assert_no_error (error);

  return object;
}

/* A file of a vector: @name, the vector's suffix, @extension. Its bytes, as a text. */
static inline char *
read_vector_text (const DiVector *vector, const char *name, const char *extension)
{
  g_autofree char *relative =
    g_strconcat (vector->folder, "/", name, vector->suffix, extension, NULL);
  g_autofree char *path = rosette_test_shared (relative);
  g_autoptr (GBytes) bytes = rosette_test_read (path);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline JsonObject *
read_vector (const DiVector *vector, const char *name)
{
  g_autofree char *text = read_vector_text (vector, name, ".json");

  return rosette_json_parse_object (text, strlen (text), NULL);
}

static inline RosetteKey *
read_vector_key (const DiVector *vector)
{
  g_autoptr (JsonObject) keys = read_shared (vector->keys);
  g_autoptr (GError) error = NULL;
  RosetteKey *key =
    rosette_key_parse_multikey_pair (rosette_json_get_string (keys, "publicKeyMultibase"),
                                     rosette_json_get_string (keys, vector->secret), &error);

  g_assert_no_error (error);

  return key;
}

static inline gboolean
has_vectors (void)
{
  g_autofree char *path = rosette_test_shared (EDDSA);

  return path != NULL;
}

/* The key that the proof's did:key is. */
static inline RosetteKey *
read_method (JsonObject *proof)
{
  g_autoptr (GError) error = NULL;
  RosetteKey *key =
    rosette_key_parse_did (rosette_json_get_string (proof, "verificationMethod"), &error);

  g_assert_no_error (error);

  return key;
}
