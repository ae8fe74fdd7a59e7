/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "reporting/facts.h"

#include "reporting.h"

/* All facts, a line each: "Group/Title: text <link>". */
static char *
list (RosetteReport *report)
{
  g_autoptr (GPtrArray) groups = rosette_facts_list (report);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    {
      RosetteFactGroup *group = groups->pdata[i];

      g_assert_cmpuint (group->facts->len, >, 0);
      for (guint k = 0; k < group->facts->len; k++)
        {
          RosetteFact *fact = group->facts->pdata[k];
          g_autofree char *text = g_strdelimit (g_strdup (fact->text), "\n", '|');

          g_string_append_printf (all, "%s/%s: %s%s%s\n", group->title, fact->title, text,
                                  fact->link != NULL ? " " : "",
                                  fact->link != NULL ? fact->link : "");
        }
    }

  return g_string_free (all, FALSE);
}

static void
assert_says (const char *facts, const char *line)
{
  g_autofree char *whole = g_strconcat ("\n", line, "\n", NULL);
  g_autofree char *all = g_strconcat ("\n", facts, NULL);

  if (strstr (all, whole) == NULL)
    g_error ("“%s” is not in:%s", line, all);
}

static void
test_three (void)
{
  static const struct
  {
    const char *subject;
    const char *achievement;
    const char *line;
  } cases[] = {
    { "", "", "What It Says/Badge: Internship" },
    { "", "", "What It Says/Given by: A School https://s.example/" },
    { "", "", "What It Says/Given on: 3 November 2026" },
    { "", ",\"achievementType\":\"Fieldwork\"", "What It Says/Kind: Internship or fieldwork" },
    { "", ",\"achievementType\":\"ext:Traineeship\"", "What It Says/Kind: Traineeship" },
    { "\"id\":\"mailto:zoe@example.org\",", "", "What It Says/Given to: mailto:zoe@example.org" },
    { "\"activityStartDate\":\"2026-01-02T00:00:00Z\","
      "\"activityEndDate\":\"2026-02-28T00:00:00Z\",",
      "", "What Was Done/Period: 2 January 2026 to 28 February 2026" },
    { "\"activityStartDate\":\"2026-01-02T00:00:00Z\",", "",
      "What Was Done/Period: Since 2 January 2026" },
    { "\"activityEndDate\":\"2026-02-28T00:00:00Z\",", "",
      "What Was Done/Period: Until 28 February 2026" },
    { "\"creditsEarned\":2.5,", "", "What Was Done/Credits earned: 2.5" },
    { "", ",\"creditsAvailable\":36", "What It Stands For/Credits: 36" },
    { "", ",\"tag\":[\"a\",7,\"b\"]", "What It Stands For/Keywords: a, b" },
    { "\"result\":[{\"resultDescription\":\"urn:r\",\"value\":\"B\",\"status\":\"Completed\"}],",
      ",\"resultDescription\":[{\"id\":\"urn:r\",\"name\":\"Mark\",\"requiredValue\":\"C\","
      "\"valueMin\":\"E\",\"valueMax\":\"A\"}]",
      "Results/Mark: B|Completed|Needed to pass: C|Scale: E to A" },
    { "\"result\":{\"resultDescription\":\"urn:r\",\"achievedLevel\":\"urn:l2\"},",
      ",\"resultDescription\":{\"id\":\"urn:r\",\"name\":\"Planning\",\"requiredLevel\":\"urn:l1\","
      "\"rubricCriterionLevel\":[{\"id\":\"urn:l1\",\"name\":\"Good\"},"
      "{\"id\":\"urn:l2\",\"name\":\"Excellent\"}]}",
      "Results/Planning: Excellent|Needed to pass: Good" },
    { "\"result\":[{\"status\":\"Failed\"}],", "", "Results/Result: Not passed" },
    { "",
      ",\"alignment\":[{\"targetName\":\"Care\",\"targetUrl\":\"https://esco.example/1\","
      "\"targetFramework\":\"ESCO\",\"targetCode\":\"4.2\"}]",
      "What It Matches Elsewhere/Care: ESCO|Code: 4.2 https://esco.example/1" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RosetteReport) report =
        reporting_make ("A School", cases[i].subject, cases[i].achievement);
      g_autofree char *facts = list (report);

      assert_says (facts, cases[i].line);
    }
}

