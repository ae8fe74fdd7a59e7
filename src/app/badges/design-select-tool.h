/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-tool.h"

G_BEGIN_DECLS

/* Selects the topmost layer under the pointer, moves it, and scales and turns it by its handles.
 * What is moved comes to rest at the canvas and at other layers. Shift: along one axis, in its
 * proportions, in steps of 15 degrees. Ctrl: without resting; from the centre.
 */
#define ROSETTE_TYPE_DESIGN_SELECT_TOOL (rosette_design_select_tool_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDesignSelectTool,
                      rosette_design_select_tool,
                      ROSETTE,
                      DESIGN_SELECT_TOOL,
                      RosetteDesignTool)

RosetteDesignTool *rosette_design_select_tool_new (RosetteDesignEditor *editor)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
