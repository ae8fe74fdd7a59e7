/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/permission.h"

#include "checking/inspection.h"

#include <string.h>

/* "school.example" as an address. */
static char *
dup_address (const char *issuer)
{
  if (strchr (issuer, '/') == NULL && !g_str_has_prefix (issuer, "did:"))
    {
      g_autofree char *address = g_strconcat ("https://", issuer, "/", NULL);

      return rosette_pin_normalize (address);
    }

  return rosette_pin_normalize (issuer);
}

static gboolean
is_whole_site (const char *address)
{
  g_autoptr (GUri) uri = g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL);

  return uri != NULL && g_uri_get_host (uri) != NULL && g_uri_get_query (uri) == NULL
         && (*g_uri_get_path (uri) == '\0' || strcmp (g_uri_get_path (uri), "/") == 0);
}

gboolean
rosette_permission_covers_address (const char *const *allowed, const char *address)
{
  for (gsize i = 0; allowed[i] != NULL; i++)
    {
      g_autofree char *site = dup_address (allowed[i]);

      if (rosette_inspection_is_same_site (site, address))
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_permission_covers_issuer (const char *const *allowed, const char *issuer_id)
{
  g_autofree char *issuer = rosette_pin_normalize (issuer_id);

  for (gsize i = 0; allowed[i] != NULL; i++)
    {
      g_autofree char *one = dup_address (allowed[i]);

      if (strcmp (one, issuer) == 0
          || (is_whole_site (one) && rosette_inspection_is_same_site (one, issuer)))
        return TRUE;
    }

  return FALSE;
}
