/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/palette.h"

#include "artwork/house.h"

static void
assert_colors (GArray *colors, const char *expected)
{
  g_autoptr (GArray) owned = colors;
  g_autofree char *text = rosette_house_colors_write (owned);

  g_assert_cmpstr (text, ==, expected);
}

/* The last one first, each once, not more than fit; kept for another badge. */
static void
test_recent (void)
{
  g_autoptr (RosetteDesignEditor) editor = rosette_design_editor_new ();
  g_autoptr (RosettePalette) palette = rosette_palette_new (editor);
  g_autoptr (RosettePalette) other = rosette_palette_new (editor);
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);

  rosette_palette_use (palette, (RosetteColor){ 1, 2, 3, 255 });
  assert_colors (rosette_palette_list_recent (palette), "");
  rosette_palette_set_library (palette, library);
  rosette_palette_set_library (other, library);
  rosette_palette_use (palette, (RosetteColor){ 1, 0, 0, 255 });
  rosette_palette_use (palette, (RosetteColor){ 2, 0, 0, 128 });
  rosette_palette_use (palette, (RosetteColor){ 9, 0, 0, 0 });
  rosette_palette_use (palette, (RosetteColor){ 1, 0, 0, 255 });
  assert_colors (rosette_palette_list_recent (other), "#010000 #020000");
  for (guint8 i = 3; i < 12; i++)
    rosette_palette_use (palette, (RosetteColor){ i, 0, 0, 255 });
  assert_colors (rosette_palette_list_recent (other),
                 "#0b0000 #0a0000 #090000 #080000 #070000 #060000");
}

/* House colours first, as much darker as the ground asks for. */
static void
test_readable (void)
{
  g_autoptr (RosetteDesignEditor) editor = rosette_design_editor_new ();
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosettePalette) palette = rosette_palette_new (editor);
  g_autoptr (RosetteLibrary) library = rosette_library_open (NULL, NULL);
  g_autoptr (GArray) readable = NULL;
  RosetteShape *ground = rosette_shape_new (ROSETTE_SHAPE_RECTANGLE);
  RosetteColor yellow = { 255, 255, 0, 255 };
  guint id;

  rosette_library_set_setting (library, ROSETTE_SETTING_HOUSE_COLORS, "#00ff00 #800000", NULL);
  rosette_palette_set_library (palette, library);
  assert_colors (rosette_palette_list_house (palette), "#00ff00 #800000");
  assert_colors (rosette_palette_list_readable (palette), "");

  ground->fill = yellow;
  ground->width = ground->height = 1000.0;
  rosette_design_add (design, ground, "Add");
  id = rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_TEXT), "Add");
  rosette_design_editor_set_design (editor, design);
  rosette_design_editor_select (editor, rosette_design_get_layer (design, id));
  readable = rosette_palette_list_readable (palette);
  g_assert_cmpuint (readable->len, >, 3);
  for (guint i = 0; i < readable->len; i++)
    g_assert_cmpfloat (
      rosette_color_get_contrast (g_array_index (readable, RosetteColor, i), yellow), >=, 4.5);
  g_assert_cmpuint (g_array_index (readable, RosetteColor, 1).red, ==, 128);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/palette/recent", test_recent);
  g_test_add_func ("/palette/readable", test_readable);

  return g_test_run ();
}
