/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/canonicalize.h"

G_BEGIN_DECLS

/* A hash as lower case hexadecimal digits, NUL-terminated: room for SHA-384. */
typedef char RosetteHexHash[2 * ROSETTE_DIGEST_MAX_BYTES + 1];

/* An identifier issuer (RDFC-1.0 section 4.5) of temporary labels, `_:b0` and on: the nodes in the
 * order they got theirs, so that a node's label is its place.
 */
typedef struct
{
  guint *nodes;
  guint n_nodes;
  guint size;
} RosetteIssuer;

/* The canonicalization state (section 4.4). */
typedef struct
{
  RosetteDataset *dataset;
  const RosetteQuad *quads;
  guint n_quads;
  guint n_blanks;
  RosetteDigest digest;

  guint *starts; /* quads of blank node i: mentions[starts[i]] up to starts[i + 1] */
  guint *mentions;
  RosetteHexHash *first_hashes;

  char **labels; /* the canonical issuer; NULL until a node has its label */
  guint n_labels;

  gsize work;
  guint depth;
  GError **error;
} RosetteCanonicalState;

void rosette_issuer_clear (RosetteIssuer *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosetteIssuer, rosette_issuer_clear)

/* The place of @node, giving it the next one when it has none. */
guint rosette_issuer_issue (RosetteIssuer *self, guint node);

/* Counts @amount of work, which is about a byte hashed; FALSE with the error when it is too much.
 */
gboolean rosette_canonical_state_work (RosetteCanonicalState *self, gsize amount);

/* The hash of @text. */
void rosette_canonical_state_hash (RosetteCanonicalState *self,
                                   const char *text,
                                   gsize length,
                                   char *hash);

/* Hash N-Degree Quads (section 4.8): the hash of @node goes to @hash, and @issuer is what the
 * chosen path has made of it.
 */
gboolean rosette_canonical_state_hash_n_degree (RosetteCanonicalState *self,
                                                guint node,
                                                RosetteIssuer *issuer,
                                                char *hash);

G_END_DECLS
