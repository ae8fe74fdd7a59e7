/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "fetching/fetcher.h"
#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Takes badge files and shows what a check of them finds: one report, or for several files a
 * list to choose from. Actions: check.open, check.paste, check.again, check.set-recipient ("s"),
 * check.show-list, check.show-json, check.clear, check.look-online ("b": always, for this issuer),
 * check.set-issuer-known ("b"), check.set-issuer-allowed ("b"). Emits "toast" (AdwToast *).
 */
#define ROSETTE_TYPE_CHECK_PANE (rosette_check_pane_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheckPane, rosette_check_pane, ROSETTE, CHECK_PANE, AdwBin)

GtkWidget *rosette_check_pane_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @files: a list of GFile; takes the place of what was shown */
void rosette_check_pane_check_files (RosetteCheckPane *self, GListModel *files);

/* Who is asked when the network is allowed; without this call the public internet. */
void rosette_check_pane_set_fetcher (RosetteCheckPane *self, RosetteFetcher *fetcher);

/* What is checked, a list of RosetteCheckItem in their order. */
GListModel *rosette_check_pane_get_items (RosetteCheckPane *self);

G_END_DECLS
