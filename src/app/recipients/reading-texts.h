/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "recipients/sheet-reading.h"

G_BEGIN_DECLS

/* What is said of a sheet before its people are taken. */

/* "3 people can be imported", or why nobody can. */
char *rosette_reading_dup_summary (const RosetteSheetReading *reading) G_GNUC_WARN_UNUSED_RESULT;

/* What the user has still to say of the columns; NULL when nothing. */
const char *rosette_reading_get_needed (const RosetteSheetReading *reading);

/* Rows that are left out: for a fault of their own, or since the person is in the list. */
guint rosette_reading_count_faulty (const RosetteSheetReading *reading);
guint rosette_reading_count_known (const RosetteSheetReading *reading);

/* The faulty rows, each with the sentence that says why, as a CSV file. */
GBytes *rosette_reading_write_faulty (const RosetteSheetReading *reading) G_GNUC_WARN_UNUSED_RESULT;

/* What is wrong with a row, and whose row it is where the sheet says so. */
char *rosette_reading_dup_fault (const RosetteSheetReading *reading,
                                 const RosettePeopleProblem *problem) G_GNUC_WARN_UNUSED_RESULT;

/* A column by its header or letter, and what stands in its first rows. */
char *rosette_reading_dup_title (const RosetteSheetReading *reading,
                                 guint column) G_GNUC_WARN_UNUSED_RESULT;
char *rosette_reading_dup_sample (const RosetteSheetReading *reading,
                                  guint column) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
