/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A family of fonts, out of those of this computer, each shown in itself. One that is not on this
 * computer stays chosen until another is. Property "family". Signal `edited`: the user, and not a
 * program, chose another.
 */
#define ROSETTE_TYPE_INSPECTOR_FONT (rosette_inspector_font_get_type ())
G_DECLARE_FINAL_TYPE (RosetteInspectorFont, rosette_inspector_font, ROSETTE, INSPECTOR_FONT, AdwBin)

GtkWidget *rosette_inspector_font_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_inspector_font_get_family (RosetteInspectorFont *self);
void rosette_inspector_font_set_family (RosetteInspectorFont *self, const char *family);

G_END_DECLS
