/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-editor.h"

G_BEGIN_DECLS

/* The icon of a kind of layer. */
const char *rosette_layer_looks_get_icon (RosetteShapeKind kind);

/* A layer in words and figures: its name, size and place, and how it is turned. */
char *rosette_layer_looks_dup_status (const RosetteShape *shape) G_GNUC_WARN_UNUSED_RESULT;

/* The same of what is selected: of several, "3 layers: 380 × 250 at 500, 385"; or NULL. */
char *rosette_layer_looks_dup_selected (RosetteDesignEditor *editor) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
