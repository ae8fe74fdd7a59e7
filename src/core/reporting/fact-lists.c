/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/fact-lists.h"

#include "encoding/json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Entries of one list that are shown. */
#define MAX_ENTRIES 50

/* Of each status of a result (Open Badges 3.0, ResultStatusType enumeration) what a person says. */
static const struct
{
  const char *status;
  const char *title;
} statuses[] = {
  { "Completed", N_ ("Completed") }, { "Enrolled", N_ ("Enrolled") },
  { "Failed", N_ ("Not passed") },   { "InProgress", N_ ("In progress") },
  { "OnHold", N_ ("Paused") },       { "Provisional", N_ ("Provisional") },
  { "Withdrew", N_ ("Broken off") },
};

char *
rosette_fact_dup_number (JsonObject *object, const char *member)
{
  JsonNode *node = object != NULL ? json_object_get_member (object, member) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return NULL;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_dup_string (node);
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return NULL;

  return g_strdup_printf ("%g", json_node_get_double (node));
}

char *
rosette_fact_join_texts (GPtrArray *nodes)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    {
      JsonNode *node = nodes->pdata[i];

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        continue;
      if (all->len > 0)
        g_string_append (all, ", ");
      g_string_append (all, json_node_get_string (node));
    }

  return all->len > 0 ? g_strdup (all->str) : NULL;
}

static JsonObject *
get_object (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* An entry may be its address alone, as in Open Badges 1.x and 2.0. */
static const char *
get_address (JsonNode *node, const char *member)
{
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    return json_node_get_string (node);

  return rosette_json_get_string (get_object (node), member);
}

static void
append_line (GString *text, const char *line)
{
  if (line == NULL || line[0] == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, '\n');
  g_string_append (text, line);
}

static void
say_how_many_more (RosetteFactGroup *group, guint n_entries)
{
  g_autofree char *text = NULL;

  if (n_entries <= MAX_ENTRIES)
    return;

  text =
    g_strdup_printf (ngettext ("There is %u more.", "There are %u more.", n_entries - MAX_ENTRIES),
                     n_entries - MAX_ENTRIES);
  rosette_fact_group_add (group, _ ("More"), text, NULL);
}

/* The object of the list that has this id. */
static JsonObject *
find_by_id (JsonObject *object, const char *member, const char *id)
{
  g_autoptr (GPtrArray) nodes = rosette_json_list (object, member);

  for (guint i = 0; id != NULL && i < nodes->len; i++)
    if (g_strcmp0 (rosette_json_get_string (get_object (nodes->pdata[i]), "id"), id) == 0)
      return get_object (nodes->pdata[i]);

  return NULL;
}

static const char *
get_status_title (const char *status)
{
  for (gsize i = 0; status != NULL && i < G_N_ELEMENTS (statuses); i++)
    if (strcmp (statuses[i].status, status) == 0)
      return _ (statuses[i].title);

  return status;
}

static const char *
get_level_name (JsonObject *description, const char *id)
{
  JsonObject *level = find_by_id (description, "rubricCriterionLevel", id);
  const char *name = rosette_json_get_text (level, "name");

  return name != NULL ? name : rosette_json_get_text (level, "level");
}

/* What was needed to pass, and what could be reached. */
static void
append_scale (GString *text, JsonObject *description)
{
  const char *level =
    get_level_name (description, rosette_json_get_string (description, "requiredLevel"));
  const char *needed = level != NULL ? level : rosette_json_get_text (description, "requiredValue");
  const char *lowest = rosette_json_get_text (description, "valueMin");
  const char *highest = rosette_json_get_text (description, "valueMax");
  g_autofree char *needs = NULL;
  g_autofree char *scale = NULL;

  if (needed != NULL)
    /* Translators: %s is a mark, or a level */
    needs = g_strdup_printf (_ ("Needed to pass: %s"), needed);
  if (lowest != NULL && highest != NULL)
    /* Translators: the lowest and the highest mark */
    scale = g_strdup_printf (_ ("Scale: %s to %s"), lowest, highest);
  append_line (text, needs);
  append_line (text, scale);
}

static void
add_result (RosetteFactGroup *group, JsonObject *achievement, JsonObject *result)
{
  JsonObject *description = find_by_id (achievement, "resultDescription",
                                        rosette_json_get_string (result, "resultDescription"));
  const char *name = rosette_json_get_text (description, "name");
  g_autofree char *value = rosette_fact_dup_number (result, "value");
  g_autoptr (GString) text = g_string_new (NULL);

  append_line (text, value);
  append_line (text,
               get_level_name (description, rosette_json_get_string (result, "achievedLevel")));
  append_line (text, get_status_title (rosette_json_get_string (result, "status")));
  if (text->len > 0)
    append_scale (text, description);
  rosette_fact_group_add (group, name != NULL ? name : _ ("Result"), text->str, NULL);
}

RosetteFactGroup *
rosette_fact_list_results (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("Results"));
  g_autoptr (GPtrArray) results =
    rosette_json_list (rosette_credential_get_subject (credential), "result");

  for (guint i = 0; i < MIN (results->len, MAX_ENTRIES); i++)
    add_result (group, rosette_credential_get_achievement (credential),
                get_object (results->pdata[i]));
  say_how_many_more (group, results->len);

  return group;
}

