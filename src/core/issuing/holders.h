/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/award-row.h"
#include "library/known-as.h"
#include "sheets/person.h"

G_BEGIN_DECLS

/**
 * RosetteAlready:
 * @ROSETTE_ALREADY_AGAIN: gets it once more
 * @ROSETTE_ALREADY_SKIP: is left out
 * @ROSETTE_ALREADY_RENEW: gets a new one, of which the register says which one it renews
 *
 * What is done with somebody who has the badge already.
 */
typedef enum
{
  ROSETTE_ALREADY_AGAIN,
  ROSETTE_ALREADY_SKIP,
  ROSETTE_ALREADY_RENEW,
} RosetteAlready;

#define ROSETTE_N_ALREADY (ROSETTE_ALREADY_RENEW + 1)

/**
 * rosette_already_from_name:
 * @name: "again", "skip" or "renew"
 * @already: (out): what it means
 *
 * Returns: whether it is one of these words
 */
gboolean rosette_already_from_name (const char *name, RosetteAlready *already);

/**
 * RosetteHolders:
 *
 * Who has one badge already, by the rows of the register. A person is known by the e-mail address,
 * whatever the case of its letters, or by the id.
 */
typedef struct _RosetteHolders RosetteHolders;

/**
 * rosette_holders_new:
 * @badge_id: the badge in the library; 0 for one that is not in it
 * @achievement_id: (nullable): the id of what it stands for
 * @badge_name: what the register calls a badge that has neither
 *
 * Returns: (transfer full): nobody yet
 */
RosetteHolders *rosette_holders_new (gint64 badge_id,
                                     const char *achievement_id,
                                     const char *badge_name) G_GNUC_WARN_UNUSED_RESULT;
void rosette_holders_free (RosetteHolders *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteHolders, rosette_holders_free)

/**
 * rosette_holders_add:
 * @award: a row of the register; one of another badge is passed over
 *
 * Rows come in the order of the register: of several of one person, the last one is what is had.
 */
void rosette_holders_add (RosetteHolders *self, RosetteAwardRow *award);

/**
 * rosette_holders_join:
 * @people: (element-type RosetteKnownAs): people who have several addresses, as
 *   rosette_ledger_list_merged() has them
 *
 * Called after the last row: what one address of a person has, all of them have.
 */
void rosette_holders_join (RosetteHolders *self, GPtrArray *people);

/**
 * rosette_holders_find:
 * @email: (nullable): an e-mail address, or an empty text
 * @identifier: (nullable): a subject's id, or an empty text
 *
 * Returns: (nullable): the credential id of the award that this person has
 */
const char *rosette_holders_find (RosetteHolders *self, const char *email, const char *identifier);

/**
 * rosette_holders_apply:
 * @people: (element-type RosettePerson): who is to get the badge
 * @already: what is done with those who have it
 * @renewed: (element-type RosettePerson utf8): filled for ROSETTE_ALREADY_RENEW, for the plan of a
 *   run; from g_hash_table_new_full (NULL, NULL, NULL, g_free)
 * @held: (element-type RosettePerson): to which those who have it are added
 *
 * Returns: (transfer full) (element-type RosettePerson): who gets it, in the same order
 */
GPtrArray *rosette_holders_apply (RosetteHolders *self,
                                  GPtrArray *people,
                                  RosetteAlready already,
                                  GHashTable *renewed,
                                  GPtrArray *held) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
