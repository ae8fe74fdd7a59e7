/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* Whether a layer is seen as in a mirror. */
#define ROSETTE_TYPE_INSPECTOR_MIRROR (rosette_inspector_mirror_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorMirror,
                      rosette_inspector_mirror,
                      ROSETTE,
                      INSPECTOR_MIRROR,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_mirror_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
