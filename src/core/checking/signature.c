/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/inspection.h"

#include "base/error.h"
#include "checking/issuer-keys.h"
#include "checking/stated-keys.h"
#include "encoding/json.h"
#include "keys/algorithm.h"
#include "proofs/jws.h"

#include <string.h>

/* Algorithms that are registered for JWS (RFC 7518, 8812, 9864, ML-DSA) and not ours. No key that
 * we can read makes such signatures. */
static const char *const other_algorithms[] = {
  "ES256K", "Ed448", "ML-DSA-44", "ML-DSA-65", "ML-DSA-87", NULL,
};

static void
set_member (JsonObject *proof, const char *member, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (proof, member, text);
  else
    json_object_set_null_member (proof, member);
}

void
rosette_inspection_set_proof (RosetteInspection *self,
                              const char *type,
                              const char *alg,
                              const char *cryptosuite,
                              const char *method)
{
  JsonObject *proof = json_object_new ();

  set_member (proof, "type", type);
  set_member (proof, "alg", alg);
  set_member (proof, "cryptosuite", cryptosuite);
  set_member (proof, "verificationMethod", method);
  g_clear_pointer (&self->proof, json_object_unref);
  self->proof = proof;
}

static gboolean
is_old (RosetteInspection *self)
{
  return self->version != ROSETTE_VERSION_NONE && self->version < ROSETTE_VERSION_3_0;
}

/* A signature that is right, but of a header with an extension, counts here: what it is worth is
 * said at the end. */
static gboolean
verifies (RosetteInspection *self, RosetteKey *key)
{
  g_autoptr (GError) error = NULL;

  return rosette_jws_verify (self->jws, key, ROSETTE_ALGORITHMS_ALL, &error)
         || g_error_matches (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED);
}

static const RosetteKeyEntry *
find_verifying (RosetteInspection *self, GPtrArray *group)
{
  for (guint i = 0; i < group->len; i++)
    {
      const RosetteKeyEntry *entry = group->pdata[i];

      if (entry->key != NULL && verifies (self, entry->key))
        return entry;
    }

  return NULL;
}

static void
take_signer (RosetteInspection *self, const RosetteKeyEntry *entry)
{
  if (self->signer != NULL)
    return;

  rosette_inspection_take_signer (self, entry);
}

/* A key that an earlier copy of the document at the group's address named. */
static gboolean
verify_earlier (RosetteInspection *self, GPtrArray *group)
{
  const RosetteKeyEntry *first = group->pdata[0];
  g_autoptr (GPtrArray) earlier =
    first->id != NULL ? rosette_inspection_list_earlier_keys (self, first->id) : NULL;
  const RosetteKeyEntry *entry = earlier != NULL ? find_verifying (self, earlier) : NULL;

  if (entry != NULL)
    take_signer (self, entry);

  return entry != NULL;
}

/* Each place that the badge names must have the key: the header's key and the one that `kid`
 * names cannot both be right and differ. A document that has keys, but none of the name that the
 * badge says, proves nothing alone: it may have had that key once. */
static void
verify_stated (RosetteInspection *self, RosetteStatedKeys *stated)
{
  for (guint i = 0; i < stated->groups->len; i++)
    {
      GPtrArray *group = stated->groups->pdata[i];
      const RosetteKeyEntry *entry = find_verifying (self, group);

      if (entry != NULL)
        {
          take_signer (self, entry);
          continue;
        }
      if (verify_earlier (self, group))
        continue;

      g_clear_pointer (&self->signer, rosette_key_unref);
      if (group == stated->partial && stated->groups->len == 1)
        rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE, stated->unusable);
      else if (group == stated->guess && stated->groups->len == 1)
        rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_KEY_REMOVED, stated->absent);
      else
        rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
      return;
    }

  rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
}

/* The badge names a key that is out of reach. Its issuer's own document is not, and knows no such
 * key. */
