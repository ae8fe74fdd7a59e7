/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/baked.h"
#include "baking/file-kind.h"

G_BEGIN_DECLS

/* One door to rosette_png_*() and rosette_svg_*(): the file itself says which. */

/**
 * rosette_baking_extract:
 * @file: a PNG or SVG
 *
 * Returns: (transfer full): what was found; or %NULL with ROSETTE_ERROR_NOT_FOUND (a picture
 *   without a credential), UNSUPPORTED (neither PNG nor SVG), SYNTAX (damaged) or LIMIT
 */
RosetteBaked *rosette_baking_extract (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_baking_list:
 * @file: a PNG or SVG
 * @is_other: whether to list what stands under other names, where no baker should have written it
 *
 * Returns: (transfer full) (element-type RosetteBaked): every credential of the picture, the one
 *   that rosette_baking_extract() takes first; or every other text in which one may stand
 */
GPtrArray *rosette_baking_list (GBytes *file, gboolean is_other) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_baking_bake:
 * @image: a PNG or SVG, baked already or not
 * @credential: a compact JWS or a JSON document, in UTF-8
 * @verify_url: (nullable): for a hosted OB 2.0 assertion in an SVG
 *
 * Returns: (transfer full): the picture with @credential and no other; or %NULL with UNSUPPORTED,
 *   SYNTAX or LIMIT
 */
GBytes *rosette_baking_bake (GBytes *image,
                             RosetteBakingKind kind,
                             GBytes *credential,
                             const char *verify_url,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_baking_bake_bare:
 * @image: what rosette_baking_remove() gave, or a picture of our own that carries none
 *
 * As rosette_baking_bake(), for a picture that many are baked into: it was checked once, and is not
 * read again; a PNG is not copied either.
 *
 * Returns: (transfer full) (element-type GBytes): the parts of the picture, in their order; or
 *   %NULL as rosette_baking_bake()
 */
GPtrArray *rosette_baking_bake_bare (GBytes *image,
                                     RosetteBakingKind kind,
                                     GBytes *credential,
                                     const char *verify_url,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_baking_remove:
 *
 * Gives back, byte for byte, what rosette_baking_bake() was given.
 *
 * Returns: (transfer full): the picture; or %NULL with UNSUPPORTED, SYNTAX or LIMIT
 */
GBytes *rosette_baking_remove (GBytes *image, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
