/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* Which level of its family the design is, and makes another of it; nothing is shown of a design
 * that is of no family. Property: "editor". */
#define ROSETTE_TYPE_LEVEL_SWITCH (rosette_level_switch_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLevelSwitch, rosette_level_switch, ROSETTE, LEVEL_SWITCH, AdwBin)

GtkWidget *rosette_level_switch_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_level_switch_set_editor (RosetteLevelSwitch *self, RosetteDesignEditor *editor);

G_END_DECLS
