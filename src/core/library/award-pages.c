/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/award-pages.h"

#include "library/library-private.h"
#include "library/register-find.h"

#include <string.h>

/* More than a window shows at once; and so many pages that it does not read back and forth. */
#define PAGE_ROWS 64
#define MAX_PAGES 16

struct _RosetteAwardPages
{
  GObject parent_instance;

  RosetteLibrary *library; /* weak */
  GArray *ids;
  GHashTable *pages; /* number of the page -> array of rows */
  GQueue recent;     /* numbers of pages, the last one read first */
};

static GType
rosette_award_pages_get_item_type (GListModel *model)
{
  return ROSETTE_TYPE_AWARD_ROW;
}

static guint
rosette_award_pages_get_n_items (GListModel *model)
{
  return ROSETTE_AWARD_PAGES (model)->ids->len;
}

static void
keep_page (RosetteAwardPages *self, guint number, GPtrArray *page)
{
  if (self->recent.length >= MAX_PAGES)
    g_hash_table_remove (self->pages, g_queue_pop_tail (&self->recent));
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  g_queue_push_head (&self->recent, GUINT_TO_POINTER (number));
}

/* Borrowed; NULL where it cannot be read. */
static GPtrArray *
get_page (RosetteAwardPages *self, guint number)
{
  GPtrArray *page = g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
  guint first = number * PAGE_ROWS;
  g_autoptr (GError) error = NULL;

  if (page != NULL || self->library == NULL)
    return page;

  page =
    rosette_register_load_page (self->library->database, &g_array_index (self->ids, gint64, first),
                                MIN (PAGE_ROWS, self->ids->len - first), &error);
  if (page != NULL)
    keep_page (self, number, page);
  else
    g_debug ("Awards are not read: %s", error->message);

  return page;
}

static gpointer
rosette_award_pages_get_item (GListModel *model, guint position)
{
  RosetteAwardPages *self = ROSETTE_AWARD_PAGES (model);
  GPtrArray *page = NULL;

  if (position >= self->ids->len)
    return NULL;

  page = get_page (self, position / PAGE_ROWS);
  if (page != NULL)
    return g_object_ref (g_ptr_array_index (page, position % PAGE_ROWS));

  return rosette_register_new_empty (g_array_index (self->ids, gint64, position));
}

static void
init_model (GListModelInterface *interface)
{
  interface->get_item_type = rosette_award_pages_get_item_type;
  interface->get_n_items = rosette_award_pages_get_n_items;
  interface->get_item = rosette_award_pages_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RosetteAwardPages,
                               rosette_award_pages,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_model))

static void
rosette_award_pages_finalize (GObject *object)
{
  RosetteAwardPages *self = ROSETTE_AWARD_PAGES (object);

  g_clear_weak_pointer (&self->library);
  g_array_unref (self->ids);
  g_hash_table_unref (self->pages);
  g_queue_clear (&self->recent);

  G_OBJECT_CLASS (rosette_award_pages_parent_class)->finalize (object);
}

static void
rosette_award_pages_class_init (RosetteAwardPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rosette_award_pages_finalize;
}

static void
rosette_award_pages_init (RosetteAwardPages *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  g_queue_init (&self->recent);
}

RosetteAwardPages *
rosette_award_pages_new (RosetteLibrary *library)
{
  RosetteAwardPages *self = g_object_new (ROSETTE_TYPE_AWARD_PAGES, NULL);

  g_set_weak_pointer (&self->library, library);

  return self;
}

/* What was read of earlier rows may not be so any more: one of them may be renewed now. */
static void
drop_pages (RosetteAwardPages *self)
{
  g_hash_table_remove_all (self->pages);
  g_queue_clear (&self->recent);
}

void
rosette_award_pages_set_ids (RosetteAwardPages *self, GArray *ids)
{
  guint n_before = 0;

  g_return_if_fail (ROSETTE_IS_AWARD_PAGES (self) && ids != NULL);

  n_before = self->ids->len;
  drop_pages (self);
  g_array_set_size (self->ids, 0);
  g_array_append_vals (self->ids, ids->data, ids->len);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, ids->len);
}

void
rosette_award_pages_append_ids (RosetteAwardPages *self, GArray *ids)
{
  g_return_if_fail (ROSETTE_IS_AWARD_PAGES (self) && ids != NULL);

  if (ids->len == 0)
    return;
  drop_pages (self);
  g_array_append_vals (self->ids, ids->data, ids->len);
  g_list_model_items_changed (G_LIST_MODEL (self), self->ids->len - ids->len, 0, ids->len);
}

gboolean
rosette_award_pages_is_same (RosetteAwardPages *self, RosetteAwardPages *other)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_PAGES (self) && ROSETTE_IS_AWARD_PAGES (other), FALSE);

  return self->ids->len == other->ids->len
         && memcmp (self->ids->data, other->ids->data, self->ids->len * sizeof (gint64)) == 0;
}

gint64
rosette_award_pages_get_id (RosetteAwardPages *self, guint position)
{
  g_return_val_if_fail (ROSETTE_IS_AWARD_PAGES (self), 0);
  g_return_val_if_fail (position < self->ids->len, 0);

  return g_array_index (self->ids, gint64, position);
}
