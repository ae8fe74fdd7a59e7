/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The extensions of Open Badges 1.1 and 2.0 that are published
 * (https://openbadgespec.org/extensions/), each with what its schema asks for. Nothing hangs on
 * them: a problem in one is never fatal. A class is called as its type, in lower case and without
 * its prefix; the others are parts of these.
 */

#include "config.h"

#include "openbadges/structure-rules.h"

#include <string.h>

#define REQUIRED ROSETTE_MEMBER_REQUIRED
#define MANY     ROSETTE_MEMBER_MANY

#define TEXT(name)                                                                                 \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, 0, NULL, 0                                                            \
  }
#define NEEDS(name)                                                                                \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, REQUIRED, NULL, 0                                                     \
  }
#define NUMBER(name)                                                                               \
  {                                                                                                \
    name, ROSETTE_KIND_NUMBER, 0, NULL, 0                                                          \
  }
#define NEEDS_NUMBER(name)                                                                         \
  {                                                                                                \
    name, ROSETTE_KIND_NUMBER, REQUIRED, NULL, 0                                                   \
  }
#define TRUTH(name)                                                                                \
  {                                                                                                \
    name, ROSETTE_KIND_BOOLEAN, 0, NULL, 0                                                         \
  }
#define NEEDS_TRUTH(name)                                                                          \
  {                                                                                                \
    name, ROSETTE_KIND_BOOLEAN, REQUIRED, NULL, 0                                                  \
  }
#define PART(name, flags, of)                                                                      \
  {                                                                                                \
    name, ROSETTE_KIND_OBJECT, flags, of, 0                                                        \
  }
#define END                                                                                        \
  {                                                                                                \
    NULL                                                                                           \
  }

static const RosetteMemberRow any_extension[] = {
  { "type", ROSETTE_KIND_TYPE, REQUIRED | MANY, "Extension", 0 },
  END,
};

static const RosetteMemberRow example[] = { NEEDS ("exampleProperty"), END };

static const RosetteMemberRow link[] = { NEEDS ("url"), END };

static const RosetteMemberRow endorsement[] = {
  NEEDS ("description"),
  PART ("endorsedObject", 0, "an object"),
  END,
};

static const RosetteMemberRow place[] = {
  TEXT ("name"),
  NEEDS ("description"),
  PART ("geo", REQUIRED, "its geo"),
  END,
};

static const RosetteMemberRow geo[] = {
  NEEDS_NUMBER ("latitude"),
  NEEDS_NUMBER ("longitude"),
  END,
};

/* What it should require stands in the wrong place of its schema, and is not required. */
static const RosetteMemberRow accessibility[] = {
  TEXT ("accessibilityAPI"),
  { "accessibilityControl", ROSETTE_KIND_TEXT, MANY, NULL, 0 },
  TEXT ("accessibilityFeature"),
  TEXT ("accessibilityHazard"),
  TEXT ("url"),
  END,
};

static const RosetteMemberRow accreditation[] = {
  NEEDS ("name"),
  NEEDS ("contactInstructions"),
  NEEDS ("url"),
  PART ("address", REQUIRED, "an object"),
  TEXT ("email"),
  TEXT ("description"),
  TEXT ("logo"),
  PART ("parentOrganization", 0, "an object"),
  TEXT ("areaServed"),
  TEXT ("educationalSector"),
  END,
};

static const RosetteMemberRow license[] = { NEEDS ("id"), NEEDS ("name"), TEXT ("legalCode"), END };

static const RosetteMemberRow extra_description[] = { NEEDS ("name"), NEEDS ("narrative"), END };

static const RosetteMemberRow recipient_profile[] = {
  TEXT ("id"),
  TEXT ("name"),
  TEXT ("publicKey"),
  END,
};

static const RosetteMemberRow assessment[] = {
  NEEDS ("description"),
  PART ("assessments", REQUIRED | MANY, "assessment object"),
  END,
};

static const RosetteMemberRow assessment_object[] = {
  NEEDS ("description"),
  { "type", ROSETTE_KIND_TYPE, REQUIRED | MANY, NULL, 0 },
  NEEDS ("assessmentOutput"),
  NEEDS_TRUTH ("hasGroupParticipation"),
  NEEDS_TRUTH ("hasGroupEvaluation"),
  NEEDS ("evaluationMethod"),
  TEXT ("assessmentExample"),
  TEXT ("scoringMethodExampleDescription"),
  TEXT ("assessmentEvaluation"),
  PART ("rubrics", MANY, "a rubric"),
  PART ("sections", MANY, "a section"),
  END,
};

static const RosetteMemberRow rubric[] = {
  NEEDS ("identifier"),
  NEEDS ("title"),
  PART ("rubricCriteria", REQUIRED | MANY, "rubric criterion"),
  TEXT ("lastChangeDateTime"),
  TEXT ("caseUri"),
  END,
};

static const RosetteMemberRow rubric_criterion[] = {
  NEEDS ("identifier"),
  TEXT ("description"),
  NUMBER ("weight"),
  NUMBER ("position"),
  PART ("criterionLevels", MANY, "rubric level"),
  END,
};

static const RosetteMemberRow rubric_level[] = {
  NEEDS ("identifier"),
  NEEDS ("description"),
  TEXT ("quality"),
  NUMBER ("score"),
  NUMBER ("position"),
  TEXT ("feedback"),
  END,
};

static const RosetteMemberRow section[] = {
  PART ("questions", MANY, "a question"),
  TEXT ("title"),
  TEXT ("description"),
  TEXT ("rubricId"),
  TEXT ("url"),
  TRUTH ("required"),
  END,
};

static const RosetteMemberRow question[] = {
  { "type", ROSETTE_KIND_TYPE, REQUIRED | MANY, NULL, 0 },
  NEEDS ("text"),
  TEXT ("rubricId"),
  TEXT ("url"),
  TRUTH ("required"),
  NUMBER ("wordLimit"),
  NUMBER ("characterLimit"),
  END,
};

static const RosetteMemberRow anything[] = { END };

const RosetteClass rosette_classes_extension[] = {
  { "", FALSE, any_extension },
  { "exampleextension", FALSE, example },
  { "applylink", FALSE, link },
  { "originalcreator", FALSE, link },
  { "endorsement", FALSE, endorsement },
  { "geocoordinates", FALSE, place },
  { "accessibility", FALSE, accessibility },
  { "issueraccreditation", FALSE, accreditation },
  { "licenseextension", FALSE, license },
  { "extradescriptionextension", FALSE, extra_description },
  { "recipientprofile", FALSE, recipient_profile },
  { "assessmentextension", FALSE, assessment },
  { "assessment", FALSE, assessment },
  /* parts, which no type can be called */
  { "its geo", FALSE, geo },
  { "assessment object", FALSE, assessment_object },
  { "a rubric", FALSE, rubric },
  { "rubric criterion", FALSE, rubric_criterion },
  { "rubric level", FALSE, rubric_level },
  { "a section", FALSE, section },
  { "a question", FALSE, question },
  { "an object", FALSE, anything },
  { NULL },
};

const RosetteClass *
rosette_extension_find_class (const char *type)
{
  const char *bare = type;
  g_autofree char *name = NULL;

  for (const char *at = type; *at != '\0'; at++)
    {
      if (*at == ':' || *at == '#')
        bare = at + 1;
    }
  name = g_ascii_strdown (bare, -1);
  for (const RosetteClass *of = rosette_classes_extension + 1; of->name != NULL; of++)
    {
      if (strcmp (of->name, name) == 0)
        return of;
    }

  return NULL;
}
