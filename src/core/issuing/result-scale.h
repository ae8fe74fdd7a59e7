/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Whether a result can be given at all: what a ResultDescription (OB 3.0 B.1.20) allows must not
 * contradict itself. What is written of one person is held against it by
 * rosette_claim_value_read(). */

/**
 * rosette_result_range_find_fault:
 * @lowest: the least that may be given; an empty text for none, as the others
 * @highest: the most
 * @needed: the least that is needed
 *
 * Returns: (nullable): what is wrong, a translated sentence; %NULL when nothing
 */
const char *rosette_result_range_find_fault (const char *lowest,
                                             const char *highest,
                                             const char *needed);

/**
 * rosette_result_values_find_fault:
 * @values: what may be given, ended by %NULL
 * @needed: the least of them that is needed; an empty text for none
 *
 * Returns: (nullable): what is wrong, a translated sentence; %NULL when nothing
 */
const char *rosette_result_values_find_fault (const char *const *values, const char *needed);

/**
 * rosette_result_description_find_fault:
 * @description: a ResultDescription
 *
 * Numbers are held against each other where they are some: marks such as F and A have no order that
 * is known, but `RawScore` and `Percent` have nothing but numbers.
 *
 * Returns: (nullable): what is wrong with its scale, a translated sentence; %NULL when nothing
 */
const char *rosette_result_description_find_fault (JsonObject *description);

/**
 * rosette_result_scales_dup_fault:
 * @achievement: an Achievement (OB 3.0 B.1.1)
 *
 * Returns: (transfer full) (nullable): the first of its results that is wrong, and what is, for the
 *   user; %NULL when all can be given
 */
char *rosette_result_scales_dup_fault (JsonObject *achievement) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
