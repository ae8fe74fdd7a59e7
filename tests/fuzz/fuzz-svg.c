/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/error.h"
#include "baking/svg.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) file = g_bytes_new_static (data, size);
  g_autoptr (GBytes) bare = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteBaked) found = rosette_svg_extract (file, &error);

  g_assert_true ((found == NULL) == (error != NULL));

  /* What was taken out is not there any more, and baking it again can be undone. */
  bare = rosette_svg_remove (file, NULL);
  if (bare != NULL)
    {
      g_autoptr (RosetteBaked) none = rosette_svg_extract (bare, NULL);

      g_assert_null (none);
    }

  return 0;
}
