/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/claims.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"
#include "support.h"

#include <string.h>
#include <unistd.h>

/* With hours of 0 to 180, an assessment of two levels, a mark of three, and a status. */
#define ACHIEVEMENT                                                                                \
  "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"                      \
  "\"resultDescription\":["                                                                        \
  "{\"id\":\"urn:h\",\"type\":[\"ResultDescription\"],\"name\":\"Hours worked\","                  \
  "\"resultType\":\"RawScore\",\"valueMin\":\"0\",\"valueMax\":\"180\"},"                          \
  "{\"id\":\"urn:a\",\"type\":[\"ResultDescription\"],\"name\":\"Assessment\","                    \
  "\"resultType\":\"RubricCriterionLevel\",\"rubricCriterionLevel\":["                             \
  "{\"id\":\"urn:a1\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Good\",\"level\":\"2\"},"     \
  "{\"id\":\"urn:a2\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"Begun\",\"level\":\"1\"}]},"  \
  "{\"id\":\"urn:m\",\"type\":[\"ResultDescription\"],\"name\":\"Mark\","                          \
  "\"resultType\":\"LetterGrade\",\"allowedValue\":[\"A\",\"B\",\"C\"]},"                          \
  "{\"id\":\"urn:s\",\"type\":[\"ResultDescription\"],\"name\":\"State\","                         \
  "\"resultType\":\"Status\"}]}"
#define PLAIN "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"}}"

static GPtrArray *
make_fields (const char *text)
{
  g_autoptr (JsonObject) object = rosette_json_parse_object (text, strlen (text), NULL);
  g_autoptr (RosetteAchievement) achievement = rosette_achievement_parse (object, NULL);

  g_assert_nonnull (achievement);

  return rosette_claim_fields_new (achievement);
}

/* Claims of one field alone. */
static JsonObject *
claim (GPtrArray *fields, const char *key, const char *value, GFile *base, GError **error)
{
  g_autofree const char **values = g_new0 (const char *, fields->len + 1);
  int place = rosette_claim_fields_find (fields, key);
  JsonObject *claims = NULL;

  g_assert_cmpint (place, >=, 0);
  values[place] = value;
  g_assert_cmpint (rosette_claims_make (fields, values, base, &claims, error), ==, *error == NULL);

  return claims;
}

static char *
write_member (JsonObject *object, const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL ? rosette_json_write (node, NULL) : NULL;
}

#define RESULT(id, rest) "[{\"type\":[\"Result\"],\"resultDescription\":\"" id "\"," rest "}]"

