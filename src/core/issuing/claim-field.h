/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/achievement.h"

G_BEGIN_DECLS

/* What can be said of one person's award: how long, where, with which result, and what shows it.
 * The fields follow from the achievement, whose results are fields of their own. */

/**
 * RosetteClaimKind:
 * @ROSETTE_CLAIM_TEXT: any text
 * @ROSETTE_CLAIM_DATE: a day
 * @ROSETTE_CLAIM_NUMBER: a number that is not negative
 * @ROSETTE_CLAIM_URL: a web address
 * @ROSETTE_CLAIM_FILE: a file, which is kept beside the badge
 * @ROSETTE_CLAIM_RESULT: a result, of those that its description allows
 */
typedef enum
{
  ROSETTE_CLAIM_TEXT,
  ROSETTE_CLAIM_DATE,
  ROSETTE_CLAIM_NUMBER,
  ROSETTE_CLAIM_URL,
  ROSETTE_CLAIM_FILE,
  ROSETTE_CLAIM_RESULT,
} RosetteClaimKind;

/**
 * RosetteClaimField:
 * @key: its word on the command line: "host", or "result-1" for the first result
 * @title: what a person reads, translated
 * @kind: what it holds
 * @description: (nullable): the ResultDescription (OB 3.0 B.1.20) of a result
 */
typedef struct
{
  char *key;
  char *title;
  RosetteClaimKind kind;
  JsonObject *description;

  /*< private >*/
  const char *words;
} RosetteClaimField;

/**
 * rosette_claim_fields_new:
 * @achievement: what is given
 *
 * Returns: (transfer full) (element-type RosetteClaimField): the fields, in the order in which a
 *   person would fill them
 */
GPtrArray *rosette_claim_fields_new (RosetteAchievement *achievement) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_claim_fields_find:
 * @fields: from rosette_claim_fields_new()
 * @key: a key
 *
 * Returns: the place of the field; -1 for none
 */
int rosette_claim_fields_find (GPtrArray *fields, const char *key);

/**
 * rosette_claim_fields_guess:
 * @fields: from rosette_claim_fields_new()
 * @header: the header of a column
 *
 * What a column holds: a result whose name is, or begins with, the header comes before a word for a
 * field in one of the larger languages of the European Union.
 *
 * Returns: the place of the field; -1 for none
 */
int rosette_claim_fields_guess (GPtrArray *fields, const char *header);

/**
 * rosette_claim_field_counts_hours:
 *
 * Returns: whether it says how many hours: the field of that name, or a result called so
 */
gboolean rosette_claim_field_counts_hours (const RosetteClaimField *self);

/**
 * rosette_claim_field_dup_hint:
 *
 * Returns: (transfer full) (nullable): what may be written: "Excellent, Good, Begun", "0 to 180";
 *   %NULL where it is plain
 */
char *rosette_claim_field_dup_hint (const RosetteClaimField *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_claim_field_dup_needed:
 *
 * Returns: (transfer full) (nullable): the least that the badge asks for: "Good", "160"; %NULL
 *   where it asks for none
 */
char *rosette_claim_field_dup_needed (const RosetteClaimField *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
