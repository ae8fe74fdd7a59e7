/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/design-lint.h"

#include "artwork/groups.h"
#include "artwork/lint-ground.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "sample-design.h"

#include <string.h>

static guint
add (RosetteDesign *design, RosetteShapeKind kind, const char *fill, double x, double size)
{
  RosetteShape *shape = rosette_shape_new (kind);
  gboolean is_color = rosette_color_parse (fill, &shape->fill);

  g_assert_true (is_color);
  shape->x = x;
  shape->width = shape->height = size;
  if (rosette_shape_is_text (shape))
    {
      shape->font_size = size;
      rosette_shape_set_text (&shape->text, "Word");
    }

  if (kind == ROSETTE_SHAPE_SYMBOL)
    {
      shape->width = shape->height = 360.0;
      rosette_shape_set_text (&shape->path, "M0 0H100V100H0Z");
      rosette_shape_set_text (&shape->symbol, "medal");
    }

  return rosette_design_add (design, shape, "Add");
}

static RosetteDesign *
make_described (void)
{
  RosetteDesign *design = rosette_design_new ();

  rosette_design_set_alt_text (design, "A badge");

  return design;
}

static RosetteDesign *
make_ground (const char *fill)
{
  RosetteDesign *design = make_described ();

  add (design, ROSETTE_SHAPE_RECTANGLE, fill, 500, 900);

  return design;
}

/* The only thing that is wrong, or none. */
static gboolean
find_only (RosetteDesign *design, RosetteLintFinding *finding)
{
  g_autoptr (GArray) findings = rosette_design_lint (design);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *message =
        rosette_lint_dup_message (design, &g_array_index (findings, RosetteLintFinding, i));

      g_test_message ("%s", message);
    }
  g_assert_cmpuint (findings->len, <=, 1);
  if (findings->len == 1)
    *finding = g_array_index (findings, RosetteLintFinding, 0);

  return findings->len == 1;
}

