/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteMulticodec:
 *
 * What kind of key the bytes after a multicodec prefix are: the codes of the multicodec table that
 * Multikey and did:key use, and those of their neighbours that are met and refused by name.
 */
typedef enum
{
  ROSETTE_MULTICODEC_SECP256K1_PUB = 0xe7,
  ROSETTE_MULTICODEC_X25519_PUB = 0xec,
  ROSETTE_MULTICODEC_ED25519_PUB = 0xed,
  ROSETTE_MULTICODEC_P256_PUB = 0x1200,
  ROSETTE_MULTICODEC_P384_PUB = 0x1201,
  ROSETTE_MULTICODEC_P521_PUB = 0x1202,
  ROSETTE_MULTICODEC_RSA_PUB = 0x1205,
  ROSETTE_MULTICODEC_ED25519_PRIV = 0x1300,
  ROSETTE_MULTICODEC_RSA_PRIV = 0x1305,
  ROSETTE_MULTICODEC_P256_PRIV = 0x1306,
  ROSETTE_MULTICODEC_P384_PRIV = 0x1307,
  ROSETTE_MULTICODEC_P521_PRIV = 0x1308,
  ROSETTE_MULTICODEC_JWK_JCS_PUB = 0xeb51,
} RosetteMulticodec;

/**
 * rosette_multicodec_wrap:
 * @codec: what the bytes are
 * @data: (nullable): the bytes
 * @length: length of @data, in bytes
 *
 * Returns: (transfer full): @codec as an unsigned varint, then the bytes
 */
GBytes *rosette_multicodec_wrap (RosetteMulticodec codec,
                                 const guint8 *data,
                                 gsize length) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_multicodec_unwrap:
 * @wrapped: a varint and what follows it
 * @codec: (out): the varint's value, known to #RosetteMulticodec or not
 * @payload: (out) (transfer full): the bytes after the varint, possibly none
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Splits the prefix from the bytes. A varint that is cut short, longer than nine bytes or longer
 * than it need be is refused, so that each code has one prefix.
 *
 * Returns: %TRUE, or %FALSE with ROSETTE_ERROR_SYNTAX
 */
gboolean rosette_multicodec_unwrap (GBytes *wrapped,
                                    guint64 *codec,
                                    GBytes **payload,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
