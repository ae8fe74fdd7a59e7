/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issue/received.h"

GHashTable *
rosette_received_list (GListModel *awards, gint64 badge_id)
{
  GHashTable *received = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (awards); i++)
    {
      g_autoptr (RosetteAwardRow) row = g_list_model_get_item (awards, i);

      if (rosette_award_row_get_badge_id (row) != badge_id)
        continue;
      g_hash_table_add (received, g_utf8_casefold (rosette_award_row_get_email (row), -1));
      g_hash_table_add (received, g_strdup (rosette_award_row_get_identifier (row)));
    }
  g_hash_table_remove (received, "");

  return received;
}

gboolean
rosette_received_has (GHashTable *received, RosetteRecipient *recipient)
{
  g_autofree char *email = g_utf8_casefold (rosette_recipient_get_email (recipient), -1);

  return g_hash_table_contains (received, email)
         || g_hash_table_contains (received, rosette_recipient_get_identifier (recipient));
}
