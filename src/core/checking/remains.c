/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/remains.h"

#include "base/limits.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "openbadges/version.h"

#include <string.h>

/* Parts that are looked at: a whole JWS has three. */
#define MAX_PARTS 4

/* Shortest run of letters in a picture that is looked at: a JOSE header is about as long. */
#define MIN_RUN 32

static const char *const words[] = {
  "OpenBadgeCredential", "AchievementCredential", "AchievementSubject",
  "credentialSubject",   "w3id.org/openbadges",   "spec/ob/v3p0",
};

/* Not g_strstr_len(): what was decoded at the wrong place holds zero bytes before the words. */
static gboolean
find_word (const char *text, gsize length, const char *word)
{
  gsize word_length = strlen (word);
  const char *end = text + length;
  const char *at = text;

  while (at != NULL && (gsize) (end - at) >= word_length)
    {
      if (memcmp (at, word, word_length) == 0)
        return TRUE;
      at = memchr (at + 1, word[0], (gsize) (end - at) - 1);
    }

  return FALSE;
}

static gboolean
has_word (const char *text, gsize length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      if (find_word (text, length, words[i]))
        return TRUE;
    }

  return FALSE;
}

/* Where a dot was lost, a part begins inside another, at any of the four places of a base64 group.
 */
static gboolean
hides_word (const char *part, gsize length)
{
  for (gsize offset = 0; offset < 4 && offset < length; offset++)
    {
      gsize whole = (length - offset) / 4 * 4;
      g_autoptr (GBytes) bytes =
        rosette_base64url_decode (part + offset, whole, ROSETTE_MAX_JWS_BYTES, NULL);
      gsize size = 0;
      const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

      if (text != NULL && has_word (text, size))
        return TRUE;
    }

  return FALSE;
}

/* A JOSE header, or a payload that is a credential or was one. */
static gboolean
is_part_of_badge (const char *part, gsize length)
{
  g_autoptr (GBytes) bytes =
    rosette_base64url_decode (part, length, ROSETTE_MAX_CREDENTIAL_BYTES, NULL);
  g_autoptr (JsonObject) object = NULL;
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;

  if (text != NULL)
    object = rosette_json_parse_object (text, size, NULL);
  if (object != NULL
      && (json_object_has_member (object, "alg")
          || rosette_version_guess (object) != ROSETTE_VERSION_NONE))
    return TRUE;

  return hides_word (part, length);
}

static gboolean
is_base64url (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

/* As many parts as a JWS has, or one more or less, of which one is that of a badge. Whatever is no
 * letter of base64url parts them, as a dot does. */
static gboolean
is_broken_jws (const char *text, gsize length)
{
  guint n_parts = 0;
  gboolean is_one = FALSE;

  for (gsize start = 0, end; start < length && n_parts <= MAX_PARTS; start = end + 1)
    {
      for (end = start; end < length && is_base64url (text[end]);)
        end++;
      n_parts += end > start;
      is_one = is_one || (end > start && is_part_of_badge (text + start, end - start));
    }

  return is_one && n_parts >= 2 && n_parts <= MAX_PARTS;
}

/* Words about badges, as a manual has them, are no badge: what is left of one begins or ends as
 * JSON does. */
static gboolean
is_piece_of_json (const char *text, gsize length)
{
  return strchr ("{[\"", text[0]) != NULL
         || (strchr ("}]\"", text[length - 1]) != NULL && g_utf8_validate_len (text, length, NULL));
}

gboolean
rosette_remains_are_badge (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  if (length == 0 || length > ROSETTE_MAX_JWS_BYTES)
    return FALSE;

  return (is_piece_of_json (text, length) && has_word (text, length))
         || is_broken_jws (text, length);
}

gboolean
rosette_remains_are_in (GBytes *file)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (file, &length);
  gsize start = 0;

  if (length == 0 || length > ROSETTE_MAX_IMAGE_BYTES)
    return FALSE;
  if (has_word (text, length))
    return TRUE;

  for (gsize i = 0; i <= length; i++)
    {
      if (i < length && (is_base64url (text[i]) || text[i] == '.'))
        continue;
      if (i - start >= MIN_RUN && i - start <= ROSETTE_MAX_JWS_BYTES
          && is_broken_jws (text + start, i - start))
        return TRUE;
      start = i + 1;
    }

  return FALSE;
}
