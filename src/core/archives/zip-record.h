/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* The records of a ZIP file (APPNOTE.TXT 6.3, section 4.3): how each begins, and how long it is
 * without its parts of no fixed length, in bytes.
 */
#define ROSETTE_ZIP_LOCAL   0x04034b50
#define ROSETTE_ZIP_CENTRAL 0x02014b50
#define ROSETTE_ZIP_END     0x06054b50
#define ROSETTE_ZIP_END64   0x06064b50
#define ROSETTE_ZIP_LOCATOR 0x07064b50

#define ROSETTE_ZIP_LOCAL_BYTES   30
#define ROSETTE_ZIP_CENTRAL_BYTES 46
#define ROSETTE_ZIP_END_BYTES     22
#define ROSETTE_ZIP_END64_BYTES   56
#define ROSETTE_ZIP_LOCATOR_BYTES 20

/* Kinds of extra field (sections 4.5.3 and 4.6.9). */
#define ROSETTE_ZIP_EXTRA_64   0x0001
#define ROSETTE_ZIP_EXTRA_NAME 0x7075

/* Bits of the flags (section 4.4.4). */
#define ROSETTE_ZIP_FLAG_ENCRYPTED 0x0001
#define ROSETTE_ZIP_FLAG_UTF8      0x0800
#define ROSETTE_ZIP_FLAG_MASKED    0x2000

/* Ways of packing (section 4.4.5). */
#define ROSETTE_ZIP_STORED   0
#define ROSETTE_ZIP_DEFLATED 8

/* Numbers are little-endian; the caller has looked that they are there. */
static inline guint16
rosette_zip_get_16 (const guint8 *at)
{
  guint16 value;

  memcpy (&value, at, sizeof value);

  return GUINT16_FROM_LE (value);
}

static inline guint32
rosette_zip_get_32 (const guint8 *at)
{
  guint32 value;

  memcpy (&value, at, sizeof value);

  return GUINT32_FROM_LE (value);
}

static inline guint64
rosette_zip_get_64 (const guint8 *at)
{
  guint64 value;

  memcpy (&value, at, sizeof value);

  return GUINT64_FROM_LE (value);
}

G_END_DECLS
