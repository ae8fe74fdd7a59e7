/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/**
 * rosette_pin_option_read:
 * @pin: "URL=FILE" as it was typed; the URL may be a DID, and either may hold "="
 * @where: how the user called this, such as "--pin"
 * @address: (out) (transfer full): the URL
 * @document: (out) (transfer full): the file
 *
 * Says on standard error what is wrong.
 *
 * Returns: ROSETTE_EXIT_DONE, ROSETTE_EXIT_USAGE or ROSETTE_EXIT_UNREADABLE
 */
int rosette_pin_option_read (const char *pin, const char *where, char **address, GBytes **document);

G_END_DECLS
