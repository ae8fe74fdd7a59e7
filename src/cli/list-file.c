/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "list-file.h"

#include "base/limits.h"
#include "fetching/registry.h"
#include "files.h"

#include <string.h>

/* "registry" of "/home/ann/registry.json" */
static char *
dup_name (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  return g_filename_display_name (base);
}

GPtrArray *
rosette_list_file_read (const char *path, const char *name, int *status)
{
  g_autofree char *own = dup_name (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (GBytes) file = rosette_files_read_or_fail (path, ROSETTE_MAX_JSON_BYTES, status);
  g_autoptr (GError) error = NULL;
  GPtrArray *issuers;

  if (file == NULL)
    return NULL;

  issuers = rosette_registry_read (file, name != NULL ? name : own, now, &error);
  if (issuers == NULL)
    *status = rosette_command_fail_error (ROSETTE_EXIT_BAD_DATA, path, error);

  return issuers;
}
