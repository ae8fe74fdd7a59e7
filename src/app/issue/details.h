/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"
#include "library/library.h"

G_BEGIN_DECLS

/* How badges are issued: what the wizard asks about neither the badge nor the people. Properties,
 * all to be bound:
 * - "issued" and "until": the two dates, as they were typed
 * - "formats": RosetteFormats, "container": RosetteContainer
 * - "base-url": where the documents will stand, as it was typed
 * - "folder": a GFile, or NULL
 * All but the dates are kept in the library for the next time. */
#define ROSETTE_TYPE_DETAILS (rosette_details_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDetails, rosette_details, ROSETTE, DETAILS, GObject)

RosetteDetails *rosette_details_new (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_details_get_issued (RosetteDetails *self);
const char *rosette_details_get_until (RosetteDetails *self);
RosetteFormats rosette_details_get_formats (RosetteDetails *self);
RosetteContainer rosette_details_get_container (RosetteDetails *self);
const char *rosette_details_get_base_url (RosetteDetails *self);
GFile *rosette_details_get_folder (RosetteDetails *self);

/* The dates as they are now; FALSE when they are not right. Both are optional. */
gboolean rosette_details_read_dates (RosetteDetails *self, GDateTime **issued, GDateTime **until);

/* What is not right yet, as a sentence; NULL when nothing. */
const char *rosette_details_find_fault (RosetteDetails *self);

/* The dates are today, and none, again. */
void rosette_details_reset_dates (RosetteDetails *self);

G_END_DECLS
