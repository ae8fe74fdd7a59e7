/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/svg-adopt.h"

#include "artwork/groups.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "base/error.h"
#include "base/limits.h"

#include <string.h>

static guint
add (RosetteDesign *design, RosetteShapeKind kind, double x)
{
  RosetteShape *shape = rosette_shape_new (kind);

  shape->x = x;
  shape->y = 400.0;
  if (rosette_shape_is_text (shape))
    rosette_shape_set_text (&shape->text, "Hi there");

  return rosette_design_add (design, shape, "Add");
}

/* A text, and below it a group of a star and a circle. */
static char *
write_file (void)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (guint));
  guint star = add (design, ROSETTE_SHAPE_STAR, 300.0);
  guint circle = add (design, ROSETTE_SHAPE_CIRCLE, 310.0);
  g_autoptr (GBytes) svg = NULL;

  add (design, ROSETTE_SHAPE_TEXT, 320.0);
  g_array_append_val (ids, star);
  g_array_append_val (ids, circle);
  rosette_design_group (design, ids, "Group");
  svg = rosette_design_to_svg (design);

  return g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
}

/* The kinds of all layers from the bottom, and where they are across. */
static char *
describe (RosetteDesign *design)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (design)); i++)
    {
      g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), i);
      const RosetteShape *shape = rosette_layer_get_shape (layer);

      g_string_append_printf (text, "%s %g; ", rosette_shape_kind_get_name (shape->kind), shape->x);
    }

  return g_strdup (text->str);
}

static char *
replace (const char *text, const char *from, const char *to)
{
  const char *at = strstr (text, from);

  g_assert_nonnull (at);

  return g_strdup_printf ("%.*s%s%s", (int) (at - text), text, to, at + strlen (from));
}

#define UNTOUCHED "star 300; circle 310; group 305; text 320; "

/* What an editor makes of a file, and what is then opened. Each writes an XML declaration. */
static const struct
{
  const char *what;
  const char *from;
  const char *to;
  const char *expected;
} edits[] = {
  { "nothing", "<svg ", "<svg ", UNTOUCHED },
  { "other numbers", "translate(300 400)", "translate( 300 , 400 )", UNTOUCHED },
  { "moved", "translate(300 400)", "translate(350,425)",
    "star 350; circle 310; group 330; text 320; " },
  { "moved along an axis", "translate(300 400)", "translate(350)",
    "star 350; circle 310; group 330; text 320; " },
  { "a text moved", "translate(320 400)", "translate(20,400)",
    "star 300; circle 310; group 305; text 20; " },
  { "scaled", "translate(300 400)", "matrix(2,0,0,2,300,400)",
    "picture 500; circle 310; group 500; text 320; " },
  { "turned", "translate(300 400)", "translate(300 400) rotate(5)",
    "picture 500; circle 310; group 500; text 320; " },
  { "coloured", "<path ", "<path style=\"fill:#00ff00\" ",
    "picture 500; circle 310; group 500; text 320; " },
  { "the same colour as a style", "<path fill=\"#1c71d8\"",
    "<path style=\" fill : #1c71d8; \" fill=\"#1c71d8\"", UNTOUCHED },
  { "a path in other words", "M200 0C", "m 2e2,0.001 C", UNTOUCHED },
  { "a path with one node more", "M200 0C", "M200 0L200 5C",
    "star 300; picture 500; group 500; text 320; " },
  { "with other nodes", " d=\"M", " d=\"M9 9L", "picture 500; circle 310; group 500; text 320; " },
  { "a path moved within", "<path ", "<path transform=\"scale(2)\" ",
    "picture 500; circle 310; group 500; text 320; " },
  { "a node moved", "M200 0C", "M203 0C", "star 300; picture 500; group 500; text 320; " },
  { "a style on a layer", "rosette:kind=\"star\"", "style=\"opacity:.5\" rosette:kind=\"star\"",
    "picture 500; circle 310; group 500; text 320; " },
  { "a style on a hidden layer", "rosette:kind=\"star\"",
    "style=\"opacity:.5\" rosette:hidden=\"yes\" rosette:kind=\"star\"", UNTOUCHED },
  { "a path taken away", "<path ", "<desc ", "picture 500; circle 310; group 500; text 320; " },
  { "other words", ">Hi there<", ">Ho there<", "star 300; circle 310; group 305; picture 500; " },
  { "a group moved", "rosette:kind=\"group\"", "rosette:kind=\"group\" transform=\"scale(2)\"",
    "picture 500; text 320; " },
  { "something added above", "</svg>", "<path d=\"M0 0h9v9z\"/></svg>", UNTOUCHED "picture 500; " },
  { "something added below", "<g ", "<circle r=\"9\"/><g ", "picture 500; " UNTOUCHED },
  { "a layer taken away", "rosette:kind=\"text\"", "inkscape-was=\"text\"",
    "star 300; circle 310; group 305; picture 500; " },
  { "a layer of a newer Rosette", "rosette:kind=\"star\"", "rosette:kind=\"spiral\"",
    "foreign 500; circle 310; group 310; text 320; " },
  { "data of its own", "</svg>", "<a:b xmlns:a=\"urn:a\"/></svg>", UNTOUCHED },
};

