/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Signs a badge for each person of a sheet, and writes one file each. */
extern const RosetteCommand rosette_command_issue;

G_END_DECLS
