/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Prints the canonical form of a file. 65 when it is malformed, too intricate, or says something
 * that RDF would lose. */
extern const RosetteCommand rosette_command_canonize;

G_END_DECLS
