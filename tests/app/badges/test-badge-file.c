/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/badge-file.h"

#include "artwork/picture-shape.h"
#include "artwork/svg-read.h"
#include "artwork/svg-write.h"
#include "artwork/template.h"
#include "baking/baking.h"
#include "base/limits.h"
#include "support.h"

static const char foreign[] = "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>"
                              "<rect width='40' height='20' /><switch/></svg>";

/* A folder for files, and what came of the last one. */
typedef struct
{
  char *folder;
  GFile *file;
  RosetteJob *job;
  gboolean done;
  GBytes *design;
  gboolean written;
  GError *error;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->folder = rosette_test_folder ();
  path = g_build_filename (fixture->folder, "My_badge 2.svg", NULL);
  fixture->file = g_file_new_for_path (path);
  fixture->job = rosette_job_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->file);
  /* The thread lets go of it a moment after it has answered. */
  while (g_atomic_int_get (&G_OBJECT (fixture->job)->ref_count) > 1)
    g_thread_yield ();
  g_assert_finalize_object (fixture->job);
  g_clear_pointer (&fixture->design, g_bytes_unref);
  g_clear_error (&fixture->error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->design = rosette_badge_file_read_finish (fixture->job, result, &fixture->error);
  fixture->done = TRUE;
}

/* Reads @data as a file. Returns: the design, or NULL with the fixture's error */
static RosetteDesign *
open_file (Fixture *fixture, GBytes *data)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file),
                                      g_bytes_get_data (data, NULL), g_bytes_get_size (data),
                                      NULL));
  g_clear_pointer (&fixture->design, g_bytes_unref);
  g_clear_error (&fixture->error);
  fixture->done = FALSE;
  rosette_badge_file_read_async (fixture->job, fixture->file, NULL, read_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);

  return fixture->design != NULL ? rosette_design_from_svg (fixture->design, NULL) : NULL;
}

static RosetteDesign *
open_text (Fixture *fixture, const char *text)
{
  g_autoptr (GBytes) data = g_bytes_new (text, strlen (text));

  return open_file (fixture, data);
}

static const RosetteShape *
get_shape (RosetteDesign *design, guint index)
{
  g_autoptr (RosetteLayer) layer = g_list_model_get_item (G_LIST_MODEL (design), index);

  return rosette_layer_get_shape (layer);
}

/* Saved, issued or baked: all layers are there, and no credential. */
static void
test_ours (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (GBytes) saved = rosette_design_to_svg (design);
  g_autoptr (GBytes) issued = rosette_design_to_issued_svg (design);
  g_autoptr (GBytes) credential = g_bytes_new_static ("{\"a\":1}", 7);
  g_autoptr (GBytes) baked =
    rosette_baking_bake (issued, ROSETTE_BAKING_OB3, credential, NULL, NULL);
  GBytes *const cases[] = { saved, issued, baked };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) opened = open_file (fixture, cases[i]);

      g_assert_no_error (fixture->error);
      g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (opened)), ==,
                        g_list_model_get_n_items (G_LIST_MODEL (design)));
      g_assert_cmpint (get_shape (opened, 0)->kind, ==, ROSETTE_SHAPE_SEAL);
      g_assert_true (g_bytes_equal (fixture->design, saved));
    }
}

/* What Inkscape has done to it is seen: here a layer was moved. */
static void
test_edited (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design = rosette_design_new ();
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;

  rosette_design_add (design, rosette_shape_new (ROSETTE_SHAPE_STAR), "Add");
  svg = rosette_design_to_svg (design);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  parts = g_strsplit (text, "translate(500 500)", 2);
  g_clear_pointer (&text, g_free);
  text = g_strconcat ("<?xml version=\"1.0\"?>", parts[0], "translate(420,500)", parts[1], NULL);

  opened = open_text (fixture, text);
  g_assert_cmpfloat (get_shape (opened, 0)->x, ==, 420.0);
  g_assert_cmpint (get_shape (opened, 0)->kind, ==, ROSETTE_SHAPE_STAR);
}

/* A simple drawing is its shapes. */
static void
test_shapes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) design =
    open_text (fixture, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40'>"
                        "<circle id='Sun' cx='10' cy='10' r='5' fill='#f6d32d'/>"
                        "<path d='M0 20h40v20H0z' fill='#26a269'/></svg>");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (design)), ==, 2);
  g_assert_cmpint (get_shape (design, 0)->kind, ==, ROSETTE_SHAPE_SYMBOL);
  g_assert_cmpstr (get_shape (design, 0)->name, ==, "Sun");
  g_assert_cmpfloat_with_epsilon (get_shape (design, 0)->width, 250.0, 0.1);
}

