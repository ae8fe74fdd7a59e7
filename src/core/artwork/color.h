/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteColor:
 * @alpha: 0 for nothing at all, 255 for opaque
 *
 * One sRGB colour, 0 to 255 each, not premultiplied: what its text says, exactly.
 */
typedef struct
{
  guint8 red;
  guint8 green;
  guint8 blue;
  guint8 alpha;
} RosetteColor;

/**
 * rosette_color_parse:
 * @text: "#rrggbb" or "#rrggbbaa", any case
 * @color: (out): the colour; untouched on failure
 *
 * Returns: whether @text is a colour in one of these two forms
 */
gboolean rosette_color_parse (const char *text, RosetteColor *color) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_color_to_text:
 *
 * Returns: (transfer full): "#rrggbb" when opaque, else "#rrggbbaa", in lower case
 */
char *rosette_color_to_text (RosetteColor color) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_color_equal:
 *
 * Returns: whether both are the same in all four numbers
 */
gboolean rosette_color_equal (RosetteColor a, RosetteColor b);

/**
 * rosette_color_get_contrast:
 *
 * Compares how bright two opaque colours are (WCAG 2.1, "contrast ratio").
 *
 * Returns: from 1, the same, to 21, black on white
 */
double rosette_color_get_contrast (RosetteColor a, RosetteColor b);

/**
 * rosette_color_make_readable:
 * @color: of what is to be read
 * @ground: what is under it
 * @ratio: the contrast that is asked for
 *
 * Returns: the colour nearest to @color, lighter or darker, that has that contrast with @ground, as
 *   opaque as it was; black or white where none has
 */
RosetteColor rosette_color_make_readable (RosetteColor color, RosetteColor ground, double ratio);

G_END_DECLS
