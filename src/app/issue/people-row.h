/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A recipient with a box to tick, in a list that uses its rows again: bind and unbind. Where there
 * is a fault it says so in place of the address, and cannot be ticked. */
#define ROSETTE_TYPE_PEOPLE_ROW (rosette_people_row_get_type ())
G_DECLARE_FINAL_TYPE (RosettePeopleRow, rosette_people_row, ROSETTE, PEOPLE_ROW, AdwBin)

GtkWidget *rosette_people_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_people_row_bind (RosettePeopleRow *self,
                              RosetteDraft *draft,
                              RosetteRecipient *recipient);
void rosette_people_row_unbind (RosettePeopleRow *self);

G_END_DECLS
