/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * rosette_stamp_test:
 * @picture: a PNG or SVG file, with no badge in it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Puts the word TEST over a picture, large and aslant, so that nobody takes it for a badge. The
 * word is an outline: no font is needed.
 *
 * Returns: (transfer full): an SVG file; or %NULL with ROSETTE_ERROR_SYNTAX or ROSETTE_ERROR_LIMIT
 */
GBytes *rosette_stamp_test (GBytes *picture, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