/* One thing at a time: found, told, mended by one edit, found no more, and undone. */
static void
assert_mended (RosetteDesign *design, RosetteLintKind kind, guint id)
{
  RosetteLintFinding finding = { 0 };
  g_autoptr (GBytes) before = rosette_design_to_svg (design);
  g_autoptr (GBytes) after = NULL;
  g_autofree char *message = NULL;
  gboolean is_found = find_only (design, &finding);

  g_assert_true (is_found);
  g_assert_cmpint (finding.kind, ==, kind);
  g_assert_cmpuint (finding.layer_id, ==, id);
  message = rosette_lint_dup_message (design, &finding);
  g_assert_cmpstr (message, !=, "");
  g_assert_nonnull (rosette_lint_get_fix (design, &finding));
  g_assert_true (rosette_lint_fix (design, &finding));
  g_assert_false (find_only (design, &finding));
  rosette_history_undo (rosette_design_get_history (design));
  after = rosette_design_to_svg (design);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_contrast (void)
{
  static const struct
  {
    const char *ground;
    const char *text;
    double size;
    RosetteLintKind kind; /* N_KINDS: nothing is wrong */
  } cases[] = {
    { "#ffffff", "#000000", 100, ROSETTE_LINT_N_KINDS },
    { "#1c71d8", "#26a269", 100, ROSETTE_LINT_UNREADABLE },
    { "#ffffff", "#f6d32d", 100, ROSETTE_LINT_UNREADABLE },
    { "#000000", "#00000080", 100, ROSETTE_LINT_UNREADABLE },
    /* 2.996:1, and 3.03:1, which is enough for large letters. */
    { "#ffffff", "#959595", 100, ROSETTE_LINT_UNREADABLE },
    { "#ffffff", "#949494", 100, ROSETTE_LINT_N_KINDS },
    { "#ffffff", "#888888", 100, ROSETTE_LINT_N_KINDS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = make_ground (cases[i].ground);
      guint id = add (design, ROSETTE_SHAPE_TEXT, cases[i].text, 500, cases[i].size);
      RosetteLintFinding finding;

      g_test_message ("%s on %s", cases[i].text, cases[i].ground);
      if (cases[i].kind == ROSETTE_LINT_N_KINDS)
        g_assert_false (find_only (design, &finding));
      else
        assert_mended (design, cases[i].kind, id);
    }
}

/* Small letters need more of it, and are too small besides. */
static void
test_small (void)
{
  g_autoptr (RosetteDesign) gray = make_ground ("#ffffff");
  g_autoptr (RosetteDesign) black = make_ground ("#ffffff");
  g_autoptr (GArray) findings = NULL;
  guint id = add (black, ROSETTE_SHAPE_TEXT, "#000000", 500, 40);

  assert_mended (black, ROSETTE_LINT_SMALL_TEXT, id);
  add (gray, ROSETTE_SHAPE_TEXT, "#888888", 500, 40);
  findings = rosette_design_lint (gray);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpint (g_array_index (findings, RosetteLintFinding, 0).kind, ==,
                   ROSETTE_LINT_HARD_TO_READ);
  g_assert_cmpfloat_with_epsilon (g_array_index (findings, RosetteLintFinding, 1).value, 5.12,
                                  0.001);
}

static void
test_outside (void)
{
  static const struct
  {
    RosetteShapeKind kind;
    double x;
    double size;
    gboolean is_outside;
  } cases[] = {
    { ROSETTE_SHAPE_CIRCLE, 500, 1000, FALSE },
    { ROSETTE_SHAPE_CIRCLE, 510, 1000, TRUE },
    { ROSETTE_SHAPE_STAR, 500, 1400, TRUE },
    { ROSETTE_SHAPE_TEXT, 200, 100, FALSE },
    { ROSETTE_SHAPE_TEXT, 100, 100, TRUE },
    { ROSETTE_SHAPE_TEXT, 930, 100, TRUE },
    { ROSETTE_SHAPE_TEXT, 500, 600, TRUE },
    /* A place of 40 units is kept free: a symbol has 360, and a text none of its own. */
    { ROSETTE_SHAPE_SYMBOL, 40 + 180, 0, FALSE },
    { ROSETTE_SHAPE_SYMBOL, 39 + 180, 0, TRUE },
    { ROSETTE_SHAPE_SYMBOL, 960 - 180, 0, FALSE },
    { ROSETTE_SHAPE_SYMBOL, 961 - 180, 0, TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = make_described ();
      guint id = add (design, cases[i].kind, "#000000", cases[i].x, cases[i].size);
      RosetteLintFinding finding;

      g_test_message ("%zu", i);
      if (cases[i].is_outside)
        assert_mended (design, ROSETTE_LINT_OUTSIDE, id);
      else
        g_assert_false (find_only (design, &finding));
    }
}

/* Black words on white, or white ones on black, in a group that hardly is there. */
static void
test_seen_through_group (void)
{
  for (guint with_ground = 0; with_ground < 2; with_ground++)
    {
      g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autoptr (RosetteShape) shape = NULL;
      guint circle = add (design, ROSETTE_SHAPE_CIRCLE, "#000000", 500, 600);
      guint text = add (design, ROSETTE_SHAPE_TEXT, with_ground ? "#ffffff" : "#000000", 500, 100);
      guint group;

      if (with_ground)
        g_array_append_val (ids, circle);
      else
        rosette_design_remove (design, circle, "Remove");
      g_array_append_val (ids, text);
      group = rosette_design_group (design, ids, "Group");
      shape =
        rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, group)));
      shape->opacity = 0.2;
      rosette_design_change (design, group, shape, "Fade");
      assert_mended (design, ROSETTE_LINT_UNREADABLE, text);
    }
}

