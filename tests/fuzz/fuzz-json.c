/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/jcs.h"
#include "encoding/json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What was read is written, read and written again without a change. */
static void
assert_round_trip (JsonNode *node)
{
  gsize length = 0;
  g_autofree char *written = rosette_json_write (node, &length);
  g_autoptr (JsonNode) again = rosette_json_parse (written, length, NULL);

  g_assert_nonnull (again);
  g_assert_true (json_node_equal (node, again));
}

/* The canonical form is its own canonical form. */
static void
assert_canonical (JsonNode *node)
{
  gsize length = 0;
  g_autofree char *canonical = rosette_jcs_canonicalize (node, &length, NULL);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *once_more = NULL;

  if (canonical == NULL)
    return;
  again = rosette_json_parse (canonical, length, NULL);
  /* A large double may have been written without a point, and no longer fit an integer. */
  if (again == NULL)
    return;
  once_more = rosette_jcs_canonicalize (again, NULL, NULL);
  if (once_more != NULL)
    g_assert_cmpstr (once_more, ==, canonical);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = rosette_json_parse ((const char *) data, size, &error);
  g_autofree char *pretty = NULL;

  g_assert_true ((node == NULL) == (error != NULL));
  if (node == NULL)
    return 0;

  pretty = rosette_json_write_pretty (node);
  assert_round_trip (node);
  assert_canonical (node);

  return 0;
}
