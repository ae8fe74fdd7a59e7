/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "keys/multikey.h"
#include "proofs/data-integrity.h"
#include "proofs/sd-proof.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
verify (JsonObject *document, JsonObject *proof, const char *multikey)
{
  g_autoptr (RosetteKey) key = rosette_key_parse_multikey (multikey, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *context = NULL;
  gboolean is_right = rosette_data_integrity_verify (document, proof, key, &context, &error);

  g_assert_true (is_right == (error == NULL));
  rosette_data_integrity_check_options (proof, "assertionMethod", "a", NULL, now);
}

/* A document with proofs, or the value of one alone. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonObject) document = rosette_json_parse_object ((const char *) data, size, NULL);
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (RosetteSdProof) sd = rosette_sd_proof_parse (text, NULL);
  g_autoptr (GPtrArray) proofs = NULL;

  if (document == NULL)
    return 0;

  proofs = rosette_json_list (document, "proof");
  for (guint i = 0; i < MIN (proofs->len, 4); i++)
    if (JSON_NODE_HOLDS_OBJECT (proofs->pdata[i]))
      {
        JsonObject *proof = json_node_get_object (proofs->pdata[i]);

        verify (document, proof, "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        verify (document, proof, "zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP");
      }

  return 0;
}
