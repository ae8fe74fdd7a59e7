/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-review.h"

#include "artwork/fields.h"

typedef struct
{
  RosetteDesign *design;
  RosetteDesignEditor *editor;
  RosetteDesignReview *review;
  guint n_drawn;
  guint n_looked;
} Fixture;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
wait_for (guint *counter)
{
  guint before = *counter;

  while (*counter == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->design = rosette_design_new ();
  fixture->editor = rosette_design_editor_new ();
  rosette_design_add (fixture->design, rosette_shape_new (ROSETTE_SHAPE_CIRCLE), "Add");
  rosette_design_editor_set_design (fixture->editor, fixture->design);
  fixture->review = rosette_design_review_new (fixture->editor);
  g_signal_connect_swapped (fixture->review, "drawn", G_CALLBACK (count_cb), &fixture->n_drawn);
  g_signal_connect_swapped (fixture->review, "looked", G_CALLBACK (count_cb), &fixture->n_looked);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->review), (gpointer *) &fixture->review);
  g_object_unref (fixture->review);
  while (fixture->review != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (fixture->editor);
  g_assert_finalize_object (fixture->design);
}

/* The colour in the middle of a picture. */
static guint32
get_middle (Fixture *fixture, int size)
{
  GdkTexture *picture = rosette_design_review_get_picture (fixture->review, size);
  gsize side = (gsize) gdk_texture_get_width (picture);
  g_autofree guint32 *pixels = g_new (guint32, side * side);

  gdk_texture_download (picture, (guchar *) pixels, side * 4);

  return pixels[side / 2 * side + side / 2];
}

/* Nobody sees them, so none is drawn; each size is drawn at that size, twice as large where a pixel
 * is four. */
static void
test_pictures (Fixture *fixture, gconstpointer data)
{
  const int sizes[] = { 512, 128, 64, 32 };

  wait_for (&fixture->n_looked);
  g_assert_cmpuint (fixture->n_drawn, ==, 0);
  g_assert_null (rosette_design_review_get_picture (fixture->review, 128));
  rosette_design_review_set_drawing (fixture->review, TRUE);
  wait_for (&fixture->n_drawn);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpint (
      gdk_texture_get_width (rosette_design_review_get_picture (fixture->review, sizes[i])), ==,
      sizes[i]);
  g_assert_null (rosette_design_review_get_picture (fixture->review, 100));
  rosette_design_review_set_scale (fixture->review, 2);
  wait_for (&fixture->n_drawn);
  g_assert_cmpint (gdk_texture_get_width (rosette_design_review_get_picture (fixture->review, 32)),
                   ==, 64);
}

static void
test_vision (Fixture *fixture, gconstpointer data)
{
  guint32 gray;

  rosette_design_review_set_drawing (fixture->review, TRUE);
  wait_for (&fixture->n_drawn);
  g_assert_cmphex (get_middle (fixture, 64) >> 24, ==, 0xff);
  rosette_design_review_set_vision (fixture->review, ROSETTE_VISION_GRAY);
  wait_for (&fixture->n_drawn);
  gray = get_middle (fixture, 64);
  g_assert_cmphex (gray & 0xff, ==, gray >> 8 & 0xff);
  g_assert_cmphex (gray & 0xff, ==, gray >> 16 & 0xff);
}

/* A drag of a thousand steps is looked at a few times, and at its end once more. */
static void
test_drag (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (fixture->design), 0);
  guint id = rosette_layer_get_id (layer);

  rosette_design_review_set_drawing (fixture->review, TRUE);
  wait_for (&fixture->n_drawn);
  fixture->n_drawn = 0;
  for (guint i = 0; i < 1000; i++)
    {
      rosette_design_move_by (fixture->design, id, 0.6, 0.0, "Move");
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  g_assert_cmpuint (fixture->n_drawn, <, 100);
  while (get_middle (fixture, 64) != 0)
    wait_for (&fixture->n_drawn);
}

/* The layer goes while it is looked at. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_STAR);
  GArray *findings = rosette_design_review_get_findings (fixture->review);
  guint id;

  shape->opacity = 0.0;
  id = rosette_design_add (fixture->design, shape, "Add");
  wait_for (&fixture->n_looked);
  if (findings->len == 1)
    wait_for (&fixture->n_looked);
  g_assert_cmpuint (findings->len, ==, 2); /* one is the hint at alt text */
  g_assert_cmpuint (rosette_design_review_count_faults (fixture->review), ==, 1);
  g_assert_cmpuint (g_array_index (findings, RosetteLintFinding, 0).layer_id, ==, id);
  rosette_design_remove (fixture->design, id, "Delete");
  wait_for (&fixture->n_looked);
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_cmpuint (rosette_design_review_count_faults (fixture->review), ==, 0);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) fields = rosette_fields_new ();
  g_autoptr (GHashTable) other = rosette_fields_new ();
  RosetteShape *shape = rosette_shape_new (ROSETTE_SHAPE_TEXT);

  rosette_shape_set_text (&shape->text, "{name}");
  rosette_shape_set_text (&shape->font_family, "Cantarell");
  shape->fill = (RosetteColor){ 255, 255, 255, 255 };
  shape->font_size = 300.0;
  rosette_design_add (fixture->design, shape, "Add");
  rosette_fields_set (fields, "name", "");
  rosette_design_review_set_drawing (fixture->review, TRUE);
  rosette_design_review_set_fields (fixture->review, fields);
  wait_for (&fixture->n_drawn);
  g_assert_cmphex (get_middle (fixture, 512), !=, 0xffffffff);
  rosette_fields_set (other, "name", "█████");
  rosette_design_review_set_fields (fixture->review, other);
  wait_for (&fixture->n_drawn);
  g_assert_cmphex (get_middle (fixture, 512), ==, 0xffffffff);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/design-review/pictures", test_pictures);
  add ("/design-review/vision", test_vision);
  add ("/design-review/drag", test_drag);
  add ("/design-review/gone", test_gone);
  add ("/design-review/fields", test_fields);

  return g_test_run ();
}
