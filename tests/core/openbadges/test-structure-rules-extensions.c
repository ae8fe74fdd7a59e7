/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "openbadges/structure-rules.h"

#include "problems.h"

#define CLASS(member, type, content)                                                               \
  "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://e.org/b\",\"type\":"          \
  "\"BadgeClass\",\"name\":\"N\",\"description\":\"D\",\"image\":\"https://e.org/i.png\","         \
  "\"criteria\":\"https://e.org/c\",\"issuer\":\"https://e.org/i\",\"" member                      \
  "\":{\"type\":[\"Extension\",\"" type "\"]" content "}}"

#define ASSESSMENT                                                                                 \
  ",\"description\":\"D\",\"assessments\":{\"type\":\"Exam\",\"description\":\"D\","               \
  "\"assessmentOutput\":\"O\",\"hasGroupParticipation\":false,\"hasGroupEvaluation\":false,"       \
  "\"evaluationMethod\":\"M\",\"rubrics\":[{\"identifier\":\"1\",\"title\":\"T\","                 \
  "\"rubricCriteria\":{\"identifier\":\"2\",\"criterionLevels\":[{\"identifier\":\"3\"}]}}]}"

/* Each published extension, well and not so well: nothing is ever fatal. */
static void
test_published (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
  } cases[] = {
    { CLASS ("extensions:applyLink", "extensions:ApplyLink", ",\"url\":\"https://e.org\""), "" },
    { CLASS ("extensions:applyLink", "extensions:ApplyLink", ""),
      "extensions:applyLink.url MISSING" },
    { CLASS ("extensions:applyLink", "https://w3id.org/openbadges/extensions#ApplyLink",
             ",\"url\":7"),
      "extensions:applyLink.url KIND" },
    { CLASS ("extensions:x", "extensions:ExampleExtension", ",\"exampleProperty\":1337"),
      "extensions:x.exampleProperty KIND" },
    { CLASS ("extensions:x", "extensions:originalCreator", ",\"url\":\"https://e.org\""), "" },
    { CLASS ("extensions:x", "extensions:GeoCoordinates",
             ",\"description\":\"D\",\"geo\":{\"latitude\":1.5,\"longitude\":\"2\"}"),
      "extensions:x.geo.longitude KIND" },
    { CLASS ("extensions:x", "extensions#accessibility",
             ",\"accessibilityControl\":[\"fullMouseControl\",1]"),
      "extensions:x.accessibilityControl[1] KIND" },
    { CLASS ("extensions:x", "extensions:LicenseExtension", ",\"id\":\"CC-BY\""),
      "extensions:x.name MISSING" },
    { CLASS ("extensions:x", "extensions:IssuerAccreditation",
             ",\"name\":\"N\",\"contactInstructions\":\"C\",\"url\":\"https://e.org\","
             "\"address\":\"A street\""),
      "extensions:x.address KIND" },
    { CLASS ("extensions:x", "extensions:ExtraDescriptionExtension", ",\"name\":\"N\""),
      "extensions:x.narrative MISSING" },
    { CLASS ("extensions:recipientProfile", "extensions:RecipientProfile", ",\"name\":\"N\""), "" },
    { CLASS ("extensions:x", "extensions:Endorsement", ""), "extensions:x.description MISSING" },
    { CLASS ("extensions:x", "extensions:AssessmentExtension", ASSESSMENT),
      "extensions:x.assessments.rubrics[0].rubricCriteria.criterionLevels[0].description MISSING" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_credential_check_structure (object, ROSETTE_VERSION_2_0),
                       cases[i].text, cases[i].problems);
    }
}

/* Others have their own, of which we know nothing; and what is no extension is left alone. */
static void
test_others (void)
{
  static const struct
  {
    const char *text;
    const char *problems;
  } cases[] = {
    { CLASS ("extensions:x", "extensions:StudyLoadExtension", ",\"a\":1"), "extensions:x UNKNOWN" },
    { CLASS ("https://e.org/x", "https://e.org/Mine", ""), "https://e.org/x UNKNOWN" },
    { CLASS ("extensions:x", "extensions:geo", ""), "extensions:x UNKNOWN" },
    { CLASS ("extensions:x", "extensions:StudyLoadExtension\",\"extensions:ApplyLink", ""),
      "extensions:x.url MISSING" },
    { "{\"@context\":\"https://w3id.org/openbadges/v2\",\"id\":\"https://e.org/b\",\"type\":"
      "\"BadgeClass\",\"name\":\"N\",\"description\":\"D\",\"image\":\"https://e.org/i.png\","
      "\"criteria\":\"https://e.org/c\",\"issuer\":\"https://e.org/i\",\"extensions:a\":\"text\","
      "\"extensions:b\":[\"x\",{\"url\":\"u\"}],\"other\":{\"type\":\"Thing\"}}",
      "extensions:b[1].type MISSING, extensions:b UNKNOWN" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JsonObject) object = read_object (cases[i].text);

      assert_problems (rosette_credential_check_structure (object, ROSETTE_VERSION_2_0),
                       cases[i].text, cases[i].problems);
    }
}

/* Each class that a row names is in the table. */
static void
test_table (void)
{
  for (const RosetteClass *of = rosette_classes_extension; of->name != NULL; of++)
    for (const RosetteMemberRow *row = of->rows; row->member != NULL; row++)
      {
        const RosetteClass *part = rosette_classes_extension;

        if (row->kind != ROSETTE_KIND_OBJECT)
          continue;
        while (part->name != NULL && strcmp (part->name, row->of) != 0)
          part++;
        g_assert_cmpstr (part->name, ==, row->of);
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/structure-rules-extensions/published", test_published);
  g_test_add_func ("/structure-rules-extensions/others", test_others);
  g_test_add_func ("/structure-rules-extensions/table", test_table);

  return g_test_run ();
}
