/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "archives/mail.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) parts = rosette_mail_read (file, &error);

  g_assert_true ((parts == NULL) == (error != NULL));
  g_assert_true (parts != NULL || !rosette_mail_is (file) || error->code != 0);

  for (guint i = 0; parts != NULL && i < parts->len; i++)
    {
      const RosetteMailPart *part = g_ptr_array_index (parts, i);

      g_assert_true (part->name == NULL || g_utf8_validate (part->name, -1, NULL));
      g_assert_nonnull (part->contents);
    }

  return 0;
}
