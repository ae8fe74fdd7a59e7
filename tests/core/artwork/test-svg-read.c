/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "artwork/picture-shape.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "base/error.h"
#include "base/limits.h"
#include "support.h"

#include <string.h>

#define START                                                                                      \
  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""         \
  " xmlns:rosette=\"https://rosette-badges.github.io/ns/design/1\" width=\"1000\""                 \
  " height=\"1000\" viewBox=\"0 0 1000 1000\" rosette:version=\"1\">\n"

static RosetteDesign *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) svg = g_bytes_new (text, strlen (text));

  return rosette_design_from_svg (svg, error);
}

static void
assert_same_again (GBytes *svg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (svg, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  again = rosette_design_to_svg (design);
  g_assert_cmpmem (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg),
                   g_bytes_get_data (again, NULL), g_bytes_get_size (again));
}

static void
test_templates (void)
{
  for (guint i = 0; i < rosette_template_count (); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_template_new_design (i);
      g_autoptr (GBytes) svg = rosette_design_to_svg (design);
      g_autoptr (GBytes) issued = rosette_design_to_issued_svg (design);
      g_autoptr (RosetteDesign) opened = rosette_design_from_svg (issued, NULL);
      g_autoptr (GBytes) again = NULL;

      assert_same_again (svg);
      g_assert_nonnull (opened);
      g_assert_false (rosette_history_get_can_undo (rosette_design_get_history (opened)));
      again = rosette_design_to_svg (opened);
      g_assert_true (g_bytes_equal (svg, again));
    }
}

static void
test_strange_layers (void)
{
  static const char *const texts[] = { "", " ", "a\nb", "<&>\"'", "مرحبا", "]]>", "\t", "{name}" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RosetteDesign) design = rosette_design_new ();
      RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);
      g_autoptr (GBytes) svg = NULL;

      rosette_shape_set_text (&shape->text, texts[i]);
      rosette_shape_set_text (&shape->font_family, texts[i]);
      shape->x = 1e9;
      shape->rotation = 1.0 / 3.0;
      shape->fill.alpha = 7;
      rosette_design_add (design, shape, "Add");
      svg = rosette_design_to_svg (design);
      assert_same_again (svg);
    }
}

static void
test_picture (void)
{
  static const char svg_text[] = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
  g_autoptr (GBytes) file = g_bytes_new_static (svg_text, strlen (svg_text));
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (GBytes) svg = NULL;

  rosette_design_add (design, rosette_picture_shape_new (file, NULL, NULL), "Add");
  svg = rosette_design_to_svg (design);
  assert_same_again (svg);
}

/* What a newer Rosette and other programs wrote is there after it was opened and saved. */
static void
test_unknown (void)
{
  static const char text[] = START
    "<metadata xmlns=\"http://www.w3.org/2000/svg\"><a:b xmlns:a=\"urn:a\">c</a:b></metadata>\n"
    "<g rosette:kind=\"star\" rosette:x=\"5\" rosette:points=\"5\" transform=\"translate(5 0)\""
    " rosette:hologram=\"radial\" xmlns:a=\"urn:a\" a:b=\"c\"><path fill=\"none\" d=\"\"/></g>\n"
    "<g rosette:kind=\"arc-text\" rosette:name=\"Arc\"><text>around</text></g>\n"
    "</svg>\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = read_text (text, &error);
  g_autoptr (RosetteLayer) arc = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 2);
  arc = g_list_model_get_item (G_LIST_MODEL (design), 1);
  g_assert_cmpint (rosette_layer_get_shape (arc)->kind, ==, ROSETTE_SHAPE_FOREIGN);
  g_assert_cmpstr (rosette_layer_get_shape (arc)->name, ==, "Arc");

  svg = rosette_design_to_svg (design);
  written = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (written, "<a:b xmlns:a=\"urn:a\">c</a:b>"));
  g_assert_nonnull (strstr (written, "rosette:hologram=\"radial\" xmlns:a=\"urn:a\" a:b=\"c\""));
  g_assert_nonnull (strstr (written, "<text>around</text>"));
  assert_same_again (svg);
}

/* Where the file is newer, a value that is not known makes a layer of which all is kept; in one of
 * our own it is damage. */
