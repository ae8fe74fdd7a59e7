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
#include "linkeddata/canonicalize.h"
#include "linkeddata/nquads.h"

#include <stdlib.h>
#include <string.h>

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SIGNATURE, "the selective disclosure %s", what);

  return FALSE;
}

/* The issuer's label for each canonical one (section 3.4.5). */
static gboolean
replace_labels (RosetteSdProof *sd, char **labels, GError **error)
{
  for (guint i = 0; labels[i] != NULL; i++)
    {
      guint number = (guint) strtoul (labels[i] + strlen ("_:c14n"), NULL, 10);
      const char *label = g_hash_table_lookup (sd->labels, GUINT_TO_POINTER (number));

      if (label == NULL)
        return fail (error, "names no label for a part of the document");
      g_free (labels[i]);
      labels[i] = g_strdup (label);
    }

  return TRUE;
}

/* The statements of the document, with the issuer's labels, sorted. */
static GPtrArray *
list_statements (JsonObject *unsecured,
                 RosetteSdProof *sd,
                 const RosetteReading *reading,
                 GError **error)
{
  g_autoptr (RosetteDataset) dataset = rosette_proof_input_read (unsecured, reading, error);
  g_auto (GStrv) labels =
    dataset != NULL ? rosette_canonicalize_labels (dataset, ROSETTE_DIGEST_SHA256, error) : NULL;

  if (labels == NULL || !replace_labels (sd, labels, error))
    return NULL;

  return rosette_nquads_write_lines (dataset, (const char *const *) labels);
}

/* Takes the statements that must be shown out of @lines, which leaves the others. */
static char *
take_mandatory (GPtrArray *lines, GArray *places, GError **error)
{
  g_autoptr (GString) mandatory = g_string_new (NULL);

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (place >= lines->len)
        {
          fail (error, "lacks a statement that must be shown");
          return NULL;
        }
      g_string_append (mandatory, lines->pdata[place]);
    }
  for (guint i = places->len; i-- > 0;)
    g_ptr_array_remove_index (lines, g_array_index (places, guint, i));

  return g_string_free (g_steal_pointer (&mandatory), FALSE);
}

/* What the issuer has signed (section 3.5.1): the hash of the proof, the key, the hash of what must
 * be shown.
 */
static gboolean
verify_base (RosetteSdProof *sd,
             RosetteKey *key,
             const char *config,
             gsize config_length,
             const char *mandatory,
             GError **error)
{
  GByteArray *data = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  guint8 hash[ROSETTE_DIGEST_MAX_BYTES];
  guint n_hash = (guint) rosette_digest (ROSETTE_DIGEST_SHA256, config, config_length, hash);

  g_byte_array_append (data, hash, n_hash);
  g_byte_array_append (data, g_bytes_get_data (sd->public_key, NULL),
                       (guint) g_bytes_get_size (sd->public_key));
  rosette_digest (ROSETTE_DIGEST_SHA256, mandatory, strlen (mandatory), hash);
  g_byte_array_append (data, hash, n_hash);
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
    return fail (error, "has more or fewer statements than signatures");
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
  g_autoptr (JsonObject) unsecured = NULL;
  g_autoptr (JsonObject) config = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *form = NULL;
  g_autofree char *mandatory = NULL;
  gsize length = 0;

  if (sd == NULL
      || !rosette_proof_input_split (document, proof, ROSETTE_CRYPTOSUITE_ECDSA_SD_2023, &unsecured,
                                     &config, error))
    return FALSE;

  form = rosette_proof_input_canonicalize (config, ROSETTE_DIGEST_SHA256, reading, &length, error);
  lines = form != NULL ? list_statements (unsecured, sd, reading, error) : NULL;
  mandatory = lines != NULL ? take_mandatory (lines, sd->mandatory, error) : NULL;

  return mandatory != NULL && verify_base (sd, key, form, length, mandatory, error)
         && verify_each (sd, lines, error);
}
