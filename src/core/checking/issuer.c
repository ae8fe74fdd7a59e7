/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/issuer-keys.h"

#include "encoding/json.h"

static const char *
get_name (RosetteInspection *self)
{
  return self->issuer_name != NULL ? self->issuer_name : self->issuer_id;
}

/* The key's document says whose it is; who signs with it must be that one. */
static gboolean
is_owned_by_other (RosetteInspection *self)
{
  return self->signer_owner != NULL && self->issuer_id != NULL
         && !rosette_inspection_is_same_address (self->signer_owner, self->issuer_id);
}

/* In 2.0 profile and key must name each other. Later a key that the issuer's own document names
 * is the issuer's, whoever looks after it. */
static gboolean
needs_both_ways (RosetteInspection *self)
{
  return self->version != ROSETTE_VERSION_NONE && self->version < ROSETTE_VERSION_3_0;
}

/* There is no document of the issuer with keys. The key's own document binds it when it stands on
 * the issuer's own site; but a key of 2.0 counts only when the issuer's profile names it, for many
 * issuers may share a site. 1.x had no word for that. */
static gboolean
is_bound_by_place (RosetteInspection *self)
{
  return self->signer_address != NULL && self->issuer_id != NULL
         && self->version != ROSETTE_VERSION_2_0 && self->version != ROSETTE_VERSION_2_1
         && rosette_inspection_is_same_site (self->signer_address, self->issuer_id);
}

static gboolean
has_certificate (RosetteInspection *self)
{
  return self->jws != NULL && json_object_has_member (rosette_jws_get_header (self->jws), "x5c");
}

/* The signature is right, but nobody vouches any more that it was the issuer who made it: who has
 * an old key can write any date. */
static void
say_ended (RosetteInspection *self, RosetteKeyEnd end, GDateTime *ended)
{
  g_autofree char *day = rosette_sentence_dup_day (ended);
  RosetteSentence sentence = ROSETTE_SAYS_ISSUER_KEY_REMOVED;

  if (end == ROSETTE_KEY_REVOKED)
    sentence = ROSETTE_SAYS_ISSUER_KEY_REVOKED;
  else if (end == ROSETTE_KEY_EXPIRED)
    sentence = ROSETTE_SAYS_ISSUER_KEY_EXPIRED;
  rosette_inspection_say (self, sentence, day);
}

/* A key that is, or was, one of its issuer's. */
static gboolean
judge_named (RosetteInspection *self, GPtrArray *keys)
{
  gboolean is_own = rosette_did_is_own_key (self->issuer_id);
  const RosetteKeyEntry *entry =
    keys != NULL ? rosette_key_entries_with_key (keys, self->signer) : NULL;

  if (entry == NULL)
    return FALSE;

  if (entry->end != ROSETTE_KEY_IN_USE)
    say_ended (self, entry->end, entry->ended);
  else
    rosette_inspection_say_of (self,
                               is_own ? ROSETTE_SAYS_ISSUER_OWN_KEY : ROSETTE_SAYS_ISSUER_DOCUMENT,
                               get_name (self), is_own ? NULL : self->issuer_id);

  return TRUE;
}

static void
judge (RosetteInspection *self)
{
  gboolean is_complete = FALSE;
  g_autoptr (GPtrArray) keys = rosette_inspection_list_issuer_keys (self, &is_complete);
  g_autoptr (GPtrArray) removed = rosette_inspection_list_removed_keys (self);
  gboolean is_own = rosette_did_is_own_key (self->issuer_id);
  gboolean is_others = is_owned_by_other (self);

  if (is_others && needs_both_ways (self))
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OTHER_KEY, get_name (self));
  else if (judge_named (self, keys) || judge_named (self, removed))
    return;
  else if (is_complete || is_others)
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OTHER_KEY, get_name (self));
  else if (!is_own && is_bound_by_place (self) && self->signer_end != ROSETTE_KEY_IN_USE)
    say_ended (self, self->signer_end, self->signer_ended);
  else if (!is_own && is_bound_by_place (self))
    rosette_inspection_say_of (self, ROSETTE_SAYS_ISSUER_WEBSITE_KEY, get_name (self),
                               self->signer_address);
  else if (self->out_of_reach != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OUT_OF_REACH, self->out_of_reach);
  else
    rosette_inspection_say (self,
                            has_certificate (self) ? ROSETTE_SAYS_ISSUER_CERTIFICATE
                                                   : ROSETTE_SAYS_ISSUER_NOT_CONFIRMED,
                            get_name (self));
}

void
rosette_inspection_check_issuer (RosetteInspection *self)
{
  if (self->signer == NULL || self->checks[ROSETTE_CHECK_ISSUER] != NULL)
    return;

  if (self->issuer_id == NULL && self->out_of_reach == NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_NOT_NAMED, NULL);
  else
    judge (self);

  /* a badge that only stands inside this one confirms nothing of it */
  if (self->find != NULL && self->issuer_id != NULL
      && rosette_inspection_has (self, ROSETTE_CHECK_ISSUER, ROSETTE_RESULT_PASS))
    rosette_lookups_confirm (self->lookups, self->issuer_id);
}
