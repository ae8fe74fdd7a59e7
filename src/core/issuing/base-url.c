/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/base-url.h"

#include "base/error.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands unescaped in a path (RFC 3986 section 3.3), and the sign of what is escaped. */
#define PATH_CHARACTERS "/!$&'()*+,;=:@%"

static gboolean
has_blank (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || g_unichar_iscntrl (c) || c == '\\')
        return TRUE;
    }

  return FALSE;
}

static GUri *
parse (const char *text)
{
  g_autoptr (GUri) uri = NULL;

  if (!g_utf8_validate (text, -1, NULL) || has_blank (text))
    return NULL;
  uri = g_uri_parse (text, G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, NULL);
  if (uri == NULL || strcmp (g_uri_get_scheme (uri), "https") != 0
      || g_uri_get_userinfo (uri) != NULL || g_uri_get_query (uri) != NULL
      || g_uri_get_fragment (uri) != NULL || g_uri_get_host (uri) == NULL
      || *g_uri_get_host (uri) == '\0')
    return NULL;

  return g_steal_pointer (&uri);
}

/* The host as it is asked for: ASCII, in lower case. */
static char *
dup_host (GUri *uri)
{
  g_autofree char *decoded = g_uri_unescape_string (g_uri_get_host (uri), "/");
  g_autofree char *ascii = decoded != NULL ? g_hostname_to_ascii (decoded) : NULL;

  return ascii != NULL ? g_ascii_strdown (ascii, -1) : NULL;
}

char *
rosette_base_url_parse (const char *text, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GUri) uri = parse (stripped);
  g_autofree char *host = uri != NULL ? dup_host (uri) : NULL;
  g_autofree char *path = NULL;
  g_autofree char *address = NULL;

  if (host == NULL)
    {
      g_set_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX,
                   _ ("“%s” is not the address of a folder on the web. Write it as "
                      "https://school.example.org/badges."),
                   stripped);
      return NULL;
    }

  path = g_uri_escape_string (g_uri_get_path (uri), PATH_CHARACTERS, FALSE);
  address = g_uri_join (G_URI_FLAGS_ENCODED | G_URI_FLAGS_SCHEME_NORMALIZE, "https", NULL, host,
                        g_uri_get_port (uri), path, NULL, NULL);
  while (g_str_has_suffix (address, "/"))
    address[strlen (address) - 1] = '\0';

  return g_steal_pointer (&address);
}
