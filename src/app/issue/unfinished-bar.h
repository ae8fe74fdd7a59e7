/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says that a run of the library has not come to its end, and offers to go on or to give it up
 * (issue.go-on, issue.give-up); not to be seen where there is none. Property: "library". */
#define ROSETTE_TYPE_UNFINISHED_BAR (rosette_unfinished_bar_get_type ())
G_DECLARE_FINAL_TYPE (RosetteUnfinishedBar, rosette_unfinished_bar, ROSETTE, UNFINISHED_BAR, AdwBin)

/* Looks again. */
void rosette_unfinished_bar_refresh (RosetteUnfinishedBar *self);

/* Whether this is the place to offer it. */
void rosette_unfinished_bar_set_wanted (RosetteUnfinishedBar *self, gboolean is_wanted);

G_END_DECLS
