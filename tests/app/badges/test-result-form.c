/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "badges/result-form.h"

#include "encoding/json.h"

#include <string.h>

#define HEAD "{\"id\":\"urn:r\",\"type\":[\"ResultDescription\"],\"name\":\"N\","
#define LEVELS                                                                                     \
  "\"rubricCriterionLevel\":["                                                                     \
  "{\"id\":\"urn:a\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Good\",\"level\":\"2\"},"      \
  "{\"id\":\"urn:b\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Begun\"}]"
#define NUMBER                                                                                     \
  HEAD "\"resultType\":\"RawScore\",\"valueMin\":\"0\",\"valueMax\":\"180\","                      \
       "\"requiredValue\":\"160\"}"
#define GRADE                                                                                      \
  HEAD "\"resultType\":\"LetterGrade\",\"allowedValue\":[\"1,0\",\"1,3\"],"                        \
       "\"requiredValue\":\"1,3\"}"
#define LEVEL HEAD "\"resultType\":\"RubricCriterionLevel\",\"requiredLevel\":\"urn:a\"," LEVELS "}"
#define STATE HEAD "\"resultType\":\"Status\"}"
#define OTHER HEAD "\"resultType\":\"GradePointAverage\",\"valueMax\":\"4\",\"x-own\":1}"
#define MIXED HEAD "\"resultType\":\"RawScore\",\"allowedValue\":[\"1\"]}"

static JsonObject *
parse (const char *text)
{
  JsonObject *object = rosette_json_parse_object (text, strlen (text), NULL);

  g_assert_nonnull (object);

  return object;
}

/* What is read is what is shown, and written again it is the same. */
static void
test_read (void)
{
  static const struct
  {
    const char *text;
    RosetteResultKind kind;
    const char *lowest;
    const char *highest;
    const char *values;
    const char *needed;
    const char *summary;
  } cases[] = {
    { NUMBER, ROSETTE_RESULT_NUMBER, "0", "180", "", "160", "0 to 180; at least 160" },
    { GRADE, ROSETTE_RESULT_GRADE, "", "", "1,0; 1,3", "1,3", "1,0; 1,3; at least 1,3" },
    { LEVEL, ROSETTE_RESULT_LEVEL, "", "", "Good, Begun", "Good", "Good, Begun; at least Good" },
    { STATE, ROSETTE_RESULT_STATE, "", "", "", "", "Completed or not" },
    { OTHER, ROSETTE_RESULT_OTHER, "", "4", "", "", "Another kind" },
    { MIXED, ROSETTE_RESULT_OTHER, "", "", "1", "", "Another kind" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) description = parse (cases[i].text);
      g_autoptr (RosetteResultForm) form = rosette_result_form_read (description);
      g_autoptr (JsonObject) written = rosette_result_form_write (form, description);
      g_autofree char *text = rosette_json_write_object (written, NULL);
      g_autofree char *summary = rosette_result_form_dup_summary (form);

      g_assert_cmpint (form->kind, ==, cases[i].kind);
      g_assert_cmpstr (form->lowest, ==, cases[i].lowest);
      g_assert_cmpstr (form->highest, ==, cases[i].highest);
      g_assert_cmpstr (form->values, ==, cases[i].values);
      g_assert_cmpstr (form->needed, ==, cases[i].needed);
      g_assert_cmpstr (summary, ==, cases[i].summary);
      g_assert_null (rosette_result_form_find_fault (form));
      g_assert_true (json_object_equal (written, description));
      g_assert_nonnull (text);
    }
}

static void
set (char **text, const char *new_text)
{
  g_free (*text);
  *text = g_strdup (new_text);
}

/* Another kind has none of what the one before had. */
static void
test_kind (void)
{
  g_autoptr (JsonObject) description = parse (NUMBER);
  g_autoptr (JsonObject) expected = parse (GRADE);
  g_autoptr (RosetteResultForm) form = rosette_result_form_read (description);
  g_autoptr (JsonObject) written = NULL;

  form->kind = ROSETTE_RESULT_GRADE;
  set (&form->values, "1,0 ; 1,3;;1,0");
  set (&form->needed, " 1,3");
  written = rosette_result_form_write (form, description);
  g_assert_true (json_object_equal (written, expected));
}

/* A level keeps its id and what is said of it under another name, and in another place. */
static void
test_levels (void)
{
  static const struct
  {
    const char *values;
    const char *first; /* ids; NULL: a new one */
    const char *second;
    const char *needed;
    const char *required;
  } cases[] = {
    { "Begun, Good", "urn:b", "urn:a", "Begun", "urn:b" },
    { "Very good, Begun", "urn:a", "urn:b", "Very good", "urn:a" },
    { "Excellent, Good, Begun", NULL, "urn:a", "", NULL },
    { "Good, Begun", "urn:a", "urn:b", "Excellent", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) description = parse (LEVEL);
      g_autoptr (RosetteResultForm) form = rosette_result_form_read (description);
      g_autoptr (JsonObject) written = NULL;
      g_autoptr (JsonObject) again = NULL;
      JsonArray *levels = NULL;
      const char *first = NULL;

      set (&form->values, cases[i].values);
      set (&form->needed, cases[i].needed);
      written = rosette_result_form_write (form, description);
      again = rosette_result_form_write (form, description);
      g_assert_true (json_object_equal (written, again));
      levels = rosette_json_get_array (written, "rubricCriterionLevel");
      first = rosette_json_get_string (json_array_get_object_element (levels, 0), "id");
      if (cases[i].first != NULL)
        g_assert_cmpstr (first, ==, cases[i].first);
      else
        g_assert_true (g_str_has_prefix (first, "urn:uuid:"));
      g_assert_cmpstr (rosette_json_get_string (json_array_get_object_element (levels, 1), "id"),
                       ==, cases[i].second);
      g_assert_cmpstr (rosette_json_get_string (written, "requiredLevel"), ==, cases[i].required);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    RosetteResultForm form;
    gboolean is_right;
  } cases[] = {
    { { "", ROSETTE_RESULT_STATE, "", "", "", "" }, FALSE },
    { { "N", ROSETTE_RESULT_STATE, "", "", "", "" }, TRUE },
    { { "N", ROSETTE_RESULT_NUMBER, "", "", "", "" }, TRUE },
    { { "N", ROSETTE_RESULT_NUMBER, "0", "2,5", "", "2.5" }, TRUE },
    { { "N", ROSETTE_RESULT_NUMBER, "0", "many", "", "" }, FALSE },
    { { "N", ROSETTE_RESULT_NUMBER, "5", "1", "", "" }, FALSE },
    { { "N", ROSETTE_RESULT_NUMBER, "0", "10", "", "11" }, FALSE },
    { { "N", ROSETTE_RESULT_PERCENT, "0", "100", "", "-1" }, FALSE },
    { { "N", ROSETTE_RESULT_GRADE, "", "", "A", "" }, FALSE },
    { { "N", ROSETTE_RESULT_GRADE, "", "", "A, B", "B" }, TRUE },
    { { "N", ROSETTE_RESULT_LEVEL, "", "", "A, B", "C" }, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (rosette_result_form_find_fault (&cases[i].form) == NULL, ==,
                     cases[i].is_right);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result-form/read", test_read);
  g_test_add_func ("/result-form/kind", test_kind);
  g_test_add_func ("/result-form/levels", test_levels);
  g_test_add_func ("/result-form/faults", test_faults);

  return g_test_run ();
}
