/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosettePeopleIndex:
 *
 * Finds a person among many, by e-mail address or id. Two entries are the same person when their
 * ids are equal, or when their e-mail addresses are equal but for case and they do not have two
 * different ids: brothers may share an address.
 *
 * Nothing may be added once threads share it.
 */
typedef struct _RosettePeopleIndex RosettePeopleIndex;

/**
 * rosette_people_index_new:
 *
 * Returns: (transfer full): an index of nobody
 */
RosettePeopleIndex *rosette_people_index_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_people_index_ref:
 * @self: an index
 *
 * Returns: (transfer full): @self
 */
RosettePeopleIndex *rosette_people_index_ref (RosettePeopleIndex *self);

/**
 * rosette_people_index_unref:
 * @self: (transfer full): an index
 *
 * Frees @self with its last reference.
 */
void rosette_people_index_unref (RosettePeopleIndex *self);

/**
 * rosette_people_index_add:
 * @email: (nullable): an e-mail address; %NULL or an empty text for none
 * @id: (nullable): the subject's id; %NULL or an empty text for none
 * @number: what the caller knows the person by, more than 0 and less than 2³¹
 *
 * Of two entries with the same address or id the first is the one that is found.
 */
void rosette_people_index_add (RosettePeopleIndex *self,
                               const char *email,
                               const char *id,
                               guint number);

/**
 * rosette_people_index_find:
 * @email: (nullable): as rosette_people_index_add()
 * @id: (nullable): as rosette_people_index_add()
 *
 * Returns: the number of the same person; 0 when there is none
 */
guint rosette_people_index_find (RosettePeopleIndex *self, const char *email, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosettePeopleIndex, rosette_people_index_unref)

G_END_DECLS