static void
miss_key (RosetteInspection *self, RosetteStatedKeys *stated, gboolean is_complete)
{
  rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_NO_KEY, stated->missing);
  if (is_complete)
    rosette_inspection_say (self, ROSETTE_SAYS_ISSUER_OTHER_KEY, self->issuer_name);
}

/* The badge carries no key that can be had, so it must be one of its issuer's. */
static void
verify_with_issuer (RosetteInspection *self, RosetteStatedKeys *stated)
{
  gboolean is_complete = FALSE;
  g_autoptr (GPtrArray) keys = rosette_inspection_list_issuer_keys (self, &is_complete);
  g_autoptr (GPtrArray) removed = rosette_inspection_list_removed_keys (self);
  const RosetteKeyEntry *entry = keys != NULL ? find_verifying (self, keys) : NULL;
  gboolean is_own = rosette_did_is_own_key (self->issuer_id);

  if (entry == NULL)
    entry = find_verifying (self, removed);

  if (entry != NULL)
    {
      take_signer (self, entry);
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_GOOD, NULL);
    }
  else if (keys != NULL && keys->len > 0 && is_complete && stated->missing == NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  else if (stated->missing != NULL)
    miss_key (self, stated, is_complete);
  else if (stated->other_kind != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, stated->other_kind);
  else if (stated->unusable != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE, stated->unusable);
  else if (keys != NULL)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE, self->issuer_id);
  else if (self->out_of_reach != NULL || (self->issuer_id != NULL && !is_own))
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_NO_KEY,
                            self->out_of_reach != NULL ? self->out_of_reach : self->issuer_id);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_NO_KEY_NAMED, NULL);
}

/* Whether the badge has the very key that it says, or names one that there is. */
static gboolean
is_key_known (RosetteStatedKeys *stated)
{
  for (guint i = 0; i < stated->groups->len; i++)
    {
      GPtrArray *group = stated->groups->pdata[i];

      if (group != stated->guess && group != stated->partial)
        return TRUE;
    }

  return FALSE;
}

/* A kind of signature that we cannot compute. Yet it can be seen to be wrong where there is a key,
 * for none that we can read makes such signatures. */
static void
judge_other_algorithm (RosetteInspection *self, RosetteStatedKeys *stated, const char *alg)
{
  if (g_strv_contains (other_algorithms, alg) && !is_key_known (stated))
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, alg);
  else
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
}

/* The signature is over a header that asks for what we do not do, such as another reading of the
 * badge. */
static void
judge_extension (RosetteInspection *self)
{
  const char *extension = rosette_jws_get_extension (self->jws);

  if (extension == NULL
      || !rosette_inspection_has (self, ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS))
    return;

  g_clear_pointer (&self->signer, rosette_key_unref);
  rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, extension);
}

/* What can be said before any key is looked at. */
static gboolean
refuse_algorithm (RosetteInspection *self, const char *alg)
{
  if (alg == NULL || g_ascii_strcasecmp (alg, "none") == 0)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_EMPTY, NULL);
  else if (g_ascii_strncasecmp (alg, "HS", 2) == 0)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_ANYBODY, NULL);
  else
    return FALSE;

  return TRUE;
}

static void
check_jws (RosetteInspection *self)
{
  const char *alg = rosette_jws_get_algorithm_name (self->jws);
  g_autoptr (RosetteStatedKeys) stated = NULL;
  RosetteAlgorithm algorithm;

  rosette_inspection_set_proof (self, is_old (self) ? "JWS" : "JWT", alg, NULL,
                                rosette_inspection_get_key_address (self));
  if (refuse_algorithm (self, alg))
    return;
  if (self->is_selective)
    {
      rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND, "SD-JWT");
      return;
    }

  /* Some sign what they host as well; what counts is what the assertion says. */
  if (is_old (self) && rosette_inspection_is_hosted_kind (self))
    {
      rosette_inspection_check_hosted (self);
      return;
    }

  stated = rosette_inspection_list_stated_keys (self);
  if (stated->has_private)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_PRIVATE_KEY, NULL);
  else if (stated->is_malformed)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_WRONG, NULL);
  else if (!rosette_algorithm_from_name (alg, &algorithm))
    judge_other_algorithm (self, stated, alg);
  else if (stated->groups->len > 0)
    verify_stated (self, stated);
  else
    verify_with_issuer (self, stated);
  judge_extension (self);
}

