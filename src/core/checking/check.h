/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/sentences.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteCheck:
 *
 * One line of a report. Immutable. Properties, all read-only, for a list row to bind:
 * `id-name` ("signature"), `title` ("Signature", translated), `result` (#RosetteResult),
 * `result-name` ("pass"), `message` and `remedy` (translated; the remedy may be %NULL).
 */
#define ROSETTE_TYPE_CHECK (rosette_check_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCheck, rosette_check, ROSETTE, CHECK, GObject)

/**
 * rosette_check_new:
 * @id: which check
 * @result: what came of it
 * @message: one line in the user's language
 * @remedy: (nullable): what to do next
 *
 * Returns: (transfer full): a new line for a report
 */
RosetteCheck *rosette_check_new (RosetteCheckId id,
                                 RosetteResult result,
                                 const char *message,
                                 const char *remedy) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_check_new_saying:
 * @sentence: what is said, of the check and with the result that are its own
 * @first: (nullable): what it is about
 * @second: (nullable): the other thing
 * @was_asked: whether the network was asked already
 * @reason: (nullable): why it did not help
 *
 * As rosette_check_new(), with the texts of the sentence: they are put together when they are first
 * read, which for most of many badges is never. Any thread may do so.
 *
 * Returns: (transfer full): a new line for a report
 */
RosetteCheck *rosette_check_new_saying (RosetteSentence sentence,
                                        const char *first,
                                        const char *second,
                                        gboolean was_asked,
                                        const char *reason) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_check_get_id:
 *
 * Returns: which check this is
 */
RosetteCheckId rosette_check_get_id (RosetteCheck *self);

/**
 * rosette_check_get_title:
 *
 * Returns: (transfer none): the name of the check in the user's language
 */
const char *rosette_check_get_title (RosetteCheck *self);

/**
 * rosette_check_get_result:
 *
 * Returns: what came of it
 */
RosetteResult rosette_check_get_result (RosetteCheck *self);

/**
 * rosette_check_get_message:
 *
 * Returns: (transfer none): what it means, one line in the user's language; never empty
 */
const char *rosette_check_get_message (RosetteCheck *self);

/**
 * rosette_check_get_remedy:
 *
 * Returns: (transfer none) (nullable): what to do next, in the user's language
 */
const char *rosette_check_get_remedy (RosetteCheck *self);

G_END_DECLS
