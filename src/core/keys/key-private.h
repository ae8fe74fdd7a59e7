/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"
#include "keys/token-signing.h"

#include <gnutls/abstract.h>

G_BEGIN_DECLS

/* What only the files of this room see: a key is numbers, big endian, and nothing of GnuTLS's.
 * GnuTLS promises that an object may be used by one thread at a time, so each signature makes its
 * own from the numbers; that costs little beside the signature.
 */
typedef struct
{
  GBytes *x; /* Ed25519: the 32 bytes of the public key; curves: as wide as the field */
  GBytes *y; /* curves only */
  GBytes *n; /* RSA: without leading zeros, as all of RSA's */
  GBytes *e;
  GBytes *d; /* secret: seed, scalar as wide as the field, or exponent; NULL in a public key */
  GBytes *p; /* secret: RSA's primes */
  GBytes *q;
} RosetteKeyParts;

struct _RosetteKey
{
  gatomicrefcount ref_count;
  RosetteKeyType kind;
  RosetteKeyParts parts;
  RosetteToken *token; /* what signs, where the private half is on a token; else NULL */
  gboolean has_only;   /* its JWK names the one algorithm that it is for */
  RosetteAlgorithm only;
};

/* Copies @parts by reference into a new key. SYNTAX when they are not a key (wrong width, point
 * off the curve, halves that do not belong together); UNSUPPORTED when they are one we do not use
 * (size of modulus or exponent).
 */
RosetteKey *rosette_key_new (RosetteKeyType kind, const RosetteKeyParts *parts, GError **error);

/* Whether a key of this kind can make signatures of @algorithm. */
gboolean rosette_key_type_does (RosetteKeyType kind, RosetteAlgorithm algorithm);

/* Drops the references that @parts holds. */
void rosette_key_parts_clear (RosetteKeyParts *parts);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteKeyParts, rosette_key_parts_clear)

/* The parts that GnuTLS holds, padded to the right width. */
gboolean rosette_key_parts_export (gnutls_privkey_t privkey,
                                   RosetteKeyType *kind,
                                   RosetteKeyParts *parts,
                                   GError **error);

/* Bytes of a coordinate and of a scalar on the key's curve: 32, 48 or 66. */
gsize rosette_key_type_get_width (RosetteKeyType kind);

/* Whether a key of this kind is a point of a curve of FIPS 186-4, with two coordinates. */
gboolean rosette_key_type_is_ecdsa (RosetteKeyType kind);

/* Length of the signatures that @key makes with its own algorithm, in bytes. */
gsize rosette_key_get_signature_length (RosetteKey *key);

/* Whether we sign with keys of this kind; UNSUPPORTED where not. */
gboolean rosette_key_type_check_use (RosetteKeyType kind, GError **error);

/* GnuTLS objects for one use on this thread. */
gnutls_pubkey_t rosette_key_open_public (RosetteKey *self, GError **error);
gnutls_privkey_t rosette_key_open_private (RosetteKey *self, GError **error);

/* Sets @error from a negative result of GnuTLS, and returns FALSE. */
gboolean rosette_key_fail (GError **error, int code, const char *what, int result);

/* @bytes as GnuTLS takes it; empty for NULL. Not a copy. */
gnutls_datum_t rosette_key_datum (GBytes *bytes);

static inline void
rosette_pubkey_clear (gnutls_pubkey_t *pubkey)
{
  g_clear_pointer (pubkey, gnutls_pubkey_deinit);
}
static inline void
rosette_privkey_clear (gnutls_privkey_t *privkey)
{
  g_clear_pointer (privkey, gnutls_privkey_deinit);
}
typedef gnutls_pubkey_t RosettePubkey;
typedef gnutls_privkey_t RosettePrivkey;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosettePubkey, rosette_pubkey_clear)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosettePrivkey, rosette_privkey_clear)

G_END_DECLS
