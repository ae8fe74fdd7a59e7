/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/award-list.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/date.h"
#include "issuing/whole-file.h"
#include "sheets/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const header[] = { "file", "name", "email", "credential_id", "issued", NULL };

/* Whether @text begins with the line of our header, however its lines end. */
static gboolean
has_header (const char *text, gsize length)
{
  g_autofree char *line = g_strjoinv (",", (char **) header);
  gsize n = strlen (line);

  return length > n && memcmp (text, line, n) == 0 && (text[n] == '\n' || text[n] == '\r');
}

static gboolean
is_too_large (GFile *list)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (list, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL && g_file_info_get_size (info) > ROSETTE_MAX_SHEET_BYTES;
}

/* The list that earlier batches left; an empty one where there is none. */
static GBytes *
read_earlier (GFile *list, GError **error)
{
  GFileType type = g_file_query_file_type (list, G_FILE_QUERY_INFO_NONE, NULL);
  g_autoptr (GBytes) text = NULL;

  if (type == G_FILE_TYPE_UNKNOWN && !g_file_query_exists (list, NULL))
    return g_bytes_new (NULL, 0);
  if (is_too_large (list))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                   _ ("The list “%s” in that folder is full. Choose another folder."),
                   ROSETTE_AWARD_LIST_NAME);
      return NULL;
    }

  if (type == G_FILE_TYPE_REGULAR)
    {
      text = g_file_load_bytes (list, NULL, NULL, error);
      if (text == NULL)
        return NULL;
    }
  if (text == NULL
      || (g_bytes_get_size (text) > 0
          && !has_header (g_bytes_get_data (text, NULL), g_bytes_get_size (text))))
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS,
                   _ ("“%s” in that folder is not a list of awards, and is not replaced. Move it "
                      "away, or choose another folder."),
                   ROSETTE_AWARD_LIST_NAME);
      return NULL;
    }

  return g_steal_pointer (&text);
}

static GPtrArray *
make_rows (GPtrArray *issued, guint first)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = first; i < issued->len; i++)
    {
      const RosetteIssued *award = issued->pdata[i];
      const char *email = rosette_person_get_email (award->person);
      g_autofree char *date = rosette_date_format (award->issued);
      const char *cells[] = { award->file,
                              rosette_person_get_name (award->person),
                              email != NULL ? email : "",
                              award->credential_id,
                              date,
                              NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) cells));
    }

  return rows;
}

/* @earlier, and under it the rows of @added, which is a list of its own. */
static GBytes *
join (GBytes *earlier, GBytes *added)
{
  gsize length = 0;
  gsize added_length = 0;
  const char *text = g_bytes_get_data (earlier, &length);
  const char *added_text = g_bytes_get_data (added, &added_length);
  const char *rows = memchr (added_text, '\n', added_length);
  GByteArray *joined = NULL;

  if (length == 0)
    return g_bytes_ref (added);
  joined = g_byte_array_new ();
  g_byte_array_append (joined, (const guint8 *) text, (guint) length);
  if (text[length - 1] != '\n' && text[length - 1] != '\r')
    g_byte_array_append (joined, (const guint8 *) "\n", 1);
  g_byte_array_append (joined, (const guint8 *) rows + 1,
                       (guint) (added_text + added_length - rows - 1));

  return g_byte_array_free_to_bytes (joined);
}

gboolean
rosette_award_list_check (GFile *folder, GError **error)
{
  g_autoptr (GFile) list = g_file_get_child (folder, ROSETTE_AWARD_LIST_NAME);
  g_autoptr (GBytes) earlier = read_earlier (list, error);

  return earlier != NULL;
}

gboolean
rosette_award_list_extend (GFile *folder, GPtrArray *issued, guint first, GError **error)
{
  g_autoptr (GFile) list = g_file_get_child (folder, ROSETTE_AWARD_LIST_NAME);
  g_autoptr (GPtrArray) rows = make_rows (issued, first);
  g_autoptr (GBytes) earlier = NULL;
  g_autoptr (GBytes) added = NULL;
  g_autoptr (GBytes) text = NULL;

  if (rows->len == 0)
    return TRUE;
  earlier = read_earlier (list, error);
  if (earlier == NULL)
    return FALSE;

  added = rosette_csv_write (header, rows);
  text = join (earlier, added);

  return rosette_whole_file_replace (folder, ROSETTE_AWARD_LIST_NAME, text, error);
}