/* A dark ground in such a group is none for white words. */
static void
test_ground_seen_through_group (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#000000");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RosetteLayer) ground = g_list_model_get_item (G_LIST_MODEL (design), 0);
  guint id = rosette_layer_get_id (ground);
  g_autoptr (RosetteShape) shape = NULL;
  guint group;

  g_array_append_val (ids, id);
  group = rosette_design_group (design, ids, "Group");
  shape = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, group)));
  shape->opacity = 0.1;
  rosette_design_change (design, group, shape, "Fade");
  assert_mended (design, ROSETTE_LINT_UNREADABLE,
                 add (design, ROSETTE_SHAPE_TEXT, "#ffffff", 500, 100));
}

/* The paper of a drawing of another program is no symbol that should stand out, or stay away from
 * the edge. */
static void
test_paper (void)
{
  g_autoptr (RosetteDesign) design = make_described ();
  RosetteShape *paper = rosette_shape_new (ROSETTE_SHAPE_SYMBOL);
  RosetteLintFinding finding;

  rosette_shape_set_text (&paper->path, "M0 0H100V100H0Z");
  paper->fill = (RosetteColor){ 255, 255, 255, 255 };
  paper->width = paper->height = 1000.0;
  rosette_design_add (design, paper, "Add");
  g_assert_false (find_only (design, &finding));
}

/* Of words on a circle only what is painted counts, not the whole circle. */
static void
test_arc (void)
{
  g_autoptr (RosetteDesign) design = make_described ();
  RosetteShape *arc = rosette_shape_new (ROSETTE_SHAPE_ARC);
  RosetteLintFinding finding;

  arc->width = 1600.0;
  arc->y = 900.0;
  rosette_design_add (design, arc, "Add");
  g_assert_false (find_only (design, &finding));
}

/* Upside down they are at its other side. */
static void
test_arc_upside_down (void)
{
  g_autoptr (RosetteDesign) design = make_described ();
  RosetteShape *arc = rosette_shape_new (ROSETTE_SHAPE_ARC);
  RosetteLintFinding finding;

  arc->width = 1600.0;
  arc->y = 100.0;
  arc->is_flipped = TRUE;
  rosette_design_add (design, arc, "Add");
  g_assert_false (find_only (design, &finding));
}

static void
test_empty (void)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
      RosetteShape *shape = rosette_shape_new (i == 0   ? ROSETTE_SHAPE_TEXT
                                               : i == 1 ? ROSETTE_SHAPE_SYMBOL
                                                        : ROSETTE_SHAPE_CIRCLE);

      if (i == 0)
        rosette_shape_set_text (&shape->text, " \n");
      else if (i == 2)
        shape->fill.alpha = 0;
      else if (i == 3)
        shape->opacity = 0.0;
      else if (i == 4)
        shape->x = 5000.0;
      else if (i == 5)
        {
          shape->fill.alpha = 0;
          shape->stroke = (RosetteColor){ 0, 0, 0, 255 };
        }
      assert_mended (design, ROSETTE_LINT_EMPTY, rosette_design_add (design, shape, "Add"));
    }
}

static void
test_doubled (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
  guint id = add (design, ROSETTE_SHAPE_CIRCLE, "#ff0000", 500, 300);
  guint copy = rosette_design_duplicate (design, id, 0.0, 0.0, "Duplicate");

  assert_mended (design, ROSETTE_LINT_DOUBLED, copy);
}

static void
test_alt_text (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
  g_autoptr (RosetteDesign) nothing = rosette_design_new ();
  g_autoptr (GArray) none = rosette_design_lint (nothing);

  g_assert_cmpuint (none->len, ==, 0);
  rosette_design_change_alt_text (design, " \n", "Alt Text");
  assert_mended (design, ROSETTE_LINT_NO_ALT_TEXT, 0);
}

