/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "proofs/ecdsa-sd.h"

#include "base/error.h"
#include "encoding/json.h"
#include "encoding/multibase.h"
#include "keys/digest.h"
#include "keys/multikey.h"
#include "proofs/sd-input.h"

#include <string.h>

/* What the issuer has signed (section 3.5.1): the hash of the proof, the key, the hash of what must
 * be shown.
 */
static gboolean
verify_base (RosetteSdProof *sd, RosetteKey *key, const RosetteSdInput *input, GError **error)
{
  GByteArray *data = g_byte_array_new ();
  g_autoptr (GString) mandatory = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  guint8 hash[ROSETTE_DIGEST_MAX_BYTES];
  gsize n_hash =
    rosette_digest (ROSETTE_DIGEST_SHA256, input->proof_form, input->proof_length, hash);

  g_byte_array_append (data, hash, (guint) n_hash);
  g_byte_array_append (data, g_bytes_get_data (sd->public_key, NULL),
                       (guint) g_bytes_get_size (sd->public_key));
  for (guint i = 0; i < input->mandatory->len; i++)
    g_string_append (mandatory, input->mandatory->pdata[i]);
  n_hash = rosette_digest (ROSETTE_DIGEST_SHA256, mandatory->str, mandatory->len, hash);
  g_byte_array_append (data, hash, (guint) n_hash);
  bytes = g_byte_array_free_to_bytes (data);

  return rosette_key_verify (key, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             sd->base_signature, error);
}

static gboolean
verify_each (RosetteSdProof *sd, GPtrArray *lines, GError **error)
{
  g_autofree char *text = rosette_multibase_encode ('z', g_bytes_get_data (sd->public_key, NULL),
                                                    g_bytes_get_size (sd->public_key));
  g_autoptr (RosetteKey) key = rosette_key_parse_multikey (text, error);

  if (key == NULL)
    return FALSE;
  if (lines->len != sd->signatures->len)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE,
                           "the selective disclosure has more or fewer statements than signatures");
      return FALSE;
    }
  for (guint i = 0; i < lines->len; i++)
    if (!rosette_key_verify (key, lines->pdata[i], strlen (lines->pdata[i]),
                             sd->signatures->pdata[i], error))
      return FALSE;

  return TRUE;
}

gboolean
rosette_ecdsa_sd_verify (JsonObject *document,
                         JsonObject *proof,
                         RosetteKey *key,
                         const RosetteReading *reading,
                         GError **error)
{
  g_autoptr (RosetteSdProof) sd =
    rosette_sd_proof_parse (rosette_json_get_string (proof, "proofValue"), error);
  g_auto (RosetteSdInput) input = { 0 };

  return sd != NULL && rosette_sd_input_make (&input, document, proof, sd, reading, error)
         && verify_base (sd, key, &input, error) && verify_each (sd, input.others, error);
}
