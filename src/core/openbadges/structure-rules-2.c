/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Open Badges 0.5 to 2.1: the tables of the specifications. What 1EdTech's validators refuse beyond
 * them is refused, what they let pass is advice. A class of one version has its number at the end.
 */

#include "config.h"

#include "openbadges/structure-rules.h"

#define REQUIRED ROSETTE_MEMBER_REQUIRED
#define MANY     ROSETTE_MEMBER_MANY
#define ADVICE   ROSETTE_MEMBER_ADVICE

#define TEXT(name)                                                                                 \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, 0, NULL, 0                                                            \
  }
/* What is displayed, and nothing hangs on. */
#define DISPLAYED(name)                                                                            \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, ADVICE, NULL, 0                                                       \
  }
#define NEEDS(name)                                                                                \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, REQUIRED, NULL, 0                                                     \
  }
#define SHOULD_HAVE(name)                                                                          \
  {                                                                                                \
    name, ROSETTE_KIND_TEXT, REQUIRED | ADVICE, NULL, 0                                            \
  }
#define TYPE(name)                                                                                 \
  {                                                                                                \
    "type", ROSETTE_KIND_TYPE_2, REQUIRED | MANY, name, 0                                          \
  }
#define OLD_DATE(name, flags)                                                                      \
  {                                                                                                \
    name, ROSETTE_KIND_OLD_DATE, flags, NULL, 0                                                    \
  }
/* Of 2.0: it must be a date, and should have its time and zone. */
#define DATE(name, flags)                                                                          \
  OLD_DATE (name, flags),                                                                          \
  {                                                                                                \
    name, ROSETTE_KIND_DATE_TIME, ADVICE, NULL, 0                                                  \
  }
#define LINK(name, flags, of)                                                                      \
  {                                                                                                \
    name, ROSETTE_KIND_REFERENCE, flags, of, 0                                                     \
  }
#define VERIFICATION                                                                               \
  LINK ("verification", 0, "VerificationObject"), LINK ("verify", 0, "VerificationObject")
#define ANY_2_0                                                                                    \
  LINK ("related", MANY, "Related"), { "version", ROSETTE_KIND_VERSION, ADVICE, NULL, 0 },         \
    LINK ("endorsement", MANY | ADVICE, "Endorsement")
#define END                                                                                        \
  {                                                                                                \
    NULL                                                                                           \
  }

static const RosetteMemberRow assertion[] = {
  NEEDS ("id"),
  TYPE ("Assertion"),
  { "recipient", ROSETTE_KIND_OBJECT, REQUIRED, "IdentityObject", 0 },
  LINK ("badge", REQUIRED, "BadgeClass"),
  { "verification|verify", ROSETTE_KIND_ANY_OF, REQUIRED, NULL, 0 },
  { "verification", ROSETTE_KIND_OBJECT, 0, "VerificationObject", 0 },
  { "verify", ROSETTE_KIND_OBJECT, 0, "VerificationObject", 0 },
  DATE ("issuedOn", REQUIRED),
  DATE ("expires", 0),
  { "image", ROSETTE_KIND_PICTURE, 0, "Image", 0 },
  LINK ("evidence", MANY, "Evidence"),
  DISPLAYED ("narrative"),
  { "revoked", ROSETTE_KIND_BOOLEAN, 0, NULL, 0 },
  DISPLAYED ("revocationReason"),
  ANY_2_0,
  END,
};

/* What is left of an assertion that was taken back ("revoked": true). */
static const RosetteMemberRow revoked_assertion[] = {
  NEEDS ("id"),
  { "revoked", ROSETTE_KIND_BOOLEAN, REQUIRED, NULL, 0 },
  DISPLAYED ("revocationReason"),
  END,
};

static const RosetteMemberRow badge_class[] = {
  NEEDS ("id"),
  TYPE ("BadgeClass"),
  NEEDS ("name"),
  NEEDS ("description"),
  LINK ("image", REQUIRED | ADVICE, "Image"),
  LINK ("criteria", REQUIRED, "Criteria"),
  LINK ("issuer", REQUIRED, "Issuer"),
  LINK ("alignment", MANY, "Alignment"),
  { "tags", ROSETTE_KIND_TEXT, MANY | ADVICE, NULL, 0 },
  ANY_2_0,
  END,
};

