/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Every command, one file each, ended by NULL. */
extern const RosetteCommand *const rosette_commands[];

G_END_DECLS
