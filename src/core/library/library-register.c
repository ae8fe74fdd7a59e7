/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/library-private.h"

#include "library/register-find.h"
#include "library/register.h"

gboolean
rosette_library_load_awards_anew (RosetteLibrary *self, GError **error)
{
  g_autoptr (GArray) ids = rosette_register_list_ids (self->database, 0, error);

  if (ids == NULL)
    return FALSE;
  rosette_award_pages_set_ids (self->awards, ids);

  return TRUE;
}

gboolean
rosette_library_load_awards (RosetteLibrary *self, gint64 after, GError **error)
{
  g_autoptr (GArray) ids = rosette_register_list_ids (self->database, after, error);

  if (ids == NULL)
    return FALSE;
  rosette_award_pages_append_ids (self->awards, ids);

  return TRUE;
}

/* The id of the newest row that the list has. */
static gint64
get_newest_id (RosetteLibrary *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->awards));

  return n > 0 ? rosette_award_pages_get_id (self->awards, n - 1) : 0;
}

gboolean
rosette_library_refresh (RosetteLibrary *self, GError **error)
{
  gint64 n_edits = 0;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);

  if (!rosette_register_count_edits (self->database, &n_edits, error))
    return FALSE;
  if (n_edits == self->n_edits)
    return rosette_library_load_awards (self, get_newest_id (self), error);
  self->n_edits = n_edits;

  return rosette_library_load_awards_anew (self, error);
}

GListModel *
rosette_library_get_awards (RosetteLibrary *self)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  return G_LIST_MODEL (self->awards);
}

static gboolean
prepare_texts (RosetteLibrary *self,
               RosetteAwardOrder order,
               gboolean is_descending,
               GError **error)
{
  if (self->register_texts != NULL
      && rosette_register_texts_is_current (self->register_texts, self->database, order,
                                            is_descending))
    return TRUE;

  g_clear_pointer (&self->register_texts, rosette_register_texts_free);
  self->register_texts = rosette_register_texts_new (self->database, order, is_descending, error);

  return self->register_texts != NULL;
}

GListModel *
rosette_library_find_awards (RosetteLibrary *self,
                             const char *search,
                             RosetteAwardOrder order,
                             gboolean is_descending,
                             GError **error)
{
  g_autoptr (GArray) ids = NULL;
  RosetteAwardPages *found = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), NULL);

  if (search == NULL || *search == '\0')
    ids = rosette_register_list_ordered (self->database, order, is_descending, error);
  else if (prepare_texts (self, order, is_descending, error))
    ids = rosette_register_texts_find (self->register_texts, search);
  if (ids == NULL)
    return NULL;
  found = rosette_award_pages_new (self);
  rosette_award_pages_set_ids (found, ids);

  return G_LIST_MODEL (found);
}

gboolean
rosette_library_each_holder (RosetteLibrary *self,
                             gint64 badge_id,
                             RosetteHolderFunc func,
                             gpointer user_data,
                             GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self) && func != NULL, FALSE);

  return rosette_register_each_holder (self->database, badge_id, func, user_data, error);
}

gboolean
rosette_library_add_awards (RosetteLibrary *self, GPtrArray *awards, GError **error)
{
  gboolean success;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (awards != NULL, FALSE);

  if (!rosette_database_begin (self->database, error))
    return FALSE;
  success = rosette_register_add (self->database, awards, error);

  return rosette_database_end (self->database, success, error)
         && rosette_library_load_awards (self, get_newest_id (self), error);
}
