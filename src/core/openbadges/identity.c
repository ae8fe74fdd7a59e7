/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/identity.h"

#include "encoding/hex.h"
#include "keys/digest.h"

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
  g_autofree char *salted = NULL;
  g_autofree char *hex = NULL;
  guint8 digest[ROSETTE_DIGEST_MAX_BYTES];

  g_return_val_if_fail (identity != NULL, NULL);

  salted = g_strconcat (identity, salt, NULL);
  hex = rosette_hex_encode (
    digest, rosette_digest (ROSETTE_DIGEST_SHA256, salted, strlen (salted), digest));

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

/* "algorithm$hex" (Open Badges 2.0 IdentityHash names the first two; issuers used what their
 * validators could compute), and the bare digits that the earliest wrote. */
static const struct
{
  const char *name;
  GChecksumType type;
} hashes[] = {
  { "sha256", G_CHECKSUM_SHA256 }, { "md5", G_CHECKSUM_MD5 },       { "sha1", G_CHECKSUM_SHA1 },
  { "sha384", G_CHECKSUM_SHA384 }, { "sha512", G_CHECKSUM_SHA512 },
};

static gboolean
is_digest (const char *hex, GChecksumType type)
{
  gsize length = strspn (hex, "0123456789abcdefABCDEF");

  return hex[length] == '\0' && length == 2 * (gsize) g_checksum_type_get_length (type);
}

/* The hexadecimal digits in @identity_hash, or NULL. */
static const char *
split_hash (const char *identity_hash, GChecksumType *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hashes); i++)
    {
      gsize length = strlen (hashes[i].name);
      gboolean is_named = g_ascii_strncasecmp (identity_hash, hashes[i].name, length) == 0
                          && identity_hash[length] == '$';
      const char *hex = is_named ? identity_hash + length + 1 : identity_hash;

      if (is_digest (hex, hashes[i].type))
        {
          *type = hashes[i].type;
          return hex;
        }
    }

  return NULL;
}

/* "mailto:Zo%C3%AB@example.org" is the address behind it. */
static char *
strip_scheme (const char *typed)
{
  g_autofree char *stripped = g_strstrip (g_strdup (typed));
  char *address = NULL;

  if (g_ascii_strncasecmp (stripped, "mailto:", strlen ("mailto:")) != 0)
    return g_steal_pointer (&stripped);

  address = g_uri_unescape_string (stripped + strlen ("mailto:"), NULL);

  return address != NULL ? address : g_strdup (stripped + strlen ("mailto:"));
}

/* @address with its domain as @write writes it, or NULL. */
static char *
with_domain (const char *address, char *(*write) (const char *host))
{
  const char *at = strrchr (address, '@');
  g_autofree char *domain = at != NULL && at[1] != '\0' ? write (at + 1) : NULL;
  g_autofree char *local = domain != NULL ? g_strndup (address, (gsize) (at + 1 - address)) : NULL;

  return domain != NULL ? g_strconcat (local, domain, NULL) : NULL;
}

static void
add_form (GPtrArray *forms, char *form)
{
  if (form != NULL)
    g_ptr_array_add (forms, form);
}

/* The ways in which an issuer may have written what a person typed: in small letters, its accents
 * as one character or two, an international domain in either form. */
static GPtrArray *
list_forms (const char *typed)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *stripped = strip_scheme (typed);
  g_autofree char *valid = g_utf8_make_valid (stripped, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *lower = lower_case (composed);

  add_form (forms, g_strstrip (g_strdup (typed)));
  add_form (forms, g_strdup (stripped));
  add_form (forms, g_strdup (composed));
  add_form (forms, g_strdup (lower));
  add_form (forms, g_utf8_normalize (lower, -1, G_NORMALIZE_NFD));
  add_form (forms, with_domain (lower, g_hostname_to_ascii));
  add_form (forms, with_domain (lower, g_hostname_to_unicode));

  return forms;
}

