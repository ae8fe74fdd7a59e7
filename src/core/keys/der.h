/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The few tags of ASN.1 that a key file is made of (X.690 section 8). */
#define ROSETTE_DER_INTEGER      0x02
#define ROSETTE_DER_BIT_STRING   0x03
#define ROSETTE_DER_OCTET_STRING 0x04
#define ROSETTE_DER_NULL         0x05
#define ROSETTE_DER_OID          0x06
#define ROSETTE_DER_SEQUENCE     0x30
#define ROSETTE_DER_SET          0x31
#define ROSETTE_DER_CONTEXT_0    0xa0

/**
 * RosetteDer:
 * @data: (array length=length): bytes that are still to be read; not owned
 * @length: how many
 *
 * A place in DER (X.690). Reading moves it on.
 */
typedef struct
{
  const guint8 *data;
  gsize length;
} RosetteDer;

/**
 * rosette_der_init:
 *
 * Returns: the first place in @bytes, which must outlive it
 */
RosetteDer rosette_der_init (GBytes *bytes);

/**
 * rosette_der_read:
 * @der: the place; moved behind the value when there is one
 * @tag: the tag that must stand there
 * @content: (out) (optional): the value's content
 *
 * Reads one value. Only DER is read: a length in its shortest form, never an indefinite one.
 *
 * Returns: %FALSE when there is no such value at this place
 */
gboolean rosette_der_read (RosetteDer *der, guint8 tag, RosetteDer *content);

/**
 * rosette_der_read_unsigned:
 * @der: the place; moved behind the number when there is one
 * @magnitude: (out): its bytes, most significant first, without leading zeros
 *
 * Reads an INTEGER that is not negative and in its shortest form.
 *
 * Returns: %FALSE when there is none at this place
 */
gboolean rosette_der_read_unsigned (RosetteDer *der, RosetteDer *magnitude);

/**
 * rosette_der_read_count:
 * @der: the place; moved behind the number when there is one
 * @value: (out): the number
 *
 * Reads an INTEGER from 0 to G_MAXUINT32.
 *
 * Returns: %FALSE when there is none at this place
 */
gboolean rosette_der_read_count (RosetteDer *der, guint32 *value);

/**
 * rosette_der_equal:
 *
 * Returns: whether what is left at @der are just these bytes
 */
gboolean rosette_der_equal (const RosetteDer *der, gconstpointer data, gsize length);

/**
 * rosette_der_append:
 * @out: where the value is added
 * @tag: its tag
 * @content: its content; may not lie in @out
 * @length: length of @content, in bytes
 *
 * Writes one value.
 */
void rosette_der_append (GByteArray *out, guint8 tag, gconstpointer content, gsize length);

/**
 * rosette_der_append_count:
 * @out: where the number is added
 * @value: the number
 *
 * Writes an INTEGER.
 */
void rosette_der_append_count (GByteArray *out, guint32 value);

G_END_DECLS
