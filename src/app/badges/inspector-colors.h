/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-part.h"

G_BEGIN_DECLS

/* The colours that the whole design has, each with all its shades: for while no layer is selected.
 */
#define ROSETTE_TYPE_INSPECTOR_COLORS (rosette_inspector_colors_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorColors,
                      rosette_inspector_colors,
                      ROSETTE,
                      INSPECTOR_COLORS,
                      RosetteInspectorPart)

GtkWidget *rosette_inspector_colors_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
