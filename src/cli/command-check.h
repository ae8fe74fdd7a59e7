/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* rosette-cli check [--json] [--recipient EMAIL-OR-ID] [--pin URL=FILE]... [--online] FILE... */
extern const RosetteCommand rosette_command_check;

G_END_DECLS
