/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The two doors of the first start: each activates an action of the window. */
#define ROSETTE_TYPE_WELCOME_PAGE (rosette_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteWelcomePage, rosette_welcome_page, ROSETTE, WELCOME_PAGE, AdwBin)

GtkWidget *rosette_welcome_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
