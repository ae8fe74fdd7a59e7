/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Open Badges 3.0 and CLR 2.0: the published JSON Schemas (of June 2026), row by row, in their
 * order. The rows for the VC Data Model 1.1 are of the appendix of the specification.
 *
 * What the schemas refuse is fatal where it leaves open what was awarded, to whom, by whom or until
 * when. A number for a text, an alignment without its address, a day without a time are slips of
 * the issuer, who signs them all the same.
 */

#include "config.h"

#include "openbadges/structure-rules.h"

#define REQUIRED ROSETTE_MEMBER_REQUIRED
#define MANY     ROSETTE_MEMBER_MANY
#define ADVICE   ROSETTE_MEMBER_ADVICE
#define BARE     ROSETTE_MEMBER_BARE
#define SLIP     ROSETTE_MEMBER_SLIP
#define LISTED   ROSETTE_MEMBER_LISTED
#define VCDM_1   ROSETTE_MEMBER_VCDM_1
#define VCDM_2   ROSETTE_MEMBER_VCDM_2

#define TEXT(name)                                                                                 \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, SLIP, NULL, 0                                                         \
  }
#define NEEDS(name)                                                                                \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, REQUIRED, NULL, 0                                                     \
  }
#define SHOULD_HAVE(name)                                                                          \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, REQUIRED | SLIP, NULL, 0                                              \
  }
/* What is compared, or looked up. */
#define PLAIN(name)                                                                                \
  {                                                                                                \
    name, ROSETTE_KIND_STRING, 0, NULL, 0                                                          \
  }
#define NEEDS_ID                                                                                   \
  {                                                                                                \
    "id", ROSETTE_KIND_STRING, REQUIRED, NULL, 0                                                   \
  }
#define SHOULD_HAVE_ID                                                                             \
  {                                                                                                \
    "id", ROSETTE_KIND_STRING, REQUIRED | SLIP, NULL, 0                                            \
  }
#define TYPE(name)                                                                                 \
  {                                                                                                \
    "type", ROSETTE_KIND_TYPE, REQUIRED | MANY, name, 0                                            \
  }
#define ONE_TYPE(name)                                                                             \
  {                                                                                                \
    "type", ROSETTE_KIND_TYPE, REQUIRED, name, 0                                                   \
  }
/* It may be left out, but not be another. */
#define SHOULD_HAVE_TYPE(name)                                                                     \
  {                                                                                                \
    "type", ROSETTE_KIND_TYPE, REQUIRED | MANY | SLIP, name, 0                                     \
  }
#define DATE_TIME(name, flags)                                                                     \
  { name, ROSETTE_KIND_INSTANT, flags, NULL, 0 },                                                  \
  {                                                                                                \
    name, ROSETTE_KIND_DATE_TIME, ((flags) & ~REQUIRED) | SLIP, NULL, 0                            \
  }
#define OWN_DATE(name, flags)                                                                      \
  {                                                                                                \
    name, ROSETTE_KIND_DATE_TIME, flags, NULL, 0                                                   \
  }
#define NUMBER(name)                                                                               \
  {                                                                                                \
    name, ROSETTE_KIND_NUMBER, SLIP, NULL, 0                                                       \
  }
#define OBJECT(name, class_name)                                                                   \
  {                                                                                                \
    name, ROSETTE_KIND_OBJECT, LISTED, class_name, 0                                               \
  }
/* The schemas want an object; the context makes an address of a text, which many issuers write. */
#define PICTURE(name)                                                                              \
  {                                                                                                \
    name, ROSETTE_KIND_REFERENCE, LISTED, "Image", 0                                               \
  }
#define LINK(name, flags, class_name)                                                              \
  {                                                                                                \
    name, ROSETTE_KIND_LINK, flags, class_name, 0                                                  \
  }
#define MANY_OF(name, of)                                                                          \
  {                                                                                                \
    name, ROSETTE_KIND_OBJECT, MANY, of, 0                                                         \
  }
#define WORD(name, flags, list)                                                                    \
  {                                                                                                \
    name, ROSETTE_KIND_WORD, flags, NULL, ROSETTE_VOCABULARY_##list                                \
  }
#define ENDORSEMENTS                                                                               \
  { "endorsement", ROSETTE_KIND_OBJECT, MANY | ADVICE, "EndorsementCredential", 0 },               \
  {                                                                                                \
    "endorsementJwt", ROSETTE_KIND_JWS, MANY | ADVICE, NULL, 0                                     \
  }
#define END                                                                                        \
  {                                                                                                \
    NULL                                                                                           \
  }

