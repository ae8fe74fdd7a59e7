/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/* Where the canvas is sure to be seen, also in a round frame: so far from its edges, in design
 * units. */
#define ROSETTE_SAFE_MARGIN 40.0

/**
 * RosetteLintKind:
 * @ROSETTE_LINT_UNREADABLE: a text or a symbol with a contrast below 3:1 (WCAG 2.1, 1.4.3, 1.4.11)
 * @ROSETTE_LINT_HARD_TO_READ: a text with one below 4.5:1
 * @ROSETTE_LINT_SMALL_TEXT: letters of less than 8 pixels on a badge of 128
 * @ROSETTE_LINT_OUTSIDE: a text or a symbol too near to the edge, or any layer over it
 * @ROSETTE_LINT_EMPTY: a layer of which nothing is seen
 * @ROSETTE_LINT_DOUBLED: a layer that lies over another of the same look
 * @ROSETTE_LINT_LARGE_FILE: more than 256 kB are issued
 * @ROSETTE_LINT_NO_ALT_TEXT: nothing was written for those who cannot see it; a hint
 *
 * What is wrong with a design.
 */
typedef enum
{
  ROSETTE_LINT_UNREADABLE,
  ROSETTE_LINT_HARD_TO_READ,
  ROSETTE_LINT_SMALL_TEXT,
  ROSETTE_LINT_OUTSIDE,
  ROSETTE_LINT_EMPTY,
  ROSETTE_LINT_DOUBLED,
  ROSETTE_LINT_LARGE_FILE,
  ROSETTE_LINT_NO_ALT_TEXT,
  ROSETTE_LINT_N_KINDS
} RosetteLintKind;

/**
 * RosetteLintFinding:
 * @kind: what is wrong
 * @layer_id: with which layer; 0 for the whole design
 * @value: the contrast, the size of letters in pixels, or the size of the file in bytes
 *
 * One thing that is wrong. Plain data.
 */
typedef struct
{
  RosetteLintKind kind;
  guint layer_id;
  double value;
} RosetteLintFinding;

/**
 * rosette_design_lint:
 *
 * Looks at all layers that are shown. Takes some milliseconds for each text.
 *
 * Returns: (transfer full) (element-type RosetteLintFinding): what is wrong, the worst first
 */
GArray *rosette_design_lint (RosetteDesign *self) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_design_find_ground:
 * @id: a layer
 * @ground: (out): the mean colour of what is under it, on white paper
 *
 * Returns: whether anything of the layer is on the canvas
 */
gboolean rosette_design_find_ground (RosetteDesign *self, guint id, RosetteColor *ground);

/**
 * rosette_lint_is_hint:
 *
 * Returns: whether it is no fault, but something that could still be done
 */
gboolean rosette_lint_is_hint (const RosetteLintFinding *finding);

/**
 * rosette_lint_dup_message:
 *
 * Returns: (transfer full): what is wrong, in one sentence for the user, translated
 */
char *rosette_lint_dup_message (RosetteDesign *design,
                                const RosetteLintFinding *finding) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_lint_get_fix:
 *
 * Returns: (nullable): what can be done about it, as the name of a button and of the edit,
 *   translated; %NULL when rosette_lint_fix() cannot do anything
 */
const char *rosette_lint_get_fix (RosetteDesign *design, const RosetteLintFinding *finding);

/**
 * rosette_lint_fix:
 *
 * Does it, as one edit that can be undone.
 *
 * Returns: whether anything was changed
 */
gboolean rosette_lint_fix (RosetteDesign *design, const RosetteLintFinding *finding);

G_END_DECLS
