/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/award-list.h"

#include "base/error.h"
#include "encoding/date.h"
#include "issuing/whole-file.h"
#include "sheets/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How the id of each of our awards begins, and how long it is. */
#define ID_PREFIX "urn:uuid:"
#define ID_LENGTH (strlen (ID_PREFIX) + 36)

/* And how that of a hosted one begins, which is its address. */
#define HOSTED_PREFIX "https://"

#define HEADER "file,name,email,credential_id,issued"

struct _RosetteAwardList
{
  GFile *folder;
  GFile *file;
  gboolean is_there; /* the file, since it was opened */
  gboolean has_header;
  gboolean has_newline; /* whether the last line is ended */

  GFileOutputStream *stream; /* NULL before the first row */
  goffset start;             /* how long the list was when the first row came, in bytes */
  goffset size;              /* how long it is now */
  GHashTable *listed;        /* the ids in it, NULL before somebody asks */
};

void
rosette_award_list_close (RosetteAwardList *self)
{
  g_clear_object (&self->folder);
  g_clear_object (&self->file);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->listed, g_hash_table_unref);
  g_free (self);
}

/* Whether the list begins with the line of our header, however its lines end; notes how it ends. */
static gboolean
read_ends (RosetteAwardList *self, GInputStream *stream)
{
  char start[sizeof HEADER] = ""; /* with the byte after it */
  char last = '\0';
  gsize length = 0;

  if (!g_input_stream_read_all (stream, start, sizeof start, &length, NULL, NULL))
    return FALSE;
  if (length == 0)
    return TRUE;

  self->has_header = length == sizeof start && memcmp (start, HEADER, strlen (HEADER)) == 0
                     && strchr ("\r\n", start[length - 1]) != NULL;
  if (!self->has_header || !g_seekable_seek (G_SEEKABLE (stream), -1, G_SEEK_END, NULL, NULL)
      || !g_input_stream_read_all (stream, &last, 1, &length, NULL, NULL))
    return FALSE;
  self->has_newline = last == '\n' || last == '\r';

  return TRUE;
}

RosetteAwardList *
rosette_award_list_open (GFile *folder, GError **error)
{
  g_autoptr (RosetteAwardList) self = g_new0 (RosetteAwardList, 1);
  g_autoptr (GFileInputStream) stream = NULL;
  GFileType type;

  self->folder = g_object_ref (folder);
  self->file = g_file_get_child (folder, ROSETTE_AWARD_LIST_NAME);
  self->has_newline = TRUE;

  type = g_file_query_file_type (self->file, G_FILE_QUERY_INFO_NONE, NULL);
  if (type == G_FILE_TYPE_UNKNOWN)
    return g_steal_pointer (&self);
  self->is_there = TRUE;
  if (type == G_FILE_TYPE_REGULAR)
    {
      stream = g_file_read (self->file, NULL, error);
      if (stream == NULL)
        return NULL;
      if (read_ends (self, G_INPUT_STREAM (stream)))
        return g_steal_pointer (&self);
    }

  g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_EXISTS,
               _ ("“%s” in that folder is not a list of awards, and is not replaced. Move it "
                  "away, or choose another folder."),
               ROSETTE_AWARD_LIST_NAME);

  return NULL;
}

static void
append_row (GString *rows, const RosetteIssued *issued, const char *date)
{
  const char *email = rosette_person_get_email (issued->person);
  const char *cells[] = { issued->file,
                          rosette_person_get_name (issued->person),
                          email != NULL ? email : "",
                          issued->credential_id,
                          date,
                          NULL };

  rosette_csv_append_row (rows, cells);
}

/* Of a list that another run has begun since ours was opened, the header is the same. */
static gboolean
write_header (RosetteAwardList *self, GError **error)
{
  g_autoptr (GBytes) header = g_bytes_new_static (HEADER "\n", strlen (HEADER "\n"));
  g_autoptr (GError) why = NULL;

  if (self->is_there)
    return rosette_whole_file_replace (self->folder, ROSETTE_AWARD_LIST_NAME, header, error);
  if (rosette_whole_file_write (self->folder, ROSETTE_AWARD_LIST_NAME, header, &why)
      || g_error_matches (why, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&why));

  return FALSE;
}

