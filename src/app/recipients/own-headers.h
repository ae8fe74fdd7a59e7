/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The columns that the user's sheets have beside name, address and id: their headers are a setting
 * of the library, in the order in which they came.
 */

/* The headers; empty for none. */
GStrv rosette_own_headers_list (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* What a column is called where people read it: those that we write have a name in each language.
 */
const char *rosette_own_headers_get_title (const char *header);

/* Adds those that are new: pairs of header and cell, of which empty cells bring none. */
gboolean rosette_own_headers_add (RosetteLibrary *library,
                                  const char *const *pairs,
                                  GError **error);

/* A column of the table of people, which shows and sorts by one of them. */
GtkColumnViewColumn *rosette_own_headers_new_column (const char *header) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
