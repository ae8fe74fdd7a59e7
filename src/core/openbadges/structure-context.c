/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/structure-context.h"

#include "openbadges/kind.h"
#include "openbadges/version.h"

#include <string.h>

int
rosette_contexts_find (GPtrArray *contexts, gboolean (*is) (const char *address))
{
  for (guint i = 0; i < contexts->len; i++)
    {
      if (rosette_kind_is_string (contexts->pdata[i])
          && is (json_node_get_string (contexts->pdata[i])))
        return (int) i;
    }

  return -1;
}

gboolean
rosette_context_is_vc (const char *address)
{
  return strcmp (address, ROSETTE_CONTEXT_VC_2) == 0 || strcmp (address, ROSETTE_CONTEXT_VC_1) == 0;
}

gboolean
rosette_context_is_ob2 (const char *address)
{
  g_autofree char *secure = rosette_context_dup_secure (address);

  return strcmp (secure, ROSETTE_CONTEXT_OB_2) == 0 || strcmp (secure, ROSETTE_CONTEXT_OB_1) == 0
         || strcmp (secure, "https://openbadgespec.org/v2/context.json") == 0
         || g_str_has_prefix (secure, "https://purl.imsglobal.org/spec/ob/v2p1/");
}

gboolean
rosette_context_is_meant_as_ob2 (const char *address)
{
  g_autofree char *meant = rosette_context_dup_meant (address);

  return rosette_context_is_ob2 (meant);
}
