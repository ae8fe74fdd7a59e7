/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "fetching/media-type.h"

#include <string.h>

static const struct
{
  const char *type;
  const char *suffix;
} families[] = {
  { "application/json", "+json" },
  { "application/jwt", "+jwt" },
};

/* The type alone: small letters, no parameters. */
static char *
dup_bare (const char *type)
{
  g_autofree char *bare = g_strndup (type, strcspn (type, ";"));

  return g_ascii_strdown (g_strstrip (bare), -1);
}

static gboolean
is_covered (const char *type, const char *asked)
{
  if (strcmp (type, asked) == 0)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (families); i++)
    {
      if (strcmp (asked, families[i].type) == 0 && g_str_has_prefix (type, "application/")
          && g_str_has_suffix (type, families[i].suffix))
        return TRUE;
    }

  return FALSE;
}

gboolean
rosette_media_type_is_accepted (const char *type, const char *accept)
{
  g_autofree char *bare = NULL;
  g_auto (GStrv) ranges = NULL;

  g_return_val_if_fail (accept != NULL, FALSE);

  bare = dup_bare (type != NULL ? type : "application/octet-stream");
  ranges = g_strsplit (accept, ",", -1);
  for (gsize i = 0; ranges[i] != NULL; i++)
    {
      g_autofree char *asked = dup_bare (ranges[i]);

      if (is_covered (bare, asked))
        return TRUE;
    }

  return FALSE;
}
