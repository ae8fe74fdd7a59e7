/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * rosette_template_count:
 *
 * Returns: how many starter designs there are; the last of them is empty
 */
guint rosette_template_count (void);

/**
 * rosette_template_get_id:
 * @index: from 0
 *
 * Returns: the word that names the starter in code and tests: "internship"
 */
const char *rosette_template_get_id (guint index);

/**
 * rosette_template_get_title:
 * @index: from 0
 *
 * Returns: what a person calls it, translated
 */
const char *rosette_template_get_title (guint index);

/**
 * rosette_template_is_empty:
 * @index: from 0
 *
 * Returns: whether the starter has nothing drawn on it
 */
gboolean rosette_template_is_empty (guint index);

/**
 * rosette_template_get_achievement_type:
 * @index: from 0
 *
 * Returns: (nullable): the Open Badges 3.0 `achievementType` that fits
 */
const char *rosette_template_get_achievement_type (guint index);

/**
 * rosette_template_new_design:
 * @index: from 0
 *
 * Draws the starter, with its texts in the user's language.
 *
 * Returns: (transfer full): a design without anything to undo
 */
RosetteDesign *rosette_template_new_design (guint index) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_template_get_logo_place:
 * @index: from 0
 * @x: (out): the middle of it, in design units
 * @y: (out): downwards
 *
 * Returns: whether the logo of an institution has a place on the starter
 */
gboolean rosette_template_get_logo_place (guint index, double *x, double *y);

/**
 * rosette_template_find:
 * @id: as rosette_template_get_id()
 * @index: (out): its place
 *
 * Returns: whether there is such a starter
 */
gboolean rosette_template_find (const char *id, guint *index);

G_END_DECLS
