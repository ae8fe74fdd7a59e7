/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/baked.h"

G_BEGIN_DECLS

/* Whether @file is an XML text, in any encoding, whose root element is called svg. */
gboolean rosette_svg_is (GBytes *file);

/**
 * rosette_svg_extract:
 * @file: an SVG
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Finds the first `assertion` (OB 2.0 baking) or `credential` (OB 3.0 section 5.3.2) element by its
 * namespace and name. The credential is the signature in its `verify` attribute, else the JSON in
 * its body, else what `verify` has instead: the address of a hosted assertion. The text must be
 * well-formed; entities are not expanded, and nothing outside the file is read.
 *
 * Returns: (transfer full): what was found; or %NULL with ROSETTE_ERROR_NOT_FOUND, SYNTAX or LIMIT
 */
RosetteBaked *rosette_svg_extract (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_list:
 * @file: an SVG
 * @is_other: whether to list what stands under other names, where no baker should have written it
 *
 * As rosette_png_list().
 *
 * Returns: (transfer full) (element-type RosetteBaked): the texts, possibly none
 */
GPtrArray *rosette_svg_list (GBytes *file, gboolean is_other) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_bake:
 * @file: an SVG in UTF-8
 * @credential: UTF-8 text: JSON goes into a CDATA section, a compact JWS into `verify`
 * @verify_url: (nullable): the `verify` beside a JSON body, for a hosted OB 2.0 assertion
 *
 * Adds the element right after the root's start tag, and its namespace to the root. A file carries
 * one credential: what is there already, of any kind, is replaced. Everything else stays byte for
 * byte, so that rosette_svg_remove() gives the unbaked file back.
 *
 * A credential that makes a tag or a CDATA section longer than ROSETTE_MAX_XML_TEXT_BYTES is
 * refused, since no reader could take it out again.
 *
 * Returns: (transfer full): the baked SVG; or %NULL with SYNTAX, LIMIT, or UNSUPPORTED when the
 *   file is in another encoding than UTF-8
 */
GBytes *rosette_svg_bake (GBytes *file,
                          RosetteBakingKind kind,
                          GBytes *credential,
                          const char *verify_url,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_bake_bare:
 * @file: what rosette_svg_remove() gave, or an SVG of our own that carries none
 *
 * As rosette_svg_bake(), for a picture that many are baked into: it was checked once, and is not
 * read again.
 *
 * Returns: (transfer full): as rosette_svg_bake()
 */
GBytes *rosette_svg_bake_bare (GBytes *file,
                               RosetteBakingKind kind,
                               GBytes *credential,
                               const char *verify_url,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_svg_remove:
 *
 * Takes every credential out; a file without one comes back as it is.
 *
 * Returns: (transfer full): the SVG; or %NULL with SYNTAX, LIMIT or UNSUPPORTED
 */
GBytes *rosette_svg_remove (GBytes *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
