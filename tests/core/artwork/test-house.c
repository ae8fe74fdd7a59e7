/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/house.h"

#include "artwork/design-lint.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"

static void
test_colors (void)
{
  static const struct
  {
    const char *text;
    const char *again;
  } cases[] = {
    { NULL, "" },
    { "", "" },
    { "#ff0000", "#ff0000" },
    { "#ff0000 #00FF00", "#ff0000 #00ff00" },
    { "red #00ff00 #12", "#00ff00" },
    { "#11223344", "#112233" },
    { "#000001 #000002 #000003 #000004 #000005 #000006",
      "#000001 #000002 #000003 #000004 #000005 #000006" },
    { "#000001 #000002 #000003 #000004 #000005 #000006 #000007",
      "#000001 #000002 #000003 #000004 #000005 #000006" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) colors = rosette_house_colors_read (cases[i].text);
      g_autofree char *again = rosette_house_colors_write (colors);

      g_assert_cmpstr (again, ==, cases[i].again);
    }
}

static void
paint (RosetteDesign *design, const char *text)
{
  g_autoptr (GArray) colors = rosette_house_colors_read (text);

  rosette_house_paint (design, colors);
}

static RosetteColor
get_fill (RosetteDesign *design, guint index)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), index);

  return rosette_layer_get_shape (layer)->fill;
}

/* The blue of the internship is the house's red, its gold the house's green; white stays. */
static void
test_paint (void)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  RosetteColor seal, ribbon, case_;

  paint (design, "#a01020 #108040");
  seal = get_fill (design, 0);
  case_ = get_fill (design, 5);
  ribbon = get_fill (design, 8);
  g_assert_cmpuint (seal.red, >, seal.blue + 40);
  g_assert_cmpuint (seal.red, >, seal.green + 40);
  g_assert_cmpuint (ribbon.green, >, ribbon.red + 20);
  g_assert_true (rosette_color_equal (case_, (RosetteColor){ 255, 255, 255, 255 }));
}

static gboolean
is_near (RosetteColor a, RosetteColor b)
{
  return ABS (a.red - b.red) <= 1 && ABS (a.green - b.green) <= 1 && ABS (a.blue - b.blue) <= 1;
}

/* The one colour or the other of every starter becomes another, with its shades, by one step; what
 * could be read still can, and undone it is as it was. */
static void
test_repaint (void)
{
  const RosetteColor teal = { 0x0f, 0x7b, 0x6c, 255 };

  for (guint i = 0; i < 2 * rosette_template_count (); i++)
    {
      guint index = i % 2;
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i / 2);
      g_autoptr (GBytes) before = rosette_design_to_svg (design);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GArray) findings = NULL;
      RosetteColor old[ROSETTE_HOUSE_N_MAIN], colors[ROSETTE_HOUSE_N_MAIN];
      guint n_colors = rosette_house_find_colors (design, old);

      g_test_message ("%s, %u of %u", rosette_template_get_id (i / 2), index, n_colors);
      g_assert_true (rosette_house_repaint (design, index, teal, "Colours")
                     == (index < n_colors && !is_near (old[index], teal)));
      if (index >= n_colors)
        continue;
      g_assert_true (rosette_house_find_colors (design, colors) > 0);
      g_assert_true (index == 1 || is_near (colors[0], teal));
      findings = rosette_design_lint (design);
      for (guint j = 0; j < findings->len; j++)
        g_assert_true (rosette_lint_is_hint (&g_array_index (findings, RosetteLintFinding, j)));
      rosette_history_undo (rosette_design_get_history (design));
      after = rosette_design_to_svg (design);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* What was nearly white stays nearly white, in a dark house too. */
static void
test_tint (void)
{
  guint index = 0;
  gboolean is_found = rosette_template_find ("tutor", &index);
  g_autoptr (RosetteDesign) design = rosette_template_new_design (index);
  RosetteColor disc;

  g_assert_true (is_found);
  paint (design, "#300008");
  disc = get_fill (design, 1);
  g_assert_cmpuint (MIN (disc.red, MIN (disc.green, disc.blue)), >, 230);
  g_assert_cmpuint (get_fill (design, 0).red, <, 0x40);
}

