/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "encoding/json.h"
#include "openbadges/achievement.h"
#include "openbadges/credential.h"
#include "openbadges/profile.h"
#include "openbadges/structure.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/* What the view says is what the document says, and is UTF-8. */
static void
look_at (RosetteCredential *credential)
{
  static const char *(*const getters[]) (RosetteCredential *) = {
    rosette_credential_get_id,           rosette_credential_get_name,
    rosette_credential_get_description,  rosette_credential_get_criteria_narrative,
    rosette_credential_get_criteria_url, rosette_credential_get_achievement_type,
    rosette_credential_get_image_uri,    rosette_credential_get_narrative,
    rosette_credential_get_issuer_id,    rosette_credential_get_issuer_name,
    rosette_credential_get_issuer_url,   rosette_credential_get_issuer_email,
    rosette_credential_get_subject_id,   rosette_credential_get_recipient_name,
  };
  g_autoptr (GPtrArray) tags = rosette_credential_list_tags (credential);
  g_autoptr (GPtrArray) evidence = rosette_credential_list_evidence (credential);
  g_autoptr (GPtrArray) alignments = rosette_credential_list_alignments (credential);

  for (gsize i = 0; i < G_N_ELEMENTS (getters); i++)
    {
      const char *text = getters[i](credential);

      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
  g_assert_nonnull (rosette_credential_get_identities (credential));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (JsonObject) document = rosette_json_parse_object ((const char *) data, size, NULL);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (RosetteCredential) credential = NULL;
  g_autoptr (RosetteProfile) profile = NULL;
  g_autoptr (RosetteAchievement) achievement = NULL;
  RosetteVersion version;

  if (document == NULL)
    return 0;

  version = rosette_version_guess (document);
  problems = rosette_credential_check_structure (document, version);
  credential = rosette_credential_read (document, NULL);
  g_assert_true ((credential == NULL) == (version == ROSETTE_VERSION_NONE));
  if (credential != NULL)
    look_at (credential);
  profile = rosette_profile_parse (document, NULL);
  achievement = rosette_achievement_parse (document, NULL);

  return 0;
}
