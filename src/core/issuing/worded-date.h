/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_worded_date_parse:
 * @text: what may be a day whose month is a word: 12 May 2026, 12. Mai 2026, 2026. május 12.
 *
 * Reads it in each language of the European Union, without asking in which: the year has four
 * digits and the day fewer, and no month's name is another month's in the next language, but
 * `listopad`, which is not read. Ordinals (1st, 1er), articles and the like may stand between.
 *
 * Returns: (transfer full) (nullable): the day, 0:00 UTC; %NULL where it is none
 */
GDateTime *rosette_worded_date_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
