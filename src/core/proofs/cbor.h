/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As much of CBOR (RFC 8949) as a proof of ecdsa-sd-2023 is written in: whole numbers, byte and
 * text strings, arrays and maps, all with their length in front.
 */

typedef enum
{
  ROSETTE_CBOR_UNSIGNED = 0,
  ROSETTE_CBOR_BYTES = 2,
  ROSETTE_CBOR_TEXT = 3,
  ROSETTE_CBOR_ARRAY = 4,
  ROSETTE_CBOR_MAP = 5,
} RosetteCborType;

/**
 * RosetteCbor:
 *
 * A place in CBOR that is being read, and its end.
 */
typedef struct
{
  const guint8 *at;
  const guint8 *end;
} RosetteCbor;

/**
 * rosette_cbor_read_number:
 * @self: a place
 * @type: what must be there
 * @value: (out): a whole number; or how many elements an array has, or pairs a map
 *
 * Reads the head of an item. A number that could be written shorter is refused, so that each item
 * has one form; so is a count of elements that cannot all be there.
 *
 * Returns: %FALSE when something else is there; @self is of no use then
 */
gboolean rosette_cbor_read_number (RosetteCbor *self, RosetteCborType type, guint64 *value);

/**
 * rosette_cbor_read_bytes:
 * @self: a place
 * @type: ROSETTE_CBOR_BYTES or ROSETTE_CBOR_TEXT
 *
 * Returns: (transfer full) (nullable): the string; %NULL when something else is there, or less
 *   than it says
 */
GBytes *rosette_cbor_read_bytes (RosetteCbor *self, RosetteCborType type);

G_END_DECLS
