/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

/* The people whom badges are given to. Signal "toast" has an AdwToast to show. */
#define ROSETTE_TYPE_RECIPIENTS_PANE (rosette_recipients_pane_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipientsPane,
                      rosette_recipients_pane,
                      ROSETTE,
                      RECIPIENTS_PANE,
                      AdwBin)

GtkWidget *rosette_recipients_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @library: NULL when it cannot be opened: then there is nothing to show */
void rosette_recipients_pane_set_library (RosetteRecipientsPane *self, RosetteLibrary *library);

G_END_DECLS
