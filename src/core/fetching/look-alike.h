/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_look_alike_reduce:
 * @name: a name as a person reads it; untrusted UTF-8
 *
 * Reduces a name to what the eye sees of it: no capitals, accents, spaces, signs or invisible
 * characters; letters of other alphabets, and digits, as the Latin letters that they look like (a
 * small part of Unicode Technical Standard 39, section 4: those of names in Europe). Two names
 * with the same outcome can be taken for each other. Of no other use: the outcome is not to be
 * read.
 *
 * Returns: (transfer full): what is left, possibly nothing
 */
char *rosette_look_alike_reduce (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
