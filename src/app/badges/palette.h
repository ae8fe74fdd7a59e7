/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-editor.h"
#include "library/library.h"

G_BEGIN_DECLS

/* Where colours are taken from: those of the institution, those that were chosen last (also in
 * another badge), and such as can be read where the selected layer lies. It needs no display.
 */
#define ROSETTE_TYPE_PALETTE (rosette_palette_get_type ())
G_DECLARE_FINAL_TYPE (RosettePalette, rosette_palette, ROSETTE, PALETTE, GObject)

RosettePalette *rosette_palette_new (RosetteDesignEditor *editor) G_GNUC_WARN_UNUSED_RESULT;

/* @library: (nullable): which keeps the first two */
void rosette_palette_set_library (RosettePalette *self, RosetteLibrary *library);

/* Of RosetteColor, each once, the best first. */
GArray *rosette_palette_list_house (RosettePalette *self) G_GNUC_WARN_UNUSED_RESULT;
GArray *rosette_palette_list_recent (RosettePalette *self) G_GNUC_WARN_UNUSED_RESULT;
/* None where nothing is selected. */
GArray *rosette_palette_list_readable (RosettePalette *self) G_GNUC_WARN_UNUSED_RESULT;

/* @color was chosen: it is the first of the recent ones. */
void rosette_palette_use (RosettePalette *self, RosetteColor color);

G_END_DECLS
