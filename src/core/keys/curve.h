/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

G_BEGIN_DECLS

/**
 * rosette_curve_has_point:
 * @kind: ROSETTE_KEY_P256, ROSETTE_KEY_P384 or ROSETTE_KEY_P521
 * @x: a coordinate, big endian
 * @y: the other
 *
 * Returns: whether the point lies on the curve: both coordinates below the prime, and the
 *   equation holds (SEC 1 section 3.2.2)
 */
gboolean rosette_curve_has_point (RosetteKeyType kind, GBytes *x, GBytes *y);

/**
 * rosette_curve_compress:
 * @kind: ROSETTE_KEY_P256, ROSETTE_KEY_P384 or ROSETTE_KEY_P521
 * @x: a coordinate, as wide as the curve's field
 * @y: the other
 *
 * Returns: (transfer full): the point in compressed form (SEC 1 section 2.3.3)
 */
GBytes *rosette_curve_compress (RosetteKeyType kind, GBytes *x, GBytes *y);

/**
 * rosette_curve_decompress:
 * @kind: ROSETTE_KEY_P256, ROSETTE_KEY_P384 or ROSETTE_KEY_P521
 * @point: a point in compressed form
 * @x: (out) (transfer full): a coordinate, as wide as the curve's field
 * @y: (out) (transfer full): the other
 *
 * Takes the square root that a compressed point leaves out (SEC 1 section 2.3.4). GnuTLS 3.7
 * cannot.
 *
 * Returns: %FALSE when @point is not the compressed form of a point of the curve
 */
gboolean rosette_curve_decompress (RosetteKeyType kind, GBytes *point, GBytes **x, GBytes **y);

/**
 * rosette_curve_has_ed25519_point:
 * @x: the 32 bytes of an Ed25519 public key
 *
 * Returns: whether they are the one encoding of a point (RFC 8032 section 5.1.3), and not one of
 *   the eight points of small order, under which one signature fits many messages
 */
gboolean rosette_curve_has_ed25519_point (GBytes *x);

G_END_DECLS
