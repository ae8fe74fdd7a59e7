/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Prints each row of a file of people: who would be added, or why nobody. 65 when rows are left
 * out.
 */
extern const RosetteCommand rosette_command_sheet;

G_END_DECLS