/* A picture fills the canvas in its own proportions. */
static void
test_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) svg = open_text (fixture, foreign);

  g_assert_no_error (fixture->error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (svg)), ==, 1);
  g_assert_cmpint (get_shape (svg, 0)->kind, ==, ROSETTE_SHAPE_PICTURE);
  g_assert_cmpfloat (get_shape (svg, 0)->width, ==, 1000.0);
  g_assert_cmpfloat (get_shape (svg, 0)->height, ==, 500.0);
}

/* Somebody's credential does not become part of a design. */
static void
test_baked_picture (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) picture = g_bytes_new_static (foreign, strlen (foreign));
  g_autoptr (RosetteShape) unbaked = rosette_picture_shape_new (picture, NULL, NULL);
  g_autoptr (GBytes) credential = g_bytes_new_static ("{\"a\":1}", 7);
  g_autoptr (GBytes) baked =
    rosette_baking_bake (picture, ROSETTE_BAKING_OB3, credential, NULL, NULL);
  g_autoptr (RosetteDesign) design = open_file (fixture, baked);

  g_assert_true (g_bytes_equal (get_shape (design, 0)->picture, unbaked->picture));
}

static void
test_refuse (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *text;
    RosetteError code;
  } cases[] = {
    { "", ROSETTE_ERROR_UNSUPPORTED },
    { "\xff\xd8\xff\xe0 JFIF", ROSETTE_ERROR_SYNTAX },
    { "GIF89a", ROSETTE_ERROR_UNSUPPORTED },
    { "{\"json\":true}", ROSETTE_ERROR_UNSUPPORTED },
    { "<svg xmlns='http://www.w3.org/2000/svg'><g>", ROSETTE_ERROR_SYNTAX },
    { "\x89PNG\r\n\x1a\n", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteDesign) design = open_text (fixture, cases[i].text);

      g_assert_null (design);
      g_assert_error (fixture->error, ROSETTE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_suffix (fixture->error->message, "."));
    }
}

/* A picture of the largest size that a layer may have, and one byte more. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  for (gsize above = 0; above <= 1; above++)
    {
      gsize length = ROSETTE_MAX_LAYER_PICTURE_BYTES + above - strlen (foreign);
      g_autofree char *space = g_strnfill (length, '\n');
      g_autofree char *text = g_strconcat (foreign, space, NULL);
      g_autoptr (RosetteDesign) design = open_text (fixture, text);

      if (above == 0)
        g_assert_nonnull (design);
      else
        g_assert_error (fixture->error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

static void
test_title (Fixture *fixture, gconstpointer data)
{
  const char *const cases[][2] = {
    { "/a/My_badge 2.svg", "My badge 2" }, { "/a/x.y.png", "x.y" },   { "/a/none", "none" },
    { "/a/.hidden", ".hidden" },           { "/a/Čoln.SVG", "Čoln" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = g_file_new_for_path (cases[i][0]);
      g_autofree char *title = rosette_badge_file_dup_title (file);

      g_assert_cmpstr (title, ==, cases[i][1]);
    }
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->written = rosette_badge_file_write_finish (fixture->job, result, &fixture->error);
  fixture->done = TRUE;
}

static void
write_file (Fixture *fixture, guint width, GFile *file)
{
  g_autoptr (RosetteDesign) design = rosette_template_new_design (0);
  g_autoptr (GBytes) svg = rosette_design_to_svg (design);

  g_clear_error (&fixture->error);
  fixture->done = FALSE;
  rosette_badge_file_write_async (fixture->job, svg, width, file, NULL, written_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
}

/* What is written opens again; a PNG has the width that was asked for. */
static void
test_write (Fixture *fixture, gconstpointer data)
{
  g_autoptr (RosetteDesign) opened = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autoptr (GBytes) png = NULL;

  write_file (fixture, 0, fixture->file);
  g_assert_true (fixture->written);
  svg = rosette_test_read (g_file_peek_path (fixture->file));
  opened = open_file (fixture, svg);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (opened)), >, 5);

  write_file (fixture, 200, fixture->file);
  png = rosette_test_read (g_file_peek_path (fixture->file));
  g_assert_cmpint (rosette_file_kind_guess (png), ==, ROSETTE_FILE_PNG);
  g_assert_cmpuint (((const guint8 *) g_bytes_get_data (png, NULL))[19], ==, 200);
}

static void
test_write_nowhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) nowhere = g_file_get_child (fixture->file, "x.svg");

  write_file (fixture, 0, nowhere);
  g_assert_false (fixture->written);
  g_assert_nonnull (fixture->error);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add ("/badge-file/ours", test_ours);
  add ("/badge-file/edited", test_edited);
  add ("/badge-file/shapes", test_shapes);
  add ("/badge-file/picture", test_picture);
  add ("/badge-file/baked-picture", test_baked_picture);
  add ("/badge-file/refuse", test_refuse);
  add ("/badge-file/limit", test_limit);
  add ("/badge-file/title", test_title);
  add ("/badge-file/write", test_write);
  add ("/badge-file/write-nowhere", test_write_nowhere);

  return g_test_run ();
}
