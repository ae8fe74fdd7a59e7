/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "keys/did.h"

#include "base/error.h"
#include "encoding/base64url.h"
#include "encoding/json.h"
#include "encoding/multicodec.h"
#include "keys/jwk.h"
#include "keys/multikey.h"
#include "keys/spki.h"

#include <gio/gio.h>
#include <string.h>

#define DID_KEY "did:key:"
#define DID_JWK "did:jwk:"
#define DID_WEB "did:web:"

/* Longest JWK inside a did:jwk, in bytes: an RSA key with some members of its own. */
#define MAX_JWK_BYTES 4096

char *
rosette_key_dup_did_jwk (RosetteKey *self)
{
  g_autofree char *jwk = NULL;
  g_autofree char *encoded = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  jwk = rosette_key_dup_jwk_text (self);
  encoded = rosette_base64url_encode ((const guint8 *) jwk, strlen (jwk));

  return g_strconcat (DID_JWK, encoded, NULL);
}

char *
rosette_key_dup_did (RosetteKey *self)
{
  g_autofree char *multikey = rosette_key_dup_multikey (self);

  return multikey != NULL ? g_strconcat (DID_KEY, multikey, NULL) : rosette_key_dup_did_jwk (self);
}

char *
rosette_key_dup_verification_method (RosetteKey *self)
{
  g_autofree char *multikey = rosette_key_dup_multikey (self);
  g_autofree char *did = rosette_key_dup_did (self);

  return g_strconcat (did, "#", multikey != NULL ? multikey : "0", NULL);
}

static RosetteKey *
parse_jwk_text (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonObject) jwk = rosette_json_parse_object (text, length, error);

  return jwk != NULL ? rosette_key_parse_jwk (jwk, error) : NULL;
}

static RosetteKey *
parse_did_key (const char *id, GError **error)
{
  guint64 codec;
  g_autoptr (GBytes) payload = NULL;

  /* what else a Multikey may begin with would be another identifier of the same key */
  if (id[0] != 'z')
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the key is not base58btc: it does not begin with “z”");
      return NULL;
    }
  payload = rosette_key_decode_multikey (id, &codec, error);
  if (payload == NULL)
    return NULL;
  if (codec == ROSETTE_MULTICODEC_RSA_PUB)
    return rosette_spki_parse_rsa (payload, error);
  if (codec == ROSETTE_MULTICODEC_JWK_JCS_PUB)
    return parse_jwk_text (g_bytes_get_data (payload, NULL), g_bytes_get_size (payload), error);

  return rosette_key_parse_multikey (id, error);
}

static RosetteKey *
parse_did_jwk (const char *id, GError **error)
{
  g_autoptr (GBytes) text = rosette_base64url_decode (id, strlen (id), MAX_JWK_BYTES, error);

  if (text == NULL)
    return NULL;

  return parse_jwk_text (g_bytes_get_data (text, NULL), g_bytes_get_size (text), error);
}

RosetteKey *
rosette_key_parse_did (const char *text, GError **error)
{
  g_autoptr (RosetteKey) key = NULL;
  g_autofree char *did = NULL;
  const char *fragment;
  const char *expected;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fragment = strchr (text, '#');
  did = fragment != NULL ? g_strndup (text, (gsize) (fragment - text)) : g_strdup (text);

  /* What stands behind the method is checked digit by digit: no path or query gets through. */
  if (g_str_has_prefix (did, DID_KEY))
    {
      expected = did + strlen (DID_KEY);
      key = parse_did_key (expected, error);
    }
  else if (g_str_has_prefix (did, DID_JWK))
    {
      expected = "0";
      key = parse_did_jwk (did + strlen (DID_JWK), error);
    }
  else
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the identifier is neither a did:key nor a did:jwk");
      return NULL;
    }

  if (key != NULL && fragment != NULL && !g_str_equal (fragment + 1, expected))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_NOT_FOUND,
                           "the DID has no signing key of that name");
      return NULL;
    }

  return g_steal_pointer (&key);
}

/* The host, with its port when it has one; lower case. */
static char *
read_host (const char *segment)
{
  const char *escape = strchr (segment, '%');
  g_autofree char *host = NULL;
  const char *port = NULL;

  if (escape != NULL)
    {
      if (g_ascii_strncasecmp (escape, "%3a", 3) != 0)
        return NULL;
      port = escape + 3;
      if (*port == '\0' || strspn (port, "0123456789") != strlen (port) || strlen (port) > 5)
        return NULL;
    }

  host = escape != NULL ? g_strndup (segment, (gsize) (escape - segment)) : g_strdup (segment);
  for (char *c = host; *c != '\0'; c++)
    {
      if (!g_ascii_isalnum (*c) && *c != '-' && *c != '.')
        return NULL;
      *c = g_ascii_tolower (*c);
    }
  if (*host == '\0' || *host == '.' || *host == '-' || strstr (host, "..") != NULL
      || g_ascii_isdigit (host[strlen (host) - 1]))
    return NULL;

  return port != NULL ? g_strconcat (host, ":", port, NULL) : g_steal_pointer (&host);
}

/* A step of the path: the characters that a DID allows, and nothing that climbs. */
static gboolean
is_path_segment (const char *segment)
{
  if (*segment == '\0' || strspn (segment, ".") == strlen (segment))
    return FALSE;

  for (const char *c = segment; *c != '\0'; c++)
    {
      if (*c == '%')
        {
          int high = g_ascii_xdigit_value (c[1]);
          int low = high >= 0 ? g_ascii_xdigit_value (c[2]) : -1;
          int byte = high * 16 + low;

          if (high < 0 || low < 0 || byte < 0x20 || byte == '.' || byte == '/' || byte == '\\')
            return FALSE;
          c += 2;
        }
      else if (!g_ascii_isalnum (*c) && *c != '-' && *c != '.' && *c != '_')
        return FALSE;
    }

  return TRUE;
}

char *
rosette_did_web_dup_url (const char *did, GError **error)
{
  g_auto (GStrv) segments = NULL;
  g_autofree char *id = NULL;
  g_autofree char *host = NULL;
  g_autofree char *path = NULL;
  gboolean good;

  g_return_val_if_fail (did != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!g_str_has_prefix (did, DID_WEB))
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_UNSUPPORTED,
                           "the identifier is not a did:web");
      return NULL;
    }

  id = g_strndup (did + strlen (DID_WEB), strcspn (did + strlen (DID_WEB), "#"));
  segments = g_strsplit (id, ":", -1);
  host = segments[0] != NULL ? read_host (segments[0]) : NULL;
  good = host != NULL;
  for (gsize i = 1; good && segments[i] != NULL; i++)
    good = is_path_segment (segments[i]);
  if (!good)
    {
      g_set_error_literal (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                           "the did:web names no host and path");
      return NULL;
    }

  path = segments[1] != NULL ? g_strjoinv ("/", segments + 1) : g_strdup (".well-known");

  return g_strconcat ("https://", host, "/", path, "/did.json", NULL);
}
