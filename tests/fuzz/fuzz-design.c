/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-read.h"
#include "artwork/svg-write.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What can be opened is written so that it can be opened again, as the same bytes. */
int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (bytes, &error);
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;

  g_assert_true ((design == NULL) == (error != NULL));
  if (design == NULL)
    return 0;

  written = rosette_design_to_svg (design);
  opened = rosette_design_from_svg (written, &error);
  g_assert_no_error (error);
  again = rosette_design_to_svg (opened);
  g_assert_true (g_bytes_equal (written, again));

  return 0;
}