/* What every kind of credential has after its own members. */
#define CREDENTIAL_ROWS                                                                            \
  OWN_DATE ("awardedDate", SLIP), { "issuer", ROSETTE_KIND_REFERENCE, REQUIRED, "Profile", 0 },    \
    DATE_TIME ("validFrom", REQUIRED | VCDM_2), DATE_TIME ("validUntil", 0),                       \
    { "issuanceDate|validFrom", ROSETTE_KIND_ANY_OF, REQUIRED | VCDM_1, NULL, 0 },                 \
    DATE_TIME ("issuanceDate", VCDM_1), DATE_TIME ("expirationDate", VCDM_1),                      \
    DATE_TIME ("validFrom", VCDM_1), MANY_OF ("proof", "Proof"),                                   \
    MANY_OF ("credentialSchema", "CredentialSchema"),                                              \
    { "credentialStatus", ROSETTE_KIND_OBJECT, MANY | BARE, "CredentialStatus", 0 },               \
    OBJECT ("refreshService", "RefreshService"), MANY_OF ("termsOfUse", "TermsOfUse"),             \
    LINK ("evidence", MANY, "Evidence")

static const RosetteMemberRow achievement_credential[] = {
  { "@context", ROSETTE_KIND_CONTEXT, REQUIRED, NULL, 0 },
  NEEDS_ID,
  TYPE ("VerifiableCredential"),
  TYPE ("AchievementCredential|OpenBadgeCredential"),
  TEXT ("name"),
  { "name", ROSETTE_KIND_TEXT, REQUIRED | ADVICE | VCDM_1, NULL, 0 },
  TEXT ("description"),
  PICTURE ("image"),
  { "credentialSubject", ROSETTE_KIND_OBJECT, REQUIRED | LISTED, "AchievementSubject", 0 },
  ENDORSEMENTS,
  CREDENTIAL_ROWS,
  END,
};

static const RosetteMemberRow endorsement_credential[] = {
  { "@context", ROSETTE_KIND_CONTEXT, REQUIRED, NULL, 0 },
  TYPE ("VerifiableCredential"),
  TYPE ("EndorsementCredential"),
  NEEDS_ID,
  NEEDS ("name"),
  TEXT ("description"),
  { "credentialSubject", ROSETTE_KIND_OBJECT, REQUIRED, "EndorsementSubject", 0 },
  CREDENTIAL_ROWS,
  END,
};

static const RosetteMemberRow clr_credential[] = {
  { "@context", ROSETTE_KIND_CONTEXT, REQUIRED, "clr", 0 },
  TYPE ("VerifiableCredential"),
  TYPE ("ClrCredential"),
  NEEDS_ID,
  NEEDS ("name"),
  TEXT ("description"),
  PICTURE ("image"),
  { "partial", ROSETTE_KIND_BOOLEAN, 0, NULL, 0 },
  { "credentialSubject", ROSETTE_KIND_OBJECT, REQUIRED, "ClrSubject", 0 },
  ENDORSEMENTS,
  CREDENTIAL_ROWS,
  END,
};

/* A credential that says of itself no more than that it is one. */
static const RosetteMemberRow plain_credential[] = {
  TYPE ("VerifiableCredential"),
  { "type", ROSETTE_KIND_TYPE, ADVICE, "OpenBadgeCredential|AchievementCredential", 0 },
  { "credentialSubject", ROSETTE_KIND_OBJECT, REQUIRED | MANY | BARE, "Anything", 0 },
  CREDENTIAL_ROWS,
  END,
};

static const RosetteMemberRow presentation[] = {
  TYPE ("VerifiablePresentation"),
  { "verifiableCredential", ROSETTE_KIND_REFERENCE, REQUIRED | MANY, "PresentedCredential", 0 },
  MANY_OF ("proof", "Proof"),
  END,
};

static const RosetteMemberRow achievement_subject[] = {
  PLAIN ("id"),
  TYPE ("AchievementSubject"),
  { "id|identifier", ROSETTE_KIND_ANY_OF, REQUIRED | ADVICE, NULL, 0 },
  OWN_DATE ("activityEndDate", ADVICE),
  OWN_DATE ("activityStartDate", ADVICE),
  NUMBER ("creditsEarned"),
  { "achievement", ROSETTE_KIND_OBJECT, REQUIRED | LISTED, "Achievement", 0 },
  MANY_OF ("identifier", "IdentityObject"),
  PICTURE ("image"),
  TEXT ("licenseNumber"),
  TEXT ("narrative"),
  MANY_OF ("result", "Result"),
  TEXT ("role"),
  LINK ("source", LISTED, "Profile"),
  TEXT ("term"),
  END,
};

static const RosetteMemberRow endorsement_subject[] = {
  NEEDS_ID,
  TYPE ("EndorsementSubject"),
  TEXT ("endorsementComment"),
  END,
};