/* Letters of 8 pixels on a badge of 128 are 62.5 units. */
static void
test_small_limit (void)
{
  g_autoptr (RosetteDesign) enough = make_ground ("#ffffff");
  g_autoptr (RosetteDesign) small = make_ground ("#ffffff");
  RosetteLintFinding finding = { 0 };

  add (enough, ROSETTE_SHAPE_TEXT, "#000000", 500, 62.6);
  g_assert_false (find_only (enough, &finding));
  add (small, ROSETTE_SHAPE_TEXT, "#000000", 500, 62.4);
  g_assert_true (find_only (small, &finding));
  g_assert_cmpint (finding.kind, ==, ROSETTE_LINT_SMALL_TEXT);
}

/* What is doubled may be locked, but not hidden: then only one is seen. */
static void
test_doubled_otherwise (void)
{
  for (guint is_hidden = 0; is_hidden < 2; is_hidden++)
    {
      g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
      guint id = add (design, ROSETTE_SHAPE_CIRCLE, "#ff0000", 500, 300);
      RosetteLayer *layer = rosette_design_get_layer (design, id);
      g_autoptr (RosetteShape) shape = rosette_shape_copy (rosette_layer_get_shape (layer));
      RosetteLintFinding finding = { 0 };

      rosette_design_duplicate (design, id, 0.0, 0.0, "Duplicate");
      shape->is_hidden = is_hidden == 1;
      shape->is_locked = is_hidden == 0;
      rosette_design_change (design, id, shape, "Change");
      g_assert_true (find_only (design, &finding) == (is_hidden == 0));
    }
}

/* In a hidden group it is not seen either, whatever it says itself. */
static void
test_doubled_in_hidden_group (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (RosetteShape) shape = NULL;
  RosetteLintFinding finding = { 0 };
  guint id = add (design, ROSETTE_SHAPE_CIRCLE, "#ff0000", 500, 300);
  guint other = add (design, ROSETTE_SHAPE_STAR, "#ff0000", 200, 300);
  guint group;

  g_array_append_val (ids, id);
  g_array_append_val (ids, other);
  group = rosette_design_group (design, ids, "Group");
  add (design, ROSETTE_SHAPE_CIRCLE, "#ff0000", 500, 300);
  g_assert_true (find_only (design, &finding));
  shape = rosette_shape_copy (rosette_layer_get_shape (rosette_design_get_layer (design, group)));
  shape->is_hidden = TRUE;
  rosette_design_change (design, group, shape, "Hide");
  g_assert_false (find_only (design, &finding));
}

/* What could still be written is no fault, and comes last; the hint says what is told until then.
 */
static void
test_hint (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
  g_autoptr (GArray) findings = NULL;
  g_autofree char *without_words = NULL;
  g_autofree char *with_words = NULL;
  RosetteLintFinding *hint = NULL;

  rosette_design_change_alt_text (design, NULL, "Alt Text");
  add (design, ROSETTE_SHAPE_CIRCLE, "#ff0000", 30, 100);
  findings = rosette_design_lint (design);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_false (rosette_lint_is_hint (&g_array_index (findings, RosetteLintFinding, 0)));
  hint = &g_array_index (findings, RosetteLintFinding, 1);
  g_assert_true (rosette_lint_is_hint (hint));
  without_words = rosette_lint_dup_message (design, hint);
  add (design, ROSETTE_SHAPE_TEXT, "#000000", 500, 100);
  with_words = rosette_lint_dup_message (design, hint);
  g_assert_null (strstr (without_words, "“"));
  g_assert_nonnull (strstr (with_words, "“Word”"));
}