static void
test_values (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    const char *member;
    const char *expected; /* NULL: refused */
  } cases[] = {
    { "role", " Intern ", "role", "\"Intern\"" },
    { "start", "2026-03-02", "activityStartDate", "\"2026-03-02T00:00:00Z\"" },
    { "start", "2. 3. 2026", "activityStartDate", "\"2026-03-02T00:00:00Z\"" },
    { "start", "02-03-2026", "activityStartDate", "\"2026-03-02T00:00:00Z\"" },
    { "start", "2 / 3 / 2026", "activityStartDate", "\"2026-03-02T00:00:00Z\"" },
    { "start", "2.3.2026.", "activityStartDate", "\"2026-03-02T00:00:00Z\"" },
    { "start", "2.3.26", NULL, NULL },
    { "start", "2.3.20260", NULL, NULL },
    { "start", "2.3", NULL, NULL },
    { "start", "2.3.2026..", NULL, NULL },
    { "start", "31.4.2026", NULL, NULL },
    { "end", "31/12/2026", "activityEndDate", "\"2026-12-31T00:00:00Z\"" },
    { "end", "12/31/2026", NULL, NULL },
    { "end", "soon", NULL, NULL },
    { "credits", "6", "creditsEarned", "6" },
    { "credits", "2,5", "creditsEarned", "2.5" },
    { "credits", "-1", NULL, NULL },
    { "credits", "1e999", NULL, NULL },
    { "host", "ACME", "source",
      "{\"id\":\"urn:uuid:8545c525-c8fa-5040-8bc2-c1ee3178f10e\",\"type\":[\"Profile\"],"
      "\"name\":\"ACME\"}" },
    { "host-url", "https://acme.example", "source",
      "{\"id\":\"https://acme.example\",\"type\":[\"Profile\"],\"url\":\"https://acme.example\"}" },
    { "host-url", "acme", NULL, NULL },
    { "mode", "virtual", "narrative", "\"- On Site, Virtual or Blended: virtual\"" },
    { "narrative", "Well done.", "narrative", "\"Well done.\"" },
    { "result-1", "160,5", "result", RESULT ("urn:h", "\"value\":\"160.5\"") },
    { "result-1", "0 h", "result", RESULT ("urn:h", "\"value\":\"0\"") },
    { "result-1", "180", "result", RESULT ("urn:h", "\"value\":\"180\"") },
    { "result-1", "181", NULL, NULL },
    { "result-1", "many", NULL, NULL },
    { "result-2", "GOOD", "result", RESULT ("urn:a", "\"achievedLevel\":\"urn:a1\"") },
    { "result-2", "1", "result", RESULT ("urn:a", "\"achievedLevel\":\"urn:a2\"") },
    { "result-2", "3", NULL, NULL },
    { "result-3", "b", "result", RESULT ("urn:m", "\"value\":\"B\"") },
    { "result-3", "D", NULL, NULL },
    { "result-4", "completed", "result", RESULT ("urn:s", "\"status\":\"Completed\"") },
    { "result-4", "sleeping", NULL, NULL },
  };
  g_autoptr (GPtrArray) fields = make_fields (ACHIEVEMENT);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) claims = claim (fields, cases[i].key, cases[i].value, NULL, &error);
      g_autofree char *written = NULL;

      g_test_message ("%s: %s", cases[i].key, cases[i].value);
      if (cases[i].expected == NULL)
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
          continue;
        }
      g_assert_no_error (error);
      written = write_member (rosette_json_get_object (claims, "subject"), cases[i].member);
      g_assert_cmpstr (written, ==, cases[i].expected);
    }
}

/* A badge that describes no results takes any, and hours as a line. */
static void
test_plain (void)
{
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) grade = claim (fields, "result", "1,3", NULL, &error);
  g_autoptr (JsonObject) hours = claim (fields, "hours", "160", NULL, &error);
  g_autofree char *result = write_member (rosette_json_get_object (grade, "subject"), "result");

  g_assert_no_error (error);
  g_assert_cmpstr (result, ==, "[{\"type\":[\"Result\"],\"value\":\"1,3\"}]");
  g_assert_cmpstr (
    rosette_json_get_string (rosette_json_get_object (hours, "subject"), "narrative"), ==,
    "- Hours: 160");
  g_assert_cmpstr (rosette_json_get_string (hours, "summary"), ==, "- Hours: 160");
  g_assert_null (claim (fields, "role", "   ", NULL, &error));
}

