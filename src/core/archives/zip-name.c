/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "archives/zip-name.h"

#include "archives/zip-record.h"

#include <zlib.h>

const guint8 *
rosette_zip_extra_find (const guint8 *extra, gsize n_extra, guint16 kind, gsize *length)
{
  gsize pos = 0;

  while (n_extra - pos >= 4)
    {
      gsize n_bytes = rosette_zip_get_16 (extra + pos + 2);

      if (n_bytes > n_extra - pos - 4)
        return NULL;
      if (rosette_zip_get_16 (extra + pos) == kind)
        {
          *length = n_bytes;
          return extra + pos + 4;
        }
      pos += 4 + n_bytes;
    }

  return NULL;
}

/* Version, checksum of the plain name that it belongs to, then the name in UTF-8. */
static char *
find_unicode (const guint8 *name, gsize length, const guint8 *extra, gsize n_extra)
{
  gsize n_field = 0;
  const guint8 *field = rosette_zip_extra_find (extra, n_extra, ROSETTE_ZIP_EXTRA_NAME, &n_field);

  if (field == NULL || n_field < 6 || field[0] != 1)
    return NULL;
  if (rosette_zip_get_32 (field + 1) != (guint32) crc32 (0, name, (uInt) length))
    return NULL;
  if (!g_utf8_validate ((const char *) field + 5, (gssize) (n_field - 5), NULL))
    return NULL;

  return g_strndup ((const char *) field + 5, n_field - 5);
}

char *
rosette_zip_name_decode (const guint8 *name, gsize length, const guint8 *extra, gsize n_extra)
{
  const char *text = (const char *) name;
  char *decoded;

  /* g_utf8_validate() refuses U+0000 as well */
  if (g_utf8_validate (text, (gssize) length, NULL))
    return g_strndup (text, length);

  decoded = find_unicode (name, length, extra, n_extra);
  if (decoded == NULL && memchr (name, '\0', length) == NULL)
    decoded = g_convert (text, (gssize) length, "UTF-8", "CP437", NULL, NULL, NULL);

  return decoded != NULL ? decoded : g_utf8_make_valid (text, (gssize) length);
}
