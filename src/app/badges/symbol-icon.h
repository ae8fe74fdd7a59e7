/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A symbol as small as an icon, in the colour of the text beside it. */
#define ROSETTE_TYPE_SYMBOL_ICON (rosette_symbol_icon_get_type ())
G_DECLARE_FINAL_TYPE (RosetteSymbolIcon, rosette_symbol_icon, ROSETTE, SYMBOL_ICON, GObject)

/* @shape: a symbol */
GdkPaintable *rosette_symbol_icon_new (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it shows @shape's symbol. */
gboolean rosette_symbol_icon_shows (RosetteSymbolIcon *self, const RosetteShape *shape);

G_END_DECLS