/* As clocks and spreadsheet programs show them; nothing else that is counted is read so. */
static void
test_hours (void)
{
  static const struct
  {
    const char *text;
    const char *value; /* NULL: refused */
  } cases[] = {
    { "120:30:00", "120.5" }, { "7:15", "7.25" },    { "07:20:00", "7.33" }, { "120h30", "120.5" },
    { "120 H 30", "120.5" },  { "1:07:30", "1.13" }, { "120:00:00", "120" }, { "0:00", "0" },
    { "120 h", "120" },       { "12:60", NULL },     { "12:30:60", NULL },   { "12:3", NULL },
    { "12:30:", NULL },       { "12:30 pm", NULL },  { "-1:30", NULL },      { "181:00", NULL },
  };
  g_autoptr (GPtrArray) described = make_fields (ACHIEVEMENT);
  g_autoptr (GPtrArray) plain = make_fields (PLAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) claims = claim (described, "result-1", cases[i].text, NULL, &error);
      g_autofree char *expected = g_strdup_printf (
        "[{\"type\":[\"Result\"],\"resultDescription\":\"urn:h\",\"value\":\"%s\"}]",
        cases[i].value);
      g_autofree char *result =
        claims != NULL ? write_member (rosette_json_get_object (claims, "subject"), "result")
                       : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (result, ==, cases[i].value != NULL ? expected : NULL);
    }
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (JsonObject) hours = claim (plain, "hours", "120:30:00", NULL, &error);

    g_assert_cmpstr (rosette_json_get_string (hours, "summary"), ==, "- Hours: 120:30:00");
    g_assert_null (claim (plain, "credits", "12:30", NULL, &error));
  }
}

static void
test_period (void)
{
  static const struct
  {
    const char *start;
    const char *end;
    gboolean is_right;
  } cases[] = {
    { "2026-03-02", "2026-03-02", TRUE },
    { "2.3.2026", "2026-04-01", TRUE },
    { "2026-03-02", "1.3.2026", FALSE },
  };
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree const char **values = g_new0 (const char *, fields->len + 1);
      g_autoptr (JsonObject) claims = NULL;
      g_autoptr (GError) error = NULL;

      values[rosette_claim_fields_find (fields, "start")] = cases[i].start;
      values[rosette_claim_fields_find (fields, "end")] = cases[i].end;
      g_assert_cmpint (rosette_claims_make (fields, values, NULL, &claims, &error), ==,
                       cases[i].is_right);
    }
}

/* Dates of the award are no claims about the person. */
static void
test_dates (void)
{
  static const struct
  {
    const char *key;
    const char *value;
    const char *expected; /* NULL: refused */
  } cases[] = {
    { "issued", "31.3.2026", "{\"subject\":{},\"issued\":\"2026-03-31T00:00:00Z\"}" },
    { "valid-until", "2026-03-31", "{\"subject\":{},\"validUntil\":\"2026-03-31T23:59:59Z\"}" },
    { "issued", "31.2.2026", NULL },
    { "valid-until", "next year", NULL },
  };
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) claims = claim (fields, cases[i].key, cases[i].value, NULL, &error);
      g_autofree char *written = claims != NULL ? rosette_json_write_object (claims, NULL) : NULL;

      g_assert_cmpstr (written, ==, cases[i].expected);
      if (cases[i].expected == NULL)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

static void
test_headers (void)
{
  static const struct
  {
    const char *header;
    const char *key; /* NULL: none */
  } cases[] = {
    { "Hours", "result-1" },
    { "hours worked", "result-1" },
    { "Stunden", "result-1" },
    { "Note", "result-2" },
    { "Assessment ", "result-2" },
    { "MARK", "result-3" },
    { "hours ", "result-1" },
    { "Hour", "result-1" },
    { "wor", NULL },
    { "Betrieb", "host" },
    { "Podjetje", "host" },
    { "Début", "start" },
    { "First Day", "start" },
    { "Data di inizio", "start" },
    { "Evidence file", "evidence-file" },
    { "result-4", "result-4" },
    { "Issued on", "issued" },
    { "Ausstellungsdatum", "issued" },
    { "Datum izdaje", "issued" },
    { "valid until", "valid-until" },
    { "Gültig bis", "valid-until" },
    { "Ώρες", "result-1" },
    { "ΒΑΘΜΌΣ", "result-2" },
    { "Ημερομηνία έκδοσης", "issued" },
    { "Ισχύει έως", "valid-until" },
    { "until", "end" },
    { "Class", NULL },
    { "", NULL },
    { "Comment", NULL },
  };
  g_autoptr (GPtrArray) fields = make_fields (ACHIEVEMENT);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int place = rosette_claim_fields_guess (fields, cases[i].header);

      g_test_message ("%s", cases[i].header);
      g_assert_cmpstr (place >= 0 ? ((RosetteClaimField *) fields->pdata[place])->key : NULL, ==,
                       cases[i].key);
    }
}

