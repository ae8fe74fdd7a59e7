/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/hosted-file.h"

#include "issuing/whole-file.h"

#include <string.h>

char *
rosette_hosted_file_make_id (const char *base_url, const char *uuid)
{
  return g_strconcat (base_url, "/" ROSETTE_HOSTED_FOLDER "/", uuid, ".json", NULL);
}

/* The last part of the address: a UUID of ours, and no way out of the folder. */
static const char *
get_name (const char *id)
{
  const char *slash = strrchr (id, '/');

  return slash != NULL ? slash + 1 : id;
}

static GFile *
get_folder (GFile *folder)
{
  return g_file_get_child (folder, ROSETTE_HOSTED_FOLDER);
}

GFile *
rosette_hosted_file_find (GFile *folder, const char *id)
{
  g_autoptr (GFile) inner = get_folder (folder);

  return g_file_get_child (inner, get_name (id));
}

gboolean
rosette_hosted_file_write (GFile *folder, const char *id, GBytes *assertion, GError **error)
{
  g_autoptr (GFile) inner = get_folder (folder);
  g_autoptr (GFile) file = rosette_hosted_file_find (folder, id);
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) there = NULL;

  /* That it is there already is no fault, and any other is met when the file is written. */
  g_file_make_directory (inner, NULL, NULL);
  if (rosette_whole_file_write (inner, get_name (id), assertion, &why))
    return TRUE;
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_EXISTS))
    there = g_file_load_bytes (file, NULL, NULL, NULL);
  if (there != NULL && g_bytes_equal (there, assertion))
    return TRUE;
  /* What a computer without power left of it. */
  if (there != NULL && g_bytes_get_size (there) == 0)
    return rosette_whole_file_replace (inner, get_name (id), assertion, error);
  rosette_whole_file_explain (get_name (id), why, error);

  return FALSE;
}

void
rosette_hosted_file_remove (GFile *folder, const char *id)
{
  g_autoptr (GFile) inner = get_folder (folder);
  g_autoptr (GFile) file = rosette_hosted_file_find (folder, id);

  rosette_whole_file_clean (inner, get_name (id));
  g_file_delete (file, NULL, NULL);
  /* Fails where there is something in it. */
  g_file_delete (inner, NULL, NULL);
}
