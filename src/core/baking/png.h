/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/baked.h"

G_BEGIN_DECLS

/* Whether @file begins as a PNG does (PNG third edition, 5.2). */
gboolean rosette_png_is (GBytes *file);

/**
 * rosette_png_extract:
 * @file: a PNG
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Finds the first iTXt chunk with a credential's keyword (OB 3.0 section 5.3.1, OB 2.0 baking),
 * also compressed; where there is none the first of the older tEXt and zTXt. The whole file is
 * looked through, since some bakers write after the pixels.
 *
 * Returns: (transfer full): what was found; or %NULL with ROSETTE_ERROR_NOT_FOUND, SYNTAX
 *   (not a PNG, or damaged before a credential was found) or LIMIT
 */
RosetteBaked *rosette_png_extract (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_png_list:
 * @file: a PNG
 * @is_other: whether to list the texts under other keywords, which no baker should have used,
 *   instead of those under a credential's
 *
 * Lists the texts of a PNG, at most ROSETTE_MAX_BADGES_IN_FILE with ROSETTE_MAX_CREDENTIAL_BYTES
 * all told. The first is the one that rosette_png_extract() takes. What cannot be read is empty and
 * damaged.
 *
 * Returns: (transfer full) (element-type RosetteBaked): the texts, possibly none
 */
GPtrArray *rosette_png_list (GBytes *file, gboolean is_other) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_png_bake:
 * @file: a PNG that is whole
 * @credential: UTF-8 text of at most ROSETTE_MAX_CREDENTIAL_BYTES
 *
 * Writes one uncompressed iTXt chunk, with no language, right after the header, where a reader of
 * a stream meets it first. A file carries one credential (OB 3.0 section 5.3): chunks of any
 * kind of credential that are there already are left out. Everything else stays byte for byte.
 *
 * Returns: (transfer full): the baked PNG, or %NULL with SYNTAX or LIMIT
 */
GBytes *rosette_png_bake (GBytes *file, RosetteBakingKind kind, GBytes *credential, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_png_bake_bare:
 * @file: what rosette_png_remove() gave: whole, and without a credential
 * @credential: UTF-8 text of at most ROSETTE_MAX_CREDENTIAL_BYTES
 *
 * As rosette_png_bake(), for a picture that many are baked into: it is not read again, and its
 * memory is shared.
 *
 * Returns: (transfer full) (element-type GBytes): the parts of the baked PNG, in their order; or
 *   %NULL with SYNTAX or LIMIT
 */
GPtrArray *rosette_png_bake_bare (GBytes *file,
                                  RosetteBakingKind kind,
                                  GBytes *credential,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_png_remove:
 *
 * Leaves out every chunk with a credential; a file without one comes back as it is.
 *
 * Returns: (transfer full): the PNG, or %NULL with SYNTAX or LIMIT
 */
GBytes *rosette_png_remove (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
