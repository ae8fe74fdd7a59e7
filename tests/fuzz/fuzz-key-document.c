/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "checking/key-document.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new_static (data, size);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 10, 0, 0);
  g_autoptr (GPtrArray) entries =
    rosette_key_document_read (document, "https://school.example/issuer", now);

  for (guint i = 0; i < entries->len; i++)
    {
      const RosetteKeyEntry *entry = entries->pdata[i];

      g_assert_nonnull (entry->id);
      g_assert_true (entry->key == NULL || !entry->is_link);
    }

  return 0;
}
