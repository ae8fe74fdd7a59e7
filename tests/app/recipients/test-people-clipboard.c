/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "recipients/people-clipboard.h"

#include "making.h"
#include "support.h"

#include <gtk/gtk.h>

typedef struct
{
  RosetteLibrary *library;
  RosetteRecipientChanges *changes;
  GdkClipboard *clipboard;
} Fixture;

typedef struct
{
  RosettePeopleImport *import;
  GError *error;
  gboolean done;
} Answer;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->library = make_library ();
  fixture->changes = rosette_recipient_changes_new (fixture->library);
  /* One of its own: the display's is shared with tests that run at the same time. */
  fixture->clipboard =
    g_object_new (GDK_TYPE_CLIPBOARD, "display", gdk_display_get_default (), NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->clipboard);
  g_assert_finalize_object (fixture->changes);
  g_assert_finalize_object (fixture->library);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->import = rosette_people_clipboard_read_finish (result, &answer->error);
  answer->done = TRUE;
}

static RosettePeopleImport *
paste (Fixture *fixture, GError **error)
{
  Answer answer = { 0 };

  rosette_people_clipboard_read_async (fixture->clipboard, fixture->changes, NULL, read_cb,
                                       &answer);
  while (!answer.done)
    g_main_context_iteration (NULL, TRUE);
  if (answer.error != NULL)
    g_propagate_error (error, answer.error);

  return answer.import;
}

static guint
count_people (RosettePeopleImport *import)
{
  while (rosette_people_import_get_state (import) == ROSETTE_IMPORT_READING)
    g_main_context_iteration (NULL, TRUE);

  return rosette_people_import_get_reading (import)->people->len;
}

static void
test_cells (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosettePeopleImport) import = NULL;

  gdk_clipboard_set_text (fixture->clipboard, "Ana\tana@example.org\nBen\tben@example.org\n");
  import = paste (fixture, &error);
  g_assert_no_error (error);
  g_assert_null (rosette_people_import_get_file (import));
  g_assert_cmpuint (count_people (import), ==, 2);
}

/* A spreadsheet program copies its cells as a picture, a web page and text at once. */
static void
test_of_spreadsheet (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *type;
    const char *content;
  } parts[] = {
    { "image/png", "\x89PNG" },
    { "text/html", "<table><tr><td>Ana</td><td>web@example.org</td></tr></table>" },
    { "text/plain;charset=utf-8", "Ana\tana@example.org\nBen\tben@example.org\n" },
  };
  GdkContentProvider *providers[G_N_ELEMENTS (parts)];
  g_autoptr (GdkContentProvider) all = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RosettePeopleImport) import = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (parts[i].content, strlen (parts[i].content));

      providers[i] = gdk_content_provider_new_for_bytes (parts[i].type, bytes);
    }
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (fixture->clipboard, all);
  import = paste (fixture, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_people (import), ==, 2);
}

/* A file that was copied in the file manager, as a list of files or by its address. */
static void
test_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = rosette_test_folder ();
  g_autofree char *path = g_build_filename (folder, "people.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *uri = g_file_get_uri (file);

  g_assert_true (g_file_set_contents (path, "name,email\nAna,ana@example.org\n", -1, NULL));
  for (guint as_text = 0; as_text <= 1; as_text++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RosettePeopleImport) import = NULL;
      GdkFileList *files = gdk_file_list_new_from_array (&file, 1);

      if (as_text)
        gdk_clipboard_set_text (fixture->clipboard, uri);
      else
        gdk_clipboard_set (fixture->clipboard, GDK_TYPE_FILE_LIST, files);
      g_boxed_free (GDK_TYPE_FILE_LIST, files);
      import = paste (fixture, &error);
      g_assert_no_error (error);
      g_assert_true (g_file_equal (rosette_people_import_get_file (import), file));
      g_assert_cmpuint (count_people (import), ==, 1);
    }
  rosette_test_remove (folder);
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;

      if (i == 0)
        gdk_clipboard_set_content (fixture->clipboard, NULL);
      else if (i == 1)
        gdk_clipboard_set_text (fixture->clipboard, " \r\n\t");
      else
        gdk_clipboard_set (fixture->clipboard, G_TYPE_INT, 7);
      g_assert_null (paste (fixture, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
    }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)
  ADD ("/people-clipboard/cells", test_cells);
  ADD ("/people-clipboard/of-spreadsheet", test_of_spreadsheet);
  ADD ("/people-clipboard/file", test_file);
  ADD ("/people-clipboard/nothing", test_nothing);

  return g_test_run ();
}