static char *
adopt (const char *text)
{
  g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) adopted = rosette_svg_adopt (svg, &error);
  g_autoptr (RosetteDesign) design = NULL;

  if (adopted == NULL)
    return NULL;

  design = rosette_design_from_svg (adopted, &error);
  g_assert_no_error (error);

  return describe (design);
}

static void
test_edits (void)
{
  g_autofree char *file = write_file ();

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *edited = replace (file, edits[i].from, edits[i].to);
      g_autofree char *declared = g_strconcat ("<?xml version=\"1.0\"?>\n", edited, NULL);
      g_autofree char *found = adopt (declared);

      g_test_message ("%s", edits[i].what);
      g_assert_cmpstr (found, ==, edits[i].expected);
    }
}

/* What Rosette has written is not looked at: another version may draw a shape otherwise. */
static void
test_own (void)
{
  g_autofree char *file = write_file ();
  g_autofree char *edited = replace (file, " d=\"M", " d=\"M9 9L");
  g_autoptr (GBytes) svg = g_bytes_new (edited, strlen (edited));
  g_autoptr (GBytes) adopted = rosette_svg_adopt (svg, NULL);

  g_assert_true (adopted == svg);
}

/* What a picture shows is in it, with what it refers to, and without what points outside. */
static void
test_picture (void)
{
  static const char added[] =
    "<defs><linearGradient id=\"g\"/></defs>"
    "<g inkscape:label=\"Sketch\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\">"
    "<script>1</script><path onclick=\"1\" fill=\"url(#g)\" d=\"M0 0h9v9z\"/></g></svg>";
  g_autofree char *file = write_file ();
  g_autofree char *edited = replace (file, "</svg>", added);
  g_autofree char *declared = g_strconcat ("<?xml version=\"1.0\"?>\n", edited, NULL);
  g_autoptr (GBytes) svg = g_bytes_new (declared, strlen (declared));
  g_autoptr (GBytes) adopted = rosette_svg_adopt (svg, NULL);
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (adopted, NULL);
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), 4);
  const RosetteShape *shape = rosette_layer_get_shape (layer);
  g_autofree char *picture =
    g_strndup (g_bytes_get_data (shape->picture, NULL), g_bytes_get_size (shape->picture));

  g_assert_cmpstr (shape->name, ==, "Sketch");
  g_assert_nonnull (strstr (picture, "M0 0h9v9z"));
  g_assert_nonnull (strstr (picture, "linearGradient"));
  g_assert_null (strstr (picture, "script"));
  g_assert_null (strstr (picture, "onclick"));
}

/* Each picture has all that elements may refer to: a small file must not become a large one. */
static void
test_limit (void)
{
  const guint n_fit = ROSETTE_MAX_DESIGN_BYTES / (1000000 / 3 * 4);
  g_autofree char *id = g_strnfill (1000000, 'x');
  g_autofree char *file = write_file ();

  for (guint n = n_fit; n <= n_fit + 1; n++)
    {
      g_autoptr (GString) added = g_string_new (NULL);
      g_autofree char *edited = NULL;
      g_autofree char *declared = NULL;
      g_autoptr (GBytes) svg = NULL;
      g_autoptr (GBytes) adopted = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append (added, "<path/>");
      g_string_append_printf (added, "<defs id=\"%s\"/></svg>", id);
      edited = replace (file, "</svg>", added->str);
      declared = g_strconcat ("<?xml version=\"1.0\"?>\n", edited, NULL);
      svg = g_bytes_new (declared, strlen (declared));
      adopted = rosette_svg_adopt (svg, &error);
      g_assert_true ((adopted != NULL) == (n == n_fit));
      g_assert_true (n == n_fit || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT));
    }
}

static void
test_refusals (void)
{
  const char *const files[] = {
    "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "<?xml version=\"1.0\"?><svg", "no"
  };
  const RosetteError codes[] = { ROSETTE_ERROR_UNSUPPORTED, ROSETTE_ERROR_SYNTAX,
                                 ROSETTE_ERROR_SYNTAX };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) svg = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr (GError) error = NULL;

      g_assert_null (rosette_svg_adopt (svg, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) codes[i]);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-adopt/edits", test_edits);
  g_test_add_func ("/svg-adopt/own", test_own);
  g_test_add_func ("/svg-adopt/picture", test_picture);
  g_test_add_func ("/svg-adopt/limit", test_limit);
  g_test_add_func ("/svg-adopt/refusals", test_refusals);

  return g_test_run ();
}