static void
test_needed (void)
{
  static const struct
  {
    const char *member;
    const char *needed;
  } cases[] = {
    { "\"resultType\":\"RawScore\",\"requiredValue\":\"160\"", "160" },
    { "\"resultType\":\"RawScore\"", NULL },
    { "\"resultType\":\"RubricCriterionLevel\",\"requiredLevel\":\"urn:b\","
      "\"rubricCriterionLevel\":[{\"id\":\"urn:a\",\"type\":[\"RubricCriterionLevel\"],"
      "\"name\":\"A\"},{\"id\":\"urn:b\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"B\"}]",
      "B" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "{\"name\":\"A\",\"description\":\"D\",\"criteria\":{\"narrative\":\"C\"},"
        "\"resultDescription\":[{\"id\":\"urn:r\",\"type\":[\"ResultDescription\"],"
        "\"name\":\"R\",%s}]}",
        cases[i].member);
      g_autoptr (GPtrArray) fields = make_fields (text);
      g_autofree char *needed = rosette_claim_field_dup_needed (
        fields->pdata[rosette_claim_fields_find (fields, "result-1")]);

      g_assert_cmpstr (needed, ==, cases[i].needed);
    }
}

/* Each word is of one field. */
static void
test_hints (void)
{
  static const char *const hints[] = { "0 to 180", "Good, Begun", "A, B, C" };
  g_autoptr (GPtrArray) fields = make_fields (ACHIEVEMENT);

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    {
      g_autofree char *key = g_strdup_printf ("result-%u", i + 1);
      g_autofree char *hint =
        rosette_claim_field_dup_hint (fields->pdata[rosette_claim_fields_find (fields, key)]);

      g_assert_cmpstr (hint, ==, hints[i]);
    }
}

static void
test_limit (void)
{
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);

  for (guint over = 0; over < 2; over++)
    {
      g_autofree char *text = g_strnfill (ROSETTE_MAX_CLAIM_BYTES + over, 'x');
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) claims = claim (fields, "tasks", text, NULL, &error);

      if (over == 0)
        g_assert_no_error (error);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

/* A file is known by what is in it; one that is no file is refused. */
static void
test_evidence (void)
{
  g_autofree char *path = rosette_test_folder ();
  g_autofree char *name = g_build_filename (path, "a.txt", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) claims = NULL;
  g_autoptr (JsonObject) none = NULL;
  g_autofree char *written = NULL;

  g_assert_true (g_file_set_contents (name, "abc", 3, NULL));
  claims = claim (fields, "evidence-file", "a.txt", folder, &error);
  g_assert_no_error (error);
  written = write_member (claims, "evidence");
  g_assert_cmpstr (written, ==,
                   "[{\"id\":\"ni:///sha-256;ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0\","
                   "\"type\":[\"Evidence\"],\"name\":\"a.txt\"}]");
  none = claim (fields, "evidence-file", "b.txt", folder, &error);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);
  none = claim (fields, "evidence-file", path, folder, &error);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_clear_error (&error);
  none = claim (fields, "evidence-file", "https://host.example/a", folder, &error);
  g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "Web addresses have a field of their own."));
  rosette_test_remove (path);
}

/* One of the most bytes that may be, and one more; it is read whole, so it takes no room on the
 * disk. */
static void
test_large_evidence (void)
{
  g_autofree char *path = rosette_test_folder ();
  g_autofree char *name = g_build_filename (path, "a.txt", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);

  g_assert_true (g_file_set_contents (name, "", 0, NULL));
  for (guint over = 0; over < 2; over++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonObject) claims = NULL;

      g_assert_cmpint (truncate (name, ROSETTE_MAX_EVIDENCE_BYTES + over), ==, 0);
      claims = claim (fields, "evidence-file", "a.txt", folder, &error);
      if (over == 0)
        g_assert_no_error (error);
      else
        {
          g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
          g_assert_true (strstr (error->message, "It is larger than 64 MB.") != NULL);
        }
    }
  rosette_test_remove (path);
}

