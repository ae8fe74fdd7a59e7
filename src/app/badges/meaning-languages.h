/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What its speakers call a language; the tag itself where it is not known. */
const char *rosette_meaning_language_get_name (const char *tag);

/* The tags of the languages that the form offers, in the order of their names; free the array
 * alone. */
const char **rosette_meaning_languages_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
