/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/plan.h"

#include "issuing/base-url.h"
#include "issuing/documents.h"
#include "issuing/signer.h"
#include "keys/did.h"
#include "sheets/person.h"

#include <glib/gi18n-lib.h>

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX, message);

  return FALSE;
}

static gboolean
check_keys (const RosettePlan *plan, GError **error)
{
  for (guint i = 1; i < plan->keys->len; i++)
    for (guint k = 0; k < i; k++)
      if (rosette_key_get_kind (plan->keys->pdata[i])
          == rosette_key_get_kind (plan->keys->pdata[k]))
        return refuse (error, _ ("Two of the keys are of the same kind. Give one of each kind."));

  return TRUE;
}

/* A DID that is a key must be one that signs: no check would ever call such a badge genuine. */
static gboolean
check_issuer_key (const RosettePlan *plan, GError **error)
{
  const char *id = rosette_profile_get_id (plan->issuer);
  g_autoptr (RosetteKey) key = NULL;

  if (id == NULL || (!g_str_has_prefix (id, "did:key:") && !g_str_has_prefix (id, "did:jwk:")))
    return TRUE;
  key = rosette_key_parse_did (id, NULL);
  if (key != NULL
      && g_ptr_array_find_with_equal_func (plan->keys, key, (GEqualFunc) rosette_key_equal, NULL))
    return TRUE;

  return refuse (error,
                 _ ("The issuer's id is the DID of another key. Sign with that key, or leave "
                    "the id out."));
}

/* A proof inside the JSON is for Ed25519 and the two curves. */
static gboolean
check_suite (const RosettePlan *plan, GError **error)
{
  g_autofree char *message = NULL;

  if ((plan->formats & ROSETTE_FORMAT_OB3_DI) == 0
      || rosette_signer_pick_key (plan, ROSETTE_FORMAT_OB3_DI) != NULL)
    return TRUE;
  if (!plan->has_suite)
    return refuse (error, _ ("An RSA key cannot sign inside the badge. Use another key, or the "
                             "format ob3-jwt."));
  /* Translators: %s is the technical name of a way to sign. */
  message = g_strdup_printf (_ ("The key is of another kind than “%s” needs. Use another key, or "
                                "leave the choice to Rosette."),
                             rosette_cryptosuite_get_name (plan->suite));

  return refuse (error, message);
}

/* A credential that names nobody who could be looked up stays unchecked for ever. */
static gboolean
check_issuer_id (const RosettePlan *plan, GError **error)
{
  const char *id = rosette_profile_get_id (plan->issuer);
  g_autofree char *message = NULL;

  if (id == NULL || rosette_person_is_id (id))
    return TRUE;
  /* Translators: %s is what the file says. DID and URN are kinds of addresses. */
  message = g_strdup_printf (_ ("The issuer's id “%s” is not a web address, DID or URN. Correct "
                                "it, or leave it out."),
                             id);

  return refuse (error, message);
}

static gboolean
check_people (const RosettePlan *plan, GError **error)
{
  for (guint i = 0; i < plan->people->len; i++)
    {
      RosettePerson *person = plan->people->pdata[i];
      g_autofree char *message = NULL;

      if (rosette_person_get_email (person) != NULL || rosette_person_get_id (person) != NULL)
        continue;
      /* Translators: %s is a person's name. */
      message = g_strdup_printf (_ ("“%s” has neither an e-mail address nor an id. Give one."),
                                 rosette_person_get_name (person));

      return refuse (error, message);
    }

  return TRUE;
}

static gboolean
check_publication (const RosettePlan *plan, GError **error)
{
  gboolean needs_url = FALSE;
  g_autofree char *base_url = NULL;
  g_autofree char *message = NULL;
  const char *missing = rosette_ob2_find_missing (plan->issuer);
  g_autoptr (RosetteOb2Places) places = NULL;

  for (guint i = 0; i < ROSETTE_N_FORMATS; i++)
    needs_url = needs_url
                || ((plan->formats & ROSETTE_FORMAT_NTH (i)) != 0
                    && rosette_format_needs_base_url (ROSETTE_FORMAT_NTH (i)));
  if (plan->base_url == NULL)
    return !needs_url
           || refuse (error, _ ("Open Badges 2.0 needs the web address at which the issuer's "
                                "documents will stand. Give it."));
  base_url = rosette_base_url_parse (plan->base_url, error);
  if (base_url == NULL)
    return FALSE;

  places = rosette_documents_find_places (plan);
  if (missing == NULL || (!needs_url && !rosette_documents_is_issuer_there (plan, places)))
    return TRUE;
  /* Translators: %s is one of the words name, url and email, as the file writes them. */
  message = g_strdup_printf (_ ("In Open Badges 2.0 an issuer has a name, a web address and an "
                                "e-mail address: add “%s” to the issuer's profile."),
                             missing);

  return refuse (error, message);
}

gboolean
rosette_plan_check (const RosettePlan *plan, GError **error)
{
  g_return_val_if_fail (plan != NULL && plan->formats != 0, FALSE);
  g_return_val_if_fail (plan->keys != NULL && plan->keys->len > 0, FALSE);

  return check_keys (plan, error) && check_issuer_id (plan, error) && check_issuer_key (plan, error)
         && check_suite (plan, error) && check_people (plan, error)
         && check_publication (plan, error);
}

void
rosette_plan_clear (RosettePlan *plan)
{
  g_return_if_fail (plan != NULL);

  g_clear_pointer (&plan->issuer, rosette_profile_unref);
  g_clear_pointer (&plan->achievement, rosette_achievement_unref);
  g_clear_pointer (&plan->image, g_bytes_unref);
  g_clear_pointer (&plan->people, g_ptr_array_unref);
  g_clear_pointer (&plan->keys, g_ptr_array_unref);
  g_clear_pointer (&plan->issued, g_date_time_unref);
  g_clear_pointer (&plan->valid_until, g_date_time_unref);
  g_clear_object (&plan->folder);
  g_clear_pointer (&plan->renewed, g_hash_table_unref);
  g_clear_pointer (&plan->claims, g_hash_table_unref);
}