gboolean
rosette_identity_hash_matches (const char *identity_hash, const char *salt, const char *typed)
{
  g_autoptr (GPtrArray) forms = NULL;
  const char *hex;
  GChecksumType type;

  g_return_val_if_fail (identity_hash != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  hex = split_hash (identity_hash, &type);
  if (hex == NULL)
    return FALSE;

  forms = list_forms (typed);
  for (guint i = 0; i < forms->len; i++)
    {
      g_autofree char *own = hash_hex (type, forms->pdata[i], salt);

      if (g_ascii_strcasecmp (hex, own) == 0)
        return TRUE;
    }

  return FALSE;
}

/* One form for all ways to write an e-mail address. */
static char *
canonicalize_email (const char *address)
{
  g_autofree char *stripped = strip_scheme (address);
  g_autofree char *valid = g_utf8_make_valid (stripped, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  char *ascii = with_domain (composed, g_hostname_to_ascii);

  return ascii != NULL ? ascii : g_steal_pointer (&composed);
}

/* Digits, and the plus before the country's. */
static char *
canonicalize_telephone (const char *number)
{
  GString *digits = g_string_new (NULL);
  const char *at = g_ascii_strncasecmp (number, "tel:", 4) == 0 ? number + 4 : number;

  for (; *at != '\0'; at++)
    if (g_ascii_isdigit (*at) || *at == '+')
      g_string_append_c (digits, *at);

  return g_string_free (digits, FALSE);
}

static char *
canonicalize_url (const char *url)
{
  char *stripped = g_strstrip (g_strdup (url));
  gsize length = strlen (stripped);

  if (length > 0 && stripped[length - 1] == '/')
    stripped[length - 1] = '\0';

  return stripped;
}

static char *
canonicalize_other (const char *text)
{
  return g_strstrip (g_strdup (text));
}

static gboolean
is_plain_match (const char *type, const char *value, const char *typed)
{
  static const struct
  {
    const char *type;
    char *(*canonicalize) (const char *text);
  } rules[] = {
    { "emailAddress", canonicalize_email },
    { "email", canonicalize_email },
    { "telephone", canonicalize_telephone },
    { "url", canonicalize_url },
  };
  char *(*canonicalize) (const char *text) = canonicalize_other;
  g_autofree char *own = NULL;
  g_autofree char *other = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      if (g_strcmp0 (type, rules[i].type) == 0)
        canonicalize = rules[i].canonicalize;
    }
  own = canonicalize (value);
  other = canonicalize (typed);

  return *other != '\0' && strcmp (own, other) == 0;
}

/* `hashed` is what early issuers left out, and what some set wrong: the value tells. */
gboolean
rosette_identity_is_hash (const RosetteIdentity *self)
{
  GChecksumType type;

  g_return_val_if_fail (self != NULL, FALSE);

  return split_hash (self->value, &type) != NULL
         && (self->hashed || strchr (self->value, '$') != NULL);
}

gboolean
rosette_identity_can_compare (const RosetteIdentity *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return !self->hashed || rosette_identity_is_hash (self) || strchr (self->value, '@') != NULL;
}

gboolean
rosette_identity_matches (const RosetteIdentity *self, const char *typed)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  if (rosette_identity_is_hash (self))
    return rosette_identity_hash_matches (self->value, self->salt, typed);

  return rosette_identity_can_compare (self) && is_plain_match (self->type, self->value, typed);
}

gboolean
rosette_identity_id_matches (const char *id, const char *typed)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (id != NULL, FALSE);
  g_return_val_if_fail (typed != NULL, FALSE);

  stripped = g_strstrip (g_strdup (typed));
  if (*stripped == '\0')
    return FALSE;
  if (strcmp (id, stripped) == 0)
    return TRUE;
  if (g_ascii_strncasecmp (id, "mailto:", strlen ("mailto:")) == 0)
    return is_plain_match ("emailAddress", id, stripped);
  if (g_ascii_strncasecmp (id, "tel:", strlen ("tel:")) == 0)
    return is_plain_match ("telephone", id, stripped);
  if (g_ascii_strncasecmp (id, "urn:uuid:", strlen ("urn:uuid:")) == 0)
    return g_ascii_strcasecmp (id, stripped) == 0;
  if (g_str_has_prefix (id, "http://") || g_str_has_prefix (id, "https://"))
    return is_plain_match ("url", id, stripped);

  return FALSE;
}
