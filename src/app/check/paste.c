/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/paste.h"

#include "base/limits.h"
#include "check/check-item.h"

#include <glib/gi18n.h>

/* A link that was dragged out of a browser: whether to look there is asked later. */
static gboolean
append_address (GListStore *items, GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RosetteCheckItem) item = NULL;

  if (!g_file_has_uri_scheme (file, "http") && !g_file_has_uri_scheme (file, "https"))
    return FALSE;
  bytes = g_bytes_new (uri, strlen (uri));
  item = rosette_check_item_new (uri, NULL, bytes);
  g_list_store_append (items, item);

  return TRUE;
}

static void
append_file (GListStore *items, GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "");
  g_autoptr (RosetteCheckItem) item = NULL;

  if (append_address (items, file))
    return;
  item = rosette_check_item_new (name, file, NULL);
  g_list_store_append (items, item);
}

static void
append_bytes (GListStore *items, GBytes *bytes)
{
  /* Translators: in the place of a file name */
  g_autoptr (RosetteCheckItem) item = rosette_check_item_new (_ ("Pasted"), NULL, bytes);

  g_list_store_append (items, item);
}

GListModel *
rosette_paste_list_files (GListModel *files)
{
  GListStore *items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      append_file (items, file);
    }

  return G_LIST_MODEL (items);
}

GListModel *
rosette_paste_list_text (const char *text)
{
  GListStore *items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (g_str_has_prefix (stripped, "file://") && strpbrk (stripped, " \n") == NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (stripped);

      append_file (items, file);
    }
  else if (stripped[0] != '\0')
    {
      g_autoptr (GBytes) bytes = g_bytes_new (stripped, strlen (stripped));

      append_bytes (items, bytes);
    }

  return G_LIST_MODEL (items);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);
  g_autoptr (GSList) files = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    append_file (items, l->data);
  g_task_return_pointer (task, g_steal_pointer (&items), g_object_unref);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_return_pointer (task, rosette_paste_list_text (text), g_object_unref);
}

static void
picture_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListStore) items = g_list_store_new (ROSETTE_TYPE_CHECK_ITEM);
  g_autoptr (GBytes) bytes =
    g_input_stream_read_bytes_finish (G_INPUT_STREAM (source), result, &error);
  GByteArray *picture = g_task_get_task_data (task);
  g_autoptr (GBytes) whole = NULL;

  if (bytes == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_byte_array_append (picture, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (g_bytes_get_size (bytes) > 0 && picture->len <= ROSETTE_MAX_IMAGE_BYTES)
    {
      g_input_stream_read_bytes_async (G_INPUT_STREAM (source), 64 * 1024, G_PRIORITY_DEFAULT,
                                       g_task_get_cancellable (task), picture_read_cb,
                                       g_object_ref (task));
      return;
    }

  whole = g_bytes_new (picture->data, picture->len);
  append_bytes (items, whole);
  g_task_return_pointer (task, g_steal_pointer (&items), g_object_unref);
}

static void
picture_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (stream == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_task_set_task_data (task, g_byte_array_new (), (GDestroyNotify) g_byte_array_unref);
  g_input_stream_read_bytes_async (stream, 64 * 1024, G_PRIORITY_DEFAULT, cancellable,
                                   picture_read_cb, g_steal_pointer (&task));
}

void
rosette_paste_read_async (GdkClipboard *clipboard,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  /* The bytes themselves: as a texture, the credential in them would be gone. */
  static const char *const pictures[] = { "image/svg+xml", "image/png", NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, rosette_paste_read_async);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
      || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    files_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_mime_type (formats, pictures[0])
           || gdk_content_formats_contain_mime_type (formats, pictures[1]))
    gdk_clipboard_read_async (clipboard, (const char **) pictures, G_PRIORITY_DEFAULT, cancellable,
                              picture_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
           || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
           || gdk_content_formats_contain_mime_type (formats, "text/plain"))
    gdk_clipboard_read_text_async (clipboard, cancellable, text_cb, g_steal_pointer (&task));
  else
    g_task_return_pointer (task, g_list_store_new (ROSETTE_TYPE_CHECK_ITEM), g_object_unref);
}

GListModel *
rosette_paste_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_paste_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
