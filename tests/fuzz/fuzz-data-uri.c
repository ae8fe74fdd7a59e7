/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/data-uri.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GBytes) picture = rosette_data_uri_decode (text, 1024);

  if (picture != NULL)
    g_assert_cmpuint (g_bytes_get_size (picture), <=, 1024);

  return 0;
}
