/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "openbadges/version.h"

G_BEGIN_DECLS

/**
 * RosetteRule:
 * @ROSETTE_RULE_MISSING: a member that must be there is not
 * @ROSETTE_RULE_WRONG_KIND: the value is of another kind of JSON than it must be
 * @ROSETTE_RULE_WRONG_TYPE: `type` does not say what the object must be
 * @ROSETTE_RULE_WRONG_CONTEXT: `@context` is not that of the version, or not in its order
 * @ROSETTE_RULE_BAD_DATE: not a date, or without the time zone that its version asks for
 * @ROSETTE_RULE_BAD_VALUE: of the right kind, but not a value it may have
 * @ROSETTE_RULE_UNKNOWN_WORD: not in the published list of words, and not an extension
 * @ROSETTE_RULE_EXTRA: a member that an object of this type may not have
 * @ROSETTE_RULE_UNKNOWN_EXTENSION: no rule is broken, but an extension has rules of its own that
 * are not known here
 *
 * The rule of the structure that was broken.
 */
typedef enum
{
  ROSETTE_RULE_MISSING,
  ROSETTE_RULE_WRONG_KIND,
  ROSETTE_RULE_WRONG_TYPE,
  ROSETTE_RULE_WRONG_CONTEXT,
  ROSETTE_RULE_BAD_DATE,
  ROSETTE_RULE_BAD_VALUE,
  ROSETTE_RULE_UNKNOWN_WORD,
  ROSETTE_RULE_EXTRA,
  ROSETTE_RULE_UNKNOWN_EXTENSION,
} RosetteRule;

/**
 * RosetteProblem:
 * @path: where, such as "credentialSubject.result[1].type"; a choice of members is written
 *   "criteria.id|narrative"
 * @rule: which rule is broken
 * @fatal: whether the document is not well formed because of it; else it is worth a remark
 *
 * One thing that is wrong with the structure of a document.
 */
typedef struct
{
  char *path;
  RosetteRule rule;
  gboolean fatal;
} RosetteProblem;

/**
 * rosette_credential_check_structure:
 * @document: a credential, assertion, presentation, or a document these link to
 * @version: the version whose rules count, from rosette_version_guess()
 *
 * Holds a document against the rules of its version: for 3.0 and CLR 2.0 those of the JSON Schemas
 * that 1EdTech publishes for compacted JSON-LD, with what its public validator asks beyond them;
 * for 2.0 and before the tables of the specifications. What well-kept validators take
 * although a schema does not (words outside a list, a subject without an identifier, problems
 * inside an endorsement) is not fatal.
 *
 * Returns: (transfer full) (element-type RosetteProblem): the problems in the order of the rules,
 *   none when all is well; at most ROSETTE_MAX_PROBLEMS of either weight
 */
GPtrArray *rosette_credential_check_structure (JsonObject *document, RosetteVersion version);

/**
 * rosette_structure_check_linked:
 * @document: a document that an assertion of 2.1 or before links to
 * @class_name: what it must be: "BadgeClass" or "Profile"
 * @version: the version of the assertion
 *
 * As rosette_credential_check_structure(), for a document that stands at an address of its own. The
 * rules are those of the version that it is written in, where it says one. A profile that leaves
 * something out does less harm than one that is something else: that is not fatal.
 *
 * Returns: (transfer full) (element-type RosetteProblem): the problems
 */
GPtrArray *rosette_structure_check_linked (JsonObject *document,
                                           const char *class_name,
                                           RosetteVersion version);

/**
 * rosette_problems_is_fatal:
 * @problems: (element-type RosetteProblem): what rosette_credential_check_structure() found
 *
 * Returns: whether one of them is fatal
 */
gboolean rosette_problems_is_fatal (GPtrArray *problems);

/**
 * rosette_structure_check_part:
 * @object: an object of Open Badges 3.0
 * @class_name: its class: "Profile", "Achievement", "AchievementCredential", ...
 *
 * As rosette_credential_check_structure(), for a part that stands alone in a file: what is to be
 * issued, or says itself that it follows the published schema. Here every slip is fatal.
 *
 * Returns: (transfer full) (element-type RosetteProblem): the problems
 */
GPtrArray *rosette_structure_check_part (JsonObject *object, const char *class_name);

G_END_DECLS
