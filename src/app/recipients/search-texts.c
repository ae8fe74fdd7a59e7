/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/search-texts.h"

/* People a slice: it takes less than a millisecond. */
#define N_AT_ONCE 200

typedef struct
{
  GListModel *recipients;
  guint position;
  guint *source;
} Work;

static gboolean
work_cb (gpointer user_data)
{
  Work *work = user_data;

  for (guint i = 0; i < N_AT_ONCE; i++)
    {
      g_autoptr (RosetteRecipient) recipient =
        g_list_model_get_item (work->recipients, work->position++);

      if (recipient == NULL)
        {
          *work->source = 0;
          return G_SOURCE_REMOVE;
        }
      rosette_recipient_get_search_text (recipient);
    }

  return G_SOURCE_CONTINUE;
}

void
rosette_search_texts_prepare (GListModel *recipients, guint *source)
{
  Work *work = NULL;

  g_return_if_fail (G_IS_LIST_MODEL (recipients) && source != NULL);

  if (*source != 0)
    g_source_remove (*source);
  work = g_new0 (Work, 1);
  work->recipients = recipients;
  work->source = source;
  *source = g_idle_add_full (G_PRIORITY_LOW, work_cb, work, g_free);
}
