/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "library/library.h"

G_BEGIN_DECLS

/* The library's recipients as a table that can be searched, sorted and selected from; with "narrow"
 * set, as a list of two lines a person. "n-shown" and "n-selected" count. Signal "activated" has
 * the RosetteRecipient that was double-clicked or chosen by Enter. Its menu names actions of the
 * pane that it stands in.
 */
#define ROSETTE_TYPE_RECIPIENTS_TABLE (rosette_recipients_table_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipientsTable,
                      rosette_recipients_table,
                      ROSETTE,
                      RECIPIENTS_TABLE,
                      AdwBin)

GtkWidget *rosette_recipients_table_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_recipients_table_set_library (RosetteRecipientsTable *self, RosetteLibrary *library);
void rosette_recipients_table_set_search (RosetteRecipientsTable *self, const char *search);
void rosette_recipients_table_set_narrow (RosetteRecipientsTable *self, gboolean narrow);

guint rosette_recipients_table_get_n_shown (RosetteRecipientsTable *self);
guint rosette_recipients_table_get_n_selected (RosetteRecipientsTable *self);

/* Those shown, as they are sorted. */
GtkSelectionModel *rosette_recipients_table_get_model (RosetteRecipientsTable *self);

/* The selected ones, as they are sorted: an array of RosetteRecipient. */
GPtrArray *rosette_recipients_table_dup_selected (RosetteRecipientsTable *self)
  G_GNUC_WARN_UNUSED_RESULT;

/* The user's own columns; signal "columns-changed": they are others. */
const char *const *rosette_recipients_table_get_own_headers (RosetteRecipientsTable *self);

/* As a click on a header does: by "name", "email", "id" or "badges", the other way round when said
 * again; by "added" is the order in which they came; by one of the user's own columns, its header
 * with ROSETTE_SORT_OWN before it. */
#define ROSETTE_SORT_OWN "own:"
void rosette_recipients_table_sort (RosetteRecipientsTable *self, const char *by);

/* Puts those that were changed where they belong now. */
void rosette_recipients_table_refresh (RosetteRecipientsTable *self);

/* Selects these and no other ones, and moves the focus to the first. */
void rosette_recipients_table_select (RosetteRecipientsTable *self, GPtrArray *recipients);

/* @list: (nullable): who is shown; everybody for NULL */
void rosette_recipients_table_set_list (RosetteRecipientsTable *self, RosetteRecipientList *list);

/* @tag: (nullable): which they have */
void rosette_recipients_table_set_tag (RosetteRecipientsTable *self, const char *tag);

G_END_DECLS
