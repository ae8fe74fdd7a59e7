/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/check-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One of many that were checked: its verdict in shape and colour and word, its name, and who got
 * what. Recycled: the list sets its item. */
#define ROSETTE_TYPE_MANY_ROW (rosette_many_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteManyRow, rosette_many_row, ROSETTE, MANY_ROW, AdwBin)

GtkWidget *rosette_many_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @item: NULL when the row is put away */
void rosette_many_row_set_item (RosetteManyRow *self, RosetteCheckItem *item);

G_END_DECLS
