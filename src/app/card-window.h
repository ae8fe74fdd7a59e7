/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "card-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A window that looks for keys on smart cards and tokens, lets the user choose one, and opens it
 * once with its PIN, which is not kept. Signal "chosen" when that was good; then it closes. */
#define ROSETTE_TYPE_CARD_WINDOW (rosette_card_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCardWindow, rosette_card_window, ROSETTE, CARD_WINDOW, AdwWindow)

GtkWidget *rosette_card_window_new (GtkWindow *parent) G_GNUC_WARN_UNUSED_RESULT;

/* The key that was chosen; NULL before that. */
RosetteCardKey *rosette_card_window_dup_key (RosetteCardWindow *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
