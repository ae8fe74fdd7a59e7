/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/inspector-part.h"

G_BEGIN_DECLS

/* What the selected layer looks like, to change; with none, how the whole design looks when it is
 * small. Its button names the action `layer.toggle-locked` of the design side. Property "editor".
 */
#define ROSETTE_TYPE_INSPECTOR_PANEL (rosette_inspector_panel_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorPanel,
                      rosette_inspector_panel,
                      ROSETTE,
                      INSPECTOR_PANEL,
                      RosetteInspectorPart)

GtkWidget *rosette_inspector_panel_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Lets the words of the selected text be typed. */
void rosette_inspector_panel_focus_text (RosetteInspectorPanel *self);

G_END_DECLS
