/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Buttons that align what is selected, space it out, mirror and group it: `layer.…` of the design
 * side. */
#define ROSETTE_TYPE_INSPECTOR_ARRANGE (rosette_inspector_arrange_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorArrange,
                      rosette_inspector_arrange,
                      ROSETTE,
                      INSPECTOR_ARRANGE,
                      AdwBin)

GtkWidget *rosette_inspector_arrange_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
