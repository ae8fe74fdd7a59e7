/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteKnownAs:
 * @emails: (element-type utf8): the person's e-mail addresses, each once whatever the case of its
 *   ASCII letters: SQLite compares no others, and is asked for each way they are written
 * @identifiers: (element-type utf8): the person's ids
 * @only: the id by which the person is asked for, or an empty text: an address may be shared, and
 *   then who has another id is somebody else
 *
 * By what one person is known in lists and register: after a merge by more than one address.
 */
typedef struct
{
  GPtrArray *emails;
  GPtrArray *identifiers;
  char *only;
} RosetteKnownAs;

/**
 * rosette_known_as_new:
 * @email: (nullable): an e-mail address, or an empty text
 * @identifier: (nullable): a subject's id, or an empty text
 * @extra: (nullable): of a recipient, with the addresses of those who were merged into them
 *
 * Returns: (transfer full): what is known of the person by these alone; rosette_ledger_identify()
 *   asks the lists too
 */
RosetteKnownAs *rosette_known_as_new (const char *email,
                                      const char *identifier,
                                      const char *extra) G_GNUC_WARN_UNUSED_RESULT;
void rosette_known_as_free (RosetteKnownAs *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteKnownAs, rosette_known_as_free)

/**
 * rosette_known_as_is:
 * @email: an e-mail address, or an empty text
 * @identifier: a subject's id, or an empty text
 *
 * Returns: whether what has these two is this person's, whatever the case of the address
 */
gboolean rosette_known_as_is (RosetteKnownAs *self, const char *email, const char *identifier);

/**
 * rosette_known_as_join:
 * @others: (element-type RosetteKnownAs): people, as the lists have them
 *
 * Adds what is known of those who are this person: who has one of the ids, or shares an address and
 * has no other id. The id of whom only an address leads to is added when it is the only one: else
 * these are several people.
 */
void rosette_known_as_join (RosetteKnownAs *self, GPtrArray *others);

G_END_DECLS
