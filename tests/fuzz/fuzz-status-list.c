/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/limits.h"
#include "checking/status-list.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);

  for (guint is_multibase = 0; is_multibase < 2; is_multibase++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bits = rosette_status_list_expand (text, is_multibase != 0, &error);
      guint value = 0;

      g_assert_true ((bits == NULL) == (error != NULL));
      if (bits == NULL)
        continue;
      g_assert_cmpuint (g_bytes_get_size (bits), <=, ROSETTE_MAX_STATUS_LIST_BYTES);
      for (guint entry_size = 1; entry_size <= 8; entry_size++)
        {
          guint64 n_entries = g_bytes_get_size (bits) * 8 / entry_size;

          g_assert_true (
            n_entries == 0
            || rosette_status_list_get (bits, n_entries - 1, entry_size, &value, NULL));
          g_assert_false (rosette_status_list_get (bits, n_entries, entry_size, &value, NULL));
        }
    }

  return 0;
}
