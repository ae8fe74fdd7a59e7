/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/fact-extensions.h"

#include "encoding/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Names that one line lists. */
#define MAX_NAMES 8

#define PREFIX "extensions:"

static void walk (GPtrArray *names, JsonObject *object);

static gboolean
is_extension (JsonObject *object)
{
  return rosette_json_has_type (object, "type", "Extension")
         || rosette_json_has_type (object, "type", "extension");
}

static void
add_name (GPtrArray *names, const char *member)
{
  const char *name = g_str_has_prefix (member, PREFIX) ? member + strlen (PREFIX) : member;

  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
    g_ptr_array_add (names, (gpointer) name);
}

/* As deep as the reader of JSON allows. */
static void
walk_node (GPtrArray *names, const char *member, JsonNode *node)
{
  JsonArray *array = JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    walk_node (names, member, json_array_get_element (array, i));
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  if (is_extension (json_node_get_object (node)))
    add_name (names, member);
  walk (names, json_node_get_object (node));
}

static void
walk (GPtrArray *names, JsonObject *object)
{
  JsonObjectIter iter;
  const char *member;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (names->len <= MAX_NAMES && json_object_iter_next_ordered (&iter, &member, &node))
    walk_node (names, member, node);
}

char *
rosette_fact_dup_extensions (RosetteReport *report)
{
  static const char *const versions[] = { "1.1", "2.0", "2.1", NULL };
  const char *version = rosette_report_get_version (report);
  RosetteCredential *credential = rosette_report_get_credential (report);
  JsonObject *badge_class =
    credential != NULL ? rosette_credential_get_achievement (credential) : NULL;
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) list = g_string_new (NULL);

  if (version == NULL || !g_strv_contains (versions, version))
    return NULL;
  if (rosette_report_get_document (report) != NULL)
    walk (names, rosette_report_get_document (report));
  if (badge_class != NULL)
    walk (names, badge_class);
  if (names->len == 0)
    return NULL;

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            i < MAX_NAMES ? (const char *) names->pdata[i] : "…");

  /* Translators: names of what others have added to a badge */
  return g_strdup_printf (_ ("%s. Whether they follow their own rules was not checked."),
                          list->str);
}
