/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/verdict.h"

G_BEGIN_DECLS

/**
 * RosetteSentence:
 *
 * Everything that a report can say of a single check. A sentence belongs to one check and stands
 * for one result of it, so that saying it is the result.
 */
typedef enum
{
  ROSETTE_SAYS_FOUND_IN_PICTURE,
  ROSETTE_SAYS_FOUND_IN_FILE,
  ROSETTE_SAYS_FOUND_LINK,
  ROSETTE_SAYS_FOUND_ADDRESS,
  ROSETTE_SAYS_FOUND_SEVERAL,
  ROSETTE_SAYS_FOUND_LAST,
  ROSETTE_SAYS_FOUND_PRESENTED,
  ROSETTE_SAYS_FOUND_INSIDE,
  ROSETTE_SAYS_FOUND_UNUSUAL,
  ROSETTE_SAYS_FOUND_UNDER_OTHER_NAME,
  ROSETTE_SAYS_FOUND_CODED,
  ROSETTE_SAYS_FOUND_AMONG_WORDS,
  ROSETTE_SAYS_FOUND_AMONG_DATA,
  ROSETTE_SAYS_FOUND_IN_CUT_PICTURE,
  ROSETTE_SAYS_FOUND_IN_FLAWED_PICTURE,
  ROSETTE_SAYS_DAMAGED,
  ROSETTE_SAYS_PLAIN_PICTURE,
  ROSETTE_SAYS_OTHER_PICTURE,
  ROSETTE_SAYS_DOCUMENT,
  ROSETTE_SAYS_OFFICE_DOCUMENT,
  ROSETTE_SAYS_WALLET_PASS,
  ROSETTE_SAYS_ARCHIVE,
  ROSETTE_SAYS_ARCHIVE_BROKEN,
  ROSETTE_SAYS_ARCHIVE_TOO_LARGE,
  ROSETTE_SAYS_MAIL,
  ROSETTE_SAYS_VIDEO,
  ROSETTE_SAYS_WEB_PAGE,
  ROSETTE_SAYS_KEY,
  ROSETTE_SAYS_OTHER_FILE,
  ROSETTE_SAYS_EMPTY_FILE,
  ROSETTE_SAYS_BROKEN_PICTURE,
  ROSETTE_SAYS_TOO_LARGE,
  ROSETTE_SAYS_ONLY_A_DESCRIPTION,
  ROSETTE_SAYS_OTHER_DATA,

  ROSETTE_SAYS_STRUCTURE_GOOD,
  ROSETTE_SAYS_STRUCTURE_OTHER_CREDENTIAL,
  ROSETTE_SAYS_STRUCTURE_MINOR,
  ROSETTE_SAYS_STRUCTURE_CLAIMS_MISSING,
  ROSETTE_SAYS_STRUCTURE_DESCRIBED_ANEW,
  ROSETTE_SAYS_STRUCTURE_SCHEMA_UNKNOWN,
  ROSETTE_SAYS_STRUCTURE_BAD,
  ROSETTE_SAYS_STRUCTURE_UNREADABLE,
  ROSETTE_SAYS_STRUCTURE_CONTRADICTION,
  ROSETTE_SAYS_STRUCTURE_ELSEWHERE,
  ROSETTE_SAYS_STRUCTURE_OTHER_SUBJECT,
  ROSETTE_SAYS_STRUCTURE_PARTS_GOOD,
  ROSETTE_SAYS_STRUCTURE_PARTS_BAD,
  ROSETTE_SAYS_STRUCTURE_PARTS_LAPSED,
  ROSETTE_SAYS_STRUCTURE_PARTS_UNCHECKED,

  ROSETTE_SAYS_SIGNATURE_GOOD,
  ROSETTE_SAYS_SIGNATURE_GOOD_EARLIER,
  ROSETTE_SAYS_SIGNATURE_GOOD_AMONG,
  ROSETTE_SAYS_SIGNATURE_WRONG,
  ROSETTE_SAYS_SIGNATURE_EMPTY,
  ROSETTE_SAYS_SIGNATURE_ANYBODY,
  ROSETTE_SAYS_SIGNATURE_PRIVATE_KEY,
  ROSETTE_SAYS_SIGNATURE_NOT_COVERED,
  ROSETTE_SAYS_SIGNATURE_HIDES,
  ROSETTE_SAYS_SIGNATURE_OTHER_PURPOSE,
  ROSETTE_SAYS_SIGNATURE_MISSING,
  ROSETTE_SAYS_SIGNATURE_UNKNOWN_KIND,
  ROSETTE_SAYS_SIGNATURE_UNKNOWN_WORDS,
  ROSETTE_SAYS_SIGNATURE_TOO_INTRICATE,
  ROSETTE_SAYS_SIGNATURE_NOT_IN_FORCE,
  ROSETTE_SAYS_SIGNATURE_NO_KEY,
  ROSETTE_SAYS_SIGNATURE_KEY_ELSEWHERE,
  ROSETTE_SAYS_SIGNATURE_NO_KEY_NAMED,
  ROSETTE_SAYS_SIGNATURE_KEY_UNREADABLE,
  ROSETTE_SAYS_SIGNATURE_KEY_REMOVED,
  ROSETTE_SAYS_SIGNATURE_HOSTED_SAME,
  ROSETTE_SAYS_SIGNATURE_HOSTED_NEWER,
  ROSETTE_SAYS_SIGNATURE_HOSTED_PLAIN,
  ROSETTE_SAYS_SIGNATURE_HOSTED_REVOKED,
  ROSETTE_SAYS_SIGNATURE_HOSTED_DIFFERS,
  ROSETTE_SAYS_SIGNATURE_HOSTED_OUT_OF_REACH,
  ROSETTE_SAYS_SIGNATURE_ELSEWHERE,
  ROSETTE_SAYS_SIGNATURE_HOSTED_NO_ADDRESS,

  ROSETTE_SAYS_ISSUER_OWN_KEY,
  ROSETTE_SAYS_ISSUER_DOCUMENT,
  ROSETTE_SAYS_ISSUER_WEBSITE,
  ROSETTE_SAYS_ISSUER_WEBSITE_KEY,
  ROSETTE_SAYS_ISSUER_OTHER_KEY,
  ROSETTE_SAYS_ISSUER_OTHER_PLACE,
  ROSETTE_SAYS_ISSUER_OTHER_ISSUER,
  ROSETTE_SAYS_ISSUER_KEY_REVOKED,
  ROSETTE_SAYS_ISSUER_KEY_EXPIRED,
  ROSETTE_SAYS_ISSUER_KEY_REMOVED,
  ROSETTE_SAYS_ISSUER_NOT_CONFIRMED,
  ROSETTE_SAYS_ISSUER_CERTIFICATE,
  ROSETTE_SAYS_ISSUER_OUT_OF_REACH,
  ROSETTE_SAYS_ISSUER_NOT_NAMED,

  ROSETTE_SAYS_DATES_SINCE,
  ROSETTE_SAYS_DATES_UNTIL,
  ROSETTE_SAYS_DATES_REHEARSAL,
  ROSETTE_SAYS_DATES_EXPIRED,
  ROSETTE_SAYS_DATES_EXPIRED_NEWER,
  ROSETTE_SAYS_DATES_NOT_YET,
  ROSETTE_SAYS_DATES_MISSING,
  ROSETTE_SAYS_DATES_NONE,

  ROSETTE_SAYS_STATUS_NONE,
  ROSETTE_SAYS_STATUS_GOOD,
  ROSETTE_SAYS_STATUS_GOOD_OTHER,
  ROSETTE_SAYS_STATUS_GOOD_MESSAGE,
  ROSETTE_SAYS_STATUS_GOOD_NEWER,
  ROSETTE_SAYS_STATUS_REVOKED,
  ROSETTE_SAYS_STATUS_REVOKED_REASON,
  ROSETTE_SAYS_STATUS_SUSPENDED,
  ROSETTE_SAYS_STATUS_OUT_OF_REACH,
  ROSETTE_SAYS_STATUS_KEY_OUT_OF_REACH,
  ROSETTE_SAYS_STATUS_LIST_ENDED,
  ROSETTE_SAYS_STATUS_LIST_UNRELIABLE,
  ROSETTE_SAYS_STATUS_UNKNOWN_KIND,

  ROSETTE_SAYS_RECIPIENT_NOT_ASKED,
  ROSETTE_SAYS_RECIPIENT_MATCHES,
  ROSETTE_SAYS_RECIPIENT_OTHER,
  ROSETTE_SAYS_RECIPIENT_NOT_NAMED,
  ROSETTE_SAYS_RECIPIENT_UNKNOWN_KIND,

  ROSETTE_SAYS_ENDORSEMENTS_NONE,
  ROSETTE_SAYS_ENDORSEMENTS_GOOD,
  ROSETTE_SAYS_ENDORSEMENTS_GOOD_OF_OTHER,
  ROSETTE_SAYS_ENDORSEMENTS_WRONG,
  ROSETTE_SAYS_ENDORSEMENTS_UNCHECKED,

  ROSETTE_SAYS_TRUST_NOT_ASKED,
  ROSETTE_SAYS_TRUST_KNOWN,
  ROSETTE_SAYS_TRUST_KNOWN_SINCE,
  ROSETTE_SAYS_TRUST_LISTED,
  ROSETTE_SAYS_TRUST_LOOK_ALIKE,
  ROSETTE_SAYS_TRUST_UNKNOWN,
} RosetteSentence;

