/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Prints the credential of a badge, byte for byte. 1 when there is none, 65 when the picture or
 * the credential's checksum is damaged. */
extern const RosetteCommand rosette_command_extract;

G_END_DECLS
