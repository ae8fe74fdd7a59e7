/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/people-clipboard.h"

static void
return_nothing (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "Nothing to import was copied");
}

static void
return_file (GTask *task, GFile *file)
{
  g_task_return_pointer (
    task, rosette_people_import_new_for_file (g_task_get_task_data (task), file), g_object_unref);
}

static void
files_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autoptr (GSList) files = NULL;

  if (value != NULL)
    files = gdk_file_list_get_files (g_value_get_boxed (value));

  if (files != NULL)
    return_file (task, files->data);
  else
    return_nothing (task);
}

static gboolean
has_more_than_space (const char *text)
{
  return text[strspn (text, " \t\r\n")] != '\0';
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text == NULL || !has_more_than_space (text))
    return_nothing (task);
  else if (g_str_has_prefix (text, "file://") && strpbrk (text, " \t\n") == NULL)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (text);

      return_file (task, file);
    }
  else
    g_task_return_pointer (
      task, rosette_people_import_new_for_text (g_task_get_task_data (task), text), g_object_unref);
}

void
rosette_people_clipboard_read_async (GdkClipboard *clipboard,
                                     RosetteRecipientChanges *changes,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  g_autoptr (GTask) task = g_task_new (clipboard, cancellable, callback, user_data);

  g_task_set_source_tag (task, rosette_people_clipboard_read_async);
  g_task_set_task_data (task, g_object_ref (changes), g_object_unref);

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST)
      || gdk_content_formats_contain_mime_type (formats, "text/uri-list"))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, cancellable,
                                    files_cb, g_steal_pointer (&task));
  else if (gdk_content_formats_contain_gtype (formats, G_TYPE_STRING)
           || gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8")
           || gdk_content_formats_contain_mime_type (formats, "text/plain"))
    gdk_clipboard_read_text_async (clipboard, cancellable, text_cb, g_steal_pointer (&task));
  else
    return_nothing (task);
}

RosettePeopleImport *
rosette_people_clipboard_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, rosette_people_clipboard_read_async),
                        NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
