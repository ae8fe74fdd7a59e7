/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/newer.h"

#include "encoding/json.h"

const char *
rosette_newer_find (JsonObject *document)
{
  g_autoptr (GPtrArray) services = rosette_json_list (document, "refreshService");

  for (guint i = 0; i < services->len; i++)
    {
      JsonNode *node = services->pdata[i];
      const char *id = JSON_NODE_HOLDS_OBJECT (node)
                         ? rosette_json_get_string (json_node_get_object (node), "id")
                         : NULL;

      if (id != NULL)
        return id;
    }

  return NULL;
}

static const char *
find_to_fetch (JsonObject *document)
{
  g_autoptr (GPtrArray) services = rosette_json_list (document, "refreshService");

  for (guint i = 0; i < services->len; i++)
    {
      JsonNode *node = services->pdata[i];
      JsonObject *service = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *id = service != NULL ? rosette_json_get_string (service, "id") : NULL;

      if (id != NULL && g_str_has_prefix (id, "https://")
          && rosette_json_has_type (service, "type", "1EdTechCredentialRefresh"))
        return id;
    }

  return NULL;
}

const char *
rosette_newer_get_address (RosetteReport *report)
{
  RosetteVerdict verdict;
  JsonObject *document;

  g_return_val_if_fail (ROSETTE_IS_REPORT (report), NULL);

  verdict = rosette_report_get_verdict (report);
  document = rosette_report_get_document (report);
  if (document == NULL
      || (verdict != ROSETTE_VERDICT_GENUINE && verdict != ROSETTE_VERDICT_LAPSED
          && verdict != ROSETTE_VERDICT_MISMATCH))
    return NULL;

  return find_to_fetch (document);
}
