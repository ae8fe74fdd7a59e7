/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "checking/sentences.h"

#include <glib/gi18n-lib.h>

/* What checks, results and verdicts are called, and what is said of each of them as such; what a
 * check found is said in sentences.c. */

static const char *const check_titles[ROSETTE_N_CHECKS] = {
  [ROSETTE_CHECK_CONTAINER] = N_ ("File"),      [ROSETTE_CHECK_STRUCTURE] = N_ ("Content"),
  [ROSETTE_CHECK_SIGNATURE] = N_ ("Signature"), [ROSETTE_CHECK_ISSUER] = N_ ("Issuer"),
  [ROSETTE_CHECK_DATES] = N_ ("Dates"),         [ROSETTE_CHECK_STATUS] = N_ ("Withdrawn?"),
  [ROSETTE_CHECK_RECIPIENT] = N_ ("Recipient"), [ROSETTE_CHECK_ENDORSEMENTS] = N_ ("Endorsements"),
  [ROSETTE_CHECK_TRUST] = N_ ("Known issuer?"),
};

static const char *const check_explanations[ROSETTE_N_CHECKS] = {
  [ROSETTE_CHECK_CONTAINER] = N_ ("A badge is more than its picture: what was awarded is stored "
                                  "inside the file. A screenshot does not have it."),
  [ROSETTE_CHECK_STRUCTURE] = N_ ("There are rules for what a badge must say, so that every "
                                  "program reads the same in it."),
  [ROSETTE_CHECK_SIGNATURE] =
    N_ ("Whoever gives a badge signs it. Once a single letter is changed, "
        "the signature does not fit any more."),
  [ROSETTE_CHECK_ISSUER] =
    N_ ("Anybody can write a name into a badge. This says whether the signature "
        "is really that of the issuer whose name stands there."),
  [ROSETTE_CHECK_DATES] =
    N_ ("Some badges are for a time only, such as a certificate of first aid."),
  [ROSETTE_CHECK_STATUS] =
    N_ ("An issuer can withdraw a badge that was given by mistake. It keeps a "
        "list of those for everybody to see."),
  [ROSETTE_CHECK_RECIPIENT] =
    N_ ("A badge can be copied by anybody. Whose it is can be told by the "
        "e-mail address that it was given to."),
  [ROSETTE_CHECK_ENDORSEMENTS] = N_ ("Others, such as a company or a ministry, can sign that they "
                                     "stand behind a badge. The verdict does not depend on it."),
  [ROSETTE_CHECK_TRUST] =
    N_ ("That a badge is genuine does not make its issuer a good one. Whom you "
        "know and rely on is for you to say. The verdict does not depend on "
        "it."),
};

static const char *const result_titles[] = {
  [ROSETTE_RESULT_PASS] = N_ ("Passed"),
  [ROSETTE_RESULT_FAIL] = N_ ("Failed"),
  [ROSETTE_RESULT_UNKNOWN] = N_ ("Not known"),
  [ROSETTE_RESULT_SKIPPED] = N_ ("Not asked"),
};

typedef struct
{
  const char *title;
  const char *word; /* the same of something inside */
  const char *summary;
} VerdictText;

static const VerdictText verdict_texts[] = {
  [ROSETTE_VERDICT_GENUINE] = { N_ ("Genuine"), N_ ("Genuine"),
                                N_ ("It comes from the issuer that it names, nothing in it was "
                                    "changed, and it is in force today.") },
  [ROSETTE_VERDICT_LAPSED] = { N_ ("Genuine, but no longer in force"), N_ ("No longer in force"),
                               N_ ("It is real and unchanged, but it does not count today. Ask "
                                   "the issuer if you need to know more.") },
  [ROSETTE_VERDICT_FORGED] = { N_ ("Do not trust this badge"), N_ ("Not to be trusted"),
                               N_ ("Something about it is proven wrong. Ask the issuer for the "
                                   "original before you rely on it.") },
  [ROSETTE_VERDICT_MISMATCH] = { N_ ("Genuine, but awarded to someone else"),
                                 N_ ("Awarded to someone else"),
                                 N_ ("It is real and unchanged, but the e-mail address or id that "
                                     "you gave is not its recipient’s.") },
  [ROSETTE_VERDICT_UNCHECKED] = { N_ ("Could not be checked"), N_ ("Could not be checked"),
                                  N_ ("Nothing is proven wrong, but something that is needed was "
                                      "out of reach. See below what to do.") },
  [ROSETTE_VERDICT_NOT_A_BADGE] = { N_ ("Not a badge"), N_ ("Not a badge"),
                                    N_ ("Nothing was awarded in this file. Check the original "
                                        "file that the issuer sent.") },
};

const char *
rosette_check_id_get_title (RosetteCheckId id)
{
  g_return_val_if_fail ((guint) id < ROSETTE_N_CHECKS, NULL);

  return _ (check_titles[id]);
}

const char *
rosette_verdict_get_title (RosetteVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_texts), NULL);

  return _ (verdict_texts[verdict].title);
}

const char *
rosette_verdict_get_word (RosetteVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_texts), NULL);

  return _ (verdict_texts[verdict].word);
}

const char *
rosette_verdict_get_summary (RosetteVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_texts), NULL);

  return _ (verdict_texts[verdict].summary);
}

const char *
rosette_result_get_title (RosetteResult result)
{
  g_return_val_if_fail ((guint) result < G_N_ELEMENTS (result_titles), NULL);

  return _ (result_titles[result]);
}

const char *
rosette_check_id_get_explanation (RosetteCheckId id)
{
  g_return_val_if_fail ((guint) id < ROSETTE_N_CHECKS, NULL);

  return _ (check_explanations[id]);
}