/* The specification's own complete example, of which nothing that a person would read is lost. */
static void
test_complete (void)
{
  static const char *const lines[] = {
    "What It Says/Kind: Degree",
    "What It Says/Valid until: 1 January 2030",
    "What It Stands For/Criteria: Degree Requirements|Students must complete... "
    "https://1edtech.edu/achievements/degree",
    "What Was Done/Role: Major Domo",
    "What Was Done/Licence number: A-9320041",
    "What Was Done/Assessed by: 1EdTech College of Arts",
    "Results/Final Project Grade: A|Needed to pass: C",
    "Evidence/Final Project Code: This is the source code for the final project app.|Research|"
    "Made for: Department https://github.com/somebody/project",
    "Endorsements It Carries/Example Accrediting Agency: 1EdTech University is in good standing|"
    "Could not be checked|It is signed in a way that Rosette does not know: eddsa-rdf-2022|"
    "The issuer’s list of withdrawn badges was out of reach: "
    "https://1edtech.edu/credentials/3732/revocations",
    "Technical Details/Format: Open Badges 3.0",
  };
  g_autofree char *path =
    rosette_test_shared ("badges/ob3-json/obspec-2024-04-03-05-complete-openbadgecredential.json");
  g_autoptr (GBytes) file = path != NULL ? rosette_test_read (path) : NULL;
  g_autoptr (RosetteReport) report = NULL;
  g_autofree char *facts = NULL;

  if (file == NULL)
    return;

  report = reporting_check (file);
  facts = list (report);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_says (facts, lines[i]);
}

static void
test_two (void)
{
  static const char document[] =
    "{\"@context\":\"https://w3id.org/openbadges/v2\",\"type\":\"Assertion\","
    "\"id\":\"https://s.example/a\",\"recipient\":{\"type\":\"email\",\"hashed\":true,"
    "\"identity\":\"sha256$00\"},\"evidence\":[\"https://s.example/work\","
    "{\"id\":\"https://s.example/diary\",\"name\":\"Diary\",\"narrative\":\"Daily\"}],"
    "\"narrative\":\"Well done\",\"issuedOn\":\"2026-02-03\","
    "\"extensions:Places\":[{\"@context\":\"https://e.example/p\",\"type\":[\"Extension\","
    "\"extensions:Places\"],\"place\":\"Maribor\"}],\"badge\":{\"type\":\"BadgeClass\","
    "\"extensions:ApplyLink\":{\"@context\":\"https://e.example/a\",\"type\":[\"Extension\","
    "\"extensions:ApplyLink\"],\"url\":\"https://s.example/apply\"},"
    "\"id\":\"https://s.example/b\",\"name\":\"Robots\",\"description\":\"D\",\"image\":\"x\","
    "\"criteria\":\"https://s.example/c\",\"tags\":[\"robot\"],\"alignment\":[{\"name\":\"Old\","
    "\"url\":\"https://f.example/\"}],\"issuer\":{\"type\":\"Profile\",\"id\":\"https://s.example/"
    "\","
    "\"name\":\"S\"}},\"verification\":{\"type\":\"hosted\"}}";
  static const char *const lines[] = {
    "What It Says/Given to: Somebody whose address is kept secret. Who knows the address can "
    "compare it.",
    "What It Says/Given on: 3 February 2026",
    "What It Stands For/Criteria: https://s.example/c https://s.example/c",
    "What It Stands For/Keywords: robot",
    "What Was Done/Description: Well done",
    "What It Matches Elsewhere/Old: https://f.example/ https://f.example/",
    "Evidence/Evidence: https://s.example/work https://s.example/work",
    "Evidence/Diary: Daily https://s.example/diary",
    "Technical Details/Format: Open Badges 2.0",
    "Technical Details/Added by others: Places, ApplyLink. Whether they follow their own rules was "
    "not checked.",
  };
  g_autoptr (RosetteReport) report = reporting_check_text (document);
  g_autofree char *facts = list (report);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_says (facts, lines[i]);
}

