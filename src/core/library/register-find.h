/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/database.h"
#include "library/library.h"

G_BEGIN_DECLS

/* The register as it is looked through: by the index `awards_list`, and then a page of rows. */

/**
 * rosette_register_add_functions:
 *
 * Teaches @database what the functions of this file need: once, when it was opened.
 *
 * Returns: %TRUE, or %FALSE with an error
 */
gboolean rosette_register_add_functions (RosetteDatabase *database, GError **error);

/**
 * rosette_register_dup_sql:
 * @what: columns of the index
 * @order: as rosette_library_find_awards(), as the next
 *
 * Returns: (transfer full): a statement that reads all rows in this order
 */
char *rosette_register_dup_sql (const char *what,
                                RosetteAwardOrder order,
                                gboolean is_descending) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_list_ordered:
 * @order: as rosette_library_find_awards(), as the next
 *
 * Returns: (transfer full) (element-type gint64): the numbers of all rows; or %NULL with an error
 */
GArray *rosette_register_list_ordered (RosetteDatabase *database,
                                       RosetteAwardOrder order,
                                       gboolean is_descending,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_list_ids:
 * @after: the number of a row: only later ones; 0 for all
 *
 * Returns: (transfer full) (element-type gint64): the numbers of rows, in their order; or %NULL
 *   with an error
 */
GArray *rosette_register_list_ids (RosetteDatabase *database,
                                   gint64 after,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_load_page:
 * @ids: numbers of rows
 * @n_ids: how many
 *
 * Returns: (transfer full) (element-type RosetteAwardRow): the rows in the order of @ids, with
 *   whether they are renewed; one that is not there is like that of a person who was forgotten. Or
 *   %NULL with an error
 */
GPtrArray *rosette_register_load_page (RosetteDatabase *database,
                                       const gint64 *ids,
                                       guint n_ids,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_new_empty:
 *
 * Returns: (transfer full): a row that says its number and nothing else
 */
RosetteAwardRow *rosette_register_new_empty (gint64 id) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_register_each_holder:
 *
 * As rosette_library_each_holder().
 */
gboolean rosette_register_each_holder (RosetteDatabase *database,
                                       gint64 badge_id,
                                       RosetteHolderFunc func,
                                       gpointer user_data,
                                       GError **error);

G_END_DECLS