static void
test_newer (void)
{
  static const char layers[] =
    "<g rosette:kind=\"star\" rosette:gradient=\"conic 3\"><path d=\"M1 2z\"/></g>\n"
    "<g rosette:kind=\"circle\" rosette:x=\"7\"><path fill=\"none\" d=\"\"/></g>\n"
    "</svg>\n";
  g_auto (GStrv) start = g_strsplit (START, "version=\"1\"", 2);
  g_autofree char *newer =
    g_strconcat (start[0], "version=\"2\" rosette:grid=\"9\"", start[1], layers, NULL);
  g_autofree char *own = g_strconcat (START, layers, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = read_text (newer, &error);
  g_autoptr (RosetteLayer) star = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  star = g_list_model_get_item (G_LIST_MODEL (design), 0);
  g_assert_cmpint (rosette_layer_get_shape (star)->kind, ==, ROSETTE_SHAPE_FOREIGN);
  svg = rosette_design_to_svg (design);
  written = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (written, " rosette:version=\"2\" rosette:grid=\"9\">"));
  g_assert_null (strstr (written, "version=\"1\""));
  g_assert_nonnull (strstr (written, "rosette:gradient=\"conic 3\"><path d=\"M1 2z\"/></g>"));
  assert_same_again (svg);

  g_assert_null (read_text (own, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
}

static void
test_left_out (void)
{
  static const char text[] =
    START "<a:credential xmlns:a=\"https://purl.imsglobal.org/ob/v3p0\" verify=\"x.y.z\"/>"
          "<script>alert (1)</script><image xlink:href=\"https://example.org/spy.png\"/>"
          "</svg>\n";
  g_autoptr (RosetteDesign) design = read_text (text, NULL);
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);
  g_autofree char *written = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));

  g_assert_null (strstr (written, "verify"));
  g_assert_null (strstr (written, "alert"));
  g_assert_null (strstr (written, "example.org"));
  assert_same_again (svg);
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", ROSETTE_ERROR_SYNTAX },
    { "hello", ROSETTE_ERROR_SYNTAX },
    { START, ROSETTE_ERROR_SYNTAX },
    { START "<g rosette:kind=\"star\" rosette:x=\"far\"/></svg>", ROSETTE_ERROR_SYNTAX },
    { START "<g rosette:kind=\"star\" rosette:fill=\"red\"/></svg>", ROSETTE_ERROR_SYNTAX },
    { START "<g rosette:kind=\"picture\"/></svg>", ROSETTE_ERROR_SYNTAX },
    { START "<g rosette:kind=\"picture\"><image xlink:href=\"file:///etc/passwd\"/></g></svg>",
      ROSETTE_ERROR_SYNTAX },
    { "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", ROSETTE_ERROR_UNSUPPORTED },
    { "<html/>", ROSETTE_ERROR_UNSUPPORTED },
    { "<!DOCTYPE svg [<!ENTITY a \"b\">]>" START "</svg>", ROSETTE_ERROR_UNSUPPORTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_null (read_text (cases[i].text, &error));
      g_assert_error (error, ROSETTE_ERROR, cases[i].code);
    }
}

static void
test_limits (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GString) text = g_string_new (START);
      g_autoptr (RosetteDesign) design = NULL;

      for (guint i = 0; i < ROSETTE_MAX_LAYERS + extra; i++)
        g_string_append (text, "<g rosette:kind=\"circle\"/>");
      g_string_append (text, "</svg>");
      design = read_text (text->str, &error);
      if (extra == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_hostile (void)
{
  g_autofree char *folder = rosette_test_data ("hostile-svg");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GBytes) svg = rosette_test_read (path);

      g_assert_null (rosette_design_from_svg (svg, &error));
      g_assert_nonnull (error);
      n++;
    }
  g_test_message ("%u refused", n);
}

/* No truncation and no changed byte of a design is more than an error. */
static void
test_damaged (void)
{
  guint index;
  g_autoptr (RosetteDesign) design = NULL;
  g_autoptr (GBytes) svg = NULL;
  gsize size;
  const char *data;

  g_assert_true (rosette_template_find ("competence", &index));
  design = rosette_template_new_design (index);
  svg = rosette_design_to_svg (design);
  data = g_bytes_get_data (svg, &size);

  for (gsize length = 0; length + 1 < size; length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (svg, 0, length);

      g_assert_null (rosette_design_from_svg (part, NULL));
    }

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (RosetteDesign) read = NULL;
      g_autoptr (GError) error = NULL;

      copy[g_test_rand_int_range (0, (int) size)] = (char) g_test_rand_int ();
      changed = g_bytes_new_take (g_steal_pointer (&copy), size);
      read = rosette_design_from_svg (changed, &error);
      g_assert_true ((read == NULL) == (error != NULL));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/svg-read/templates", test_templates);
  g_test_add_func ("/svg-read/strange-layers", test_strange_layers);
  g_test_add_func ("/svg-read/picture", test_picture);
  g_test_add_func ("/svg-read/unknown", test_unknown);
  g_test_add_func ("/svg-read/newer", test_newer);
  g_test_add_func ("/svg-read/left-out", test_left_out);
  g_test_add_func ("/svg-read/refusals", test_refusals);
  g_test_add_func ("/svg-read/limits", test_limits);
  g_test_add_func ("/svg-read/hostile", test_hostile);
  g_test_add_func ("/svg-read/damaged", test_damaged);

  return g_test_run ();
}
