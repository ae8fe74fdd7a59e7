/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* What the form of a layer is made from: its variant, its points, its ratio, its bend. */
#define ROSETTE_TYPE_INSPECTOR_FORM (rosette_inspector_form_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorForm,
                      rosette_inspector_form,
                      ROSETTE,
                      INSPECTOR_FORM,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
