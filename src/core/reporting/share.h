/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

G_BEGIN_DECLS

/**
 * rosette_share_is_worth:
 *
 * Returns: whether there is something to be proud of: a badge that is genuine and in force, with a
 *   name
 */
gboolean rosette_share_is_worth (RosetteReport *report);

/**
 * rosette_share_dup_linkedin_address:
 * @report: one that is worth it
 *
 * Returns: (transfer full): the address of LinkedIn's form "Add licence or certification" with what
 *   the badge says in it: its name, who gave it, when, until when, and its own address where it has
 *   one. It is for a browser, which sends all of that to LinkedIn.
 */
char *rosette_share_dup_linkedin_address (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_share_dup_post:
 * @report: one that is worth it
 *
 * Returns: (transfer full): a few words in the user's language, for a post or a message
 */
char *rosette_share_dup_post (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_share_dup_snippet:
 * @report: one that is worth it
 * @file_name: (nullable): what the picture of the badge is called, which is to stand beside the
 *   page; %NULL when it is no picture
 *
 * Returns: (transfer full): HTML for a page of one's own: the picture, whose file is the badge
 *   itself, with the words that belong under it. Without a script; all of the badge is text in it.
 */
char *rosette_share_dup_snippet (RosetteReport *report,
                                 const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
