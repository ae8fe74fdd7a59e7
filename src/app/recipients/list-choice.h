/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which of the library's lists is looked at: a drop-down of "Everybody" and the lists, hidden while
 * there are none. Property "list" is NULL for everybody.
 */
#define ROSETTE_TYPE_LIST_CHOICE (rosette_list_choice_get_type ())
G_DECLARE_FINAL_TYPE (RosetteListChoice, rosette_list_choice, ROSETTE, LIST_CHOICE, AdwBin)

GtkWidget *rosette_list_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @library: (nullable) */
void rosette_list_choice_set_library (RosetteListChoice *self, RosetteLibrary *library);

/* Both (transfer none) (nullable). */
RosetteRecipientList *rosette_list_choice_get_list (RosetteListChoice *self);
void rosette_list_choice_set_list (RosetteListChoice *self, RosetteRecipientList *list);

G_END_DECLS
