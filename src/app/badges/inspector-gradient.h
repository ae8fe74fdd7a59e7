/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* A fill that changes its colour: how, from where to where, and its colours. */
#define ROSETTE_TYPE_INSPECTOR_GRADIENT (rosette_inspector_gradient_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorGradient,
                      rosette_inspector_gradient,
                      ROSETTE,
                      INSPECTOR_GRADIENT,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_gradient_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
