/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A GListStore that is kept in the order of its objects' `id`, as the tables are. */

/**
 * RosetteIdFunc:
 *
 * Returns: the id of @object
 */
typedef gint64 (*RosetteIdFunc) (gpointer object);

/**
 * rosette_ordered_find:
 * @position: (out): where the object with @id is, or would be
 *
 * Looks by halving, so that a list of 100,000 answers at once.
 *
 * Returns: whether it is there
 */
gboolean rosette_ordered_find (GListStore *store, RosetteIdFunc get_id, gint64 id, guint *position);

/**
 * rosette_ordered_insert:
 * @objects: in any order, none of them in the list
 *
 * Puts each object at its place, neighbours in one change of the list; all of them in one when
 * there would be many.
 */
void rosette_ordered_insert (GListStore *store, RosetteIdFunc get_id, GPtrArray *objects);

/**
 * rosette_ordered_remove:
 * @objects: in any order; those that are not in the list are passed over
 *
 * Removes the objects, neighbours in one change of the list; all of them in one when there would
 * be many.
 */
void rosette_ordered_remove (GListStore *store, RosetteIdFunc get_id, GPtrArray *objects);

G_END_DECLS