/* Of one colour only what stands out stays; without any, and of metal, all does. */
static void
test_unpainted (void)
{
  static const struct
  {
    const char *id;
    const char *colors;
  } cases[] = { { "internship", "" }, { "gold", "#a01020 #108040" }, { "empty", "#a01020" } };
  g_autoptr (RosetteDesign) one = rosette_template_new_design (0);
  g_autoptr (RosetteDesign) plain = rosette_template_new_design (0);

  paint (one, "#a01020");
  g_assert_true (rosette_color_equal (get_fill (one, 8), get_fill (plain, 8)));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint index = 0;
      gboolean is_found = rosette_template_find (cases[i].id, &index);
      g_autoptr (RosetteDesign) design = rosette_template_new_design (index);
      g_autoptr (GBytes) before = rosette_design_to_svg (design);
      g_autoptr (GBytes) after = NULL;

      g_assert_true (is_found);
      paint (design, cases[i].colors);
      after = rosette_design_to_svg (design);
      g_assert_true (g_bytes_equal (before, after));
    }
}

/* Whatever the colours, what stands on a starter can be read. */
static void
test_readable (void)
{
  static const char *const houses[] = { "#a01020 #108040", "#ffee00 #fff6a0", "#101820 #203040",
                                        "#00a0e0 #e07000", "#f0f0f0",         "#ff00ff #00ffff" };

  for (gsize i = 0; i < G_N_ELEMENTS (houses); i++)
    for (guint j = 0; j < rosette_template_count (); j++)
      {
        g_autoptr (RosetteDesign) design = rosette_template_new_design (j);
        g_autoptr (GArray) findings = NULL;

        paint (design, houses[i]);
        rosette_house_mend (design);
        rosette_design_set_alt_text (design, "A badge");
        findings = rosette_design_lint (design);
        g_test_message ("%s in %s: %u", rosette_template_get_id (j), houses[i], findings->len);
        g_assert_cmpuint (findings->len, ==, 0);
      }
}

static void
add (RosetteDesign *design, RosetteShapeKind kind, const char *fill, double side)
{
  RosetteShape *shape = rosette_shape_new (kind);

  g_assert_true (rosette_color_parse (fill, &shape->fill));
  shape->width = shape->height = side;
  if (kind == ROSETTE_SHAPE_SYMBOL)
    {
      rosette_shape_set_text (&shape->symbol, "square");
      rosette_shape_set_text (&shape->path, "M0 0H100V100H0Z");
    }
  else if (kind == ROSETTE_SHAPE_TEXT)
    rosette_shape_set_text (&shape->text, "WELL DONE");
  shape->font_size = 70.0;
  rosette_design_add (design, shape, "Add");
}

/* Words on a symbol that has to be darker can be read on what it has become, not on what it was. */
static void
test_mended_on_mended (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GArray) findings = NULL;

  add (design, ROSETTE_SHAPE_RECTANGLE, "#ffffff", 900.0);
  add (design, ROSETTE_SHAPE_SYMBOL, "#fff8d0", 800.0);
  add (design, ROSETTE_SHAPE_TEXT, "#606060", 500.0);
  rosette_design_set_alt_text (design, "A badge");
  findings = rosette_design_lint (design);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (g_array_index (findings, RosetteLintFinding, 0).layer_id, ==, 2);

  rosette_house_mend (design);
  g_clear_pointer (&findings, g_array_unref);
  findings = rosette_design_lint (design);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_logo (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *logo = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
  g_autoptr (RosetteLayer) layer = NULL;

  logo->width = 400.0;
  logo->height = 100.0;
  rosette_house_add_logo (design, logo, 500.0, 900.0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 2);
  g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (design)));
  layer = g_list_model_get_item (G_LIST_MODEL (design), 1);
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->width, ==, 96.0);
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->height, ==, 24.0);
  g_assert_cmpfloat (rosette_layer_get_shape (layer)->y, ==, 900.0);
}

