/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/verdict.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * RosetteMark:
 * @path: SVG path data in a square of 16 × 16, of the commands M, L, C and Z with absolute numbers,
 *   filled by the even-odd rule
 * @name: what its colour is called in a style sheet: "good", "caution", "bad", "open" or "none"
 * @rgb: that colour, readable on white: 0xrrggbb
 *
 * The shape and the colour of a verdict or of a result in a saved report: the same as the window's.
 */
typedef struct
{
  const char *path;
  const char *name;
  guint32 rgb;
} RosetteMark;

/* Borrowed; every verdict and every result has one. */
const RosetteMark *rosette_mark_get_of_verdict (RosetteVerdict verdict);
const RosetteMark *rosette_mark_get_of_result (RosetteResult result);

/**
 * rosette_mark_draw:
 * @cr: where to draw
 * @x: its left edge
 * @y: its upper edge
 * @size: how wide and high it becomes
 *
 * Fills the shape with its colour.
 */
void rosette_mark_draw (const RosetteMark *self, cairo_t *cr, double x, double y, double size);

G_END_DECLS
