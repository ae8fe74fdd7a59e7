/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteAlgorithm:
 * @ROSETTE_ALGORITHM_EDDSA: Ed25519 (RFC 8037)
 * @ROSETTE_ALGORITHM_ES256: ECDSA with P-256 and SHA-256 (RFC 7518 section 3.4)
 * @ROSETTE_ALGORITHM_ES384: ECDSA with P-384 and SHA-384 (RFC 7518 section 3.4)
 * @ROSETTE_ALGORITHM_RS256: RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518 section 3.3)
 * @ROSETTE_ALGORITHM_RS384: the same with SHA-384
 * @ROSETTE_ALGORITHM_RS512: the same with SHA-512
 * @ROSETTE_ALGORITHM_PS256: RSASSA-PSS with SHA-256 and 32 bytes of salt (RFC 7518 section 3.5)
 * @ROSETTE_ALGORITHM_PS384: the same with SHA-384 and 48
 * @ROSETTE_ALGORITHM_PS512: the same with SHA-512 and 64
 * @ROSETTE_ALGORITHM_ES512: ECDSA with P-521 and SHA-512 (RFC 7518 section 3.4)
 *
 * The signature algorithms that badges are signed with. There is no other: no `none`, no HMAC. We
 * sign with the first four alone.
 */
typedef enum
{
  ROSETTE_ALGORITHM_EDDSA,
  ROSETTE_ALGORITHM_ES256,
  ROSETTE_ALGORITHM_ES384,
  ROSETTE_ALGORITHM_RS256,
  ROSETTE_ALGORITHM_RS384,
  ROSETTE_ALGORITHM_RS512,
  ROSETTE_ALGORITHM_PS256,
  ROSETTE_ALGORITHM_PS384,
  ROSETTE_ALGORITHM_PS512,
  ROSETTE_ALGORITHM_ES512,
} RosetteAlgorithm;

#define ROSETTE_N_ALGORITHMS (ROSETTE_ALGORITHM_ES512 + 1)

/**
 * RosetteAlgorithms:
 *
 * A set of algorithms: the sum of ROSETTE_ALGORITHM_FLAG() of each.
 */
typedef guint RosetteAlgorithms;

#define ROSETTE_ALGORITHM_FLAG(algorithm) (1u << (algorithm))
#define ROSETTE_ALGORITHMS_ALL            ((1u << ROSETTE_N_ALGORITHMS) - 1)

/**
 * rosette_algorithm_get_name:
 *
 * Returns: the name as a JOSE header writes it, such as `ES256` (RFC 7518, RFC 8037)
 */
const char *rosette_algorithm_get_name (RosetteAlgorithm algorithm);

/**
 * rosette_algorithm_from_name:
 * @name: the `alg` of a JOSE header or of a JWK; compared byte for byte
 * @algorithm: (out): where the algorithm is written when there is one
 *
 * Reads also `Ed25519`, the newer name of `EdDSA` with that curve (RFC 9864).
 *
 * Returns: %FALSE when it is none of ours
 */
gboolean rosette_algorithm_from_name (const char *name, RosetteAlgorithm *algorithm);

G_END_DECLS
