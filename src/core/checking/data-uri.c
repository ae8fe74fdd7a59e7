/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/data-uri.h"

#include <string.h>

/* Takes @bytes when they are within the limit. */
static GBytes *
limit (GBytes *bytes, gsize max_bytes)
{
  if (bytes != NULL && g_bytes_get_size (bytes) > max_bytes)
    {
      g_bytes_unref (bytes);
      return NULL;
    }

  return bytes;
}

static GBytes *
decode_base64 (const char *text, gsize max_bytes)
{
  gsize length = 0;
  guchar *data;

  /* also where `+` and `/` are escaped */
  g_autofree char *plain = g_uri_unescape_string (text, NULL);

  if (plain == NULL || strlen (plain) / 4 > max_bytes)
    return NULL;

  data = g_base64_decode (plain, &length);

  return limit (g_bytes_new_take (data, length), max_bytes);
}

GBytes *
rosette_data_uri_decode (const char *uri, gsize max_bytes)
{
  const char *comma;

  g_return_val_if_fail (uri != NULL, NULL);

  if (g_ascii_strncasecmp (uri, "data:", 5) != 0)
    return NULL;

  comma = strchr (uri, ',');
  if (comma == NULL)
    return NULL;
  if (comma - uri >= 12 && g_ascii_strncasecmp (comma - 7, ";base64", 7) == 0)
    return decode_base64 (comma + 1, max_bytes);
  if (strlen (comma + 1) / 3 > max_bytes)
    return NULL;

  return limit (g_uri_unescape_bytes (comma + 1, -1, NULL, NULL), max_bytes);
}