/* A picture of noise, which no PNG makes small. */
static void
test_large_file (void)
{
  g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
  g_autofree guint8 *noise = g_malloc (400 * 1024);
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  g_autoptr (GArray) findings = NULL;
  RosetteLintFinding finding = { 0 };

  for (gsize i = 0; i < 400 * 1024; i++)
    noise[i] = (guint8) g_rand_int (rand);
  shape->picture = g_bytes_new (noise, 400 * 1024);
  shape->shown = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1024, 512);
  rosette_design_add (design, shape, "Add");
  g_assert_true (find_only (design, &finding));
  g_assert_cmpint (finding.kind, ==, ROSETTE_LINT_LARGE_FILE);
  g_assert_cmpfloat (finding.value, >, 400.0 * 1024.0);
  g_assert_true (rosette_lint_fix (design, &finding));
  g_assert_false (find_only (design, &finding));
}

/* 256 kB are enough, and one group of base64 more is too much. */
static void
test_file_limit (void)
{
  g_autofree guint8 *noise = g_malloc0 (256 * 1024);
  gsize size = 3 * 1024;

  for (guint step = 0; step < 3; step++)
    {
      g_autoptr (RosetteDesign) design = make_ground ("#ffffff");
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_PICTURE);
      g_autoptr (GBytes) issued = NULL;
      RosetteLintFinding finding = { 0 };
      gboolean is_found;

      shape->picture = g_bytes_new (noise, size);
      rosette_design_add (design, shape, "Add");
      issued = rosette_design_to_issued_svg (design);
      is_found = find_only (design, &finding);
      g_assert_true (is_found == (g_bytes_get_size (issued) > 256 * 1024));
      g_assert_true (is_found == (step == 2));
      /* As much as fits, and then three bytes more. */
      size += step == 0 ? (256 * 1024 - g_bytes_get_size (issued)) / 4 * 3 : 3;
    }
}

/* Our own starters are an example: nothing in them is wrong, but for what their user has to say. */
static void
test_templates (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);
      RosetteLintFinding finding = { 0 };

      g_test_message ("%s", rosette_template_get_id (i));
      rosette_design_set_alt_text (design, "A badge");
      g_assert_false (find_only (design, &finding));
    }
}

/* One after the other, or each by itself: the same is under them. */
static void
test_ground (void)
{
  g_autoptr (RosetteDesign) design = sample_badge ();
  g_autoptr (RosetteLintGround) under = rosette_lint_ground_new (design);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i += 1 + i % 3)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      RosetteColor mean = { 0 }, alone = { 0 };

      g_assert_true (rosette_lint_ground_look (under, i, &mean));
      g_assert_true (rosette_design_find_ground (design, rosette_layer_get_id (layer), &alone));
      g_assert_true (rosette_color_equal (mean, alone));
      g_assert_true (i > 0 || rosette_color_equal (mean, (RosetteColor){ 255, 255, 255, 255 }));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/design-lint/contrast", test_contrast);
  g_test_add_func ("/design-lint/small", test_small);
  g_test_add_func ("/design-lint/outside", test_outside);
  g_test_add_func ("/design-lint/paper", test_paper);
  g_test_add_func ("/design-lint/seen-through-group", test_seen_through_group);
  g_test_add_func ("/design-lint/ground-seen-through-group", test_ground_seen_through_group);
  g_test_add_func ("/design-lint/arc", test_arc);
  g_test_add_func ("/design-lint/arc-upside-down", test_arc_upside_down);
  g_test_add_func ("/design-lint/empty", test_empty);
  g_test_add_func ("/design-lint/doubled", test_doubled);
  g_test_add_func ("/design-lint/alt-text", test_alt_text);
  g_test_add_func ("/design-lint/hint", test_hint);
  g_test_add_func ("/design-lint/small-limit", test_small_limit);
  g_test_add_func ("/design-lint/doubled-otherwise", test_doubled_otherwise);
  g_test_add_func ("/design-lint/doubled-in-hidden-group", test_doubled_in_hidden_group);
  g_test_add_func ("/design-lint/file-limit", test_file_limit);
  g_test_add_func ("/design-lint/large-file", test_large_file);
  g_test_add_func ("/design-lint/ground", test_ground);
  g_test_add_func ("/design-lint/templates", test_templates);

  return g_test_run ();
}
