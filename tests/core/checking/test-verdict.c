/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/verdict.h"

#include <string.h>

#define PASS    ROSETTE_RESULT_PASS
#define FAIL    ROSETTE_RESULT_FAIL
#define UNKNOWN ROSETTE_RESULT_UNKNOWN
#define SKIPPED ROSETTE_RESULT_SKIPPED

#define N_RESULTS 4

/* The order of PRODUCT.md's rule, said once more in another form: how bad each result of each
 * check is, and the worst one decides. */
typedef enum
{
  FINE,
  ASKED_AND_NOT_KNOWN,
  NOT_IN_FORCE,
  SOMEONE_ELSE,
  OUT_OF_REACH,
  PROVEN_WRONG,
} Badness;

static const Badness badness[ROSETTE_N_CHECKS][N_RESULTS] = {
  [ROSETTE_CHECK_CONTAINER] = { FINE, PROVEN_WRONG, ASKED_AND_NOT_KNOWN, ASKED_AND_NOT_KNOWN },
  [ROSETTE_CHECK_STRUCTURE] = { FINE, PROVEN_WRONG, ASKED_AND_NOT_KNOWN, ASKED_AND_NOT_KNOWN },
  [ROSETTE_CHECK_SIGNATURE] = { FINE, PROVEN_WRONG, OUT_OF_REACH, OUT_OF_REACH },
  [ROSETTE_CHECK_ISSUER] = { FINE, PROVEN_WRONG, OUT_OF_REACH, OUT_OF_REACH },
  [ROSETTE_CHECK_DATES] = { FINE, NOT_IN_FORCE, ASKED_AND_NOT_KNOWN, FINE },
  [ROSETTE_CHECK_STATUS] = { FINE, NOT_IN_FORCE, OUT_OF_REACH, FINE },
  [ROSETTE_CHECK_RECIPIENT] = { FINE, SOMEONE_ELSE, ASKED_AND_NOT_KNOWN, FINE },
  [ROSETTE_CHECK_ENDORSEMENTS] = { FINE, FINE, FINE, FINE },
  [ROSETTE_CHECK_TRUST] = { FINE, FINE, FINE, FINE },
};

static const RosetteVerdict verdicts[] = {
  [FINE] = ROSETTE_VERDICT_GENUINE,           [ASKED_AND_NOT_KNOWN] = ROSETTE_VERDICT_UNCHECKED,
  [NOT_IN_FORCE] = ROSETTE_VERDICT_LAPSED,    [SOMEONE_ELSE] = ROSETTE_VERDICT_MISMATCH,
  [OUT_OF_REACH] = ROSETTE_VERDICT_UNCHECKED, [PROVEN_WRONG] = ROSETTE_VERDICT_FORGED,
};

static RosetteVerdict
worst_decides (const RosetteResult results[ROSETTE_N_CHECKS])
{
  Badness worst = FINE;

  for (gsize i = 0; i < ROSETTE_N_CHECKS; i++)
    worst = MAX (worst, badness[i][results[i]]);

  return verdicts[worst];
}

/* All 4 to the power of 9 combinations. */
static void
test_every_combination (void)
{
  RosetteResult results[ROSETTE_N_CHECKS];
  guint n_combinations = 0;
  guint n_genuine = 0;

  for (guint number = 0; number < 1u << (2 * ROSETTE_N_CHECKS); number++)
    {
      for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
        results[i] = (RosetteResult) ((number >> (2 * i)) & 3);
      g_assert_cmpint (rosette_verdict_decide (TRUE, results), ==, worst_decides (results));
      g_assert_cmpint (rosette_verdict_decide (FALSE, results), ==, ROSETTE_VERDICT_NOT_A_BADGE);
      n_combinations++;
      n_genuine += rosette_verdict_decide (TRUE, results) == ROSETTE_VERDICT_GENUINE;
    }

  g_assert_cmpuint (n_combinations, ==, 262144);
  /* dates, status and recipient may pass or be skipped; endorsements and trust may be anything */
  g_assert_cmpuint (n_genuine, ==, 2 * 2 * 2 * 4 * 4);
  g_test_message ("%u combinations, %u of them genuine", n_combinations, n_genuine);
}

typedef struct
{
  const char *what;
  RosetteResult results[ROSETTE_N_CHECKS];
  RosetteVerdict verdict;
} Case;

static const Case cases[] = {
  { "all well, nothing else asked",
    { PASS, PASS, PASS, PASS, PASS, SKIPPED, SKIPPED, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_GENUINE },
  { "an unknown issuer stays genuine",
    { PASS, PASS, PASS, PASS, PASS, PASS, PASS, UNKNOWN, UNKNOWN },
    ROSETTE_VERDICT_GENUINE },
  { "a bad endorsement stays genuine",
    { PASS, PASS, PASS, PASS, PASS, PASS, PASS, FAIL, FAIL },
    ROSETTE_VERDICT_GENUINE },
  { "damaged chunk",
    { FAIL, PASS, PASS, PASS, PASS, SKIPPED, SKIPPED, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_FORGED },
  { "someone else's key, and revoked",
    { PASS, PASS, PASS, FAIL, PASS, FAIL, SKIPPED, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_FORGED },
  { "a failure outweighs what is unknown",
    { PASS, FAIL, UNKNOWN, UNKNOWN, PASS, UNKNOWN, FAIL, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_FORGED },
  { "expired, but the issuer was out of reach",
    { PASS, PASS, PASS, UNKNOWN, FAIL, SKIPPED, SKIPPED, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_UNCHECKED },
  { "status list out of reach",
    { PASS, PASS, PASS, PASS, PASS, UNKNOWN, FAIL, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_UNCHECKED },
  { "someone else's, and expired",
    { PASS, PASS, PASS, PASS, FAIL, PASS, FAIL, SKIPPED, SKIPPED },
    ROSETTE_VERDICT_MISMATCH },
  { "revoked", { PASS, PASS, PASS, PASS, PASS, FAIL, PASS, PASS, PASS }, ROSETTE_VERDICT_LAPSED },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].what);
      g_assert_cmpint (rosette_verdict_decide (TRUE, cases[i].results), ==, cases[i].verdict);
    }
}

/* These words are an interface: scripts read them. */
static void
test_names (void)
{
  static const char *const words[] = { "genuine",  "lapsed",    "forged",
                                       "mismatch", "unchecked", "not-a-badge" };
  static const char *const ids[] = { "container", "structure", "signature",    "issuer", "dates",
                                     "status",    "recipient", "endorsements", "trust" };
  static const char *const results[] = { "pass", "fail", "unknown", "skipped" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpstr (rosette_verdict_get_name ((RosetteVerdict) i), ==, words[i]);
  for (guint i = 0; i < ROSETTE_N_CHECKS; i++)
    g_assert_cmpstr (rosette_check_id_get_name ((RosetteCheckId) i), ==, ids[i]);
  for (guint i = 0; i < N_RESULTS; i++)
    g_assert_cmpstr (rosette_result_get_name ((RosetteResult) i), ==, results[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verdict/every-combination", test_every_combination);
  g_test_add_func ("/verdict/cases", test_cases);
  g_test_add_func ("/verdict/names", test_names);

  return g_test_run ();
}