static void
add_alignment (RosetteFactGroup *group, JsonObject *alignment)
{
  const char *name = rosette_json_get_text (alignment, "targetName");
  const char *url = rosette_json_get_string (alignment, "targetUrl");
  const char *description = rosette_json_get_text (alignment, "targetDescription");
  const char *code = rosette_json_get_text (alignment, "targetCode");
  g_autofree char *code_line = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  /* The names of Open Badges 1.1. */
  if (name == NULL)
    name = rosette_json_get_text (alignment, "name");
  if (url == NULL)
    url = rosette_json_get_string (alignment, "url");
  if (description == NULL)
    description = rosette_json_get_text (alignment, "description");

  if (code != NULL)
    /* Translators: %s is what a framework calls a competence, such as “4.2.1” */
    code_line = g_strdup_printf (_ ("Code: %s"), code);
  append_line (text, rosette_json_get_text (alignment, "targetFramework"));
  append_line (text, code_line);
  append_line (text, description);
  rosette_fact_group_add (group, name != NULL ? name : _ ("Alignment"), text->str, url);
}

RosetteFactGroup *
rosette_fact_list_alignments (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("What It Matches Elsewhere"));
  g_autoptr (GPtrArray) alignments = rosette_credential_list_alignments (credential);

  for (guint i = 0; i < MIN (alignments->len, MAX_ENTRIES); i++)
    add_alignment (group, get_object (alignments->pdata[i]));
  say_how_many_more (group, alignments->len);

  return group;
}

static void
add_evidence (RosetteFactGroup *group, JsonNode *evidence)
{
  JsonObject *object = get_object (evidence);
  const char *name = rosette_json_get_text (object, "name");
  const char *audience = rosette_json_get_text (object, "audience");
  g_autofree char *audience_line = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (audience != NULL)
    /* Translators: %s says for whom a piece of work was made */
    audience_line = g_strdup_printf (_ ("Made for: %s"), audience);
  append_line (text, rosette_json_get_text (object, "description"));
  append_line (text, rosette_json_get_text (object, "narrative"));
  append_line (text, rosette_json_get_text (object, "genre"));
  append_line (text, audience_line);
  rosette_fact_group_add (group, name != NULL ? name : _ ("Evidence"), text->str,
                          get_address (evidence, "id"));
}

RosetteFactGroup *
rosette_fact_list_evidence (RosetteCredential *credential)
{
  RosetteFactGroup *group = rosette_fact_group_new (_ ("Evidence"));
  g_autoptr (GPtrArray) evidence = rosette_credential_list_evidence (credential);

  for (guint i = 0; i < MIN (evidence->len, MAX_ENTRIES); i++)
    add_evidence (group, evidence->pdata[i]);
  say_how_many_more (group, evidence->len);

  return group;
}
