/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/check-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What was found of many files: a list with search, a choice of verdicts and an order, how far the
 * check is, and a way to save the list. Signals: "item-activated" (RosetteCheckItem), "toast"
 * (AdwToast). The actions "check.clear" and "check.stop" are the pane's. */
#define ROSETTE_TYPE_MANY_PAGE (rosette_many_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteManyPage, rosette_many_page, ROSETTE, MANY_PAGE, AdwBin)

/* @items: a list of RosetteCheckItem in the order in which they are checked */
void rosette_many_page_set_items (RosetteManyPage *self, GListModel *items);

/* @n_done: how many of the items are checked */
void rosette_many_page_set_n_done (RosetteManyPage *self, guint n_done);

/* The items that are shown, in the order in which they are. */
GListModel *rosette_many_page_get_shown (RosetteManyPage *self);

/* The list that is shown as a CSV file. Free with g_bytes_unref(). */
GBytes *rosette_many_page_write_list (RosetteManyPage *self);

G_END_DECLS
