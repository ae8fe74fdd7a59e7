/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/shape.h"

G_BEGIN_DECLS

/* The icon of a kind of layer. */
const char *rosette_layer_looks_get_icon (RosetteShapeKind kind);

G_END_DECLS
