/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/* The icon of a kind of layer. */
const char *rosette_layer_looks_get_icon (RosetteShapeKind kind);

/* A layer in words and figures: its name, size and place, and how it is turned. */
char *rosette_layer_looks_dup_status (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
