/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recipients/recipient-changes.h"
#include "recipients/sheet-reading.h"

G_BEGIN_DECLS

/* A sheet of people that is looked at before it is taken: what its columns mean, who is in it, and
 * which rows cannot be taken and why. Each answer of the user has it read again on a thread.
 *
 * Signal "changed" says that state or reading did. Signal "refused" has a sentence: read as the
 * user just said, the sheet made no sense, and it stays as it was.
 */
#define ROSETTE_TYPE_PEOPLE_IMPORT (rosette_people_import_get_type ())
G_DECLARE_FINAL_TYPE (RosettePeopleImport, rosette_people_import, ROSETTE, PEOPLE_IMPORT, GObject)

typedef enum
{
  ROSETTE_IMPORT_READING,
  ROSETTE_IMPORT_READ,
  ROSETTE_IMPORT_FAULTY, /* it cannot be read at all */
} RosetteImportState;

/* Both begin to read. */
RosettePeopleImport *rosette_people_import_new_for_file (RosetteRecipientChanges *changes,
                                                         GFile *file) G_GNUC_WARN_UNUSED_RESULT;
RosettePeopleImport *rosette_people_import_new_for_text (RosetteRecipientChanges *changes,
                                                         const char *text)
  G_GNUC_WARN_UNUSED_RESULT;

/* What is being read is not waited for any more. */
void rosette_people_import_cancel (RosettePeopleImport *self);

RosetteImportState rosette_people_import_get_state (RosettePeopleImport *self);

/* A sentence when the state is ROSETTE_IMPORT_FAULTY. */
const char *rosette_people_import_get_fault (RosettePeopleImport *self);

/* NULL for copied cells. */
GFile *rosette_people_import_get_file (RosettePeopleImport *self);

/* The last one that succeeded, while it is the last one; NULL before there is any. */
const RosetteSheetReading *rosette_people_import_get_reading (RosettePeopleImport *self);

/* What follows is only for a sheet that has been read. */

void rosette_people_import_set_meaning (RosettePeopleImport *self,
                                        guint column,
                                        RosetteColumnMeaning meaning);
void rosette_people_import_set_has_header (RosettePeopleImport *self, gboolean has_header);

/* Puts @text into a cell of the sheet as it was read; a problem says in which. Lasts until another
 * answer has the file read anew. */
void rosette_people_import_mend (RosettePeopleImport *self,
                                 guint row,
                                 guint column,
                                 const char *text);

/* Whether the columns mean what the user said of a sheet with the same headers before; and how to
 * go back to what would be guessed. */
gboolean rosette_people_import_is_remembered (RosettePeopleImport *self);
void rosette_people_import_guess_anew (RosettePeopleImport *self);

/* What a file is written in: a name that iconv knows. */
const char *rosette_people_import_get_charset (RosettePeopleImport *self);
void rosette_people_import_set_charset (RosettePeopleImport *self, const char *charset);

/* What stands between the cells of a file; 0 when that is guessed. */
char rosette_people_import_get_separator (RosettePeopleImport *self);
void rosette_people_import_set_separator (RosettePeopleImport *self, char separator);

/* Which sheet of a workbook is read, from 0. */
guint rosette_people_import_get_sheet (RosettePeopleImport *self);
void rosette_people_import_set_sheet (RosettePeopleImport *self, guint sheet);

/* @tag: (nullable): a tag that the people get with those that the sheet gives them */
void rosette_people_import_set_tag (RosettePeopleImport *self, const char *tag);

/* Adds the people to the list, all or none: an array of RosetteRecipient, and the number of the
 * change; or NULL with @error. */
GPtrArray *rosette_people_import_take (RosettePeopleImport *self,
                                       guint *number,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
