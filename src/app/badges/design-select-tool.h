/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-tool.h"

G_BEGIN_DECLS

/* Selects the topmost layer under the pointer, or the group that it is in, moves what is selected,
 * and scales and turns it by its handles. A drag that begins where nothing is, or with Shift on
 * what is not selected, selects all that it goes around; Ctrl and Shift select more; a double click
 * enters a group. What is moved comes to rest at the canvas, at other layers, at equal distances;
 * what is turned, at angles. Shift: along one axis, in its proportions, in steps of 15 degrees.
 * Ctrl: without resting; from the centre.
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