static goffset
find_end (RosetteAwardList *self, GError **error)
{
  return g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_END, NULL, error)
           ? g_seekable_tell (G_SEEKABLE (self->stream))
           : -1;
}

static gboolean
begin (RosetteAwardList *self, GError **error)
{
  if (!self->has_header && !write_header (self, error))
    return FALSE;
  self->has_header = TRUE;

  self->stream = g_file_append_to (self->file, G_FILE_CREATE_NONE, NULL, error);
  self->start = self->stream != NULL ? find_end (self, error) : -1;

  return self->start >= 0;
}

gboolean
rosette_award_list_add (RosetteAwardList *self,
                        RosetteIssued *const *issued,
                        guint n_issued,
                        GError **error)
{
  g_autoptr (GString) rows = g_string_new (self->has_newline ? "" : "\n");
  g_autofree char *date = NULL;
  g_autoptr (GError) why = NULL;

  if (n_issued == 0)
    return TRUE;
  for (guint i = 0; i < n_issued; i++)
    {
      /* Of a run, all have one date. */
      if (i == 0 || issued[i]->issued != issued[i - 1]->issued)
        {
          g_free (date);
          date = rosette_date_format (issued[i]->issued);
        }
      append_row (rows, issued[i], date);
    }
  if (self->stream == NULL && !begin (self, error))
    return FALSE;
  /* Another run may have added to it. */
  self->size = find_end (self, error);
  if (self->size < 0)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (self->stream), rows->str, rows->len, NULL, NULL,
                                 &why))
    {
      self->has_newline = TRUE;
      self->size += (goffset) rows->len;
      return TRUE;
    }

  /* No half row. */
  g_seekable_truncate (G_SEEKABLE (self->stream), self->size, NULL, NULL);
  rosette_whole_file_explain (ROSETTE_AWARD_LIST_NAME, why, error);

  return FALSE;
}

/* The ids of a line: the names of runs of ours, wherever the line has them. */
static void
collect_ids (GHashTable *listed, const char *line)
{
  for (const char *at = strstr (line, ID_PREFIX); at != NULL; at = strstr (at + 1, ID_PREFIX))
    g_hash_table_add (listed, g_strndup (at, ID_LENGTH));
  for (const char *at = strstr (line, HOSTED_PREFIX); at != NULL;
       at = strstr (at + 1, HOSTED_PREFIX))
    g_hash_table_add (listed, g_strndup (at, strcspn (at, ",\"\r\n")));
}

static void
read_ids (RosetteAwardList *self)
{
  g_autoptr (GFileInputStream) file = g_file_read (self->file, NULL, NULL);
  g_autoptr (GDataInputStream) lines =
    file != NULL ? g_data_input_stream_new (G_INPUT_STREAM (file)) : NULL;

  self->listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (lines != NULL)
    {
      g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);

      if (line == NULL)
        return;
      collect_ids (self->listed, line);
    }
}

gboolean
rosette_award_list_has (RosetteAwardList *self, const char *credential_id)
{
  if (self->listed == NULL)
    read_ids (self);

  return g_hash_table_contains (self->listed, credential_id);
}

goffset
rosette_award_list_mark (RosetteAwardList *self)
{
  return self->stream != NULL ? find_end (self, NULL) : -1;
}

void
rosette_award_list_cut (RosetteAwardList *self, goffset mark)
{
  /* Behind ours there may be rows of another run: then ours stay, and are not added again. */
  if (self->stream == NULL || find_end (self, NULL) != self->size)
    return;
  if (mark < 0)
    mark = self->start;
  g_seekable_truncate (G_SEEKABLE (self->stream), mark, NULL, NULL);
  self->size = mark;
}
