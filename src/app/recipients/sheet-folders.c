/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/sheet-folders.h"

#include "encoding/json.h"

#include <string.h>

#define SETTING "folders-of-sheets"

/* Sheets that are remembered; the one that was imported first is forgotten. */
#define MAX_SHEETS 100

/* The people of one sheet have numbers in a row. */
typedef struct
{
  GFile *folder;
  gint64 first;
  gint64 last;
} SheetFolder;

static void
sheet_folder_free (gpointer data)
{
  SheetFolder *self = data;

  g_object_unref (self->folder);
  g_free (self);
}

static JsonArray *
read_all (RosetteLibrary *library)
{
  const char *text = rosette_library_get_setting (library, SETTING);
  g_autoptr (JsonNode) node = text != NULL ? rosette_json_parse (text, strlen (text), NULL) : NULL;

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_array_ref (json_node_get_array (node))
                                                      : json_array_new ();
}

gboolean
rosette_sheet_folders_keep (RosetteLibrary *library,
                            GFile *sheet,
                            GPtrArray *recipients,
                            GError **error)
{
  g_autoptr (GFile) folder = g_file_get_parent (sheet);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;
  g_autoptr (JsonArray) all = read_all (library);
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_ARRAY);
  g_autofree char *text = NULL;
  JsonObject *entry = NULL;

  if (uri == NULL || recipients->len == 0)
    return TRUE;
  entry = json_object_new ();
  json_object_set_string_member (entry, "folder", uri);
  json_object_set_int_member (entry, "first", rosette_recipient_get_id (recipients->pdata[0]));
  json_object_set_int_member (entry, "last",
                              rosette_recipient_get_id (recipients->pdata[recipients->len - 1]));
  json_array_add_object_element (all, entry);
  while (json_array_get_length (all) > MAX_SHEETS)
    json_array_remove_element (all, 0);
  json_node_set_array (node, all);
  text = rosette_json_write (node, NULL);

  return rosette_library_set_setting (library, SETTING, text, error);
}

GPtrArray *
rosette_sheet_folders_load (RosetteLibrary *library)
{
  GPtrArray *folders = g_ptr_array_new_with_free_func (sheet_folder_free);
  g_autoptr (JsonArray) all = read_all (library);

  for (guint i = 0; i < json_array_get_length (all); i++)
    {
      JsonNode *node = json_array_get_element (all, i);
      JsonObject *entry = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *uri = entry != NULL ? rosette_json_get_string (entry, "folder") : NULL;
      SheetFolder *folder = NULL;

      if (uri == NULL)
        continue;
      folder = g_new0 (SheetFolder, 1);
      folder->folder = g_file_new_for_uri (uri);
      folder->first = json_object_get_int_member_with_default (entry, "first", 0);
      folder->last = json_object_get_int_member_with_default (entry, "last", 0);
      g_ptr_array_add (folders, folder);
    }

  return folders;
}

GFile *
rosette_sheet_folders_find (GPtrArray *folders, RosetteRecipient *recipient)
{
  gint64 id = rosette_recipient_get_id (recipient);

  for (guint i = 0; folders != NULL && id > 0 && i < folders->len; i++)
    {
      const SheetFolder *folder = folders->pdata[i];

      if (id >= folder->first && id <= folder->last)
        return folder->folder;
    }

  return NULL;
}
