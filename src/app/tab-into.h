/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The `focus` of a widget class that has a `grab_focus` of its own, and one child: Tab comes to
 * what stands first in it. GTK would grab, and skip whatever is before what that prefers. */
gboolean rosette_tab_into (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
