/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/result-scale.h"

#include "encoding/json.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* NAN for none. */
static double
parse (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  char *end = NULL;
  double number = g_ascii_strtod (plain, &end);

  return *plain != '\0' && *end == '\0' && isfinite (number) ? number : NAN;
}

static gboolean
is_wrong (const char *text)
{
  return *text != '\0' && isnan (parse (text));
}

static const char *
find_disorder (const char *lowest, const char *highest, const char *needed)
{
  double low = parse (lowest);
  double high = parse (highest);
  double least = parse (needed);

  /* Comparisons with NAN are false. */
  if (low > high)
    return _ ("The lowest is more than the highest.");
  if (least < low || least > high)
    return _ ("What is needed is not between the lowest and the highest.");

  return NULL;
}

const char *
rosette_result_range_find_fault (const char *lowest, const char *highest, const char *needed)
{
  g_return_val_if_fail (lowest != NULL && highest != NULL && needed != NULL, NULL);

  if (is_wrong (lowest) || is_wrong (highest) || is_wrong (needed))
    return _ ("Write numbers, such as 0 and 180.");

  return find_disorder (lowest, highest, needed);
}

const char *
rosette_result_values_find_fault (const char *const *values, const char *needed)
{
  g_return_val_if_fail (values != NULL && needed != NULL, NULL);

  if (*needed != '\0' && !g_strv_contains (values, needed))
    return _ ("What is needed is not one of them.");

  return NULL;
}

static const char *
get_text (JsonObject *object, const char *member)
{
  const char *text = rosette_json_get_string (object, member);

  return text != NULL ? text : "";
}

/* The ids of levels, or the values themselves, ended by NULL. */
static GPtrArray *
list_texts (GPtrArray *nodes)
{
  GPtrArray *texts = g_ptr_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      JsonNode *node = nodes->pdata[i];

      if (JSON_NODE_HOLDS_OBJECT (node))
        g_ptr_array_add (texts, (gpointer) get_text (json_node_get_object (node), "id"));
      else if (json_node_get_value_type (node) == G_TYPE_STRING)
        g_ptr_array_add (texts, (gpointer) json_node_get_string (node));
    }
  g_ptr_array_add (texts, NULL);

  return texts;
}

static const char *
find_fault_of_list (GPtrArray *nodes, const char *needed)
{
  g_autoptr (GPtrArray) texts = list_texts (nodes);

  return rosette_result_values_find_fault ((const char *const *) texts->pdata, needed);
}

const char *
rosette_result_description_find_fault (JsonObject *description)
{
  g_autoptr (GPtrArray) levels = NULL;
  g_autoptr (GPtrArray) allowed = NULL;
  const char *type = NULL;
  const char *needed = NULL;

  g_return_val_if_fail (description != NULL, NULL);

  levels = rosette_json_list (description, "rubricCriterionLevel");
  allowed = rosette_json_list (description, "allowedValue");
  type = get_text (description, "resultType");
  needed = get_text (description, "requiredValue");
  if (levels->len > 0)
    return find_fault_of_list (levels, get_text (description, "requiredLevel"));
  if (allowed->len > 0)
    return find_fault_of_list (allowed, needed);
  if (g_str_equal (type, "RawScore") || g_str_equal (type, "Percent"))
    return rosette_result_range_find_fault (get_text (description, "valueMin"),
                                            get_text (description, "valueMax"), needed);

  return find_disorder (get_text (description, "valueMin"), get_text (description, "valueMax"),
                        needed);
}

char *
rosette_result_scales_dup_fault (JsonObject *achievement)
{
  g_autoptr (GPtrArray) results = NULL;

  g_return_val_if_fail (achievement != NULL, NULL);

  results = rosette_json_list (achievement, "resultDescription");
  for (guint i = 0; i < results->len; i++)
    {
      JsonNode *node = results->pdata[i];
      JsonObject *description = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
      const char *fault =
        description != NULL ? rosette_result_description_find_fault (description) : NULL;
      const char *name = description != NULL ? rosette_json_get_text (description, "name") : NULL;

      if (fault != NULL)
        /* Translators: the name of a result, such as Hours worked, and a sentence. */
        return g_strdup_printf (_ ("The result “%s”: %s"), name != NULL ? name : "", fault);
    }

  return NULL;
}
