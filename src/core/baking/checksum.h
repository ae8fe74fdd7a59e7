/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteChecksumMeans:
 * @ROSETTE_CHECKSUM_BYTES: zlib alone
 * @ROSETTE_CHECKSUM_SINGLES: multiplication of 128 bits
 * @ROSETTE_CHECKSUM_PAIRS: of twice 128 bits at once
 *
 * How a checksum is computed.
 */
typedef enum
{
  ROSETTE_CHECKSUM_BYTES,
  ROSETTE_CHECKSUM_SINGLES,
  ROSETTE_CHECKSUM_PAIRS,
} RosetteChecksumMeans;

/**
 * rosette_checksum:
 * @data: bytes
 * @length: how many
 *
 * Returns: the CRC-32 of @data, which closes each chunk of a PNG (third edition, 5.5)
 */
guint32 rosette_checksum (const guint8 *data, gsize length);

/**
 * rosette_checksum_by:
 * @means: the best that may be used, of what the processor has
 *
 * Returns: the same, for the test of each of them
 */
guint32 rosette_checksum_by (RosetteChecksumMeans means, const guint8 *data, gsize length);

G_END_DECLS
