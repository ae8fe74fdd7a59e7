/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_checksum:
 * @data: bytes
 * @length: how many
 *
 * Returns: the CRC-32 of @data, which closes each chunk of a PNG (third edition, 5.5)
 */
guint32 rosette_checksum (const guint8 *data, gsize length);

G_END_DECLS
