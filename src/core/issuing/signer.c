/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/signer.h"

#include "keys/did.h"
#include "keys/multikey.h"

#include <string.h>

/* The kinds of key, the best first. */
static const RosetteKeyType inside_kinds[] = { ROSETTE_KEY_ED25519, ROSETTE_KEY_P256,
                                               ROSETTE_KEY_P384 };
static const RosetteKeyType jws_kinds[] = { ROSETTE_KEY_RSA, ROSETTE_KEY_P256, ROSETTE_KEY_P384,
                                            ROSETTE_KEY_ED25519 };

static RosetteKey *
find_kind (const RosettePlan *plan, RosetteKeyType kind)
{
  for (guint i = 0; i < plan->keys->len; i++)
    if (rosette_key_get_kind (plan->keys->pdata[i]) == kind)
      return plan->keys->pdata[i];

  return NULL;
}

static RosetteKey *
pick_inside (const RosettePlan *plan)
{
  RosetteKey *key = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (inside_kinds) && key == NULL; i++)
    if (!plan->has_suite || rosette_cryptosuite_takes_key (plan->suite, inside_kinds[i]))
      key = find_kind (plan, inside_kinds[i]);

  return key;
}

RosetteKey *
rosette_signer_pick_key (const RosettePlan *plan, RosetteFormats format)
{
  RosetteKey *key = NULL;

  g_return_val_if_fail (plan != NULL && plan->keys != NULL, NULL);

  if (format == ROSETTE_FORMAT_OB3_DI)
    return pick_inside (plan);
  for (gsize i = 0; i < G_N_ELEMENTS (jws_kinds) && key == NULL; i++)
    key = find_kind (plan, jws_kinds[i]);

  return key;
}

static GPtrArray *
list_other_dids (const RosettePlan *plan, RosetteKey *key)
{
  GPtrArray *dids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < plan->keys->len; i++)
    if (plan->keys->pdata[i] != key)
      g_ptr_array_add (dids, rosette_key_dup_did (plan->keys->pdata[i]));

  return dids;
}

/* An id that is a DID but no key, or an address, is the issuer's whichever key signs. */
static RosetteProfile *
make_issuer (const RosettePlan *plan, RosetteKey *key)
{
  const char *id = rosette_profile_get_id (plan->issuer);
  g_autoptr (RosetteKey) named = id != NULL ? rosette_key_parse_did (id, NULL) : NULL;
  g_autoptr (GPtrArray) others = list_other_dids (plan, key);
  g_autofree char *did = rosette_key_dup_did (key);

  if (id != NULL && (named == NULL || plan->keys->len == 1))
    return rosette_profile_ref (plan->issuer);
  if (named != NULL && rosette_key_equal (named, key))
    return rosette_profile_with_ids (plan->issuer, id, others);

  return rosette_profile_with_ids (plan->issuer, did, others);
}

static char *
make_method (RosetteKey *key, const char *issuer_id)
{
  g_autofree char *did = rosette_key_dup_did (key);
  g_autofree char *multikey = NULL;

  if (strcmp (issuer_id, did) == 0)
    return rosette_key_dup_verification_method (key);
  if (rosette_key_get_kind (key) == ROSETTE_KEY_RSA)
    return NULL;
  multikey = rosette_key_dup_multikey (key);

  return g_strconcat (issuer_id, "#", multikey, NULL);
}

void
rosette_signer_init (RosetteSigner *self, const RosettePlan *plan, RosetteFormats format)
{
  self->key = rosette_signer_pick_key (plan, format);
  self->issuer = make_issuer (plan, self->key);
  self->method = make_method (self->key, rosette_profile_get_id (self->issuer));
}

void
rosette_signer_clear (RosetteSigner *self)
{
  g_clear_pointer (&self->issuer, rosette_profile_unref);
  g_clear_pointer (&self->method, g_free);
}
