/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recipients/sheet-reading.h"

#include "base/limits.h"
#include "read-file.h"
#include "recipients/column-memory.h"
#include "sheets/charset.h"

#include <glib/gi18n.h>

RosetteSheetRequest *
rosette_sheet_request_new (void)
{
  return g_new0 (RosetteSheetRequest, 1);
}

void
rosette_sheet_request_free (RosetteSheetRequest *request)
{
  g_clear_object (&request->file);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_free (request->text);
  g_clear_pointer (&request->table, rosette_table_unref);
  g_free (request->charset);
  g_clear_pointer (&request->known, rosette_people_index_unref);
  g_free (request->memory);
  g_free (request);
}

void
rosette_sheet_reading_free (RosetteSheetReading *reading)
{
  g_clear_pointer (&reading->bytes, g_bytes_unref);
  g_clear_pointer (&reading->found.sheets, g_strfreev);
  g_clear_pointer (&reading->table, rosette_table_unref);
  g_clear_pointer (&reading->people, g_ptr_array_unref);
  g_clear_pointer (&reading->problems, g_ptr_array_unref);
  g_free (reading);
}

static GBytes *
read_bytes (const RosetteSheetRequest *request, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (request->bytes != NULL)
    return g_bytes_ref (request->bytes);

  bytes = rosette_read_file (request->file, ROSETTE_MAX_SHEET_BYTES, cancellable, &why);
  if (g_error_matches (why, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT))
    g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT,
                 _ ("The file is larger than %d MB. Split the list into smaller files."),
                 ROSETTE_MAX_SHEET_BYTES / 1024 / 1024);
  else if (why != NULL)
    g_propagate_error (error, g_steal_pointer (&why));

  return g_steal_pointer (&bytes);
}

/* The sheet with its first row as the header. */
static RosetteTable *
read_sheet (const RosetteSheetRequest *request,
            RosetteSheetReading *reading,
            GCancellable *cancellable,
            GError **error)
{
  const RosetteSheetChoices choices = { request->charset, request->separator, request->sheet };

  if (request->text != NULL)
    return rosette_sheet_file_read_pasted (request->text, error);

  reading->bytes = read_bytes (request, cancellable, error);
  if (reading->bytes == NULL)
    return NULL;

  reading->kind = rosette_sheet_file_find_kind (reading->bytes);
  if (reading->kind == ROSETTE_SHEET_SEPARATED)
    reading->charset = rosette_charset_guess (reading->bytes);

  return rosette_sheet_file_read (reading->bytes, &choices, &reading->found, error);
}

static RosetteTable *
read_table (const RosetteSheetRequest *request,
            RosetteSheetReading *reading,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (RosetteTable) table = read_sheet (request, reading, cancellable, error);

  if (table == NULL)
    return NULL;

  if (request->header == ROSETTE_HEADER_ABSENT
      || (request->header == ROSETTE_HEADER_GUESSED && !rosette_columns_has_header (table)))
    return rosette_table_new_without_header (table);

  return g_steal_pointer (&table);
}

static gpointer
read_people (gpointer input,
             RosetteProgressFunc progress,
             gpointer progress_data,
             GCancellable *cancellable,
             GError **error)
{
  const RosetteSheetRequest *request = input;
  g_autoptr (RosetteSheetReading) reading = g_new0 (RosetteSheetReading, 1);

  if (request->table != NULL)
    reading->table = rosette_table_ref (request->table);
  else
    reading->table = read_table (request, reading, cancellable, error);
  if (reading->table == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (request->has_columns)
    reading->columns = request->columns;
  else if (rosette_column_memory_recall (request->memory, reading->table, &reading->columns))
    reading->is_remembered = TRUE;
  else
    rosette_columns_guess (reading->table, &reading->columns);
  reading->people =
    rosette_people_read_as (reading->table, &reading->columns, request->known, &reading->problems);

  return g_steal_pointer (&reading);
}

void
rosette_sheet_reading_run_async (RosetteJob *job,
                                 RosetteSheetRequest *request,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  rosette_job_run_async (job, read_people, request, (GDestroyNotify) rosette_sheet_request_free,
                         (GDestroyNotify) rosette_sheet_reading_free, cancellable, callback,
                         user_data);
}

RosetteSheetReading *
rosette_sheet_reading_run_finish (RosetteJob *job, GAsyncResult *result, GError **error)
{
  return rosette_job_run_finish (job, result, error);
}
