/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "openbadges/vocabulary.h"

#include <string.h>

#define EXTENSION_PREFIX "ext:"

static const char *const achievement_types[] = {
  "Achievement",
  "ApprenticeshipCertificate",
  "Assessment",
  "Assignment",
  "AssociateDegree",
  "Award",
  "Badge",
  "BachelorDegree",
  "Certificate",
  "CertificateOfCompletion",
  "Certification",
  "CommunityService",
  "Competency",
  "Course",
  "CoCurricular",
  "Degree",
  "Diploma",
  "DoctoralDegree",
  "Fieldwork",
  "GeneralEducationDevelopment",
  "JourneymanCertificate",
  "LearningProgram",
  "License",
  "Membership",
  "ProfessionalDoctorate",
  "QualityAssuranceCredential",
  "MasterCertificate",
  "MasterDegree",
  "MicroCredential",
  "ResearchDoctorate",
  "SecondarySchoolDiploma",
  NULL,
};

static const char *const identifier_types[] = {
  "name",          "sourcedId",    "systemId",        "productId",
  "userName",      "accountId",    "emailAddress",    "nationalIdentityNumber",
  "isbn",          "issn",         "lisSourcedId",    "oneRosterSourcedId",
  "sisSourcedId",  "ltiContextId", "ltiDeploymentId", "ltiToolId",
  "ltiPlatformId", "ltiUserId",    "identifier",      NULL,
};

static const char *const result_types[] = {
  "GradePointAverage",
  "LetterGrade",
  "Percent",
  "PerformanceLevel",
  "PredictedScore",
  "RawScore",
  "Result",
  "RubricCriterion",
  "RubricCriterionLevel",
  "RubricScore",
  "ScaledScore",
  "Status",
  NULL,
};

static const char *const result_statuses[] = {
  "Completed", "Enrolled", "Failed", "InProgress", "OnHold", "Provisional", "Withdrew", NULL,
};

static const char *const target_types[] = {
  "ceasn:Competency",  "ceterms:Credential",     "CFItem", "CFRubric",
  "CFRubricCriterion", "CFRubricCriterionLevel", "CTDL",   NULL,
};

const char *const *
rosette_vocabulary_get_words (RosetteVocabulary vocabulary)
{
  static const char *const *const vocabularies[] = {
    [ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE] = achievement_types,
    [ROSETTE_VOCABULARY_IDENTIFIER_TYPE] = identifier_types,
    [ROSETTE_VOCABULARY_RESULT_TYPE] = result_types,
    [ROSETTE_VOCABULARY_RESULT_STATUS] = result_statuses,
    [ROSETTE_VOCABULARY_TARGET_TYPE] = target_types,
  };

  g_return_val_if_fail (vocabulary < G_N_ELEMENTS (vocabularies), NULL);

  return vocabularies[vocabulary];
}

gboolean
rosette_vocabulary_allows (RosetteVocabulary vocabulary, const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  if (g_strv_contains (rosette_vocabulary_get_words (vocabulary), word))
    return TRUE;

  return vocabulary != ROSETTE_VOCABULARY_RESULT_STATUS && g_str_has_prefix (word, EXTENSION_PREFIX)
         && word[strlen (EXTENSION_PREFIX)] != '\0';
}
