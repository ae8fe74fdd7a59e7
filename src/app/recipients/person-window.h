/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "recipients/recipient-changes.h"

G_BEGIN_DECLS

/* A form for one person. Signal "saved" has the RosetteRecipient each time one was added or
 * changed; it is in the library then.
 */
#define ROSETTE_TYPE_PERSON_WINDOW (rosette_person_window_get_type ())
G_DECLARE_FINAL_TYPE (RosettePersonWindow, rosette_person_window, ROSETTE, PERSON_WINDOW, AdwWindow)

/* @recipient: who is edited; NULL for a new person */
GtkWidget *rosette_person_window_new (GtkWindow *parent,
                                      RosetteRecipientChanges *changes,
                                      RosetteRecipient *recipient) G_GNUC_WARN_UNUSED_RESULT;

/* What is looked at as a new person is typed in, each nullable: the user may have them put into the
 * list called @list, and find @tag among their tags. Both are proposed. */
void rosette_person_window_set_targets (RosettePersonWindow *self,
                                        const char *list,
                                        const char *tag);

/* Whether a new person goes into that list, which is for who is told by "saved". */
gboolean rosette_person_window_is_for_list (RosettePersonWindow *self);

G_END_DECLS
