/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "linkeddata/dataset.h"

G_BEGIN_DECLS

/**
 * rosette_nquads_parse:
 * @text: an N-Quads document in UTF-8, not NUL-terminated
 * @length: length of @text, in bytes
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads by the grammar of N-Quads 1.1 and nothing beside it. The message says the line.
 *
 * Returns: (transfer full): the dataset; or %NULL with ROSETTE_ERROR_SYNTAX, or
 *   ROSETTE_ERROR_LIMIT for a text longer than ROSETTE_MAX_NQUADS_BYTES or more quads than
 *   ROSETTE_MAX_QUADS
 */
RosetteDataset *rosette_nquads_parse (const char *text,
                                      gsize length,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_nquads_write_lines:
 * @dataset: a dataset
 * @labels: (nullable): for each blank node, by its number, the text that stands for it, such as
 *   `_:c14n0`; %NULL for the labels of @dataset
 *
 * Writes each quad as canonical N-Quads has it, a line each with its newline, the lines in the
 * order of their code points.
 *
 * Returns: (transfer full) (element-type utf8): the lines
 */
GPtrArray *rosette_nquads_write_lines (RosetteDataset *dataset,
                                       const char *const *labels) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_nquads_write:
 * @dataset: a dataset
 * @labels: (nullable): as in rosette_nquads_write_lines()
 * @length: (out) (optional): length of the text, in bytes
 *
 * Returns: (transfer full): the lines of rosette_nquads_write_lines() as one text
 */
char *rosette_nquads_write (RosetteDataset *dataset,
                            const char *const *labels,
                            gsize *length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
