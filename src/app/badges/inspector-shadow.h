/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* The soft shadow of a layer. */
#define ROSETTE_TYPE_INSPECTOR_SHADOW (rosette_inspector_shadow_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorShadow,
                      rosette_inspector_shadow,
                      ROSETTE,
                      INSPECTOR_SHADOW,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_shadow_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
