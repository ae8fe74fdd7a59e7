/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers as design files hold them: at most three decimals, in any locale. */

/**
 * rosette_number_tidy:
 *
 * Returns: the thousandth nearest to @value in the range, and never minus zero; of what is no
 *   number, the one nearest to 0
 */
double rosette_number_tidy (double value, double min, double max);

/**
 * rosette_number_tidy_angle:
 * @degrees: any
 *
 * Returns: the same direction, above -180 and up to 180, as a thousandth
 */
double rosette_number_tidy_angle (double degrees);

/**
 * rosette_number_parse:
 * @number: (out): untouched on failure
 *
 * Returns: whether @text is a number and nothing else
 */
gboolean rosette_number_parse (const char *text, double *number) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_number_append:
 *
 * Appends @value without useless zeros.
 */
void rosette_number_append (GString *text, double value);

G_END_DECLS
