/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/inspector-part.h"

G_BEGIN_DECLS

/* What several selected layers have in common: how many they are, their place and size together,
 * and their colours and opacity, which one change gives to all. Property "editor". */
#define ROSETTE_TYPE_INSPECTOR_SEVERAL (rosette_inspector_several_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorSeveral,
                      rosette_inspector_several,
                      ROSETTE,
                      INSPECTOR_SEVERAL,
                      RosetteInspectorPart)

GtkWidget *rosette_inspector_several_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
