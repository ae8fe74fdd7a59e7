/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/inspector-section.h"

G_BEGIN_DECLS

/* How the letters of a text are set: around a circle, spread, fitted. */
#define ROSETTE_TYPE_INSPECTOR_LETTERS (rosette_inspector_letters_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorLetters,
                      rosette_inspector_letters,
                      ROSETTE,
                      INSPECTOR_LETTERS,
                      RosetteInspectorSection)

GtkWidget *rosette_inspector_letters_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
