/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/design-import.h"

#include "base/error.h"
#include "base/limits.h"
#include "photo.h"
#include "support.h"

static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'><rect "
                          "width='20' height='10' fill='red'/></svg>";

typedef struct
{
  char *folder;
  GCancellable *cancellable;
  GAsyncResult *result;
  const char *notice;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = rosette_test_folder ();
  fixture->cancellable = g_cancellable_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  rosette_test_remove (fixture->folder);
  g_free (fixture->folder);
  g_object_unref (fixture->cancellable);
  g_clear_object (&fixture->result);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Fixture *) user_data)->result = g_object_ref (result);
}

/* Imports a file of these bytes, or one that is not there. */
static RosetteShape *
import (Fixture *fixture, const char *bytes, gsize length, GError **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, "School logo.svg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  if (bytes != NULL)
    g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  g_clear_object (&fixture->result);
  rosette_design_import_file_async (file, fixture->cancellable, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return rosette_design_import_finish (fixture->result, &fixture->notice, error);
}

/* A picture that was copied in a browser is on the web: nothing is fetched. */
static void
test_web_address (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("https://host.example/logo.png");
  g_autoptr (GError) error = NULL;

  rosette_design_import_file_async (file, fixture->cancellable, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (rosette_design_import_finish (fixture->result, &fixture->notice, &error));
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_STORAGE);
  g_assert_true (g_str_has_prefix (error->message, "This is a web address."));
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteShape) shape = import (fixture, svg, sizeof svg - 1, &error);

  g_assert_no_error (error);
  g_assert_cmpint (shape->kind, ==, ROSETTE_SHAPE_PICTURE);
  g_assert_cmpstr (shape->name, ==, "School logo");
  g_assert_cmpfloat_with_epsilon (shape->width, 2.0 * shape->height, 0.1);
  g_assert_null (fixture->notice);
}

static void
test_cleaned (Fixture *fixture, gconstpointer data)
{
  static const char hostile[] = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>"
                                "<script>x</script></svg>";
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteShape) shape = import (fixture, hostile, sizeof hostile - 1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (fixture->notice);
}

static void
test_photo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) photo = photo_turned (6);
  g_autoptr (RosetteShape) shape =
    import (fixture, g_bytes_get_data (photo, NULL), g_bytes_get_size (photo), &error);

  g_assert_no_error (error);
  g_assert_cmpfloat_with_epsilon (shape->height, 2.0 * shape->width, 0.1);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  const struct
  {
    const char *bytes;
    RosetteError code;
  } cases[] = {
    { NULL, ROSETTE_ERROR_STORAGE },
    { "", ROSETTE_ERROR_SYNTAX },
    { "just words", ROSETTE_ERROR_SYNTAX },
    { "\xff\xd8\xff\xe0 damaged", ROSETTE_ERROR_SYNTAX },
    { "<svg xmlns='http://www.w3.org/2000/svg'", ROSETTE_ERROR_SYNTAX },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = cases[i].bytes != NULL ? strlen (cases[i].bytes) : 0;

      g_assert_null (import (fixture, cases[i].bytes, length, &error));
      g_assert_error (error, ROSETTE_ERROR, (int) cases[i].code);
      g_assert_true (g_str_has_suffix (error->message, "."));
    }
}

/* A comment makes it as long as it may be, and one byte longer. */
static void
test_limit (Fixture *fixture, gconstpointer data)
{
  for (gsize above = 0; above <= 1; above++)
    {
      gsize length = ROSETTE_MAX_LAYER_PICTURE_BYTES + above;
      g_autofree char *bytes = g_malloc (length);
      g_autoptr (GError) error = NULL;
      g_autoptr (RosetteShape) shape = NULL;

      memset (bytes, '\n', length);
      memcpy (bytes, svg, sizeof svg - 1);
      shape = import (fixture, bytes, length, &error);
      if (above == 0)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
          g_assert_nonnull (strstr (error->message, "4 MB"));
        }
      g_assert_cmpint (shape != NULL, ==, above == 0);
    }
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (fixture->cancellable);
  g_assert_null (import (fixture, svg, sizeof svg - 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define add(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/design-import/svg", test_svg);
  add ("/design-import/web-address", test_web_address);
  add ("/design-import/photo", test_photo);
  add ("/design-import/cleaned", test_cleaned);
  add ("/design-import/refused", test_refused);
  add ("/design-import/limit", test_limit);
  add ("/design-import/cancelled", test_cancelled);

  return g_test_run ();
}