#define PROFILE_ROWS                                                                               \
  DISPLAYED ("telephone"), DISPLAYED ("description"), LINK ("image", 0, "Image"),                  \
    LINK ("publicKey", MANY, "CryptographicKey"), VERIFICATION,                                    \
    LINK ("revocationList", 0, "RevocationList"), ANY_2_0

static const RosetteMemberRow profile[] = {
  NEEDS ("id"),
  TYPE ("Profile|Issuer"),
  SHOULD_HAVE ("name"),
  SHOULD_HAVE ("url"),
  SHOULD_HAVE ("email"),
  PROFILE_ROWS,
  END,
};

/* What it leaves out it may have at its own address. */
static const RosetteMemberRow issuer[] = {
  NEEDS ("id"),   TYPE ("Issuer|Profile"),
  TEXT ("name"),  SHOULD_HAVE ("name"),
  TEXT ("url"),   SHOULD_HAVE ("url"),
  TEXT ("email"), SHOULD_HAVE ("email"),
  PROFILE_ROWS,   END,
};

static const RosetteMemberRow identity_object[] = {
  NEEDS ("identity"),
  { "type", ROSETTE_KIND_TYPE, REQUIRED, NULL, 0 },
  { "hashed", ROSETTE_KIND_BOOLEAN, REQUIRED | ADVICE, NULL, 0 },
  TEXT ("salt"),
  END,
};

/* 1.x had one type, email, which early issuers left out. */
static const RosetteMemberRow identity_object_1[] = {
  NEEDS ("identity"),
  { "type", ROSETTE_KIND_TYPE, REQUIRED | ADVICE, NULL, 0 },
  { "hashed", ROSETTE_KIND_BOOLEAN, REQUIRED | ADVICE, NULL, 0 },
  TEXT ("salt"),
  END,
};

static const RosetteMemberRow verification_object[] = {
  { "type", ROSETTE_KIND_TYPE, REQUIRED | MANY | ADVICE, NULL, 0 },
  TEXT ("verificationProperty"),
  { "startsWith", ROSETTE_KIND_TEXT, MANY, NULL, 0 },
  { "allowedOrigins", ROSETTE_KIND_TEXT, MANY, NULL, 0 },
  LINK ("creator", 0, "CryptographicKey"),
  END,
};

static const RosetteMemberRow evidence[] = {
  TEXT ("id"),
  DISPLAYED ("narrative"),
  DISPLAYED ("name"),
  DISPLAYED ("description"),
  DISPLAYED ("genre"),
  { "audience", ROSETTE_KIND_TEXT, MANY | ADVICE, NULL, 0 },
  END,
};

static const RosetteMemberRow image[] = {
  NEEDS ("id"),
  DISPLAYED ("caption"),
  LINK ("author", 0, "Anything"),
  END,
};

static const RosetteMemberRow criteria[] = { TEXT ("id"), DISPLAYED ("narrative"), END };

/* Some kept the names that its members had in 1.1. */
static const RosetteMemberRow alignment[] = {
  SHOULD_HAVE ("targetName"),    SHOULD_HAVE ("targetUrl"), DISPLAYED ("targetDescription"),
  DISPLAYED ("targetFramework"), DISPLAYED ("targetCode"),  END,
};

static const RosetteMemberRow revocation_list[] = {
  TYPE ("RevocationList"),
  LINK ("issuer", ADVICE, "Anything"),
  LINK ("revokedAssertions", REQUIRED | MANY, "Anything"),
  END,
};

static const RosetteMemberRow cryptographic_key[] = {
  TYPE ("CryptographicKey"), SHOULD_HAVE ("id"), SHOULD_HAVE ("owner"), NEEDS ("publicKeyPem"), END,
};

static const RosetteMemberRow endorsement[] = {
  NEEDS ("id"),
  TYPE ("Endorsement"),
  LINK ("claim", REQUIRED, "Anything"),
  LINK ("issuer", REQUIRED, "Issuer"),
  DATE ("issuedOn", REQUIRED),
  { "verification|verify", ROSETTE_KIND_ANY_OF, REQUIRED, NULL, 0 },
  VERIFICATION,
  END,
};

/* Something of a type that is not of Open Badges, or a part that was taken alone. */
static const RosetteMemberRow other[] = {
  { "type", ROSETTE_KIND_TYPE_2, REQUIRED | MANY, NULL, 0 },
  END,
};

