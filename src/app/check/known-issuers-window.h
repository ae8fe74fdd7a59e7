/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The issuers that the user knows, those that are asked online without a question, and the
 * documents that are kept of them; each can be forgotten, and lists of issuers be added. Actions:
 * "issuers.add-list". */
#define ROSETTE_TYPE_KNOWN_ISSUERS_WINDOW (rosette_known_issuers_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteKnownIssuersWindow,
                      rosette_known_issuers_window,
                      ROSETTE,
                      KNOWN_ISSUERS_WINDOW,
                      AdwWindow)

GtkWidget *rosette_known_issuers_window_new (GtkWindow *parent,
                                             RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the issuers of a list, as "issuers.add-list" does with the file that is chosen. */
void rosette_known_issuers_window_add_list (RosetteKnownIssuersWindow *self, GFile *file);

G_END_DECLS
