/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/award-claims.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of the columns that the recipients have, in which that is chosen which says a field of
 * each person; the first entry is for none. What is chosen is set in the claims.
 * @place: of the field. The list is that of the moment: for other fields or columns, a new one. */
GtkWidget *rosette_column_choice_new (RosetteAwardClaims *claims,
                                      guint place) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
