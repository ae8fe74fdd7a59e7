/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The steps of the wizard as a row of buttons, for the action issue.show-step. Properties:
 * "current": the step that is shown; "last": the last that can be shown now; "narrow": whether only
 * the current one has room for its name. */
#define ROSETTE_TYPE_STEP_BAR (rosette_step_bar_get_type ())
G_DECLARE_FINAL_TYPE (RosetteStepBar, rosette_step_bar, ROSETTE, STEP_BAR, AdwBin)

GtkWidget *rosette_step_bar_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
