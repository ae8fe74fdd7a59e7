/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* Reports of badges that say much, for the tests of what is made of reports. */

#include "checking/checker.h"
#include "support.h"

#include <string.h>

/* An Open Badges 3.0 credential with %s for the issuer's name, and for more members of the subject
 * (each with a comma after it) and of the achievement (each with one before it). */
#define REPORTING_CREDENTIAL                                                                       \
  "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","                                       \
  "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:1\","         \
  "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],"                                   \
  "\"issuer\":{\"id\":\"https://s.example/i\",\"type\":[\"Profile\"],\"name\":\"%s\","             \
  "\"url\":\"https://s.example/\"},\"validFrom\":\"2026-11-03T23:00:00Z\","                        \
  "\"credentialSubject\":{\"type\":[\"AchievementSubject\"],%s"                                    \
  "\"achievement\":{\"id\":\"urn:uuid:2\",\"type\":[\"Achievement\"],\"name\":\"Internship\","     \
  "\"description\":\"Four weeks\",\"criteria\":{\"narrative\":\"Be there\"}%s}}}"

static inline GDateTime *
reporting_clock (gpointer user_data)
{
  return g_date_time_new_utc (2026, 12, 1, 10, 0, 0);
}

static inline RosetteReport *
reporting_check (GBytes *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RosetteChecker) checker =
    rosette_checker_new (NULL, NULL, NULL, reporting_clock, NULL);
  RosetteReport *report = rosette_checker_check (checker, file, NULL, NULL, &error);

  g_assert_no_error (error);

  return report;
}

static inline RosetteReport *
reporting_check_text (const char *text)
{
  g_autoptr (GBytes) file = g_bytes_new (text, strlen (text));

  return reporting_check (file);
}

/* @issuer, @subject and @achievement: see REPORTING_CREDENTIAL */
static inline RosetteReport *
reporting_make (const char *issuer, const char *subject, const char *achievement)
{
  g_autofree char *text = g_strdup_printf (REPORTING_CREDENTIAL, issuer, subject, achievement);

  return reporting_check_text (text);
}