#define ROSETTE_N_SENTENCES (ROSETTE_SAYS_TRUST_UNKNOWN + 1)

/**
 * rosette_sentence_get_check:
 *
 * Returns: the check that @sentence speaks of
 */
RosetteCheckId rosette_sentence_get_check (RosetteSentence sentence);

/**
 * rosette_sentence_get_result:
 *
 * Returns: the result that @sentence stands for
 */
RosetteResult rosette_sentence_get_result (RosetteSentence sentence);

/**
 * rosette_sentence_dup_message:
 * @sentence: what to say
 * @first: (nullable): what the sentence is about: a name, an address, a date
 * @second: (nullable): the same, for a sentence about two things
 *
 * Words @sentence in the user's language. What comes out of a badge is untrusted: control and
 * direction characters in @first and @second are left out, and they are shortened.
 *
 * Returns: (transfer full): plain text of one line
 */
char *rosette_sentence_dup_message (RosetteSentence sentence,
                                    const char *first,
                                    const char *second);

/**
 * rosette_sentence_dup_dated:
 * @message: what rosette_sentence_dup_message() gave
 * @date: when the document was at its place in which that was found
 *
 * Returns: (transfer full): the same as of that day: "As of 3 November 2026: …"
 */
char *rosette_sentence_dup_dated (const char *message, GDateTime *date) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sentence_dup_dated_remedy:
 * @reason: (nullable): why the network did not help; %NULL when it was not asked
 *
 * Returns: (transfer full): what to do about what was good on an earlier day
 */
