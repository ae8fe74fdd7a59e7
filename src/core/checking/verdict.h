/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosetteVerdict:
 * @ROSETTE_VERDICT_GENUINE: every asked check passed
 * @ROSETTE_VERDICT_LAPSED: signed and unaltered, but not in force now: expired, not yet valid,
 *   suspended or revoked
 * @ROSETTE_VERDICT_FORGED: something is proven wrong
 * @ROSETTE_VERDICT_MISMATCH: genuine, but awarded to someone else
 * @ROSETTE_VERDICT_UNCHECKED: something needed was out of reach, and nothing failed
 * @ROSETTE_VERDICT_NOT_A_BADGE: no credential inside
 *
 * What a check says of a file as a whole.
 */
typedef enum
{
  ROSETTE_VERDICT_GENUINE,
  ROSETTE_VERDICT_LAPSED,
  ROSETTE_VERDICT_FORGED,
  ROSETTE_VERDICT_MISMATCH,
  ROSETTE_VERDICT_UNCHECKED,
  ROSETTE_VERDICT_NOT_A_BADGE,
} RosetteVerdict;

#define ROSETTE_TYPE_VERDICT (rosette_verdict_get_type ())
GType rosette_verdict_get_type (void);

/**
 * RosetteCheckId:
 * @ROSETTE_CHECK_CONTAINER: a credential was found in the file
 * @ROSETTE_CHECK_STRUCTURE: it is well formed for its version
 * @ROSETTE_CHECK_SIGNATURE: what was signed is unaltered
 * @ROSETTE_CHECK_ISSUER: the key belongs to the issuer that it names
 * @ROSETTE_CHECK_DATES: it is valid now
 * @ROSETTE_CHECK_STATUS: it was neither revoked nor suspended
 * @ROSETTE_CHECK_RECIPIENT: it was awarded to who was asked for
 * @ROSETTE_CHECK_ENDORSEMENTS: what others signed about it
 * @ROSETTE_CHECK_TRUST: the issuer is one that the user knows
 *
 * The single checks, in the order of every report.
 */
typedef enum
{
  ROSETTE_CHECK_CONTAINER,
  ROSETTE_CHECK_STRUCTURE,
  ROSETTE_CHECK_SIGNATURE,
  ROSETTE_CHECK_ISSUER,
  ROSETTE_CHECK_DATES,
  ROSETTE_CHECK_STATUS,
  ROSETTE_CHECK_RECIPIENT,
  ROSETTE_CHECK_ENDORSEMENTS,
  ROSETTE_CHECK_TRUST,
} RosetteCheckId;

#define ROSETTE_N_CHECKS (ROSETTE_CHECK_TRUST + 1)

/**
 * RosetteResult:
 * @ROSETTE_RESULT_PASS: as it should be; a warning passes, with a message
 * @ROSETTE_RESULT_FAIL: proven not to be as it should be
 * @ROSETTE_RESULT_UNKNOWN: something that is needed was out of reach or is not known to us
 * @ROSETTE_RESULT_SKIPPED: not asked, or of no use after what was found before
 *
 * The outcome of a single check.
 */
typedef enum
{
  ROSETTE_RESULT_PASS,
  ROSETTE_RESULT_FAIL,
  ROSETTE_RESULT_UNKNOWN,
  ROSETTE_RESULT_SKIPPED,
} RosetteResult;

#define ROSETTE_TYPE_RESULT (rosette_result_get_type ())
GType rosette_result_get_type (void);

/**
 * rosette_verdict_get_name:
 *
 * Returns: (transfer none): the machine word, such as "not-a-badge"; it never changes
 */
const char *rosette_verdict_get_name (RosetteVerdict verdict);

/**
 * rosette_check_id_get_name:
 *
 * Returns: (transfer none): the machine word, such as "signature"; it never changes
 */
const char *rosette_check_id_get_name (RosetteCheckId id);

/**
 * rosette_result_get_name:
 *
 * Returns: (transfer none): "pass", "fail", "unknown" or "skipped"; it never changes
 */
const char *rosette_result_get_name (RosetteResult result);

/**
 * rosette_verdict_decide:
 * @found: whether a credential was found in the file at all
 * @results: (array fixed-size=9): the outcome of each check, by #RosetteCheckId
 *
 * The rule that makes one verdict of the single checks. Endorsements and trust never count; a
 * failed container with a credential in it is a damaged one, and counts as proven wrong. Genuine
 * needs a pass of container, structure, signature and issuer, and a pass or a skip of the others.
 *
 * Returns: the verdict
 */
RosetteVerdict rosette_verdict_decide (gboolean found,
                                       const RosetteResult results[ROSETTE_N_CHECKS]);

G_END_DECLS
