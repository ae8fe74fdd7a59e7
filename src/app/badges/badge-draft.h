/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "library/library.h"

G_BEGIN_DECLS

/* A badge that is open: what is edited of it is saved by itself half a second later, while one
 * goes on editing every second and a half, or at once by rosette_badge_draft_flush(). What cannot
 * be saved is tried again and again, and kept here.
 *
 * Properties: `design` (nullable), `achievement` (JSON text), `fault` (nullable, read-only).
 */
#define ROSETTE_TYPE_BADGE_DRAFT (rosette_badge_draft_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBadgeDraft, rosette_badge_draft, ROSETTE, BADGE_DRAFT, GObject)

/* @design: (nullable): what @badge's design was read to; without one, the saved design stays */
RosetteBadgeDraft *rosette_badge_draft_new (RosetteLibrary *library,
                                            RosetteBadge *badge,
                                            RosetteDesign *design) G_GNUC_WARN_UNUSED_RESULT;

RosetteDesign *rosette_badge_draft_get_design (RosetteBadgeDraft *self);

/* Takes another design in place of the one that is open. It is saved when it is edited. */
void rosette_badge_draft_set_design (RosetteBadgeDraft *self, RosetteDesign *design);

const char *rosette_badge_draft_get_achievement (RosetteBadgeDraft *self);
void rosette_badge_draft_set_achievement (RosetteBadgeDraft *self, const char *achievement_json);

/* Saves what is not saved yet. Returns: whether there is nothing left to save */
gboolean rosette_badge_draft_flush (RosetteBadgeDraft *self);

/* Why the last edits are not saved, as a sentence; NULL while all is well. */
const char *rosette_badge_draft_get_fault (RosetteBadgeDraft *self);

G_END_DECLS
