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

G_END_DECLS