char *rosette_sentence_dup_dated_remedy (const char *reason) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sentence_get_remedy:
 *
 * Returns: (transfer none) (nullable): what to do next when the network may not be used, in the
 *   user's language; %NULL when there is nothing to do
 */
const char *rosette_sentence_get_remedy (RosetteSentence sentence);

/**
 * rosette_sentence_dup_remedy:
 * @sentence: what was found
 * @is_online: whether the network was asked, so that it is no use to allow it
 * @reason: (nullable): why it answered nothing, one sentence in the user's language
 *
 * Returns: (transfer full) (nullable): what to do next; where the network did not help, @reason
 *   stands before it
 */
char *rosette_sentence_dup_remedy (RosetteSentence sentence,
                                   gboolean is_online,
                                   const char *reason) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sentence_get_not_reached:
 *
 * Returns: (transfer none): what is said of a check that was of no use after what was found before,
 *   in the user's language
 */
const char *rosette_sentence_get_not_reached (void);

/**
 * rosette_sentence_clean:
 * @text: untrusted UTF-8
 * @max_chars: where to cut it, in characters
 *
 * Makes @text fit for one line on a screen or a terminal: no control characters, no characters
 * that turn the direction of writing, runs of white space as one space, an ellipsis when cut.
 *
 * Returns: (transfer full): the text to show
 */
char *rosette_sentence_clean (const char *text, gsize max_chars);

/**
 * rosette_sentence_dup_day:
 * @date: a moment that a badge names
 *
 * Says the day as people write it, such as "3 November 2026": the day in UTC, as a badge that is
 * valid "until the 3rd" means one day wherever it is read.
 *
 * Returns: (transfer full): the day in the user's language
 */
char *rosette_sentence_dup_day (GDateTime *date) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_sentence_dup_moment:
 * @date: when something was done on this computer
 *
 * Returns: (transfer full): day and time of day in the user's language and time zone
 */
char *rosette_sentence_dup_moment (GDateTime *date) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_result_get_title:
 *
 * Returns: (transfer none): a word in the user's language, such as "Passed"
 */
const char *rosette_result_get_title (RosetteResult result);

/**
 * rosette_check_id_get_explanation:
 *
 * Returns: (transfer none): what the check looks at and why that matters, in the user's language
 */
const char *rosette_check_id_get_explanation (RosetteCheckId id);

/**
 * rosette_check_id_get_title:
 *
 * Returns: (transfer none): the name of a check in the user's language, such as "Signature"
 */
const char *rosette_check_id_get_title (RosetteCheckId id);

/**
 * rosette_verdict_get_title:
 *
 * Returns: (transfer none): the verdict in the user's language, such as "Genuine"
 */
const char *rosette_verdict_get_title (RosetteVerdict verdict);

/**
 * rosette_verdict_get_word:
 *
 * Returns: (transfer none): the verdict of a part, such as "Not to be trusted", in the user's
 *   language
 */
const char *rosette_verdict_get_word (RosetteVerdict verdict);

/**
 * rosette_verdict_get_summary:
 *
 * Returns: (transfer none): one or two sentences in the user's language: what the verdict means
 *   and what to do next
 */
const char *rosette_verdict_get_summary (RosetteVerdict verdict);

G_END_DECLS
