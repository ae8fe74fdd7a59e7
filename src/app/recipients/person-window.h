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

G_END_DECLS
