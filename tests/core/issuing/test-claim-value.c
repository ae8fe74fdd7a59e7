/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "issuing/claim-value.h"

#include "base/error.h"
#include "base/limits.h"
#include "encoding/json.h"

#include <string.h>

#define LEVEL(id, name, level)                                                                     \
  "{\"id\":\"" id "\",\"type\":[\"RubricCriterionLevel\"],\"name\":\"" name                        \
  "\",\"level\":\"" level "\"}"
#define OF_LEVELS(levels) "{\"id\":\"urn:r\",\"rubricCriterionLevel\":" levels "}"
#define WITHIN(limits)    "{\"id\":\"urn:r\",\"resultType\":\"RawScore\"," limits "}"
#define ALLOWED(values)   "{\"id\":\"urn:r\",\"allowedValue\":" values "}"
#define RESULT(member, value)                                                                      \
  "{\"type\":[\"Result\"],\"resultDescription\":\"urn:r\",\"" member "\":\"" value "\"}"

static const struct
{
  RosetteClaimKind kind;
  const char *description; /* of a result, or NULL */
  const char *text;
  const char *value; /* as JSON; NULL where it is refused */
} cases[] = {
  { ROSETTE_CLAIM_TEXT, NULL, "Ahornweg 3", "\"Ahornweg 3\"" },

  { ROSETTE_CLAIM_DATE, NULL, "2026-03-31", "\"2026-03-31T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "31.3.2026", "\"2026-03-31T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "31. 03. 2026.", "\"2026-03-31T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "1/2/2026", "\"2026-02-01T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "31-12-2026", "\"2026-12-31T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "31.2.2026", NULL },
  { ROSETTE_CLAIM_DATE, NULL, "3/31/2026", NULL },
  { ROSETTE_CLAIM_DATE, NULL, "in March", NULL },
  { ROSETTE_CLAIM_DATE, NULL, "31. März 2026", "\"2026-03-31T00:00:00Z\"" },
  { ROSETTE_CLAIM_DATE, NULL, "31 March 26", NULL },

  { ROSETTE_CLAIM_NUMBER, NULL, "160", "160" },
  { ROSETTE_CLAIM_NUMBER, NULL, "7,5", "7.5" },
  { ROSETTE_CLAIM_NUMBER, NULL, "160 h", "160" },
  { ROSETTE_CLAIM_NUMBER, NULL, "90 %", "90" },
  { ROSETTE_CLAIM_NUMBER, NULL, "-1", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "160 hours", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "1e999", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "0x10", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "1,000", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "1.000 h", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "12.500", NULL },
  { ROSETTE_CLAIM_NUMBER, NULL, "0,125", "0.125" },
  { ROSETTE_CLAIM_NUMBER, NULL, "1000,125", "1000.125" },
  { ROSETTE_CLAIM_NUMBER, NULL, "1,00", "1" },
  { ROSETTE_CLAIM_NUMBER, NULL, "1,0000", "1" },

  { ROSETTE_CLAIM_URL, NULL, "https://example.org/a", "\"https://example.org/a\"" },
  { ROSETTE_CLAIM_URL, NULL, "http://example.org/a", "\"http://example.org/a\"" },
  { ROSETTE_CLAIM_URL, NULL, "ftp://example.org/a", NULL },
  { ROSETTE_CLAIM_URL, NULL, "example.org", NULL },

  /* A result that nothing is known of is what was written. */
  { ROSETTE_CLAIM_RESULT, NULL, "very good", "{\"type\":[\"Result\"],\"value\":\"very good\"}" },

  /* Levels: by name, by level, by id; also where there is one alone, and it stands in no list. */
  { ROSETTE_CLAIM_RESULT, OF_LEVELS ("[" LEVEL ("urn:1", "Begun", "1") "]"), "begun",
    RESULT ("achievedLevel", "urn:1") },
  { ROSETTE_CLAIM_RESULT, OF_LEVELS ("[" LEVEL ("urn:1", "Begun", "1") "]"), "Good", NULL },
  { ROSETTE_CLAIM_RESULT, OF_LEVELS (LEVEL ("urn:1", "Begun", "1")), "1",
    RESULT ("achievedLevel", "urn:1") },
  { ROSETTE_CLAIM_RESULT,
    OF_LEVELS ("[" LEVEL ("urn:1", "Begun", "1") "," LEVEL ("urn:2", "Good", "2") "]"), "urn:2",
    RESULT ("achievedLevel", "urn:2") },
  { ROSETTE_CLAIM_RESULT, OF_LEVELS ("[7,{\"name\":\"Begun\"}]"), "Begun", NULL },

  { ROSETTE_CLAIM_RESULT, ALLOWED ("[\"A\",\"B\"]"), "b", RESULT ("value", "B") },
  { ROSETTE_CLAIM_RESULT, ALLOWED ("\"A\""), "a", RESULT ("value", "A") },
  { ROSETTE_CLAIM_RESULT, ALLOWED ("[\"A\",7]"), "7", NULL },
  { ROSETTE_CLAIM_RESULT, ALLOWED ("[\"A\",\"B\"]"), "C", NULL },

  { ROSETTE_CLAIM_RESULT, "{\"id\":\"urn:r\",\"resultType\":\"Status\"}", "onhold",
    RESULT ("status", "OnHold") },
  { ROSETTE_CLAIM_RESULT, "{\"id\":\"urn:r\",\"resultType\":\"Status\"}", "gone", NULL },

  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"0\",\"valueMax\":\"180\""), "180",
    RESULT ("value", "180") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"0\",\"valueMax\":\"180\""), "180.5", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"2\""), "1.9", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"0\",\"valueMax\":\"4\""), "3.875",
    RESULT ("value", "3.875") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"0\",\"valueMax\":\"2000\""), "1.000", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"-2\""), "-1,5", RESULT ("value", "-1.5") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"-2\""), "−2", RESULT ("value", "-2") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"-2\""), "-2.1", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"-2\""), "--1", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"2\""), "2", RESULT ("value", "2") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"2\""), "2000", RESULT ("value", "2000") },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMax\":\"6\""), "7", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMax\":\"6\""), "many", NULL },
  { ROSETTE_CLAIM_RESULT, WITHIN ("\"valueMin\":\"F\",\"valueMax\":\"A\""), "C",
    RESULT ("value", "C") },
};

