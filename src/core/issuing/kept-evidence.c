/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/kept-evidence.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "issuing/file-name.h"
#include "issuing/whole-file.h"
#include "keys/digest.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ENDING_BYTES 10

/* The evidence that is the file; NULL for none. */
static JsonObject *
get_evidence (JsonObject *claims)
{
  JsonArray *all = rosette_json_get_array (claims, "evidence");

  return all != NULL && json_array_get_length (all) > 0 ? json_array_get_object_element (all, 0)
                                                        : NULL;
}

/* Where the ending of a file's name begins, or the end of the name. A dot alone is none: no name of
 * ours ends in one, which Windows would not keep. */
static const char *
find_ending (const char *name)
{
  const char *dot = strrchr (name, '.');
  const char *at = dot;

  if (dot == NULL || dot == name || dot[1] == '\0' || strlen (dot) > MAX_ENDING_BYTES)
    return name + strlen (name);
  while (*++at != '\0')
    if (!g_ascii_isalnum (*at))
      return name + strlen (name);

  return dot;
}

char *
rosette_kept_evidence_make_name (JsonObject *claims,
                                 const char *person_name,
                                 gboolean is_rehearsal,
                                 GHashTable *taken,
                                 gboolean (*is_there) (const char *name, gpointer user_data),
                                 gpointer user_data)
{
  const char *name = rosette_json_get_string (get_evidence (claims), "name");
  const char *ending = find_ending (name);
  g_autofree char *stem = g_strndup (name, (gsize) (ending - name));
  g_autofree char *whole =
    g_strconcat (is_rehearsal ? "TEST " : "", person_name, " – ", stem, NULL);

  return rosette_file_name_make (whole, ending, taken, is_there, user_data);
}

void
rosette_kept_evidence_set_name (JsonObject *claims, const char *name)
{
  json_object_set_string_member (get_evidence (claims), "name", name);
}

char *
rosette_kept_evidence_dup_id (GBytes *contents)
{
  g_autoptr (GBytes) digest =
    rosette_sha256 (g_bytes_get_data (contents, NULL), g_bytes_get_size (contents));
  g_autofree char *encoded =
    rosette_base64url_encode (g_bytes_get_data (digest, NULL), g_bytes_get_size (digest));

  return g_strconcat ("ni:///sha-256;", encoded, NULL);
}

/* The contents of @file, if they have the id. */
static GBytes *
load (GFile *file, const char *id)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                       G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GBytes) contents = NULL;
  g_autofree char *found = NULL;

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR
      || g_file_info_get_size (info) > ROSETTE_MAX_EVIDENCE_BYTES)
    return NULL;
  contents = g_file_load_bytes (file, NULL, NULL, NULL);
  found = contents != NULL ? rosette_kept_evidence_dup_id (contents) : NULL;

  return g_strcmp0 (found, id) == 0 ? g_steal_pointer (&contents) : NULL;
}

static gboolean
write_copy (GFile *folder, const char *name, GBytes *contents, const char *id, GError **error)
{
  g_autoptr (GFile) copy = g_file_get_child (folder, name);
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) there = NULL;

  if (!rosette_file_name_is_plain (name))
    g_set_error_literal (&why, G_IO_ERROR, G_IO_ERROR_INVALID_FILENAME, _ ("Its name is damaged."));
  else if (rosette_whole_file_write (folder, name, contents, &why))
    return TRUE;
  if (g_error_matches (why, G_IO_ERROR, G_IO_ERROR_EXISTS))
    there = load (copy, id);
  if (there != NULL)
    return TRUE;
  rosette_whole_file_explain (name, why, error);

  return FALSE;
}

gboolean
rosette_kept_evidence_write (JsonObject *claims, GFile *folder, GError **error)
{
  const char *uri = rosette_json_get_string (claims, "file");
  JsonObject *evidence = uri != NULL ? get_evidence (claims) : NULL;
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autoptr (GBytes) contents = NULL;
  g_autofree char *name = NULL;

  if (evidence == NULL)
    return TRUE;
  contents = load (file, rosette_json_get_string (evidence, "id"));
  if (contents != NULL)
    return write_copy (folder, rosette_json_get_string (evidence, "name"), contents,
                       rosette_json_get_string (evidence, "id"), error);
  name = g_file_get_parse_name (file);
  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
               /* Translators: %s is the path of a file. */
               _ ("The evidence “%s” is not there any more, or was changed. Bring it back, and go "
                  "on."),
               name);

  return FALSE;
}

void
rosette_kept_evidence_remove (JsonObject *claims, GFile *folder)
{
  JsonObject *evidence = json_object_has_member (claims, "file") ? get_evidence (claims) : NULL;
  const char *name = evidence != NULL ? rosette_json_get_string (evidence, "name") : NULL;
  g_autoptr (GFile) copy =
    rosette_file_name_is_plain (name) ? g_file_get_child (folder, name) : NULL;
  g_autoptr (GBytes) contents =
    copy != NULL ? load (copy, rosette_json_get_string (evidence, "id")) : NULL;

  if (copy != NULL)
    rosette_whole_file_clean (folder, name);
  if (contents != NULL)
    g_file_delete (copy, NULL, NULL);
}