static const RosetteMemberRow clr_subject[] = {
  PLAIN ("id"),
  TYPE ("ClrSubject"),
  MANY_OF ("identifier", "IdentityObject"),
  MANY_OF ("achievement", "Achievement"),
  { "verifiableCredential", ROSETTE_KIND_OBJECT, REQUIRED | MANY, "PresentedCredential", 0 },
  MANY_OF ("association", "Association"),
  END,
};

static const RosetteMemberRow association[] = {
  ONE_TYPE ("Association"), NEEDS ("associationType"), NEEDS ("sourceId"), NEEDS ("targetId"), END,
};

static const RosetteMemberRow achievement[] = {
  NEEDS_ID,
  TYPE ("Achievement"),
  MANY_OF ("alignment", "Alignment"),
  WORD ("achievementType", SLIP, ACHIEVEMENT_TYPE),
  LINK ("creator", LISTED, "Profile"),
  NUMBER ("creditsAvailable"),
  LINK ("criteria", REQUIRED | LISTED, "Criteria"),
  NEEDS ("description"),
  ENDORSEMENTS,
  TEXT ("fieldOfStudy"),
  TEXT ("humanCode"),
  PICTURE ("image"),
  TEXT ("inLanguage"),
  NEEDS ("name"),
  MANY_OF ("otherIdentifier", "IdentifierEntry"),
  MANY_OF ("related", "Related"),
  MANY_OF ("resultDescription", "ResultDescription"),
  TEXT ("specialization"),
  { "tag", ROSETTE_KIND_TEXT, MANY | SLIP, NULL, 0 },
  TEXT ("version"),
  END,
};

static const RosetteMemberRow criteria[] = {
  { "id|narrative", ROSETTE_KIND_ANY_OF, REQUIRED | ADVICE, NULL, 0 },
  PLAIN ("id"),
  TEXT ("narrative"),
  END,
};

static const RosetteMemberRow profile[] = {
  NEEDS_ID,
  SHOULD_HAVE_TYPE ("Profile"),
  TEXT ("name"),
  TEXT ("url"),
  TEXT ("phone"),
  TEXT ("description"),
  ENDORSEMENTS,
  PICTURE ("image"),
  TEXT ("email"),
  OBJECT ("address", "Address"),
  MANY_OF ("otherIdentifier", "IdentifierEntry"),
  TEXT ("official"),
  LINK ("parentOrg", LISTED, "Profile"),
  TEXT ("familyName"),
  TEXT ("givenName"),
  TEXT ("additionalName"),
  TEXT ("patronymicName"),
  TEXT ("honorificPrefix"),
  TEXT ("honorificSuffix"),
  TEXT ("familyNamePrefix"),
  { "dateOfBirth", ROSETTE_KIND_DATE, ADVICE, NULL, 0 },
  END,
};

static const RosetteMemberRow address[] = {
  SHOULD_HAVE_TYPE ("Address"),     TEXT ("addressCountry"),
  TEXT ("addressCountryCode"),      TEXT ("addressRegion"),
  TEXT ("addressLocality"),         TEXT ("streetAddress"),
  TEXT ("postOfficeBoxNumber"),     TEXT ("postalCode"),
  OBJECT ("geo", "GeoCoordinates"), END,
};

static const RosetteMemberRow geo_coordinates[] = {
  SHOULD_HAVE_TYPE ("GeoCoordinates"),
  { "latitude", ROSETTE_KIND_NUMBER, REQUIRED | SLIP, NULL, 0 },
  { "longitude", ROSETTE_KIND_NUMBER, REQUIRED | SLIP, NULL, 0 },
  END,
};

static const RosetteMemberRow image[] = {
  SHOULD_HAVE_ID,
  SHOULD_HAVE_TYPE ("Image"),
  TEXT ("caption"),
  END,
};

static const RosetteMemberRow identity_object[] = {
  ONE_TYPE ("IdentityObject"),
  { "hashed", ROSETTE_KIND_BOOLEAN, REQUIRED, NULL, 0 },
  NEEDS ("identityHash"),
  WORD ("identityType", REQUIRED, IDENTIFIER_TYPE),
  PLAIN ("salt"),
  END,
};

static const RosetteMemberRow identifier_entry[] = {
  SHOULD_HAVE_TYPE ("IdentifierEntry"),
  SHOULD_HAVE ("identifier"),
  WORD ("identifierType", REQUIRED | SLIP, IDENTIFIER_TYPE),
  END,
};

