/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "job.h"
#include "sheets/people.h"
#include "sheets/sheet-file.h"

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_HEADER_GUESSED,
  ROSETTE_HEADER_PRESENT,
  ROSETTE_HEADER_ABSENT,
} RosetteHeader;

/* A sheet, and what the user said of it; the rest is guessed. One of the first four is set. */
typedef struct
{
  GFile *file;
  GBytes *bytes;       /* of a file that was read before */
  char *text;          /* copied cells */
  RosetteTable *table; /* of a sheet that was read before: then only the columns have changed */

  char *charset;  /* nullable */
  char separator; /* or 0 */
  guint sheet;    /* of a workbook, from 1; or 0 */
  RosetteHeader header;
  gboolean has_columns; /* whether the next one counts */
  RosetteColumns columns;
  RosettePeopleIndex *known; /* who is not taken again */
  char *memory;              /* nullable: rosette_column_memory_dup() */
} RosetteSheetRequest;

/* What was read. Immutable. */
typedef struct
{
  GBytes *bytes; /* nullable: of the file */
  RosetteSheetKind kind;
  const char *charset;     /* nullable: what the bytes of separated values seem to be written in */
  RosetteSheetFound found; /* of a workbook */
  RosetteTable *table;     /* without a header when there seems to be none */
  RosetteColumns columns;
  gboolean is_remembered; /* they, from a sheet with the same headers */
  GPtrArray *people;      /* of RosettePerson: those that can be taken */
  GPtrArray *problems;    /* of RosettePeopleProblem: of all other rows */
} RosetteSheetReading;

RosetteSheetRequest *rosette_sheet_request_new (void) G_GNUC_WARN_UNUSED_RESULT;
void rosette_sheet_request_free (RosetteSheetRequest *request);
void rosette_sheet_reading_free (RosetteSheetReading *reading);

/* Reads on the job's thread. Errors are sentences for the user. */
void rosette_sheet_reading_run_async (RosetteJob *job,
                                      RosetteSheetRequest *request, /* transfer full */
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
RosetteSheetReading *rosette_sheet_reading_run_finish (RosetteJob *job,
                                                       GAsyncResult *result,
                                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSheetRequest, rosette_sheet_request_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSheetReading, rosette_sheet_reading_free)

G_END_DECLS
