/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Puts a credential into a PNG or SVG. The credential itself says which version it is, and so
 * under which name it goes in. */
extern const RosetteCommand rosette_command_bake;

G_END_DECLS
