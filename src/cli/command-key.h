/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Makes a key (`key new`), and says what a key file holds (`key show`). */
extern const RosetteCommand rosette_command_key;

G_END_DECLS
