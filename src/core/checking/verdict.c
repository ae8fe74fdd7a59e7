/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/verdict.h"

G_DEFINE_ENUM_TYPE (RosetteVerdict,
                    rosette_verdict,
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_GENUINE, "genuine"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_LAPSED, "lapsed"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_FORGED, "forged"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_MISMATCH, "mismatch"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_UNCHECKED, "unchecked"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_VERDICT_NOT_A_BADGE, "not-a-badge"))

G_DEFINE_ENUM_TYPE (RosetteResult,
                    rosette_result,
                    G_DEFINE_ENUM_VALUE (ROSETTE_RESULT_PASS, "pass"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_RESULT_FAIL, "fail"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_RESULT_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (ROSETTE_RESULT_SKIPPED, "skipped"))

static const char *const verdict_names[] = {
  "genuine", "lapsed", "forged", "mismatch", "unchecked", "not-a-badge",
};

static const char *const check_names[ROSETTE_N_CHECKS] = {
  "container", "structure", "signature",    "issuer", "dates",
  "status",    "recipient", "endorsements", "trust",
};

static const char *const result_names[] = { "pass", "fail", "unknown", "skipped" };

const char *
rosette_verdict_get_name (RosetteVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_names), NULL);

  return verdict_names[verdict];
}

const char *
rosette_check_id_get_name (RosetteCheckId id)
{
  g_return_val_if_fail ((guint) id < G_N_ELEMENTS (check_names), NULL);

  return check_names[id];
}

const char *
rosette_result_get_name (RosetteResult result)
{
  g_return_val_if_fail ((guint) result < G_N_ELEMENTS (result_names), NULL);

  return result_names[result];
}

static gboolean
is_any (const RosetteResult results[ROSETTE_N_CHECKS],
        RosetteResult wanted,
        const RosetteCheckId *ids,
        gsize n_ids)
{
  for (gsize i = 0; i < n_ids; i++)
    {
      if (results[ids[i]] == wanted)
        return TRUE;
    }

  return FALSE;
}

/* Every asked check passed; what proves a badge is always asked. */
static gboolean
is_all_good (const RosetteResult results[ROSETTE_N_CHECKS])
{
  for (gsize i = ROSETTE_CHECK_CONTAINER; i <= ROSETTE_CHECK_RECIPIENT; i++)
    {
      gboolean may_skip = i > ROSETTE_CHECK_ISSUER;

      if (results[i] != ROSETTE_RESULT_PASS && !(may_skip && results[i] == ROSETTE_RESULT_SKIPPED))
        return FALSE;
    }

  return TRUE;
}

RosetteVerdict
rosette_verdict_decide (gboolean found, const RosetteResult results[ROSETTE_N_CHECKS])
{
  static const RosetteCheckId proving[] = {
    ROSETTE_CHECK_CONTAINER,
    ROSETTE_CHECK_STRUCTURE,
    ROSETTE_CHECK_SIGNATURE,
    ROSETTE_CHECK_ISSUER,
  };
  static const RosetteCheckId needed[] = {
    ROSETTE_CHECK_SIGNATURE,
    ROSETTE_CHECK_ISSUER,
    ROSETTE_CHECK_STATUS,
  };
  static const RosetteCheckId passing[] = { ROSETTE_CHECK_DATES, ROSETTE_CHECK_STATUS };

  g_return_val_if_fail (results != NULL, ROSETTE_VERDICT_UNCHECKED);

  if (!found)
    return ROSETTE_VERDICT_NOT_A_BADGE;
  if (is_any (results, ROSETTE_RESULT_FAIL, proving, G_N_ELEMENTS (proving)))
    return ROSETTE_VERDICT_FORGED;
  if (is_any (results, ROSETTE_RESULT_UNKNOWN, needed, G_N_ELEMENTS (needed))
      || is_any (results, ROSETTE_RESULT_SKIPPED, needed, 2))
    return ROSETTE_VERDICT_UNCHECKED;
  if (results[ROSETTE_CHECK_RECIPIENT] == ROSETTE_RESULT_FAIL)
    return ROSETTE_VERDICT_MISMATCH;
  if (is_any (results, ROSETTE_RESULT_FAIL, passing, G_N_ELEMENTS (passing)))
    return ROSETTE_VERDICT_LAPSED;

  return is_all_good (results) ? ROSETTE_VERDICT_GENUINE : ROSETTE_VERDICT_UNCHECKED;
}
