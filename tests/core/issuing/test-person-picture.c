/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "planning.h"

#include "artwork/design.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "issuing/maker.h"

static void
use_design (Planning *self, const char *text)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&shape->text, text);
  shape->fit = ROSETTE_FIT_SHRINK;
  shape->width = 800.0;
  shape->height = 100.0;
  rosette_design_add (design, shape, "Add");
  g_bytes_unref (self->plan.image);
  self->plan.image = rosette_design_to_issued_svg (design);
}

static GBytes *
make (Planning *self, RosettePaintFunc paint, guint n, GError **error)
{
  g_autoptr (RosetteMaker) maker = rosette_maker_new (&self->plan, paint, NULL, error);
  g_autoptr (GBytes) credential = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  g_assert_no_error (*error);
  parts = rosette_maker_make (maker, ROSETTE_FORMAT_OB3_JWT, self->plan.people->pdata[n],
                              "urn:uuid:00000000-0000-4000-8000-000000000000", "salt", NULL,
                              &credential, error);

  return parts != NULL ? rosette_test_join (parts) : NULL;
}

/* What stands on the picture in a file: it is opened as what it is, a design. */
static char *
dup_text (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteDesign) design = rosette_design_from_svg (file, &error);
  g_autoptr (RosetteLayer) layer = NULL;

  g_assert_no_error (error);
  layer = g_list_model_get_item (G_LIST_MODEL (design), 0);

  return g_strdup (rosette_layer_get_shape (layer)->text);
}

static void
test_svg (Planning *self, gconstpointer data)
{
  static const char *const expected[] = { "Ana, S, ", "Ana, S, ", "../x, S, " };
  g_autoptr (GError) error = NULL;

  use_design (self, "{name}, {Issuer}, {level}");
  self->plan.container = ROSETTE_CONTAINER_SVG;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (GBytes) file = make (self, rosette_person_picture_paint, i, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = dup_text (file);
      g_assert_cmpstr (text, ==, expected[i]);
    }
}

/* What the picture says of itself names the person, too. */
static void
test_alt_text (Planning *self, gconstpointer data)
{
  static const char *const expected[] = { "A star for Ana", "A star for Ana", "A star for ../x" };

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (RosetteDesign) design = NULL;
      g_autoptr (RosetteDesign) issued = NULL;
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GError) error = NULL;

      use_design (self, "{name}");
      design = rosette_design_from_svg (self->plan.image, NULL);
      rosette_design_set_alt_text (design, "A star for {name}");
      g_bytes_unref (self->plan.image);
      self->plan.image = rosette_design_to_issued_svg (design);
      self->plan.container = ROSETTE_CONTAINER_SVG;
      file = make (self, rosette_person_picture_paint, i, &error);
      g_assert_no_error (error);
      issued = rosette_design_from_svg (file, NULL);
      g_assert_cmpstr (rosette_design_get_alt_text (issued), ==, expected[i]);
    }
}

/* Own columns, by their heading. */
static void
test_columns (Planning *self, gconstpointer data)
{
  static const char *const extras[] = { "Town", "Leipzig", "Level", "B2", NULL };
  g_autoptr (RosettePerson) person =
    rosette_person_new_full ("Eva", "eva@example.org", NULL, extras);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) picture = NULL;
  g_autofree char *text = NULL;

  use_design (self, "{name} {town} {LEVEL}");
  self->plan.container = ROSETTE_CONTAINER_SVG;
  picture = rosette_person_picture_paint (&self->plan, person, &error);
  g_assert_no_error (error);
  text = dup_text (picture);
  g_assert_cmpstr (text, ==, "Eva Leipzig B2");
}

static void
test_png (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) first = NULL;
  g_autoptr (GBytes) third = NULL;

  use_design (self, "{name}");
  self->plan.container = ROSETTE_CONTAINER_PNG;
  first = rosette_person_picture_paint (&self->plan, self->plan.people->pdata[0], &error);
  g_assert_no_error (error);
  third = rosette_person_picture_paint (&self->plan, self->plan.people->pdata[2], &error);
  g_assert_no_error (error);
  g_assert_cmpint (memcmp (g_bytes_get_data (first, NULL), "\x89PNG", 4), ==, 0);
  g_assert_false (g_bytes_equal (first, third));
}

static void
test_has_fields (void)
{
  static const struct
  {
    const char *text;
    gboolean has;
  } cases[] = {
    { "<g rosette:text=\"Hello {name}\"/>", TRUE },
    { "<g rosette:text=\"Hello\" rosette:name=\"{name}\"/>", FALSE },
    { "<g rosette:text=\"{\"/><g rosette:text=\"a{b}\"/>", TRUE },
    { "<g rosette:text=\"{", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));

      g_assert_cmpint (rosette_person_picture_has_fields (bytes), ==, cases[i].has);
    }
}

/* A picture that is drawn for one person has the stamp of a rehearsal too. */
static void
test_rehearsal (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  use_design (self, "{name}");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) usual = NULL;
      g_autoptr (GBytes) stamped = NULL;

      self->plan.container = i == 0 ? ROSETTE_CONTAINER_SVG : ROSETTE_CONTAINER_PNG;
      self->plan.is_rehearsal = FALSE;
      usual = rosette_person_picture_paint (&self->plan, self->plan.people->pdata[0], &error);
      self->plan.is_rehearsal = TRUE;
      stamped = rosette_person_picture_paint (&self->plan, self->plan.people->pdata[0], &error);
      g_assert_no_error (error);
      g_assert_false (g_bytes_equal (usual, stamped));
    }
}

/* Without a painter nobody gets a badge with "{name}" on it. */
static void
test_no_painter (Planning *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = NULL;

  use_design (self, "{name}");
  self->plan.container = ROSETTE_CONTAINER_SVG;
  file = make (self, NULL, 0, &error);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
  g_assert_null (file);
}

#define add(path, func) g_test_add (path, Planning, NULL, planning_set_up, func, planning_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/person-picture/svg", test_svg);
  add ("/person-picture/alt-text", test_alt_text);
  add ("/person-picture/columns", test_columns);
  add ("/person-picture/png", test_png);
  add ("/person-picture/rehearsal", test_rehearsal);
  add ("/person-picture/no-painter", test_no_painter);
  g_test_add_func ("/person-picture/has-fields", test_has_fields);

  return g_test_run ();
}
