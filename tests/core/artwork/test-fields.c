/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/fields.h"

#include "artwork/design-lint.h"
#include "artwork/svg-write.h"
#include "artwork/text.h"

static void
test_fill (void)
{
  static const struct
  {
    const char *text;
    const char *filled;
  } cases[] = {
    { "{name}", "Eva Ünal" },
    { "For {NAME}, {date}", "For Eva Ünal, 1 May" },
    { "{ name }{name}", "Eva ÜnalEva Ünal" },
    { "{Größe}", "12" },
    { "{empty}.", "." },
    { "{unknown} {name", "{unknown} {name" },
    { "{}{{name}}", "{}{Eva Ünal}" },
    { "{na\nme}", "{na\nme}" },
    { "", "" },
    /* What is filled in is not looked at again. */
    { "{trap}", "{name}" },
  };
  g_autoptr (GHashTable) fields = rosette_fields_new ();

  rosette_fields_set (fields, ROSETTE_FIELD_NAME, "Eva Ünal");
  rosette_fields_set (fields, ROSETTE_FIELD_DATE, "1 May");
  rosette_fields_set (fields, " GRÖßE ", "12");
  rosette_fields_set (fields, "empty", NULL);
  rosette_fields_set (fields, "trap", "{name}");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *filled = rosette_fields_fill (fields, cases[i].text);

      g_assert_cmpstr (filled, ==, cases[i].filled);
    }
}

/* A field is called as a column is, not as a page. */
static void
test_long_name (void)
{
  for (gsize length = 200; length <= 201; length++)
    {
      g_autofree char *name = g_strnfill (length, 'x');
      g_autofree char *text = g_strconcat ("{", name, "}", NULL);
      g_autoptr (GHashTable) fields = rosette_fields_new ();
      g_autofree char *filled = NULL;

      rosette_fields_set (fields, name, "a");
      filled = rosette_fields_fill (fields, text);
      g_assert_cmpstr (filled, ==, length == 200 ? "a" : text);
    }
}

static RosetteDesign *
make_design (void)
{
  RosetteDesign *design = rosette_design_new ();
  RosetteShape *text = rosette_shape_new (ROSETTE_SHAPE_TEXT);
  RosetteShape *arc = rosette_shape_new (ROSETTE_SHAPE_ARC);
  RosetteShape *hidden = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&text->text, "{name} and {Town}");
  rosette_shape_set_text (&arc->text, "{name}");
  rosette_shape_set_text (&hidden->text, "{secret}");
  hidden->is_hidden = TRUE;
  text->fit = ROSETTE_FIT_SHRINK;
  text->width = 200.0;
  text->height = 100.0;
  rosette_design_add (design, text, "Add");
  rosette_design_add (design, arc, "Add");
  rosette_design_add (design, hidden, "Add");

  return design;
}

static void
test_list (void)
{
  g_autoptr (RosetteDesign) design = make_design ();
  g_autoptr (GPtrArray) names = rosette_design_list_fields (design);

  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (names, 0), ==, "name");
  g_assert_cmpstr (g_ptr_array_index (names, 1), ==, "Town");
}

/* The design stays as it is; the box of a fitted text does, too. */
static void
test_design (void)
{
  g_autoptr (RosetteDesign) design = make_design ();
  g_autoptr (RosetteDesign) filled = NULL;
  g_autoptr (GHashTable) fields = rosette_fields_new ();
  g_autoptr (GBytes) before = rosette_design_to_svg (design);
  g_autoptr (GBytes) after = NULL;
  g_autoptr (RosetteLayer) layer = NULL;

  rosette_fields_set (fields, "name", "A name that is really much longer than any of the others");
  filled = rosette_design_new_filled (design, fields);
  after = rosette_design_to_svg (design);
  g_assert_true (g_bytes_equal (before, after));
  layer = g_list_model_get_item (G_LIST_MODEL (filled), 0);
  g_assert_cmpstr (rosette_layer_get_shape (layer)->text, ==,
                   "A name that is really much longer than any of the others and {Town}");
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->width, ==, 200.0);
  g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (filled)));
}

/* However long a name is, it stays where it is seen; a short one is as large as it was drawn. */
static void
test_long (void)
{
  static const struct
  {
    const char *name;
    gboolean shrinks;
  } cases[] = { { "Ada", FALSE },
                { "Maria del Carmen Fernández-Villanueva de la Torre", TRUE },
                { "https://a-name-of-one-word.example/that-cannot-be-broken-anywhere-at-all",
                  TRUE } };

  for (gsize i = 0; i < 2 * G_N_ELEMENTS (cases); i++)
    {
      gsize at = i / 2;
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      g_autoptr (RosetteDesign) filled = NULL;
      g_autoptr (GHashTable) fields = rosette_fields_new ();
      g_autoptr (RosetteLayer) layer = NULL;
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
      const RosetteShape *found = NULL;

      shape->font_size = 120.0;
      shape->x = i % 2 == 0 ? 450.0 : 550.0;
      rosette_shape_set_text (&shape->text, "{name}");
      rosette_design_add (design, shape, "Add");
      rosette_fields_set (fields, "name", cases[at].name);
      filled = rosette_design_new_filled (design, fields);
      layer = g_list_model_get_item (G_LIST_MODEL (filled), 0);
      found = rosette_layer_get_shape (layer);
      g_assert_cmpfloat (found->width, <=, 2.0 * (450.0 - ROSETTE_SAFE_MARGIN));
      g_assert_true ((rosette_text_get_fitted_size (found) < 120.0) == cases[at].shrinks);
      g_assert_cmpstr (found->text, ==, cases[at].name);
    }
}

static void
test_alt_text (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) filled = NULL;
  g_autoptr (GHashTable) fields = rosette_fields_new ();
  g_autoptr (GPtrArray) names = NULL;

  rosette_design_set_alt_text (design, "A star for {name}");
  names = rosette_design_list_fields (design);
  g_assert_cmpuint (names->len, ==, 1);
  rosette_fields_set (fields, "name", "Ada");
  filled = rosette_design_new_filled (design, fields);
  g_assert_cmpstr (rosette_design_get_alt_text (filled), ==, "A star for Ada");
  g_assert_cmpstr (rosette_design_get_alt_text (design), ==, "A star for {name}");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fields/fill", test_fill);
  g_test_add_func ("/fields/long-name", test_long_name);
  g_test_add_func ("/fields/list", test_list);
  g_test_add_func ("/fields/design", test_design);
  g_test_add_func ("/fields/alt-text", test_alt_text);
  g_test_add_func ("/fields/long", test_long);

  return g_test_run ();
}
