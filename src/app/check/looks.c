/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "check/looks.h"

static const struct
{
  const char *icon;
  const char *css_class;
} verdicts[] = {
  [ROSETTE_VERDICT_GENUINE] = { "rosette-genuine-symbolic", "verdict-good" },
  [ROSETTE_VERDICT_LAPSED] = { "rosette-lapsed-symbolic", "verdict-caution" },
  [ROSETTE_VERDICT_FORGED] = { "rosette-forged-symbolic", "verdict-bad" },
  [ROSETTE_VERDICT_MISMATCH] = { "rosette-mismatch-symbolic", "verdict-caution" },
  [ROSETTE_VERDICT_UNCHECKED] = { "rosette-unchecked-symbolic", "verdict-open" },
  [ROSETTE_VERDICT_NOT_A_BADGE] = { "rosette-not-a-badge-symbolic", "verdict-none" },
};

static const struct
{
  const char *icon;
  const char *css_class;
} results[] = {
  [ROSETTE_RESULT_PASS] = { "rosette-pass-symbolic", "verdict-good" },
  [ROSETTE_RESULT_FAIL] = { "rosette-fail-symbolic", "verdict-bad" },
  [ROSETTE_RESULT_UNKNOWN] = { "rosette-unknown-symbolic", "verdict-open" },
  [ROSETTE_RESULT_SKIPPED] = { "rosette-skipped-symbolic", "verdict-none" },
};

const char *
rosette_looks_get_verdict_icon (RosetteVerdict verdict)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdicts), NULL);

  return verdicts[verdict].icon;
}

const char *
rosette_looks_get_verdict_class (RosetteVerdict verdict)
{
  g_return_val_if_fail (verdict < G_N_ELEMENTS (verdicts), NULL);

  return verdicts[verdict].css_class;
}

const char *
rosette_looks_get_result_icon (RosetteResult result)
{
  g_return_val_if_fail (result < G_N_ELEMENTS (results), NULL);

  return results[result].icon;
}

const char *
rosette_looks_get_result_class (RosetteResult result)
{
  g_return_val_if_fail (result < G_N_ELEMENTS (results), NULL);

  return results[result].css_class;
}
