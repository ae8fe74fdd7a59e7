/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "commands.h"

#include "command-bake.h"
#include "command-check.h"
#include "command-extract.h"
#include "command-issue.h"
#include "command-key.h"

const RosetteCommand *const rosette_commands[] = {
  &rosette_command_bake,  &rosette_command_check, &rosette_command_extract,
  &rosette_command_issue, &rosette_command_key,   NULL,
};
