/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Prints a JSON-LD file as N-Quads. 65 when it is malformed, or something in it means nothing. */
extern const RosetteCommand rosette_command_to_rdf;

G_END_DECLS