/* What does not fit its place is left out, and a list without end is cut. */
static void
test_hostile (void)
{
  static const char *const subjects[] = {
    "\"result\":[7,null,[],{\"value\":{}},\"x\"],\"activityStartDate\":7,\"creditsEarned\":true,",
    "\"result\":{\"resultDescription\":{\"id\":1}},\"source\":\"x\",\"role\":[1],",
  };
  static const char *const achievements[] = {
    ",\"alignment\":[\"x\",7,{\"targetUrl\":\"javascript:alert(1)\"}],\"tag\":{\"a\":1}",
    ",\"resultDescription\":\"x\",\"endorsement\":[7,\"x\",{\"issuer\":7}]",
  };
  g_autoptr (GString) many = g_string_new (",\"alignment\":[");
  g_autoptr (RosetteReport) cut = NULL;
  g_autofree char *cut_facts = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    {
      g_autoptr (RosetteReport) report = reporting_make ("S", subjects[i], achievements[i]);
      g_autofree char *facts = list (report);

      g_assert_null (strstr (facts, "javascript"));
      g_assert_null (strstr (facts, "Results/"));
      g_assert_null (strstr (facts, "Matches"));
    }

  for (guint i = 0; i < 52; i++)
    g_string_append_printf (many, "%s{\"targetName\":\"N%u\",\"targetCode\":\"c\"}",
                            i > 0 ? "," : "", i);
  g_string_append (many, "]");
  cut = reporting_make ("S", "", many->str);
  cut_facts = list (cut);
  assert_says (cut_facts, "What It Matches Elsewhere/N49: Code: c");
  assert_says (cut_facts, "What It Matches Elsewhere/More: There are 2 more.");
  g_assert_null (strstr (cut_facts, "N50"));
}

static void
test_claim (void)
{
  g_autoptr (RosetteReport) open = reporting_make ("A\\nSchool", "", "");
  g_autoptr (RosetteReport) none = reporting_check_text ("{}");
  g_autofree char *claim = rosette_facts_dup_claim (open);
  g_autofree char *no_claim = rosette_facts_dup_claim (none);
  g_autofree char *no_facts = list (none);

  g_assert_cmpstr (claim, ==, "It says of itself: “Internship”, given by A School");
  g_assert_null (no_claim);
  g_assert_cmpstr (no_facts, ==, "");
}

/* The badges of a learner record, each with its own verdict. */
static void
test_inside (void)
{
  g_autofree char *path = rosette_test_shared ("badges/ob3-json/pubval-clr20-simple-noproof.json");
  g_autoptr (GBytes) file = path != NULL ? rosette_test_read (path) : NULL;
  g_autoptr (RosetteReport) report = NULL;
  g_autofree char *facts = NULL;

  if (file == NULL)
    return;

  report = reporting_check (file);
  facts = list (report);
  assert_says (facts,
               "Badges Inside/Achievement 1: Not to be trusted|The signature does not match: "
               "the badge was changed, or somebody else signed it.|"
               "Issued by Example University");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/facts/three", test_three);
  g_test_add_func ("/facts/complete", test_complete);
  g_test_add_func ("/facts/two", test_two);
  g_test_add_func ("/facts/hostile", test_hostile);
  g_test_add_func ("/facts/claim", test_claim);
  g_test_add_func ("/facts/inside", test_inside);

  return g_test_run ();
}
