/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/levels.h"

#include "artwork/svg-write.h"
#include "artwork/template.h"

static RosetteDesign *
make (const char *id)
{
  guint index = 0;
  gboolean is_found = rosette_template_find (id, &index);

  g_assert_true (is_found);

  return rosette_template_new_design (index);
}

static void
test_find (void)
{
  static const struct
  {
    const char *id;
    RosetteLevels family;
    guint level;
  } cases[] = {
    { "bronze", ROSETTE_LEVELS_METAL, 0 },       { "silver", ROSETTE_LEVELS_METAL, 1 },
    { "gold", ROSETTE_LEVELS_METAL, 2 },         { "language", ROSETTE_LEVELS_LANGUAGE, 3 },
    { "internship", ROSETTE_LEVELS_NONE, 0 },    { "virtual", ROSETTE_LEVELS_NONE, 0 },
    { "competence", ROSETTE_LEVELS_NONE, 0 },    { "course", ROSETTE_LEVELS_NONE, 0 },
    { "tutor", ROSETTE_LEVELS_NONE, 0 },         { "host", ROSETTE_LEVELS_NONE, 0 },
    { "participation", ROSETTE_LEVELS_NONE, 0 }, { "project", ROSETTE_LEVELS_NONE, 0 },
    { "digital", ROSETTE_LEVELS_NONE, 0 },       { "safety", ROSETTE_LEVELS_NONE, 0 },
    { "empty", ROSETTE_LEVELS_NONE, 0 },
  };

  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, rosette_template_count ());
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = make (cases[i].id);
      guint level = 0;

      g_assert_cmpint (rosette_levels_find (design, &level), ==, cases[i].family);
      if (cases[i].family != ROSETTE_LEVELS_NONE)
        g_assert_cmpuint (level, ==, cases[i].level);
    }
}

/* One colour of a metal is chance. */
static void
test_chance (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_CIRCLE);
  gboolean is_color = rosette_color_parse ((const char *[]){ ROSETTE_METAL_GOLD }[0], &shape->fill);

  g_assert_true (is_color);
  rosette_design_add (design, shape, "Add");
  g_assert_cmpint (rosette_levels_find (design, NULL), ==, ROSETTE_LEVELS_NONE);
}

/* Bronze becomes what gold is, to the byte, by one step, and bronze again. */
static void
test_metal (void)
{
  static const char *const ids[] = { "bronze", "silver", "gold" };

  for (guint from = 0; from < 3; from++)
    for (guint to = 0; to < 3; to++)
      {
        g_autoptr (RosetteDesign) design = make (ids[from]);
        g_autoptr (RosetteDesign) wanted = make (ids[to]);
        g_autoptr (GBytes) before = rosette_design_to_svg (design);
        g_autoptr (GBytes) expected = rosette_design_to_svg (wanted);
        g_autoptr (GBytes) after = NULL;
        g_autoptr (GBytes) undone = NULL;

        g_assert_cmpint (rosette_levels_switch (design, to, "Level"), ==, from != to);
        after = rosette_design_to_svg (design);
        g_assert_true (g_bytes_equal (after, expected));
        rosette_history_undo (rosette_design_get_history (design));
        undone = rosette_design_to_svg (design);
        g_assert_true (g_bytes_equal (undone, before));
      }
}

