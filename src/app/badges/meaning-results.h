/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The results that a badge asks for. Property `results`: an array of ResultDescription as JSON;
 * NULL for none. One that is removed can be brought back while the badge is open. */
#define ROSETTE_TYPE_MEANING_RESULTS (rosette_meaning_results_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningResults,
                      rosette_meaning_results,
                      ROSETTE,
                      MEANING_RESULTS,
                      AdwBin)

GtkWidget *rosette_meaning_results_new (void) G_GNUC_WARN_UNUSED_RESULT;

char *rosette_meaning_results_dup (RosetteMeaningResults *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_meaning_results_set (RosetteMeaningResults *self, const char *results);

G_END_DECLS
