/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "recipients/given.h"

G_BEGIN_DECLS

/* The widgets in the cells of the table of recipients: each is made once for many rows, and follows
 * the recipient of its list item.
 */

/* The name; below it the e-mail address or id, visible as @owner's property "narrow" says. */
void rosette_recipient_cells_set_up_name (GtkListItem *item, GObject *owner);

/* @property: a text of RosetteRecipient */
void rosette_recipient_cells_set_up_text (GtkListItem *item, const char *property);

/* @expression: (transfer full): a text, found by way of the list item */
void rosette_recipient_cells_set_up_expression (GtkListItem *item, GtkExpression *expression);

/* A property of the recipient: of one that is given, or of the one in a list item. */
GtkExpression *rosette_recipient_cells_new_expression (const char *property, gboolean in_list_item)
  G_GNUC_WARN_UNUSED_RESULT;

void rosette_recipient_cells_set_up_given (GtkListItem *item, RosetteGiven *given);

/* How many badges a recipient was given, for a sorter. */
GtkExpression *rosette_recipient_cells_new_given_expression (RosetteGiven *given)
  G_GNUC_WARN_UNUSED_RESULT;

/* The item of the row that @widget is, or is in; NULL when it is in none. */
GtkListItem *rosette_recipient_cells_find_item (GtkWidget *widget);

G_END_DECLS
