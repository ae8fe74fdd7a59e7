/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/zip.h"

#define MAX_BYTES 1000000

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteZip) zip = rosette_zip_read (file, &error);

  g_assert_true ((zip == NULL) == (error != NULL));

  for (guint i = 0; zip != NULL && i < rosette_zip_get_n_entries (zip); i++)
    {
      g_autoptr (GError) problem = NULL;
      g_autoptr (GBytes) bytes = rosette_zip_extract (zip, i, MAX_BYTES, &problem);

      g_assert_true (g_utf8_validate (rosette_zip_get_name (zip, i), -1, NULL));
      g_assert_true ((bytes == NULL) == (problem != NULL));
      if (bytes != NULL)
        g_assert_cmpuint (g_bytes_get_size (bytes), ==, rosette_zip_get_size (zip, i));
    }

  return 0;
}
