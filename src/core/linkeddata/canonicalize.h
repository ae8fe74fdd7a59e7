/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/digest.h"
#include "linkeddata/dataset.h"

G_BEGIN_DECLS

/**
 * rosette_canonicalize_labels:
 * @dataset: a dataset
 * @digest: the hash to use; RDFC-1.0 says SHA-256 unless a signature suite says otherwise
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Finds the canonical labels of the blank nodes (RDF Dataset Canonicalization 1.0, RDFC-1.0; also
 * known by its older name, URDNA2015). The work grows without bound with the symmetry of a graph,
 * so what is more than ROSETTE_MAX_CANONICAL_WORK is an error.
 *
 * Returns: (transfer full): for each blank node, by its number, its label with `_:`; or %NULL with
 *   ROSETTE_ERROR_LIMIT
 */
char **rosette_canonicalize_labels (RosetteDataset *dataset,
                                    RosetteDigest digest,
                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_canonicalize:
 * @dataset: a dataset
 * @digest: the hash to use
 * @length: (out) (optional): length of the text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Writes the canonical form of a dataset: canonical N-Quads with canonical labels, sorted.
 *
 * Returns: (transfer full): the text; or %NULL with ROSETTE_ERROR_LIMIT
 */
char *rosette_canonicalize (RosetteDataset *dataset,
                            RosetteDigest digest,
                            gsize *length,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
