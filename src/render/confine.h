/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes from this process, for good, more memory and time than a badge needs, and the means to
 * write files, to dump core and to gain privileges. Returns FALSE when the system refuses one.
 */
gboolean rosette_render_confine (void);

G_END_DECLS
