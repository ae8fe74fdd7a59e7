/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_date_parse:
 * @text: a date-time of RFC 3339
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Reads what Open Badges 2.0 and 3.0 want: date, `T`, time with seconds, `Z` or an offset. Of the
 * fraction, whatever its length, microseconds are kept. A second 60 is read where leap seconds can
 * be (the end of June or December, UTC) and is the second after it.
 *
 * Returns: (transfer full): the time, in UTC; or %NULL with ROSETTE_ERROR_SYNTAX
 */
GDateTime *rosette_date_parse (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_date_parse_lenient:
 * @text: a date as Open Badges 1.x and the badges of that time write it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * Beside what rosette_date_parse() reads: a bare date (its first second), a time without zone
 * (both are taken as UTC) or without seconds, a space for the `T`, an offset without colon or
 * minutes, and a Unix time of ten digits.
 *
 * Returns: (transfer full): the time, in UTC; or %NULL with ROSETTE_ERROR_SYNTAX
 */
GDateTime *rosette_date_parse_lenient (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_date_parse_until:
 * @text: the last date of something, as a person types it
 * @error: return location for a #GError in the ROSETTE_ERROR domain
 *
 * A bare date is its last second, 23:59:59, in UTC; anything else is read as by
 * rosette_date_parse().
 *
 * Returns: (transfer full): the time, in UTC; or %NULL with ROSETTE_ERROR_SYNTAX
 */
GDateTime *rosette_date_parse_until (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_date_format:
 * @date: a time in any zone
 *
 * Returns: (transfer full): the time in UTC as RFC 3339 writes it, in whole seconds:
 *   2026-11-23T10:00:00Z
 */
char *rosette_date_format (GDateTime *date) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
