/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library/ordered.h"

#include "library/recipient-private.h"

static gint64
get_id (gpointer object)
{
  return rosette_recipient_get_id (object);
}

static void
count_changes_cb (GListModel *model, guint position, guint removed, guint added, guint *n)
{
  (*n)++;
}

static GPtrArray *
make (const char *ids)
{
  g_auto (GStrv) words = g_strsplit (ids, " ", -1);
  GPtrArray *objects = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      RosetteRecipient *recipient = rosette_recipient_new (words[i], NULL, NULL, NULL);

      rosette_recipient_set_id (recipient, g_ascii_strtoll (words[i], NULL, 10));
      g_ptr_array_add (objects, recipient);
    }

  return objects;
}

static char *
dup_ids (GListStore *store)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (store)); i++)
    {
      g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (store), i);

      g_string_append_printf (ids, i > 0 ? " %d" : "%d", (int) get_id (object));
    }

  return g_string_free (ids, FALSE);
}

typedef struct
{
  const char *there;
  const char *change;
  const char *inserted;
  guint n_insertions;
  const char *removed;
  guint n_removals;
} Case;

static void
test_cases (void)
{
  static const Case cases[] = {
    { "", "2 1 3", "1 2 3", 1, "", 1 },       { "1 5 9", "3 2 7", "1 2 3 5 7 9", 2, "1 5 9", 2 },
    { "5", "4 6", "4 5 6", 2, "5", 2 },       { "1 2", "3 4", "1 2 3 4", 1, "1 2", 1 },
    { "3 4", "1 2", "1 2 3 4", 1, "3 4", 1 }, { "1 2", "", "1 2", 0, "1 2", 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
      g_autoptr (GPtrArray) there = make (cases[i].there);
      g_autoptr (GPtrArray) change = make (cases[i].change);
      g_autofree char *inserted = NULL;
      g_autofree char *removed = NULL;
      guint n_changes = 0;

      rosette_ordered_insert (store, get_id, there);
      g_signal_connect (store, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);

      rosette_ordered_insert (store, get_id, change);
      inserted = dup_ids (store);
      g_assert_cmpstr (inserted, ==, cases[i].inserted);
      g_assert_cmpuint (n_changes, ==, cases[i].n_insertions);

      n_changes = 0;
      rosette_ordered_remove (store, get_id, change);
      removed = dup_ids (store);
      g_assert_cmpstr (removed, ==, cases[i].removed);
      g_assert_cmpuint (n_changes, ==, cases[i].n_removals);

      rosette_ordered_remove (store, get_id, change);
      g_assert_cmpuint (n_changes, ==, cases[i].n_removals);
    }
}

/* Every other of twice @n_runs objects, from 1 on or from 2 on. */
static char *
list_every_other (guint first, guint n_runs)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < n_runs; i++)
    g_string_append_printf (ids, i > 0 ? " %u" : "%u", first + 2 * i);

  return g_string_free (ids, FALSE);
}

static void
test_many (void)
{
  static const struct
  {
    guint n_runs;
    guint n_changes;
  } cases[] = { { 64, 64 }, { 65, 1 }, { 1000, 1 } };

  g_test_summary ("Many changes are one; what stands between them stays.");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GListStore) store = g_list_store_new (ROSETTE_TYPE_RECIPIENT);
      g_autofree char *odd = list_every_other (1, cases[i].n_runs);
      g_autofree char *even = list_every_other (2, cases[i].n_runs);
      g_autoptr (GPtrArray) there = make (odd);
      g_autoptr (GPtrArray) change = make (even);
      g_autofree char *removed = NULL;
      guint n_changes = 0;

      rosette_ordered_insert (store, get_id, there);
      g_signal_connect (store, "items-changed", G_CALLBACK (count_changes_cb), &n_changes);

      rosette_ordered_insert (store, get_id, change);
      g_assert_cmpuint (n_changes, ==, cases[i].n_changes);
      for (guint at = 0; at < 2 * cases[i].n_runs; at++)
        {
          g_autoptr (GObject) object = g_list_model_get_item (G_LIST_MODEL (store), at);

          g_assert_cmpint (get_id (object), ==, at + 1);
        }

      n_changes = 0;
      rosette_ordered_remove (store, get_id, change);
      g_assert_cmpuint (n_changes, ==, cases[i].n_changes);
      removed = dup_ids (store);
      g_assert_cmpstr (removed, ==, odd);
      g_assert_true (g_list_model_get_item (G_LIST_MODEL (store), 1)
                     == g_ptr_array_index (there, 1));
      g_object_unref (g_ptr_array_index (there, 1));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ordered/cases", test_cases);

  g_test_add_func ("/ordered/many", test_many);

  return g_test_run ();
}
