/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "issuing/run-pace.h"

#include <glib/gi18n-lib.h>

/* Before that a guess is worth nothing; less than that is no time. In seconds. */
#define MIN_PASSED 3.0
#define MIN_LEFT   5.0

void
rosette_run_pace_start (RosetteRunPace *self, guint n_before, gint64 now)
{
  self->start = now;
  self->n_before = n_before;
}

static double
guess_left (const RosetteRunPace *self, guint n_done, guint n_all, gint64 now)
{
  double passed = (double) (now - self->start) / G_USEC_PER_SEC;

  if (passed < MIN_PASSED || n_done <= self->n_before)
    return 0.0;

  return passed / (n_done - self->n_before) * (n_all - n_done);
}

static char *
describe_left (double seconds)
{
  guint n_seconds = (guint) (seconds / 5.0 + 0.5) * 5;
  guint n_minutes = (guint) (seconds / 60.0 + 0.5);

  if (seconds < 90.0)
    return g_strdup_printf (ngettext ("about %u second left", "about %u seconds left", n_seconds),
                            n_seconds);

  return g_strdup_printf (ngettext ("about %u minute left", "about %u minutes left", n_minutes),
                          n_minutes);
}

char *
rosette_run_pace_describe (const RosetteRunPace *self, guint n_done, guint n_all, gint64 now)
{
  double left = guess_left (self, n_done, n_all, now);
  g_autofree char *time = left >= MIN_LEFT ? describe_left (left) : NULL;

  if (time == NULL)
    /* Translators: how many badges are made, of how many. */
    return g_strdup_printf (ngettext ("%u of %u badge", "%u of %u badges", n_all), n_done, n_all);

  /* Translators: how many badges are made, of how many, and "about 2 minutes left". */
  return g_strdup_printf (ngettext ("%u of %u badge, %s", "%u of %u badges, %s", n_all), n_done,
                          n_all, time);
}
