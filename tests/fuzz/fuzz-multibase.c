/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/multibase.h"
#include "encoding/multicodec.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rosette_multibase_decode ((const char *) data, size, 4096, &error);
  g_autoptr (GBytes) payload = NULL;
  g_autofree char *text = NULL;
  guint64 codec;

  g_assert_true ((bytes == NULL) == (error != NULL));
  if (bytes == NULL)
    return 0;

  text = rosette_multibase_encode ((char) data[0], g_bytes_get_data (bytes, NULL),
                                   g_bytes_get_size (bytes));
  g_assert_cmpuint (strlen (text), ==, size);
  g_assert_cmpint (g_ascii_strncasecmp (text, (const char *) data, size), ==, 0);
  if (data[0] == 'z' || data[0] == 'u')
    g_assert_cmpmem (text, size, data, size);

  if (rosette_multicodec_unwrap (bytes, &codec, &payload, NULL))
    g_assert_nonnull (payload);

  return 0;
}
