/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A window that offers the symbols, with a search by words. Signal `chosen` (guint): the place of
 * one in the set; the window then closes.
 */
#define ROSETTE_TYPE_SYMBOL_PICKER (rosette_symbol_picker_get_type ())
G_DECLARE_FINAL_TYPE (RosetteSymbolPicker, rosette_symbol_picker, ROSETTE, SYMBOL_PICKER, AdwWindow)

GtkWidget *rosette_symbol_picker_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
