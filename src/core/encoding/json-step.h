/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteJsonStep:
 * @up: (nullable): the step before; %NULL for one from the document itself
 * @name: (nullable): the member that it leads to; %NULL for an element of a list
 * @index: which element
 *
 * A step into a JSON document. Who walks through one has these on its stack, and puts the way into
 * words only where there is something to say.
 */
typedef struct _RosetteJsonStep RosetteJsonStep;
struct _RosetteJsonStep
{
  const RosetteJsonStep *up;
  const char *name;
  guint index;
};

/**
 * rosette_json_step_dup_path:
 * @last: (nullable): the last step of a way
 *
 * Returns: (transfer full): the way, as in `a.b[2].c`; empty for %NULL
 */
char *rosette_json_step_dup_path (const RosetteJsonStep *last) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
