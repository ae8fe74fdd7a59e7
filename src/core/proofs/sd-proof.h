/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteSdProof:
 * @is_base: whether it is a base proof, which an issuer gives to the holder; if not, it is one that
 *   the holder has derived
 * @base_signature: the issuer's signature, 64 bytes
 * @public_key: the key that signed each statement, as a Multikey without its base58
 * @signatures: (element-type GBytes): of each statement that the issuer lets the holder leave out
 * @hmac_key: base: the key of the labels of blank nodes, 32 bytes
 * @pointers: (element-type utf8): base: what the holder must show, as JSON pointers (RFC 6901)
 * @labels: derived: for each canonical label of the document, by its number, the label that the
 *   issuer gave
 * @mandatory: (element-type guint): derived: the places of the statements that are all signed
 *   together, in rising order
 *
 * The `proofValue` of ecdsa-sd-2023 (vc-di-ecdsa sections 3.5.3 and 3.5.7). What only the other
 * kind has is %NULL.
 */
typedef struct
{
  gboolean is_base;
  GBytes *base_signature;
  GBytes *public_key;
  GPtrArray *signatures;
  GBytes *hmac_key;
  GPtrArray *pointers;
  GHashTable *labels;
  GArray *mandatory;
} RosetteSdProof;

/**
 * rosette_sd_proof_parse:
 * @value: (nullable): a `proofValue`
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads a proof value that has all its parts, each of its size, and nothing after them.
 *
 * Returns: (transfer full): the parts; or %NULL with ROSETTE_ERROR_SYNTAX, or LIMIT for more than
 *   ROSETTE_MAX_SD_SIGNATURES
 */
RosetteSdProof *rosette_sd_proof_parse (const char *value,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
void rosette_sd_proof_free (RosetteSdProof *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSdProof, rosette_sd_proof_free)

G_END_DECLS
