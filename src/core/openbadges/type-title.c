/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/type-title.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EXTENSION_PREFIX "ext:"

static const struct
{
  const char *type;
  const char *title;
} titles[] = {
  { "Achievement", N_ ("Achievement of another kind") },
  { "ApprenticeshipCertificate", N_ ("Apprenticeship certificate") },
  { "Assessment", N_ ("Assessment or exam") },
  { "Assignment", N_ ("Assignment") },
  { "AssociateDegree", N_ ("Associate degree") },
  { "Award", N_ ("Award") },
  { "Badge", N_ ("Badge") },
  { "BachelorDegree", N_ ("Bachelor’s degree") },
  { "Certificate", N_ ("Certificate") },
  { "CertificateOfCompletion", N_ ("Certificate of completion") },
  { "Certification", N_ ("Certification by a professional body") },
  { "CommunityService", N_ ("Volunteering or community service") },
  { "Competency", N_ ("Competence") },
  { "Course", N_ ("Course") },
  { "CoCurricular", N_ ("Activity beside the lessons") },
  { "Degree", N_ ("Degree") },
  { "Diploma", N_ ("Diploma") },
  { "DoctoralDegree", N_ ("Doctoral degree") },
  { "Fieldwork", N_ ("Internship or fieldwork") },
  { "GeneralEducationDevelopment", N_ ("General education certificate (GED)") },
  { "JourneymanCertificate", N_ ("Journeyman’s certificate") },
  { "LearningProgram", N_ ("Learning programme") },
  { "License", N_ ("Licence to practise") },
  { "Membership", N_ ("Membership") },
  { "ProfessionalDoctorate", N_ ("Professional doctorate") },
  { "QualityAssuranceCredential", N_ ("Quality assurance") },
  { "MasterCertificate", N_ ("Master craftsman’s certificate") },
  { "MasterDegree", N_ ("Master’s degree") },
  { "MicroCredential", N_ ("Micro-credential") },
  { "ResearchDoctorate", N_ ("Research doctorate") },
  { "SecondarySchoolDiploma", N_ ("Secondary school diploma") },
};

const char *
rosette_achievement_type_get_title (const char *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    if (g_str_equal (titles[i].type, type))
      return _ (titles[i].title);

  if (g_str_has_prefix (type, EXTENSION_PREFIX) && type[strlen (EXTENSION_PREFIX)] != '\0')
    return type + strlen (EXTENSION_PREFIX);

  return type;
}
