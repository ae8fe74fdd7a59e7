/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What a person calls a value, translated. */
typedef const char *(*RosetteTitleFunc) (const char *value);

/* One of many values, or none, from a list that can be searched. A value that is not in the list
 * joins it. Properties: `value` (nullable), `control` (what has the focus, read-only).
 */
#define ROSETTE_TYPE_MEANING_CHOICE (rosette_meaning_choice_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningChoice, rosette_meaning_choice, ROSETTE, MEANING_CHOICE, AdwBin)

GtkWidget *rosette_meaning_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @values: ended by NULL
 * @none: what the choice of no value is called */
void rosette_meaning_choice_offer (RosetteMeaningChoice *self,
                                   const char *const *values,
                                   RosetteTitleFunc get_title,
                                   const char *none);

const char *rosette_meaning_choice_get_value (RosetteMeaningChoice *self);
void rosette_meaning_choice_set_value (RosetteMeaningChoice *self, const char *value);

G_END_DECLS
