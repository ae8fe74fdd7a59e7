/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/inspector-part.h"

G_BEGIN_DECLS

/* The words of the selected text, and their font. Shown for a text only. Property "editor". */
#define ROSETTE_TYPE_INSPECTOR_TEXT (rosette_inspector_text_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorText,
                      rosette_inspector_text,
                      ROSETTE,
                      INSPECTOR_TEXT,
                      RosetteInspectorPart)

GtkWidget *rosette_inspector_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Lets the words be typed, all of them selected. */
void rosette_inspector_text_focus (RosetteInspectorText *self);

G_END_DECLS
