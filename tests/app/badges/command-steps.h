/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/desk.h"

G_BEGIN_DECLS

/* Where a command is found by mouse. */
typedef enum
{
  WAY_CANVAS = 1 << 0, /* the menu of what is clicked on the canvas */
  WAY_LIST = 1 << 1,   /* the menu of its row */
  WAY_BUTTON = 1 << 2, /* a button that is there */
  WAY_ADD = 1 << 3,    /* a button of the menu “Add” */
} CommandWays;

/* What one command of the table does with the known design.
 *
 * command: its action, or the title of a row that has none
 * keys: which of the row's, where they do not all do the same; "-" for what is by mouse alone;
 *   NULL for all
 * selected: labels of the layers
 * before: keys that are pressed first; or NULL
 * expected: what is another then, as desk_compare() says it
 * undo: the name of the step that it is; NULL for what is none
 * label: what a menu calls it; NULL for its title
 * idle: with what selected it cannot be done, "|" between; "" for nothing selected; NULL for never
 * then: what is done before one looks, where the command only prepares it; or NULL
 * gesture: by mouse, where it is no command of a menu or button; or NULL
 */
typedef struct
{
  const char *command;
  const char *keys;
  const char *selected;
  const char *before;
  const char *expected;
  const char *undo;
  CommandWays ways;
  const char *label;
  const char *idle;
  void (*then) (Desk *desk);
  void (*gesture) (Desk *desk);
} CommandStep;

const CommandStep *command_steps_get (gsize *n_steps);

G_END_DECLS
