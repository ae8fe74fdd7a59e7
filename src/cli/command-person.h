/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/* Exports all that the library has of one person, or forgets the person. */
extern const RosetteCommand rosette_command_person;

G_END_DECLS
