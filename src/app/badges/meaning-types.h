/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of the vocabulary in the order of their titles (type-title.h); free the array alone. */
const char **rosette_meaning_types_list (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