static void
test_sources (void)
{
  static const char *const extras[] = { "Hours", "12", "Role", "", NULL };
  g_autoptr (RosettePerson) person = rosette_person_new_full ("A", "a@e.org", NULL, extras);
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);
  g_autoptr (GArray) sources = rosette_claim_sources_new (3);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) values = NULL;

  g_array_index (sources, RosetteClaimSource, 0).column = g_strdup ("Hours");
  g_array_index (sources, RosetteClaimSource, 0).value = g_strdup ("9");
  g_array_index (sources, RosetteClaimSource, 1).column = g_strdup ("Role");
  g_array_index (sources, RosetteClaimSource, 1).value = g_strdup ("Intern");
  values = rosette_claim_sources_dup_values (fields, sources, person, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (values[0], ==, "12");
  g_assert_cmpstr (values[1], ==, "Intern");
  g_assert_cmpstr (values[2], ==, "");
  g_assert_null (values[3]);
}

/* Whoever fills in a list must not have other files of the issuer's copied beside a badge. */
static void
test_cells (void)
{
  static const struct
  {
    const char *key;
    const char *cell;
    gboolean is_right;
  } cases[] = {
    { "evidence-file", "ana.txt", TRUE },
    { "evidence-file", "class 3b/ana..txt", TRUE },
    { "evidence-file", "", TRUE },
    { "evidence-file", "/etc/passwd", FALSE },
    { "evidence-file", "../school.pem", FALSE },
    { "evidence-file", "a/../../school.pem", FALSE },
    { "evidence-file", "a/..", FALSE },
    { "evidence-file", "~/school.pem", FALSE },
    { "evidence-file", "~ana/school.pem", FALSE },
    { "evidence-file", "file:///etc/passwd", FALSE },
    { "evidence-file", "smb://host.example/a", FALSE },
    { "evidence-file", "https://host.example/a", FALSE },
    { "evidence", "https://host.example/../a", TRUE },
    { "role", "/etc/passwd", TRUE },
  };
  g_autoptr (GPtrArray) fields = make_fields (PLAIN);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *extras[] = { "C", cases[i].cell, NULL };
      g_autoptr (RosettePerson) person = rosette_person_new_full ("A", "a@e.org", NULL, extras);
      g_autoptr (GArray) sources = rosette_claim_sources_new (fields->len);
      g_autoptr (GError) error = NULL;
      g_auto (GStrv) values = NULL;
      int place = rosette_claim_fields_find (fields, cases[i].key);

      g_array_index (sources, RosetteClaimSource, place).column = g_strdup ("C");
      values = rosette_claim_sources_dup_values (fields, sources, person, &error);
      g_assert_cmpint (values != NULL, ==, cases[i].is_right);
      if (values != NULL)
        g_assert_cmpstr (values[place], ==, cases[i].cell);
      else
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claims/values", test_values);
  g_test_add_func ("/claims/plain", test_plain);
  g_test_add_func ("/claims/hours", test_hours);
  g_test_add_func ("/claims/period", test_period);
  g_test_add_func ("/claims/dates", test_dates);
  g_test_add_func ("/claims/headers", test_headers);
  g_test_add_func ("/claims/hints", test_hints);
  g_test_add_func ("/claims/needed", test_needed);
  g_test_add_func ("/claims/limit", test_limit);
  g_test_add_func ("/claims/evidence", test_evidence);
  g_test_add_func ("/claims/large-evidence", test_large_evidence);
  g_test_add_func ("/claims/sources", test_sources);
  g_test_add_func ("/claims/cells", test_cells);

  return g_test_run ();
}
