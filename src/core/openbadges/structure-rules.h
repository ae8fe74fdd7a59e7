/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The tables behind structure.c: one row for each member of each class. */

#pragma once

#include "openbadges/vocabulary.h"

G_BEGIN_DECLS

/* What a value must be. @of in a row says more where noted. */
typedef enum
{
  ROSETTE_KIND_TEXT,      /* a string, or a map from language to string */
  ROSETTE_KIND_STRING,    /* a string */
  ROSETTE_KIND_VERSION,   /* a string or a number */
  ROSETTE_KIND_BOOLEAN,   /* true or false */
  ROSETTE_KIND_NUMBER,    /* a number */
  ROSETTE_KIND_DATE_TIME, /* RFC 3339, with a zone */
  ROSETTE_KIND_INSTANT,   /* ISO 8601 in any form with a zone */
  ROSETTE_KIND_DATE,      /* a day, or a time of a day */
  ROSETTE_KIND_OLD_DATE,  /* ISO 8601 in any form, or seconds since 1970 */
  ROSETTE_KIND_JWS,       /* compact JWS */
  ROSETTE_KIND_WORD,      /* a word of the list in @words */
  ROSETTE_KIND_CONTEXT,   /* the contexts of OB 3.0, or of CLR 2.0 where @of is "clr" */
  ROSETTE_KIND_TYPE,      /* a string or strings, of which one is @of ("A|B": either) */
  ROSETTE_KIND_TYPE_2,    /* the same in OB 2.0: the others are terms of it, or IRIs */
  ROSETTE_KIND_OBJECT,    /* an object of class @of */
  ROSETTE_KIND_REFERENCE, /* the same, or a string with its address */
  ROSETTE_KIND_LINK,      /* the same, but a string is a slip */
  ROSETTE_KIND_PICTURE,   /* the same, but not a data: address */
  ROSETTE_KIND_ANY_OF,    /* not a member: one of the members "a|b" is there */
} RosetteKind;

typedef enum
{
  ROSETTE_MEMBER_REQUIRED = 1 << 0, /* must be there */
  ROSETTE_MEMBER_MANY = 1 << 1,     /* one, or an array of them */
  ROSETTE_MEMBER_ADVICE = 1 << 2,   /* a problem here, or inside, is not fatal */
  ROSETTE_MEMBER_VCDM_1 = 1 << 3,   /* the row counts for the VC Data Model 1.1 only */
  ROSETTE_MEMBER_VCDM_2 = 1 << 4,   /* the row counts for the VC Data Model 2.0 only */
  ROSETTE_MEMBER_BARE = 1 << 5,     /* with MANY: a single one is written without an array */
  ROSETTE_MEMBER_SLIP = 1 << 6,     /* a problem here is fatal only in what is to be issued */
  ROSETTE_MEMBER_LISTED = 1 << 7,   /* one may be in an array; that is a slip */
} RosetteMemberFlags;

typedef struct
{
  const char *member;
  RosetteKind kind;
  guint flags;
  const char *of;
  RosetteVocabulary words;
} RosetteMemberRow;

/* @closed: no other members are allowed. @rows ends with a row of zeros. */
typedef struct
{
  const char *name;
  gboolean closed;
  const RosetteMemberRow *rows;
} RosetteClass;

/* Each ends with a class without a name. */
extern const RosetteClass rosette_classes_3[];
extern const RosetteClass rosette_classes_2[];

/* Extensions of 1.1 and 2.0; the first class is what all of them must be. */
extern const RosetteClass rosette_classes_extension[];

/* The class of an extension by its type, such as "extensions:ApplyLink" or the whole address; NULL
 * where we know none. */
const RosetteClass *rosette_extension_find_class (const char *type);

/* Every type of OB 2.0, ended by NULL. */
extern const char *const rosette_types_2[];

G_END_DECLS
