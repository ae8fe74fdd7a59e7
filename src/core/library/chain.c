/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "library/chain.h"

#include "encoding/hex.h"
#include "encoding/json.h"
#include "keys/digest.h"

#include <string.h>

/* What a row takes as JSON, most often. */
#define JSON_BYTES 512

char *
rosette_chain_dup_hex (const guint8 *hash)
{
  return rosette_hex_encode (hash, ROSETTE_CHAIN_BYTES);
}

/* Members are written in the order of their names, as RFC 8785 section 3.2.3 wants. */
static void
add_member (GString *json, const char *name, const char *value)
{
  g_string_append_c (json, json->len == 0 ? '{' : ',');
  rosette_json_append_string (json, name);
  g_string_append_c (json, ':');
  if (value != NULL)
    rosette_json_append_string (json, value);
  else
    g_string_append (json, "null");
}

static void
add_number (GString *json, const char *name, gint64 number)
{
  g_string_append_c (json, json->len == 0 ? '{' : ',');
  rosette_json_append_string (json, name);
  g_string_append_c (json, ':');
  rosette_json_append_integer (json, number);
}

static char *
dup_digest (GBytes *credential)
{
  guint8 digest[ROSETTE_DIGEST_MAX_BYTES];

  if (credential == NULL)
    return NULL;
  rosette_digest (ROSETTE_DIGEST_SHA256, g_bytes_get_data (credential, NULL),
                  g_bytes_get_size (credential), digest);

  return rosette_chain_dup_hex (digest);
}

void
rosette_chain_hash_person (RosetteAwardRow *award, GBytes *credential, GBytes *salt, guint8 *out)
{
  g_autofree char *digest = dup_digest (credential);
  g_autoptr (GString) json = g_string_sized_new (JSON_BYTES);
  guint8 hash[ROSETTE_DIGEST_MAX_BYTES];

  add_member (json, "credential", digest);
  add_member (json, "email", rosette_award_row_get_email (award));
  add_member (json, "file", rosette_award_row_get_file (award));
  add_member (json, "identifier", rosette_award_row_get_identifier (award));
  add_member (json, "name", rosette_award_row_get_name (award));
  g_string_append_c (json, '}');

  rosette_hmac_sha256 (g_bytes_get_data (salt, NULL), g_bytes_get_size (salt), json->str, json->len,
                       hash);
  memcpy (out, hash, ROSETTE_CHAIN_BYTES);
}

void
rosette_chain_hash_row (RosetteAwardRow *award,
                        gint64 id,
                        const guint8 *person,
                        const guint8 *previous,
                        guint8 *out)
{
  GDateTime *valid_until = rosette_award_row_get_valid_until (award);
  g_autofree char *person_hex = rosette_chain_dup_hex (person);
  g_autofree char *previous_hex = rosette_chain_dup_hex (previous);
  g_autoptr (GString) json = g_string_sized_new (JSON_BYTES);
  guint8 digest[ROSETTE_DIGEST_MAX_BYTES];

  add_member (json, "achievementId", rosette_award_row_get_achievement_id (award));
  add_number (json, "badgeId", rosette_award_row_get_badge_id (award));
  add_member (json, "badgeName", rosette_award_row_get_badge_name (award));
  add_member (json, "credentialId", rosette_award_row_get_credential_id (award));
  add_member (json, "format", rosette_award_row_get_format (award));
  add_number (json, "id", id);
  add_number (json, "issued", g_date_time_to_unix (rosette_award_row_get_issued (award)));
  add_member (json, "person", person_hex);
  add_member (json, "previous", previous_hex);
  add_member (json, "renews", rosette_award_row_get_renews (award));
  if (valid_until != NULL)
    add_number (json, "validUntil", g_date_time_to_unix (valid_until));
  g_string_append_c (json, '}');

  rosette_digest (ROSETTE_DIGEST_SHA256, json->str, json->len, digest);
  memcpy (out, digest, ROSETTE_CHAIN_BYTES);
}