static const RosetteMemberRow alignment[] = {
  SHOULD_HAVE_TYPE ("Alignment"), TEXT ("targetCode"),
  TEXT ("targetDescription"),     SHOULD_HAVE ("targetName"),
  TEXT ("targetFramework"),       WORD ("targetType", SLIP, TARGET_TYPE),
  SHOULD_HAVE ("targetUrl"),      END,
};

static const RosetteMemberRow evidence[] = {
  PLAIN ("id"),         SHOULD_HAVE_TYPE ("Evidence"),
  TEXT ("narrative"),   TEXT ("name"),
  TEXT ("description"), TEXT ("genre"),
  TEXT ("audience"),    END,
};

static const RosetteMemberRow result[] = {
  SHOULD_HAVE_TYPE ("Result"),
  TEXT ("achievedLevel"),
  MANY_OF ("alignment", "Alignment"),
  TEXT ("resultDescription"),
  WORD ("status", SLIP, RESULT_STATUS),
  TEXT ("value"),
  END,
};

static const RosetteMemberRow result_description[] = {
  SHOULD_HAVE_ID,
  SHOULD_HAVE_TYPE ("ResultDescription"),
  MANY_OF ("alignment", "Alignment"),
  { "allowedValue", ROSETTE_KIND_TEXT, MANY | SLIP, NULL, 0 },
  SHOULD_HAVE ("name"),
  TEXT ("requiredLevel"),
  TEXT ("requiredValue"),
  WORD ("resultType", REQUIRED | SLIP, RESULT_TYPE),
  MANY_OF ("rubricCriterionLevel", "RubricCriterionLevel"),
  TEXT ("valueMax"),
  TEXT ("valueMin"),
  END,
};

static const RosetteMemberRow rubric_criterion_level[] = {
  SHOULD_HAVE_ID,
  SHOULD_HAVE_TYPE ("RubricCriterionLevel"),
  MANY_OF ("alignment", "Alignment"),
  TEXT ("description"),
  TEXT ("level"),
  SHOULD_HAVE ("name"),
  TEXT ("points"),
  END,
};

static const RosetteMemberRow related[] = {
  SHOULD_HAVE_ID, SHOULD_HAVE_TYPE ("Related"), TEXT ("inLanguage"), TEXT ("version"), END,
};

static const RosetteMemberRow proof[] = {
  { "type", ROSETTE_KIND_TYPE, REQUIRED, NULL, 0 },
  OWN_DATE ("created", ADVICE),
  PLAIN ("cryptosuite"),
  PLAIN ("challenge"),
  { "domain", ROSETTE_KIND_TEXT, MANY | BARE, NULL, 0 },
  PLAIN ("nonce"),
  PLAIN ("proofPurpose"),
  PLAIN ("proofValue"),
  PLAIN ("verificationMethod"),
  END,
};

static const RosetteMemberRow id_and_type[] = {
  NEEDS_ID,
  { "type", ROSETTE_KIND_TYPE, REQUIRED, NULL, 0 },
  END,
};

static const RosetteMemberRow type_only[] = {
  PLAIN ("id"),
  { "type", ROSETTE_KIND_TYPE, REQUIRED, NULL, 0 },
  END,
};

static const RosetteMemberRow anything[] = { END };

const RosetteClass rosette_classes_3[] = {
  { "AchievementCredential", FALSE, achievement_credential },
  { "EndorsementCredential", FALSE, endorsement_credential },
  { "ClrCredential", FALSE, clr_credential },
  { "PlainCredential", FALSE, plain_credential },
  { "Presentation", FALSE, presentation },
  { "AchievementSubject", FALSE, achievement_subject },
  { "EndorsementSubject", FALSE, endorsement_subject },
  { "ClrSubject", FALSE, clr_subject },
  { "Association", TRUE, association },
  { "Achievement", FALSE, achievement },
  { "Criteria", FALSE, criteria },
  { "Profile", FALSE, profile },
  { "Address", FALSE, address },
  { "GeoCoordinates", FALSE, geo_coordinates },
  { "Image", TRUE, image },
  { "IdentityObject", TRUE, identity_object },
  { "IdentifierEntry", TRUE, identifier_entry },
  { "Alignment", FALSE, alignment },
  { "Evidence", FALSE, evidence },
  { "Result", FALSE, result },
  { "ResultDescription", FALSE, result_description },
  { "RubricCriterionLevel", FALSE, rubric_criterion_level },
  { "Related", FALSE, related },
  { "Proof", FALSE, proof },
  { "CredentialSchema", FALSE, id_and_type },
  { "CredentialStatus", FALSE, type_only },
  { "RefreshService", FALSE, id_and_type },
  { "TermsOfUse", FALSE, type_only },
  { "Anything", FALSE, anything },
  { NULL },
};
