/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-adopt.h"
#include "artwork/svg-read.h"
#include "artwork/svg-shapes.h"
#include "artwork/svg-write.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* As an editor of SVG would have written it. */
static void
adopt (const guint8 *data, gsize size)
{
  static const char declaration[] = "<?xml version=\"1.0\"?>";
  g_autoptr (GByteArray) file = g_byte_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) adopted = NULL;
  g_autoptr (GError) error = NULL;

  g_byte_array_append (file, (const guint8 *) declaration, sizeof declaration - 1);
  g_byte_array_append (file, data, (guint) size);
  bytes = g_byte_array_free_to_bytes (g_steal_pointer (&file));
  adopted = rosette_svg_adopt (bytes, &error);
  g_assert_true ((adopted == NULL) == (error != NULL));
}

static void
open_shapes (GBytes *bytes)
{
  g_autoptr (RosetteDesign) design = rosette_design_from_shapes (bytes);
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GError) error = NULL;

  if (design == NULL)
    return;

  written = rosette_design_to_svg (design);
  opened = rosette_design_from_svg (written, &error);
  g_assert_no_error (error);
}

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
  adopt (data, size);
  open_shapes (bytes);
  if (design == NULL)
    return 0;

  written = rosette_design_to_svg (design);
  opened = rosette_design_from_svg (written, &error);
  g_assert_no_error (error);
  again = rosette_design_to_svg (opened);
  g_assert_true (g_bytes_equal (written, again));

  return 0;
}
