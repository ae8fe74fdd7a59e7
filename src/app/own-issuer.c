/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "own-issuer.h"

#include "encoding/json.h"
#include "openbadges/profile.h"

#include <string.h>

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

static void
add_did (GPtrArray *dids, const char *did)
{
  if (did != NULL && (g_str_has_prefix (did, "did:key:") || g_str_has_prefix (did, "did:jwk:"))
      && !g_ptr_array_find_with_equal_func (dids, did, g_str_equal, NULL))
    g_ptr_array_add (dids, g_strdup (did));
}

/* The DIDs of keys that the Profile tells, its id first. */
static GPtrArray *
list_told (RosetteProfile *profile)
{
  GPtrArray *dids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = NULL;

  add_did (dids, rosette_profile_get_id (profile));
  others = rosette_json_list (rosette_profile_get_json (profile), "otherIdentifier");
  for (guint i = 0; i < others->len; i++)
    if (JSON_NODE_HOLDS_OBJECT ((JsonNode *) others->pdata[i]))
      add_did (dids,
               rosette_json_get_string (json_node_get_object (others->pdata[i]), "identifier"));

  return dids;
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
  all = list_told (profile);
  for (guint i = 0; dids != NULL && i < dids->len; i++)
    add_did (all, dids->pdata[i]);
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
  told = list_told (profile);
  for (guint i = 0; i < dids->len; i++)
    if (!g_ptr_array_find_with_equal_func (told, dids->pdata[i], g_str_equal, NULL))
      return FALSE;

  return TRUE;
}
