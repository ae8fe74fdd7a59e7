/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* How the outline of a layer is drawn: in dashes, and how they end. */
#define ROSETTE_TYPE_INSPECTOR_EDGE (rosette_inspector_edge_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorEdge,
                      rosette_inspector_edge,
                      ROSETTE,
                      INSPECTOR_EDGE,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_edge_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
