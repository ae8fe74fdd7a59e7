/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/looks.h"
#include "reporting/mark.h"

#include <gio/gio.h>

/* Each verdict and each result has a shape of its own, which is in the resources, and saved reports
 * have the same. */
static void
assert_is_new_icon (GHashTable *seen, const char *icon_name, const RosetteMark *mark)
{
  g_autoptr (GBytes) icon = NULL;
  g_autofree char *path =
    g_strdup_printf (RESOURCE_ROOT "/icons/scalable/actions/%s.svg", icon_name);

  g_assert_true (g_hash_table_add (seen, (gpointer) icon_name));
  icon = g_resources_lookup_data (path, 0, NULL);
  g_assert_nonnull (icon);
  g_assert_nonnull (
    g_strstr_len (g_bytes_get_data (icon, NULL), (gssize) g_bytes_get_size (icon), mark->path));
}

static void
test_shapes (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i <= ROSETTE_VERDICT_NOT_A_BADGE; i++)
    {
      assert_is_new_icon (seen, rosette_looks_get_verdict_icon (i),
                          rosette_mark_get_of_verdict (i));
      g_assert_nonnull (rosette_looks_get_verdict_class (i));
    }
  for (guint i = 0; i <= ROSETTE_RESULT_SKIPPED; i++)
    {
      assert_is_new_icon (seen, rosette_looks_get_result_icon (i), rosette_mark_get_of_result (i));
      g_assert_nonnull (rosette_looks_get_result_class (i));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/looks/shapes", test_shapes);

  return g_test_run ();
}