/* The logo's disc leaves the words of each starter alone: its layer is the last but one. */
static void
test_logo_beside_words (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);
      guint n_layers = g_list_model_get_n_items (G_LIST_MODEL (design));
      g_autoptr (RosetteLayer) disc = NULL;
      double x, y;

      if (!rosette_template_get_logo_place (i, &x, &y))
        continue;
      rosette_house_add_logo (design, rosette_shape_new (ROSETTE_SHAPE_PICTURE), x, y);
      disc = g_list_model_get_item (G_LIST_MODEL (design), n_layers);
      for (guint j = 0; j < n_layers; j++)
        {
          g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), j);
          const RosetteShape *shape = rosette_layer_get_shape (layer);
          double radius = rosette_layer_get_shape (disc)->width / 2.0;
          double x1, y1, x2, y2, dx, dy;

          if (shape->kind != ROSETTE_SHAPE_TEXT)
            continue;
          rosette_outline_get_extents (rosette_layer_get_outline (layer, 0), &x1, &y1, &x2, &y2);
          dx = x - CLAMP (x, shape->x + x1, shape->x + x2);
          dy = y - CLAMP (y, shape->y + y1, shape->y + y2);
          g_test_message ("%s: %s", rosette_template_get_id (i), shape->text);
          g_assert_cmpfloat (dx * dx + dy * dy, >, (radius + 5.0) * (radius + 5.0));
        }
    }
}

static RosetteShape *
make_shape (RosetteShapeKind kind, double side, const char *color)
{
  RosetteShape *shape = rosette_shape_new (kind);
  gboolean is_color = rosette_color_parse (color, &shape->fill);

  g_assert_true (is_color);
  shape->width = shape->height = side;

  return shape;
}

/* An outline is painted as well, and of a dark shade never black. */
static void
test_outline (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = make_shape (ROSETTE_SHAPE_CIRCLE, 900.0, "#3584e4");
  g_autoptr (RosetteLayer) layer = NULL;
  RosetteColor stroke;

  shape->stroke = (RosetteColor){ 6, 24, 48, 255 };
  shape->stroke_width = 20.0;
  rosette_design_add (design, shape, "Add");
  paint (design, "#400000");
  layer = g_list_model_get_item (G_LIST_MODEL (design), 0);
  stroke = rosette_layer_get_shape (layer)->stroke;
  g_assert_cmpuint (stroke.red, >, 16);
  g_assert_cmpuint (stroke.blue, <=, 2);
}

/* The leaves of a laurel cover little of its box. */
static void
test_laurel (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteColor colors[ROSETTE_HOUSE_N_MAIN];

  rosette_design_add (design, make_shape (ROSETTE_SHAPE_LAUREL, 900.0, "#26a269"), "Add");
  rosette_design_add (design, make_shape (ROSETTE_SHAPE_CIRCLE, 600.0, "#1c71d8"), "Add");
  g_assert_cmpuint (rosette_house_find_colors (design, colors), ==, 2);
  g_assert_cmpuint (colors[0].blue, >, colors[0].green);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/house/colors", test_colors);
  g_test_add_func ("/house/paint", test_paint);
  g_test_add_func ("/house/repaint", test_repaint);
  g_test_add_func ("/house/tint", test_tint);
  g_test_add_func ("/house/unpainted", test_unpainted);
  g_test_add_func ("/house/readable", test_readable);
  g_test_add_func ("/house/mended-on-mended", test_mended_on_mended);
  g_test_add_func ("/house/logo", test_logo);
  g_test_add_func ("/house/logo-beside-words", test_logo_beside_words);

  g_test_add_func ("/house/outline", test_outline);
  g_test_add_func ("/house/laurel", test_laurel);

  return g_test_run ();
}
