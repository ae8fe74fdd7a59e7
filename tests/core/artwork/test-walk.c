/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/walk.h"

#include "artwork/groups.h"

/* What was done on the way: "(4" a group begins, ")4" it ends, "1" a layer, "-4" is left out. */
typedef struct
{
  GString *way;
  guint left_out;
} Notes;

static void
note (Notes *notes, const char *sign, RosetteLayer *layer)
{
  if (notes->way->len > 0)
    g_string_append_c (notes->way, ' ');
  g_string_append (notes->way, sign);
  g_string_append_printf (notes->way, "%u", rosette_layer_get_id (layer));
}

static gboolean
enter (RosetteLayer *group, gpointer data)
{
  Notes *notes = data;
  gboolean is_open = rosette_layer_get_id (group) != notes->left_out;

  note (notes, is_open ? "(" : "-", group);

  return is_open;
}

static void
visit (RosetteLayer *layer, gpointer data)
{
  note (data, "", layer);
}

static void
leave (RosetteLayer *group, gpointer data)
{
  note (data, ")", group);
}

static guint
add (RosetteDesign *design)
{
  return rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_CIRCLE), "Add");
}

static guint
group (RosetteDesign *design, guint a, guint b)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (ids, a);
  g_array_append_val (ids, b);

  return rosette_design_group (design, ids, "Group");
}

static void
assert_way (RosetteDesign *design, guint left_out, const char *expected)
{
  g_autoptr (GString) way = g_string_new (NULL);
  Notes notes = { way, left_out };
  RosetteWalk walk = { enter, visit, leave, &notes };

  rosette_design_walk (design, &walk);
  g_assert_cmpstr (way->str, ==, expected);
}

static void
test_flat (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  assert_way (design, 0, "");
  add (design);
  add (design);
  add (design);
  assert_way (design, 0, "1 2 3");
}

/* 1 and 2 are in 5, 5 and 3 in 6; 4 stands above. */
static RosetteDesign *
make_nested (void)
{
  RosetteDesign *design = rosette_design_new ();
  guint inner;

  for (guint i = 0; i < 4; i++)
    add (design);
  inner = group (design, 1, 2);
  group (design, inner, 3);

  return design;
}

static void
test_nested (void)
{
  static const struct
  {
    guint left_out;
    const char *way;
  } cases[] = {
    { 0, "(6 (5 1 2 )5 3 )6 4" },
    { 5, "(6 -5 3 )6 4" },
    { 6, "-6 4" },
  };
  g_autoptr (RosetteDesign) design = make_nested ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_way (design, cases[i].left_out, cases[i].way);
}

/* Two that begin with the same layer, and two beside each other. */
static void
test_beside (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();

  for (guint i = 0; i < 4; i++)
    add (design);
  group (design, 1, 2);
  group (design, 3, 4);
  assert_way (design, 0, "(5 1 2 )5 (6 3 4 )6");
  assert_way (design, 5, "-5 (6 3 4 )6");
  assert_way (design, 6, "(5 1 2 )5 -6");
  group (design, 5, 6);
  assert_way (design, 0, "(7 (5 1 2 )5 (6 3 4 )6 )7");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/walk/flat", test_flat);
  g_test_add_func ("/walk/nested", test_nested);
  g_test_add_func ("/walk/beside", test_beside);

  return g_test_run ();
}
