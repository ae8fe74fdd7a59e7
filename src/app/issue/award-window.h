/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

/* All about one award: whom it was given to, what and when, with its picture, and what else this
 * person received. Its file is opened, shown in its folder, or checked by the window below. */
#define ROSETTE_TYPE_AWARD_WINDOW (rosette_award_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteAwardWindow, rosette_award_window, ROSETTE, AWARD_WINDOW, AdwWindow)

GtkWidget *rosette_award_window_new (GtkWindow *parent,
                                     RosetteLibrary *library,
                                     RosetteAwardRow *award) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
