/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "artwork/color.h"

G_BEGIN_DECLS

/* A small square of one colour. */
#define ROSETTE_TYPE_COLOR_SWATCH (rosette_color_swatch_get_type ())
G_DECLARE_FINAL_TYPE (RosetteColorSwatch, rosette_color_swatch, ROSETTE, COLOR_SWATCH, GtkWidget)

GtkWidget *rosette_color_swatch_new (RosetteColor color) G_GNUC_WARN_UNUSED_RESULT;

RosetteColor rosette_color_swatch_get_color (RosetteColorSwatch *self);

G_END_DECLS
