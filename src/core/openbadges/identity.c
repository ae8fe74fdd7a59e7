/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/identity.h"

#include <string.h>

RosetteIdentity *
rosette_identity_new (const char *type, const char *value, gboolean hashed, const char *salt)
{
  RosetteIdentity *self = g_new0 (RosetteIdentity, 1);

  self->type = g_strdup (type);
  self->value = g_strdup (value);
  self->hashed = hashed;
  self->salt = g_strdup (salt);

  return self;
}

void
rosette_identity_free (RosetteIdentity *self)
{
  g_free (self->type);
  g_free (self->value);
  g_free (self->salt);
  g_free (self);
}

/* Letter by letter: g_utf8_strdown() turns I into a dotless i where the user's language is Turkish,
 * and such a hash is nobody's address.
 */
static char *
lower_case (const char *text)
{
  g_autoptr (GString) lower = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (text)));

  return g_strdup (lower->str);
}

static char *
hash_hex (GChecksumType type, const char *identity, const char *salt)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (type);

  g_checksum_update (checksum, (const guchar *) identity, (gssize) strlen (identity));
  if (salt != NULL)
    g_checksum_update (checksum, (const guchar *) salt, (gssize) strlen (salt));

  return g_strdup (g_checksum_get_string (checksum));
}

char *
rosette_identity_hash (const char *identity, const char *salt)
{
  g_autofree char *hex = NULL;

  g_return_val_if_fail (identity != NULL, NULL);

  hex = hash_hex (G_CHECKSUM_SHA256, identity, salt);

  return g_strconcat ("sha256$", hex, NULL);
}

char *
rosette_identity_hash_email (const char *email, const char *salt)
{
  g_autofree char *lower = NULL;

  g_return_val_if_fail (email != NULL, NULL);

  lower = lower_case (email);

  return rosette_identity_hash (lower, salt);
}

/* The hexadecimal digits after "algorithm$", or NULL. */
static const char *
split_hash (const char *identity_hash, GChecksumType *type)
{
  if (g_str_has_prefix (identity_hash, "sha256$"))
    {
      *type = G_CHECKSUM_SHA256;
      return identity_hash + strlen ("sha256$");
    }
  if (g_str_has_prefix (identity_hash, "md5$"))
    {
      *type = G_CHECKSUM_MD5;
      return identity_hash + strlen ("md5$");
    }
  return NULL;
}

gboolean
rosette_identity_hash_matches (const char *identity_hash, const char *salt, const char *typed)
{
  g_autofree char *stripped = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *as_typed_hex = NULL;
  g_autofree char *lower_hex = NULL;
  const char *hex;
  GChecksumType type;

  g_return_val_if_fail (identity_hash != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  hex = split_hash (identity_hash, &type);
  if (hex == NULL)
    return FALSE;

  stripped = g_strstrip (g_strdup (typed));
  lower = lower_case (stripped);
  as_typed_hex = hash_hex (type, stripped, salt);
  lower_hex = hash_hex (type, lower, salt);

  return g_ascii_strcasecmp (hex, as_typed_hex) == 0 || g_ascii_strcasecmp (hex, lower_hex) == 0;
}

gboolean
rosette_identity_matches (const RosetteIdentity *self, const char *typed)
{
  g_autofree char *stripped = NULL;
  g_autofree char *folded = NULL;
  g_autofree char *own_folded = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  if (self->hashed)
    return rosette_identity_hash_matches (self->value, self->salt, typed);

  stripped = g_strstrip (g_strdup (typed));
  if (strcmp (self->value, stripped) == 0)
    return TRUE;
  if (g_strcmp0 (self->type, "emailAddress") != 0)
    return FALSE;

  folded = g_utf8_casefold (stripped, -1);
  own_folded = g_utf8_casefold (self->value, -1);

  return strcmp (own_folded, folded) == 0;
}