static JsonNode *
read_value (RosetteClaimKind kind, const char *description, const char *text, GError **error)
{
  g_autoptr (JsonObject) parsed =
    description != NULL ? rosette_json_parse_object (description, strlen (description), NULL)
                        : NULL;
  RosetteClaimField field = { (char *) "key", (char *) "Hours", kind, parsed, NULL };

  g_assert_true (description == NULL || parsed != NULL);

  return rosette_claim_value_read (&field, text, error);
}

static void
test_values (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) value =
        read_value (cases[i].kind, cases[i].description, cases[i].text, &error);
      g_autofree char *written = value != NULL ? json_to_string (value, FALSE) : NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (written, ==, cases[i].value);
      if (cases[i].value != NULL)
        {
          g_assert_no_error (error);
          continue;
        }
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "Hours: “"));
    }
}

/* A year of two digits is not guessed, and what to write is said. */
static void
test_short_years (void)
{
  static const struct
  {
    const char *text;
    gboolean is_short;
  } years[] = {
    { "31.3.26", TRUE },  { "31/3/26", TRUE },  { "31. 3. 26.", TRUE }, { "31 March 26", TRUE },
    { "26-03-31", TRUE }, { "31.2.26", FALSE }, { "31.3.026", FALSE },  { "31.3", FALSE },
    { "26", FALSE },      { "soon", FALSE },    { "", FALSE },          { "31. 2. 2026", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) value = read_value (ROSETTE_CLAIM_DATE, NULL, years[i].text, &error);

      g_test_message ("%s", years[i].text);
      g_assert_null (value);
      g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_SYNTAX);
      g_assert_cmpint (strstr (error->message, "Write all four: 2026-03-31.") != NULL, ==,
                       years[i].is_short);
    }
}

static void
test_limit (void)
{
  for (guint over = 0; over <= 1; over++)
    {
      g_autofree char *text = g_strnfill (ROSETTE_MAX_CLAIM_BYTES + over, 'a');
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) value = read_value (ROSETTE_CLAIM_TEXT, NULL, text, &error);

      g_assert_cmpint (value == NULL, ==, over);
      if (over == 1)
        g_assert_error (error, ROSETTE_ERROR, ROSETTE_ERROR_LIMIT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/claim-value/values", test_values);
  g_test_add_func ("/claim-value/short-years", test_short_years);
  g_test_add_func ("/claim-value/limit", test_limit);

  return g_test_run ();
}
