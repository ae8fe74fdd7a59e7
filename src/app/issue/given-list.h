/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

/* Fills @list with what one person received, the newest first: an award is a person's as
 * RosetteGiven counts them. Each row opens its award, with @library.
 *
 * @except: the number of an award that is not listed; 0 for none
 * Returns: how many there are */
guint rosette_given_list_fill (GtkListBox *list,
                               RosetteLibrary *library,
                               const char *email,
                               const char *identifier,
                               gint64 except);

G_END_DECLS
