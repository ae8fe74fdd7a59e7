/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/rehearsal.h"

#include "artwork/stamp.h"
#include "baking/baking.h"
#include "encoding/json.h"
#include "issuing/documents.h"
#include "issuing/file-name.h"
#include "openbadges/vocabulary.h"

/* The institution under the keys of the rehearsal. */
static RosetteProfile *
make_issuer (const RosettePlan *plan, GError **error)
{
  g_autoptr (JsonObject) object =
    rosette_json_copy_object (rosette_profile_get_json (plan->issuer));

  json_object_remove_member (object, "id");

  return rosette_profile_parse (object, error);
}

/* An address of the picture on the web is that of the real one. */
static void
move_image (JsonObject *achievement, const RosettePlan *plan, const RosettePlan *made)
{
  g_autoptr (RosetteOb2Places) places = rosette_documents_find_places (plan);
  g_autoptr (RosetteOb2Places) own = rosette_documents_find_places (made);
  JsonObject *image = rosette_json_get_object (achievement, "image");

  if (places != NULL && own != NULL && image != NULL
      && g_strcmp0 (rosette_json_get_string (image, "id"), places->image) == 0)
    json_object_set_string_member (image, "id", own->image);
}

static RosetteAchievement *
make_achievement (const RosettePlan *plan, const RosettePlan *made, GError **error)
{
  g_autoptr (JsonObject) object =
    rosette_json_copy_object (rosette_achievement_get_json (plan->achievement));
  g_autoptr (GPtrArray) tags = rosette_json_list (object, "tag");
  g_autofree char *name =
    g_strconcat ("TEST ", rosette_achievement_get_name (plan->achievement), NULL);
  JsonArray *marked = json_array_new ();

  json_array_add_string_element (marked, ROSETTE_REHEARSAL_TAG);
  for (guint i = 0; i < tags->len; i++)
    json_array_add_element (marked, rosette_json_copy (tags->pdata[i]));
  json_object_set_array_member (object, "tag", marked);
  json_object_set_string_member (object, "name", name);
  json_object_remove_member (object, "id");
  move_image (object, plan, made);

  return rosette_achievement_parse (object, error);
}

static gboolean
add_key (GPtrArray *keys, RosetteKeyType kind, guint bits, GError **error)
{
  RosetteKey *key = rosette_key_generate (kind, bits, error);

  if (key != NULL)
    g_ptr_array_add (keys, key);

  return key != NULL;
}

static GPtrArray *
make_keys (const RosettePlan *plan, GError **error)
{
  static const RosetteKeyType usual[] = { ROSETTE_KEY_P256, ROSETTE_KEY_ED25519 };
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func ((GDestroyNotify) rosette_key_unref);

  for (guint i = 0; plan->keys == NULL && i < G_N_ELEMENTS (usual); i++)
    if (!add_key (keys, usual[i], 0, error))
      return NULL;
  for (guint i = 0; plan->keys != NULL && i < plan->keys->len; i++)
    if (!add_key (keys, rosette_key_get_kind (plan->keys->pdata[i]),
                  rosette_key_get_bits (plan->keys->pdata[i]), error))
      return NULL;

  return g_steal_pointer (&keys);
}

/* One for each rehearsal: their documents are not the same. */
static char *
make_base_url (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strconcat (ROSETTE_REHEARSAL_URL, uuid, NULL);
}

RosetteStoredPlan *
rosette_rehearsal_new (const RosettePlan *plan, GError **error)
{
  g_autoptr (RosetteStoredPlan) self = g_new0 (RosetteStoredPlan, 1);
  g_autoptr (GBytes) image = NULL;
  RosettePlan *made = &self->plan;

  *made = (RosettePlan){ .formats = plan->formats,
                         .has_suite = plan->has_suite,
                         .suite = plan->suite,
                         .container = plan->container,
                         .people = g_ptr_array_ref (plan->people),
                         .issued = g_date_time_ref (plan->issued),
                         .valid_until = g_date_time_ref (plan->issued),
                         .folder = g_object_ref (plan->folder),
                         .is_rehearsal = TRUE,
                         .claims = plan->claims != NULL ? g_hash_table_ref (plan->claims) : NULL };
  self->base_url = plan->base_url != NULL ? make_base_url () : NULL;
  made->base_url = self->base_url;
  made->image = g_bytes_ref (plan->image); /* until it is stamped */
  made->issuer = make_issuer (plan, error);
  if (made->issuer != NULL)
    made->achievement = make_achievement (plan, made, error);
  if (made->achievement != NULL)
    made->keys = make_keys (plan, error);
  if (made->keys != NULL)
    image = rosette_baking_remove (plan->image, error);
  g_clear_pointer (&made->image, g_bytes_unref);
  if (image != NULL)
    made->image = rosette_stamp_test (image, error);

  return made->image != NULL ? g_steal_pointer (&self) : NULL;
}

static gboolean
is_there_cb (const char *name, gpointer user_data)
{
  g_autoptr (GFile) file = g_file_get_child (user_data, name);

  return g_file_query_exists (file, NULL);
}

GFile *
rosette_rehearsal_make_folder (GFile *folder, const char *badge_name, GError **error)
{
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
  g_autofree char *title = g_strconcat ("TEST ", badge_name, NULL);
  g_autofree char *name = rosette_file_name_make (title, "", taken, is_there_cb, folder);
  g_autoptr (GFile) made = g_file_get_child (folder, name);

  return g_file_make_directory (made, NULL, error) ? g_steal_pointer (&made) : NULL;
}
