/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "badges/palette.h"

G_BEGIN_DECLS

/* Opens the palette. Signal `chosen`: a colour of it, as rosette_palette_button_get_chosen(). The
 * palette is that of the design side which the button is on. */
#define ROSETTE_TYPE_PALETTE_BUTTON (rosette_palette_button_get_type ())
G_DECLARE_FINAL_TYPE (RosettePaletteButton, rosette_palette_button, ROSETTE, PALETTE_BUTTON, AdwBin)

GtkWidget *rosette_palette_button_new (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteColor rosette_palette_button_get_chosen (RosettePaletteButton *self);

/* The palette, or NULL on nothing that has one. */
RosettePalette *rosette_palette_button_find (GtkWidget *widget);

G_END_DECLS
