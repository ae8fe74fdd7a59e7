/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "library/library.h"

G_BEGIN_DECLS

/* The columns of the register. The register sorts itself: their sorters only say what the user has
 * asked for. @owner: has a property "narrow", and then a row is two lines in one column. */
void rosette_register_columns_add (GtkColumnView *view, GObject *owner);

/* What the headers say: the newest first, where nothing was asked for. */
RosetteAwardOrder rosette_register_columns_get_order (GtkColumnView *view, gboolean *is_descending);

/* As a click on a header does: by "date", "name", "badge" or "email"; dates with the newest first,
 * the others from A to Z, and the other way round when said again. */
void rosette_register_columns_sort (GtkColumnView *view, const char *by);

/* What became of an award: "Renewed", "Expired", or an empty text. */
const char *rosette_register_columns_get_state (RosetteAwardRow *award);

/* Whom it was given to, also when that was forgotten. */
const char *rosette_register_columns_get_name (RosetteAwardRow *award);

G_END_DECLS
