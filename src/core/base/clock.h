/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteClockFunc:
 *
 * Tells the time. What compares dates takes one as an argument, so that a test sets the time.
 * Called from any thread.
 *
 * Returns: (transfer full): the time
 */
typedef GDateTime *(*RosetteClockFunc) (gpointer user_data);

G_END_DECLS
