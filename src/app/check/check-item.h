/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/candidate.h"
#include "checking/report.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* One file that is checked, and what was found. Properties, all read-only, for a list row:
 * "name", "state" (a few translated words: the verdict, or what is going on), "icon-name" and
 * "report" (NULL until it is there).
 */
#define ROSETTE_TYPE_CHECK_ITEM (rosette_check_item_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheckItem, rosette_check_item, ROSETTE, CHECK_ITEM, GObject)

/* @file: NULL for what came from the clipboard; then @bytes */
RosetteCheckItem *rosette_check_item_new (const char *name,
                                          GFile *file,
                                          GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/* @which: which of the badges in @candidate it is, from 0 */
RosetteCheckItem *rosette_check_item_new_for_candidate (RosetteCandidate *candidate,
                                                        guint which) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_check_item_get_name (RosetteCheckItem *self);
const char *rosette_check_item_get_state (RosetteCheckItem *self);
const char *rosette_check_item_get_icon_name (RosetteCheckItem *self);
RosetteCandidate *rosette_check_item_get_candidate (RosetteCheckItem *self);
guint rosette_check_item_get_which (RosetteCheckItem *self);
RosetteReport *rosette_check_item_get_report (RosetteCheckItem *self);

/* Whose badge it should be: an e-mail address or id, or NULL when nobody asked. */
const char *rosette_check_item_get_recipient (RosetteCheckItem *self);
void rosette_check_item_set_recipient (RosetteCheckItem *self, const char *recipient);

void rosette_check_item_set_report (RosetteCheckItem *self, RosetteReport *report);

/* Lets the report go, which can be made again; what the list shows of it stays. */
void rosette_check_item_drop_report (RosetteCheckItem *self);

/* FALSE as long as there is none */
gboolean rosette_check_item_get_verdict (RosetteCheckItem *self, RosetteVerdict *verdict);

/* What the badge is, whom it was awarded to, both in one line; NULL where that is not known. */
const char *rosette_check_item_get_badge (RosetteCheckItem *self);
const char *rosette_check_item_get_recipient_name (RosetteCheckItem *self);
const char *rosette_check_item_get_detail (RosetteCheckItem *self);

/* The file could not be read: @fault says why, as a sentence. */
void rosette_check_item_set_fault (RosetteCheckItem *self, const char *fault);
const char *rosette_check_item_get_fault (RosetteCheckItem *self);

G_END_DECLS
