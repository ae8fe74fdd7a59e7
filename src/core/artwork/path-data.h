/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/outline.h"

G_BEGIN_DECLS

/* A symbol's path lies in a square of this many units. */
#define ROSETTE_PATH_UNITS 100.0

/**
 * rosette_path_data_add:
 * @data: path data (SVG 1.1, 8.3), all of its commands
 * @outline: where to append it
 *
 * Reads a path. As SVG asks for (8.3.1, F.2), all up to an error is kept; no more than
 * ROSETTE_MAX_PATH_STEPS steps are.
 *
 * Returns: whether all of it could be read
 */
gboolean rosette_path_data_add (const char *data, RosetteOutline *outline);

G_END_DECLS
