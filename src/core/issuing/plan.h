/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/error.h"
#include "issuing/issued.h"
#include "keys/key.h"
#include "openbadges/achievement.h"
#include "openbadges/profile.h"
#include "proofs/cryptosuite.h"

G_BEGIN_DECLS

typedef enum
{
  ROSETTE_CONTAINER_PNG,
  ROSETTE_CONTAINER_SVG,
  ROSETTE_CONTAINER_JSON, /* no picture: what is signed in a file of its own */
} RosetteContainer;

/**
 * RosettePlan:
 * @issuer: with the id that its keys are known by; without an id, or with the DID of one of @keys
 *   as its id, each award has the DID of the key that signs it
 * @achievement: what is given
 * @image: the unbaked badge, PNG or SVG
 * @people: (element-type RosettePerson): who gets it
 * @keys: (element-type RosetteKey): sign: one, or several of different kinds, of which
 *   rosette_signer_pick_key() takes the one that suits a format best
 * @formats: one format or several; each person gets a file of each
 * @has_suite: whether @suite was chosen; else it is the usual one of a key's kind
 * @suite: for ROSETTE_FORMAT_OB3_DI, one that rosette_cryptosuite_can_sign()
 * @base_url: (nullable): the https address of the folder on the web in which the issuer's
 *   documents will stand, as rosette_base_url_parse() reads it; for a format that needs it
 * @container: what kind of file each award becomes
 * @issued: when, in UTC
 * @valid_until: (nullable): until when, in UTC
 * @folder: an existing folder that the files go into
 * @badge_id: the badge in the library; 0 for one that is not in it
 * @badge_name: (nullable): what the register calls the badge; %NULL for the achievement's name
 * @is_rehearsal: whether the names of the files begin with TEST
 * @renewed: (nullable) (element-type RosettePerson utf8): the credential id of the award that a
 *   person's new one renews
 * @claims: (nullable) (element-type RosettePerson utf8): what else is said of a person's award:
 * what rosette_claims_make() makes, as rosette_json_write_object() writes it
 *
 * Who gets what: all that rosette_run_begin() stores.
 */
typedef struct
{
  RosetteProfile *issuer;
  RosetteAchievement *achievement;
  GBytes *image;
  GPtrArray *people;
  GPtrArray *keys;
  RosetteFormats formats;
  gboolean has_suite;
  RosetteCryptosuite suite;
  const char *base_url;
  RosetteContainer container;
  GDateTime *issued;
  GDateTime *valid_until;
  GFile *folder;
  gint64 badge_id;
  const char *badge_name;
  gboolean is_rehearsal;
  GHashTable *renewed;
  GHashTable *claims;
} RosettePlan;

/**
 * rosette_plan_clear:
 * @plan: a plan that owns what it points to; @base_url and @badge_name belong to others
 *
 * Frees all of it.
 */
void rosette_plan_clear (RosettePlan *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RosettePlan, rosette_plan_clear)

/**
 * rosette_plan_check:
 * @plan: who gets what
 * @error: return location for a #GError in the ROSETTE_ERROR domain, its message for the user
 *
 * Looks whether @plan can be carried out, before anything is written: there is a key for
 * each format; an issuer whose id is a key signs with that key; each person has an e-mail or an
 * id; a format that needs a base URL has a good one, and its issuer the name, url and email that
 * Open Badges 2.0 asks for.
 *
 * Returns: %TRUE, or %FALSE with ROSETTE_ERROR_SYNTAX
 */
gboolean rosette_plan_check (const RosettePlan *plan, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
