/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The second step: who gets it. Property "draft". Actions: people.select-all and
 * people.select-none, of those that the search lists. */
#define ROSETTE_TYPE_PEOPLE_CHOICE (rosette_people_choice_get_type ())
G_DECLARE_FINAL_TYPE (RosettePeopleChoice, rosette_people_choice, ROSETTE, PEOPLE_CHOICE, AdwBin)

GtkWidget *rosette_people_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_people_choice_set_search (RosettePeopleChoice *self, const char *search);

G_END_DECLS
