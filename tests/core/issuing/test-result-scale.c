/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/result-scale.h"

#include "encoding/json.h"

#include <string.h>

#define RANGE(type, more) "{\"resultType\":\"" type "\"," more "}"
#define LEVELS(needed)                                                                             \
  "{\"resultType\":\"RubricCriterionLevel\",\"requiredLevel\":\"" needed "\","                     \
  "\"rubricCriterionLevel\":[{\"id\":\"urn:1\",\"name\":\"Good\"},{\"id\":\"urn:2\"}]}"

static const struct
{
  const char *description;
  const char *fault; /* how it begins; NULL for none */
} cases[] = {
  { "{}", NULL },
  { RANGE ("RawScore", "\"valueMin\":\"0\",\"valueMax\":\"180\",\"requiredValue\":\"160\""), NULL },
  { RANGE ("RawScore", "\"valueMin\":\"-10\",\"valueMax\":\"-10\",\"requiredValue\":\"-10\""),
    NULL },
  { RANGE ("RawScore", "\"valueMin\":\"0,5\",\"valueMax\":\"0.6\""), NULL },
  { RANGE ("RawScore", "\"valueMin\":\"180\",\"valueMax\":\"0\""), "The lowest is" },
  { RANGE ("GradePointAverage", "\"valueMin\":\"4\",\"valueMax\":\"0\""), "The lowest is" },
  { RANGE ("RawScore", "\"valueMin\":\"0\",\"valueMax\":\"180\",\"requiredValue\":\"181\""),
    "What is needed is not between" },
  { RANGE ("Percent", "\"valueMin\":\"40\",\"requiredValue\":\"39\""),
    "What is needed is not between" },
  { RANGE ("Percent", "\"valueMax\":\"many\""), "Write numbers" },
  { RANGE ("Percent", "\"valueMax\":\"1e999\""), "Write numbers" },
  /* Of marks nobody knows the order. */
  { RANGE ("LetterGrade", "\"valueMin\":\"F\",\"valueMax\":\"A\",\"requiredValue\":\"C\""), NULL },
  { RANGE ("LetterGrade", "\"allowedValue\":[\"A\",\"B\"],\"requiredValue\":\"B\""), NULL },
  { RANGE ("LetterGrade", "\"allowedValue\":[\"A\",\"B\"],\"requiredValue\":\"C\""),
    "What is needed is not one" },
  { RANGE ("LetterGrade", "\"allowedValue\":\"A\",\"requiredValue\":\"A\""), NULL },
  { RANGE ("RawScore", "\"allowedValue\":[7,\"8\"],\"requiredValue\":\"7\""),
    "What is needed is not one" },
  { LEVELS ("urn:2"), NULL },
  { LEVELS ("Good"), "What is needed is not one" },
};

static void
test_descriptions (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *json = cases[i].description;
      g_autoptr (JsonObject) description = rosette_json_parse_object (json, strlen (json), NULL);
      const char *fault = rosette_result_description_find_fault (description);

      g_test_message ("%s: %s", json, fault != NULL ? fault : "");
      g_assert_cmpint (fault == NULL, ==, cases[i].fault == NULL);
      g_assert_true (fault == NULL || g_str_has_prefix (fault, cases[i].fault));
    }
}

/* Which of several; what is no object is for another check. */
static void
test_achievement (void)
{
  const char *json = "{\"resultDescription\":[7,{\"name\":\"Hours\"},{\"name\":\"Score\","
                     "\"resultType\":\"RawScore\",\"valueMin\":\"2\",\"valueMax\":\"1\"}]}";
  g_autoptr (JsonObject) achievement = rosette_json_parse_object (json, strlen (json), NULL);
  g_autoptr (JsonObject) empty = json_object_new ();
  g_autofree char *fault = rosette_result_scales_dup_fault (achievement);

  g_assert_cmpstr (fault, ==, "The result “Score”: The lowest is more than the highest.");
  g_assert_null (rosette_result_scales_dup_fault (empty));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result-scale/descriptions", test_descriptions);
  g_test_add_func ("/result-scale/achievement", test_achievement);

  return g_test_run ();
}
