/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person calls a word of ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, translated. A word of
 * another document ("ext:...") is called by itself. */
const char *rosette_meaning_type_get_title (const char *type);

/* The words of the vocabulary in the order of their titles; free the array alone. */
const char **rosette_meaning_types_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
