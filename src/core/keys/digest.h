/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_sha256:
 * @data: what to hash
 * @length: its length, in bytes
 *
 * Returns: (transfer full): the 32 bytes of its SHA-256 (FIPS 180-4)
 */
GBytes *rosette_sha256 (gconstpointer data, gsize length);

/**
 * rosette_sha384:
 * @data: what to hash
 * @length: its length, in bytes
 *
 * Returns: (transfer full): the 48 bytes of its SHA-384 (FIPS 180-4)
 */
GBytes *rosette_sha384 (gconstpointer data, gsize length);

G_END_DECLS
