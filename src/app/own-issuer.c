/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "own-issuer.h"

#include "encoding/json.h"
#include "openbadges/profile.h"

#include <string.h>

#define MAX_KEYS 100

static RosetteProfile *
dup_profile (RosetteLibrary *library, GError **error)
{
  const char *text = rosette_library_get_profile_json (library);
  g_autoptr (JsonObject) object = NULL;

  if (text == NULL)
    text = "{}";
  object = rosette_json_parse_object (text, strlen (text), error);

  return object != NULL ? rosette_profile_parse (object, error) : NULL;
}

static gboolean
has_did (GPtrArray *dids, const char *did)
{
  return g_ptr_array_find_with_equal_func (dids, did, g_str_equal, NULL);
}

/* An address that the Profile has as its id stays that. */
static gboolean
save_profile (RosetteLibrary *library, RosetteProfile *profile, GPtrArray *dids, GError **error)
{
  const char *id = rosette_profile_get_id (profile);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (RosetteProfile) changed = NULL;
  g_autofree char *text = NULL;

  if (id == NULL)
    id = dids->pdata[0];
  for (guint i = 0; i < dids->len; i++)
    if (strcmp (dids->pdata[i], id) != 0)
      g_ptr_array_add (others, dids->pdata[i]);
  changed = rosette_profile_with_ids (profile, id, others);
  text = rosette_json_write_object (rosette_profile_get_json (changed), NULL);

  return rosette_library_set_profile_json (library, text, error);
}

gboolean
rosette_own_issuer_add_dids (RosetteLibrary *library, GPtrArray *dids, GError **error)
{
  g_autoptr (RosetteProfile) profile = NULL;
  g_autoptr (GPtrArray) all = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);

  profile = dup_profile (library, error);
  if (profile == NULL)
    return FALSE;
  all = rosette_profile_list_keys (rosette_profile_get_json (profile), MAX_KEYS);
  for (guint i = 0; dids != NULL && i < dids->len; i++)
    if (!has_did (all, dids->pdata[i]))
      g_ptr_array_add (all, dids->pdata[i]);
  if (all->len == 0)
    return TRUE;

  for (guint i = 0; i < all->len; i++)
    if (!rosette_library_add_known_issuer (library, all->pdata[i],
                                           rosette_profile_get_name (profile), error))
      return FALSE;

  return save_profile (library, profile, all, error);
}

gboolean
rosette_own_issuer_has_dids (RosetteLibrary *library, GPtrArray *dids)
{
  g_autoptr (RosetteProfile) profile = NULL;
  g_autoptr (GPtrArray) told = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);

  profile = dup_profile (library, NULL);
  if (profile == NULL)
    return FALSE;
  told = rosette_profile_list_keys (rosette_profile_get_json (profile), MAX_KEYS);
  for (guint i = 0; i < dids->len; i++)
    if (!has_did (told, dids->pdata[i]))
      return FALSE;

  return TRUE;
}