/* What its user has changed stays: another ribbon, other words. */
static void
test_changed (void)
{
  g_autoptr (RosetteDesign) design = make ("bronze");
  g_autoptr (RosetteLayer) ribbon = g_list_model_get_item (G_LIST_MODEL (design), 0);
  g_autoptr (RosetteLayer) words = g_list_model_get_item (
    G_LIST_MODEL (design), g_list_model_get_n_items (G_LIST_MODEL (design)) - 1);
  g_autoptr (RosetteShape) other = rosette_shape_copy (rosette_layer_get_shape (ribbon));
  g_autoptr (RosetteShape) mine = rosette_shape_copy (rosette_layer_get_shape (words));
  guint level = 0;

  other->fill = (RosetteColor){ 1, 2, 3, 255 };
  rosette_design_change (design, rosette_layer_get_id (ribbon), other, "Fill");
  rosette_shape_set_text (&mine->text, "THIRD");
  rosette_design_change (design, rosette_layer_get_id (words), mine, "Text");
  g_assert_true (rosette_levels_switch (design, 2, "Level"));
  g_assert_cmpint (rosette_levels_find (design, &level), ==, ROSETTE_LEVELS_METAL);
  g_assert_cmpuint (level, ==, 2);
  g_assert_true (
    rosette_color_equal (rosette_layer_get_shape (ribbon)->fill, (RosetteColor){ 1, 2, 3, 255 }));
  g_assert_cmpstr (rosette_layer_get_shape (words)->text, ==, "THIRD");
}

/* The second layer from the top. */
static RosetteLayer *
get_stars (RosetteDesign *design)
{
  return g_list_model_get_item (G_LIST_MODEL (design),
                                g_list_model_get_n_items (G_LIST_MODEL (design)) - 2);
}

static guint
count_stars (RosetteDesign *design)
{
  g_autoptr (RosetteLayer) layer = get_stars (design);
  guint n = 0;

  for (const char *p = rosette_layer_get_shape (layer)->path; *p != '\0'; p++)
    n += *p == 'M';

  return n;
}

/* Bronze has one, gold three: no level is told by its colour alone. Another symbol in their place
 * stays. */
static void
test_stars (void)
{
  g_autoptr (RosetteDesign) design = make ("bronze");
  g_autoptr (RosetteLayer) stars = get_stars (design);
  g_autoptr (RosetteShape) mine = NULL;

  for (guint level = 0; level < 3; level++)
    {
      rosette_levels_switch (design, level, "Level");
      g_assert_cmpuint (count_stars (design), ==, level + 1);
    }
  mine = rosette_shape_copy (rosette_layer_get_shape (stars));
  rosette_shape_set_text (&mine->path, "M0 0L100 0L50 100Z");
  rosette_design_change (design, rosette_layer_get_id (stars), mine, "Symbol");
  g_assert_true (rosette_levels_switch (design, 0, "Level"));
  g_assert_cmpstr (rosette_layer_get_shape (stars)->path, ==, "M0 0L100 0L50 100Z");
}

static void
test_language (void)
{
  g_autoptr (RosetteDesign) design = make ("language");
  guint level = 0;

  for (guint i = 0; i < rosette_levels_count (ROSETTE_LEVELS_LANGUAGE); i++)
    {
      rosette_levels_switch (design, i, "Level");
      g_assert_cmpint (rosette_levels_find (design, &level), ==, ROSETTE_LEVELS_LANGUAGE);
      g_assert_cmpuint (level, ==, i);
    }
  g_assert_cmpstr (rosette_levels_get_title (ROSETTE_LEVELS_LANGUAGE, level), ==, "C2");
}

/* Another level that is only spoken of stays. */
static void
test_other_language (void)
{
  g_autoptr (RosetteDesign) design = make ("language");
  RosetteShape *text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  guint id;

  rosette_shape_set_text (&text->text, "A1");
  id = rosette_design_add (design, text, "Add");
  g_assert_true (rosette_levels_switch (design, 4, "Level"));
  g_assert_cmpstr (rosette_layer_get_shape (rosette_design_get_layer (design, id))->text, ==, "A1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/levels/find", test_find);
  g_test_add_func ("/levels/chance", test_chance);
  g_test_add_func ("/levels/metal", test_metal);
  g_test_add_func ("/levels/changed", test_changed);
  g_test_add_func ("/levels/stars", test_stars);
  g_test_add_func ("/levels/language", test_language);
  g_test_add_func ("/levels/other-language", test_other_language);

  return g_test_run ();
}
