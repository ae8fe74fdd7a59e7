/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteDigest:
 * @ROSETTE_DIGEST_SHA256: SHA-256 (FIPS 180-4)
 * @ROSETTE_DIGEST_SHA384: SHA-384 (FIPS 180-4)
 */
typedef enum
{
  ROSETTE_DIGEST_SHA256,
  ROSETTE_DIGEST_SHA384,
} RosetteDigest;

/* Most bytes that one of them makes. */
#define ROSETTE_DIGEST_MAX_BYTES 48

/**
 * rosette_digest:
 * @digest: which hash
 * @data: what to hash
 * @length: its length, in bytes
 * @out: room for ROSETTE_DIGEST_MAX_BYTES
 *
 * Returns: how many bytes were written to @out: 32 or 48
 */
gsize rosette_digest (RosetteDigest digest, gconstpointer data, gsize length, guint8 *out);

/**
 * rosette_hmac_sha256:
 * @key: the key
 * @key_length: its length, in bytes
 * @data: what to authenticate
 * @length: its length, in bytes
 * @out: room for ROSETTE_DIGEST_MAX_BYTES
 *
 * Computes HMAC with SHA-256 (RFC 2104).
 *
 * Returns: how many bytes were written to @out: 32
 */
gsize rosette_hmac_sha256 (gconstpointer key,
                           gsize key_length,
                           gconstpointer data,
                           gsize length,
                           guint8 *out);

/**
 * rosette_sha256:
 * @data: what to hash
 * @length: its length, in bytes
 *
 * Returns: (transfer full): the 32 bytes of its SHA-256 (FIPS 180-4)
 */
GBytes *rosette_sha256 (gconstpointer data, gsize length);

G_END_DECLS
