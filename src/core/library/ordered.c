/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/ordered.h"

/* Most changes of the list for one call. Each costs those who show the list time that grows with
 * it: past that, all between the first and the last is one change. */
#define MAX_CHANGES 64

gboolean
rosette_ordered_find (GListStore *store, RosetteIdFunc get_id, gint64 id, guint *position)
{
  guint low = 0;
  guint high = g_list_model_get_n_items (G_LIST_MODEL (store));

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (store), middle);
      gint64 found = get_id (object);

      if (found == id)
        {
          *position = middle;
          return TRUE;
        }
      if (found < id)
        low = middle + 1;
      else
        high = middle;
    }
  *position = low;

  return FALSE;
}

static int
compare_ids (gconstpointer a, gconstpointer b, gpointer user_data)
{
  RosetteIdFunc *get_id = user_data;
  gint64 id_a = (*get_id) (*(gpointer *) a);
  gint64 id_b = (*get_id) (*(gpointer *) b);

  return (id_a > id_b) - (id_a < id_b);
}

static GPtrArray *
sort_by_id (GPtrArray *objects, RosetteIdFunc get_id)
{
  /* Not a copy, which would free the objects when @objects does. */
  GPtrArray *sorted = g_ptr_array_new ();

  g_ptr_array_extend (sorted, objects, NULL, NULL);
  g_ptr_array_sort_with_data (sorted, compare_ids, &get_id);

  return sorted;
}

/* How many of @sorted from @first on have an id below that of the object at @position. */
static guint
count_before (GListStore *store,
              RosetteIdFunc get_id,
              GPtrArray *sorted,
              guint first,
              guint position)
{
  g_autoptr (GObject) next = g_list_model_get_item (G_LIST_MODEL (store), position);
  guint end = first + 1;

  while (end < sorted->len
         && (next == NULL || get_id (g_ptr_array_index (sorted, end)) < get_id (next)))
    end++;

  return end - first;
}

/* Where each of @sorted is, when @are_there, or else would be; those that are not where they should
 * be are passed over. */
static GArray *
find_positions (GListStore *store, RosetteIdFunc get_id, GPtrArray *sorted, gboolean are_there)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sorted->len; i++)
    {
      guint position = 0;

      if (rosette_ordered_find (store, get_id, get_id (g_ptr_array_index (sorted, i)), &position)
          == are_there)
        g_array_append_val (positions, position);
    }

  return positions;
}

/* How many changes they need: neighbours are @step apart. */
static guint
count_runs (GArray *positions, guint step)
{
  guint n_runs = 1;

  for (guint i = 1; i < positions->len; i++)
    {
      if (g_array_index (positions, guint, i) != g_array_index (positions, guint, i - 1) + step)
        n_runs++;
    }

  return n_runs;
}

/* Moves *@from on to @to, past objects of the list that stay. */
static void
keep_until (GListStore *store, guint *from, guint to, GPtrArray *objects)
{
  for (; *from < to; (*from)++)
    g_ptr_array_add (objects, g_list_model_get_item (G_LIST_MODEL (store), *from));
}

static void
insert_at_once (GListStore *store, GPtrArray *sorted, GArray *positions)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = g_array_index (positions, guint, 0);
  guint at = first;

  for (guint i = 0; i < sorted->len; i++)
    {
      keep_until (store, &at, g_array_index (positions, guint, i), merged);
      g_ptr_array_add (merged, g_object_ref (g_ptr_array_index (sorted, i)));
    }
  g_list_store_splice (store, first, at - first, merged->pdata, merged->len);
}

static void
remove_at_once (GListStore *store, GArray *positions)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_object_unref);
  guint first = g_array_index (positions, guint, 0);
  guint at = first;

  for (guint i = 0; i < positions->len; i++)
    {
      keep_until (store, &at, g_array_index (positions, guint, i), kept);
      at++;
    }
  g_list_store_splice (store, first, at - first, kept->pdata, kept->len);
}

void
rosette_ordered_insert (GListStore *store, RosetteIdFunc get_id, GPtrArray *objects)
{
  g_autoptr (GPtrArray) sorted = sort_by_id (objects, get_id);
  g_autoptr (GArray) positions = find_positions (store, get_id, sorted, FALSE);
  guint n_run = 0;

  if (count_runs (positions, 0) > MAX_CHANGES)
    {
      insert_at_once (store, sorted, positions);
      return;
    }

  for (guint i = 0; i < sorted->len; i += n_run)
    {
      guint position = 0;

      rosette_ordered_find (store, get_id, get_id (g_ptr_array_index (sorted, i)), &position);
      n_run = count_before (store, get_id, sorted, i, position);
      g_list_store_splice (store, position, 0, sorted->pdata + i, n_run);
    }
}

/* How many of @sorted from @first on stand next to each other in the list from @position on. */
static guint
count_neighbours (GListStore *store,
                  RosetteIdFunc get_id,
                  GPtrArray *sorted,
                  guint first,
                  guint position)
{
  guint end = first + 1;

  for (; end < sorted->len; end++)
    {
      g_autoptr (GObject) next =
        g_list_model_get_item (G_LIST_MODEL (store), position + end - first);

      if (next == NULL || get_id (next) != get_id (g_ptr_array_index (sorted, end)))
        break;
    }

  return end - first;
}

void
rosette_ordered_remove (GListStore *store, RosetteIdFunc get_id, GPtrArray *objects)
{
  g_autoptr (GPtrArray) sorted = sort_by_id (objects, get_id);
  g_autoptr (GArray) positions = find_positions (store, get_id, sorted, TRUE);
  guint n_run = 0;

  if (count_runs (positions, 1) > MAX_CHANGES)
    {
      remove_at_once (store, positions);
      return;
    }

  for (guint i = 0; i < sorted->len; i += n_run)
    {
      guint position = 0;

      n_run = 1;
      if (!rosette_ordered_find (store, get_id, get_id (g_ptr_array_index (sorted, i)), &position))
        continue;
      n_run = count_neighbours (store, get_id, sorted, i, position);
      g_list_store_splice (store, position, n_run, NULL, 0);
    }
}
