/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes badge files and shows what a check of them finds: one report, or for several files a
 * list to choose from. Actions: check.open, check.paste, check.again, check.set-recipient ("s"),
 * check.show-list, check.show-json, check.clear. Emits "toast" (AdwToast *).
 */
#define ROSETTE_TYPE_CHECK_PANE (rosette_check_pane_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheckPane, rosette_check_pane, ROSETTE, CHECK_PANE, AdwBin)

GtkWidget *rosette_check_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @files: a list of GFile; takes the place of what was shown */
void rosette_check_pane_check_files (RosetteCheckPane *self, GListModel *files);

/* What is checked, a list of RosetteCheckItem in their order. */
GListModel *rosette_check_pane_get_items (RosetteCheckPane *self);

G_END_DECLS
