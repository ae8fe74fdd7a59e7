/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The day that a person means who types @text: 2026-11-23, 23.11.2026, or with slashes, where
 * @month_first says which number is the month. Its first second, in UTC; NULL when it is no day. */
GDateTime *rosette_award_dates_parse_day (const char *text,
                                          gboolean month_first) G_GNUC_WARN_UNUSED_RESULT;

/* Whether dates with slashes have the month first where the user lives. */
gboolean rosette_award_dates_is_month_first (void);

/* A day as an entry shows it: 2026-11-23; in words: Monday, 23 November 2026; and in short words:
 * Mon 23 Nov 2026. */
char *rosette_award_dates_format_day (GDateTime *day) G_GNUC_WARN_UNUSED_RESULT;
char *rosette_award_dates_spell_day (GDateTime *day) G_GNUC_WARN_UNUSED_RESULT;
char *rosette_award_dates_abbreviate_day (GDateTime *day) G_GNUC_WARN_UNUSED_RESULT;

/* Reads the two dates of an award as they were typed.
 * @now: the time, in the user's zone
 * @issued: (out) (optional): when it is given, in UTC: on the day of @now, that moment
 * @until: (out) (optional): the last second that it is in force, in UTC; NULL when @until_text is
 *   empty
 * Returns: NULL, or what is not right as a sentence, and then neither date is set */
const char *rosette_award_dates_read (const char *issued_text,
                                      const char *until_text,
                                      gboolean month_first,
                                      GDateTime *now,
                                      GDateTime **issued,
                                      GDateTime **until);

G_END_DECLS