/* What one signature said makes room for the next; @issuer is what was said before them all. */
static void
forget (RosetteInspection *self, RosetteCheck *issuer, guint issuer_said)
{
  g_clear_pointer (&self->signer, rosette_key_unref);
  g_clear_pointer (&self->signer_address, g_free);
  g_clear_pointer (&self->signer_owner, g_free);
  g_clear_pointer (&self->signer_ended, g_date_time_unref);
  self->signer_end = ROSETTE_KEY_IN_USE;
  g_clear_object (&self->checks[ROSETTE_CHECK_SIGNATURE]);
  self->said[ROSETTE_CHECK_SIGNATURE] = 0;
  g_set_object (&self->checks[ROSETTE_CHECK_ISSUER], issuer);
  self->said[ROSETTE_CHECK_ISSUER] = issuer_said;
}

/* What a signature is worth: the issuer's own most, then any that is right; where none is, what
 * speaks against the badge comes first, as of proofs inside (embedded.c). */
static guint
rate (RosetteInspection *self, GPtrArray *issuer_keys)
{
  if (rosette_inspection_has (self, ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_FAIL))
    return 1;
  if (!rosette_inspection_has (self, ROSETTE_CHECK_SIGNATURE, ROSETTE_RESULT_PASS))
    return 0;
  if (self->signer == NULL || issuer_keys == NULL
      || rosette_key_entries_with_key (issuer_keys, self->signer) == NULL)
    return 2;

  return self->signer_end == ROSETTE_KEY_IN_USE ? 4 : 3;
}

/* RFC 7515 section 5.2 leaves to us which signatures must be right. Anybody can add one: one of the
 * issuer is enough, and no other takes anything from it. */
static void
check_each (RosetteInspection *self)
{
  gboolean is_complete;
  g_autoptr (GPtrArray) keys = rosette_inspection_list_issuer_keys (self, &is_complete);
  g_autoptr (RosetteCheck) issuer = NULL;
  guint issuer_said = self->said[ROSETTE_CHECK_ISSUER];
  guint best = 0;
  guint best_rate = 0;

  g_set_object (&issuer, self->checks[ROSETTE_CHECK_ISSUER]);
  /* The last round is the best of them once more. */
  for (guint i = 0; i <= self->signatures->len; i++)
    {
      guint n = i < self->signatures->len ? i : best;
      guint rated;

      forget (self, issuer, issuer_said);
      g_clear_pointer (&self->jws, rosette_jws_unref);
      self->jws = rosette_jws_ref (self->signatures->pdata[n]);
      check_jws (self);
      rated = rate (self, keys);
      if (rated > best_rate)
        best = n;
      best_rate = MAX (best_rate, rated);
    }
}

static void
check_signatures (RosetteInspection *self)
{
  g_autofree char *count = g_strdup_printf ("%u", self->signatures->len);

  if (is_old (self) && rosette_inspection_is_hosted_kind (self))
    {
      check_jws (self);
      return;
    }
  check_each (self);
  if (self->said[ROSETTE_CHECK_SIGNATURE] == ROSETTE_SAYS_SIGNATURE_GOOD + 1)
    rosette_inspection_say (self, ROSETTE_SAYS_SIGNATURE_GOOD_AMONG, count);
}

void
rosette_inspection_check_signature (RosetteInspection *self)
{
  if (self->document == NULL || self->checks[ROSETTE_CHECK_SIGNATURE] != NULL)
    return;

  if (self->signatures != NULL)
    check_signatures (self);
  else if (self->jws != NULL)
    check_jws (self);
  else if (is_old (self))
    rosette_inspection_check_hosted (self);
  else
    rosette_inspection_check_embedded (self);
}
