/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks what was typed and is not right; what is still empty is only missing. */
void rosette_field_mark (GtkEditable *field, gboolean is_right);

G_END_DECLS
