/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/ob3.h"

#include "encoding/json.h"
#include "openbadges/identity.h"
#include "openbadges/part.h"
#include "openbadges/version.h"

#include <string.h>

static JsonArray *
texts (const char *first, const char *second)
{
  JsonArray *array = json_array_new ();

  json_array_add_string_element (array, first);
  if (second != NULL)
    json_array_add_string_element (array, second);

  return array;
}

/* A name-based UUID (RFC 9562 section 5.5) out of SHA-1 of the achievement's text. */
static char *
make_achievement_id (RosetteAchievement *achievement)
{
  g_autofree char *text =
    rosette_json_write_object (rosette_achievement_get_json (achievement), NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *) text, -1);
  g_checksum_get_digest (checksum, digest, &length);
  digest[6] = (digest[6] & 0x0f) | 0x50;
  digest[8] = (digest[8] & 0x3f) | 0x80;

  return g_strdup_printf (
    "urn:uuid:%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x", digest[0],
    digest[1], digest[2], digest[3], digest[4], digest[5], digest[6], digest[7], digest[8],
    digest[9], digest[10], digest[11], digest[12], digest[13], digest[14], digest[15]);
}

static JsonArray *
write_identifiers (const RosetteAward *award)
{
  JsonArray *identifiers = json_array_new ();
  JsonObject *identity = json_object_new ();
  g_autofree char *hash = rosette_identity_hash_email (award->email, award->salt);

  json_object_set_string_member (identity, "type", "IdentityObject");
  json_object_set_boolean_member (identity, "hashed", TRUE);
  json_object_set_string_member (identity, "identityHash", hash);
  json_object_set_string_member (identity, "identityType", "emailAddress");
  if (award->salt != NULL)
    json_object_set_string_member (identity, "salt", award->salt);
  json_array_add_object_element (identifiers, identity);

  return identifiers;
}

/* @achievement: (transfer full): what was earned; nobody else has it */
static JsonObject *
write_subject (JsonObject *achievement, const RosetteAward *award)
{
  JsonObject *subject = json_object_new ();

  if (award->subject_id != NULL)
    json_object_set_string_member (subject, "id", award->subject_id);
  json_object_set_array_member (subject, "type", texts ("AchievementSubject", NULL));
  if (award->email != NULL)
    json_object_set_array_member (subject, "identifier", write_identifiers (award));
  json_object_set_object_member (subject, "achievement", achievement);
  if (award->claims != NULL)
    rosette_part_add_members (subject, rosette_json_get_object (award->claims, "subject"));

  return subject;
}

/* A copy, since threads share the achievement and json-glib's counts are no thread's friend; with
 * an id, which 3.0 wants.
 */
static JsonObject *
write_achievement (RosetteAchievement *achievement)
{
  g_autofree char *id = NULL;
  g_autoptr (RosetteAchievement) named = NULL;

  if (rosette_achievement_get_id (achievement) != NULL)
    return rosette_json_copy_object (rosette_achievement_get_json (achievement));

  id = make_achievement_id (achievement);
  named = rosette_achievement_with_id (achievement, id);

  return json_object_ref (rosette_achievement_get_json (named));
}

static void
set_evidence (JsonObject *credential, JsonObject *claims)
{
  JsonNode *evidence = claims != NULL ? json_object_get_member (claims, "evidence") : NULL;

  if (evidence != NULL)
    json_object_set_member (credential, "evidence", rosette_json_copy (evidence));
}

JsonObject *
rosette_ob3_write (RosetteProfile *issuer,
                   RosetteAchievement *achievement,
                   const RosetteAward *award)
{
  JsonObject *credential = json_object_new ();

  g_return_val_if_fail (rosette_profile_get_id (issuer) != NULL, NULL);
  g_return_val_if_fail (award->email != NULL || award->subject_id != NULL, NULL);

  json_object_set_array_member (credential, "@context",
                                texts (ROSETTE_CONTEXT_VC_2, ROSETTE_CONTEXT_OB_3));
  json_object_set_string_member (credential, "id", award->credential_id);
  json_object_set_array_member (credential, "type",
                                texts ("VerifiableCredential", "OpenBadgeCredential"));
  json_object_set_string_member (credential, "name", rosette_achievement_get_name (achievement));
  json_object_set_object_member (credential, "issuer",
                                 rosette_json_copy_object (rosette_profile_get_json (issuer)));
  rosette_part_set_date (credential, "validFrom", award->issued);
  rosette_part_set_date (credential, "validUntil", award->valid_until);
  json_object_set_object_member (credential, "credentialSubject",
                                 write_subject (write_achievement (achievement), award));
  set_evidence (credential, award->claims);

  return credential;
}
