/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "own-issuer.h"

#include "encoding/json.h"
#include "keys/did.h"
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

/* An address that the Profile has as its id stays that, and so does a key that signs. */
static const char *
pick_id (RosetteProfile *profile, GPtrArray *told, GPtrArray *dids)
{
  const char *id = rosette_profile_get_id (profile);
  gboolean is_any = dids != NULL && dids->len > 0;

  if (id == NULL)
    return is_any ? dids->pdata[0] : told->pdata[0];
  if (!is_any || has_did (dids, id) || !has_did (told, id))
    return id;

  return dids->pdata[0];
}

static gboolean
save_profile (RosetteLibrary *library,
              RosetteProfile *profile,
              const char *id,
              GPtrArray *dids,
              GError **error)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (RosetteProfile) changed = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < dids->len; i++)
    if (strcmp (dids->pdata[i], id) != 0)
      g_ptr_array_add (others, dids->pdata[i]);
  changed = rosette_profile_with_ids (profile, id, others);
  text = rosette_json_write_object (rosette_profile_get_json (changed), NULL);

  return rosette_library_set_profile_json (library, text, error);
}

gboolean
rosette_own_issuer_set_dids (RosetteLibrary *library, GPtrArray *dids, GError **error)
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

  return save_profile (library, profile, pick_id (profile, all, dids), all, error);
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

gboolean
rosette_own_issuer_has_key (RosetteLibrary *library)
{
  g_autoptr (RosetteCardKey) card = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);

  card = rosette_card_key_load (library);

  return card != NULL
         || (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_FILE) != NULL
             && rosette_library_get_setting (library, ROSETTE_SETTING_KEY_THUMBPRINT) != NULL);
}

/* Those of the key file. An older Rosette wrote down no others than the Profile tells. */
static GPtrArray *
list_of_file (RosetteLibrary *library)
{
  const char *kept = rosette_library_get_setting (library, ROSETTE_SETTING_KEY_DIDS);
  g_auto (GStrv) words = kept != NULL ? g_strsplit (kept, " ", MAX_KEYS) : NULL;
  g_autoptr (RosetteProfile) profile = kept == NULL ? dup_profile (library, NULL) : NULL;
  g_autoptr (GPtrArray) told =
    profile != NULL ? rosette_profile_list_keys (rosette_profile_get_json (profile), MAX_KEYS)
                    : NULL;
  GPtrArray *dids = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    g_ptr_array_add (dids, g_strdup (words[i]));
  for (guint i = 0; told != NULL && i < told->len; i++)
    g_ptr_array_add (dids, g_strdup (told->pdata[i]));

  return dids;
}

GPtrArray *
rosette_own_issuer_list_dids (RosetteLibrary *library)
{
  g_autoptr (RosetteCardKey) card = NULL;
  GPtrArray *dids = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), NULL);

  card = rosette_card_key_load (library);
  if (card == NULL)
    return list_of_file (library);
  dids = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (dids, g_strdup (card->did));

  return dids;
}

GPtrArray *
rosette_own_issuer_list_keys (RosetteLibrary *library)
{
  g_autoptr (GPtrArray) dids = rosette_own_issuer_list_dids (library);
  GPtrArray *keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);

  for (guint i = 0; dids != NULL && i < dids->len; i++)
    {
      RosetteKey *key = rosette_key_parse_did (dids->pdata[i], NULL);

      if (key != NULL)
        g_ptr_array_add (keys, key);
    }

  return keys;
}

static gboolean
keep_dids_of_file (RosetteLibrary *library, GPtrArray *dids, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < dids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) dids->pdata[i]);

  return rosette_library_set_setting (library, ROSETTE_SETTING_KEY_DIDS, text->str, error);
}

gboolean
rosette_own_issuer_set_dids_of_file (RosetteLibrary *library, GPtrArray *dids, GError **error)
{
  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (dids != NULL, FALSE);

  return keep_dids_of_file (library, dids, error)
         && rosette_own_issuer_set_dids (library, dids, error);
}

/* Before the Profile tells the key on the card too. */
static gboolean
part_from_file (RosetteLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) dids = NULL;

  if (rosette_library_get_setting (library, ROSETTE_SETTING_KEY_FILE) == NULL
      || rosette_library_get_setting (library, ROSETTE_SETTING_KEY_DIDS) != NULL)
    return TRUE;
  dids = list_of_file (library);

  return keep_dids_of_file (library, dids, error);
}

gboolean
rosette_own_issuer_use_card (RosetteLibrary *library, const RosetteCardKey *card, GError **error)
{
  g_autoptr (GPtrArray) dids = g_ptr_array_new ();

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);
  g_return_val_if_fail (card != NULL, FALSE);

  g_ptr_array_add (dids, card->did);

  return part_from_file (library, error) && rosette_card_key_save (card, library, error)
         && rosette_own_issuer_set_dids (library, dids, error);
}

gboolean
rosette_own_issuer_use_file (RosetteLibrary *library, GError **error)
{
  g_autoptr (GPtrArray) dids = NULL;

  g_return_val_if_fail (ROSETTE_IS_LIBRARY (library), FALSE);

  dids = list_of_file (library);

  return rosette_card_key_save (NULL, library, error)
         && rosette_own_issuer_set_dids (library, dids, error);
}
