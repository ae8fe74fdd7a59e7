/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/status-list.h"

#include "baking/inflate.h"
#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"

#include <string.h>

GBytes *
rosette_status_list_expand (const char *encoded, gboolean is_multibase, GError **error)
{
  g_autoptr (GBytes) compressed = NULL;

  g_return_val_if_fail (encoded != NULL, NULL);

  /* GZIP begins with 1f 8b, in base64url "H4s": a leading "u" is always multibase's */
  if (*encoded == 'u')
    {
      encoded++;
    }
  else if (is_multibase)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "status list does not begin with the multibase letter u");
      return NULL;
    }

  compressed =
    rosette_base64url_decode (encoded, strlen (encoded), ROSETTE_MAX_STATUS_LIST_BYTES, error);
  if (compressed == NULL)
    return NULL;

  return rosette_inflate_gzip (compressed, ROSETTE_MAX_STATUS_LIST_BYTES, error);
}

gboolean
rosette_status_list_get (GBytes *bits, guint64 index, guint size, guint *value, GError **error)
{
  gsize n_bytes = 0;
  const guint8 *data = g_bytes_get_data (bits, &n_bytes);
  guint64 n_entries;
  guint result = 0;

  g_return_val_if_fail (size >= 1 && size <= 8, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  n_entries = (guint64) n_bytes * 8 / size;
  if (index >= n_entries)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   "entry %" G_GUINT64_FORMAT " of a status list of %" G_GUINT64_FORMAT, index,
                   n_entries);
      return FALSE;
    }

  for (guint64 at = index * size; at < index * size + size; at++)
    result = result << 1 | (data[at / 8] >> (7 - at % 8) & 1);
  *value = result;

  return TRUE;
}