static const RosetteMemberRow assertion_1[] = {
  { "uid|id", ROSETTE_KIND_ANY_OF, REQUIRED, NULL, 0 },
  TEXT ("uid"),
  TEXT ("id"),
  { "recipient", ROSETTE_KIND_OBJECT, REQUIRED, "IdentityObject1", 0 },
  LINK ("badge", REQUIRED, "BadgeClass1"),
  { "verify|verification", ROSETTE_KIND_ANY_OF, REQUIRED, NULL, 0 },
  { "verify", ROSETTE_KIND_OBJECT, 0, "VerificationObject", 0 },
  { "verification", ROSETTE_KIND_OBJECT, 0, "VerificationObject", 0 },
  OLD_DATE ("issuedOn", REQUIRED),
  OLD_DATE ("expires", 0),
  TEXT ("image"),
  TEXT ("evidence"),
  END,
};

static const RosetteMemberRow badge_class_1[] = {
  NEEDS ("name"),
  NEEDS ("description"),
  SHOULD_HAVE ("image"),
  LINK ("criteria", REQUIRED, "Criteria"),
  LINK ("issuer", REQUIRED, "Issuer1"),
  LINK ("alignment", MANY, "Alignment1"),
  { "tags", ROSETTE_KIND_TEXT, MANY, NULL, 0 },
  END,
};

static const RosetteMemberRow alignment_1[] = {
  NEEDS ("name"),
  NEEDS ("url"),
  TEXT ("description"),
  END,
};

static const RosetteMemberRow issuer_1[] = {
  NEEDS ("name"),          NEEDS ("url"), TEXT ("email"), TEXT ("description"), TEXT ("image"),
  TEXT ("revocationList"), END,
};

static const RosetteMemberRow assertion_0[] = {
  { "recipient", ROSETTE_KIND_STRING, REQUIRED, NULL, 0 },
  { "salt", ROSETTE_KIND_STRING, 0, NULL, 0 },
  TEXT ("evidence"),
  OLD_DATE ("expires", 0),
  OLD_DATE ("issued_on", 0),
  { "badge", ROSETTE_KIND_OBJECT, REQUIRED, "Badge0", 0 },
  END,
};

static const RosetteMemberRow badge_0[] = {
  { "version", ROSETTE_KIND_VERSION, REQUIRED | ADVICE, NULL, 0 },
  NEEDS ("name"),
  NEEDS ("image"),
  NEEDS ("description"),
  NEEDS ("criteria"),
  { "issuer", ROSETTE_KIND_OBJECT, REQUIRED, "Issuer0", 0 },
  END,
};

static const RosetteMemberRow issuer_0[] = {
  NEEDS ("origin"), NEEDS ("name"), TEXT ("org"), TEXT ("contact"), END,
};

static const RosetteMemberRow anything[] = { END };

const RosetteClass rosette_classes_2[] = {
  { "Assertion", FALSE, assertion },
  { "RevokedAssertion", FALSE, revoked_assertion },
  { "BadgeClass", FALSE, badge_class },
  { "Profile", FALSE, profile },
  { "Issuer", FALSE, issuer },
  { "IdentityObject", FALSE, identity_object },
  { "VerificationObject", FALSE, verification_object },
  { "Evidence", FALSE, evidence },
  { "Image", FALSE, image },
  { "Criteria", FALSE, criteria },
  { "Alignment", FALSE, alignment },
  { "RevocationList", FALSE, revocation_list },
  { "CryptographicKey", FALSE, cryptographic_key },
  { "Endorsement", FALSE, endorsement },
  { "Related", FALSE, anything },
  { "Other", FALSE, other },
  { "Assertion1", FALSE, assertion_1 },
  { "IdentityObject1", FALSE, identity_object_1 },
  { "BadgeClass1", FALSE, badge_class_1 },
  { "Alignment1", FALSE, alignment_1 },
  { "Issuer1", FALSE, issuer_1 },
  { "Assertion0", FALSE, assertion_0 },
  { "Badge0", FALSE, badge_0 },
  { "Issuer0", FALSE, issuer_0 },
  { "Anything", FALSE, anything },
  { NULL },
};

const char *const rosette_types_2[] = {
  "AlignmentObject",
  "CryptographicKey",
  "Endorsement",
  "Assertion",
  "BadgeClass",
  "Criteria",
  "Evidence",
  "Extension",
  "FrameValidation",
  "IdentityObject",
  "Image",
  "HostedBadge",
  "hosted",
  "Issuer",
  "Profile",
  "RevocationList",
  "SignedBadge",
  "signed",
  "TypeValidation",
  "VerificationObject",
  NULL,
};
