/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteRunPace:
 * @start: when it began, in µs of a monotonic clock
 * @n_before: how many were made before
 *
 * How fast a run is.
 */
typedef struct
{
  gint64 start;
  guint n_before;
} RosetteRunPace;

void rosette_run_pace_start (RosetteRunPace *self, guint n_before, gint64 now);

/**
 * rosette_run_pace_describe:
 * @n_done: how many are made
 * @n_all: of how many
 * @now: the time, in µs
 *
 * Says how far it is, and how long it will take from here where that can be guessed and is long
 * enough to matter: "120 of 500 badges, about 2 minutes left".
 *
 * Returns: (transfer full): a text for the user
 */
char *rosette_run_pace_describe (const RosetteRunPace *self, guint n_done, guint n_all, gint64 now)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
