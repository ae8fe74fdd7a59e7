/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "commands.h"

#include "command-bake.h"
#include "command-canonize.h"
#include "command-check.h"
#include "command-expand.h"
#include "command-extract.h"
#include "command-issue.h"
#include "command-key.h"
#include "command-pins.h"
#include "command-person.h"
#include "command-register.h"
#include "command-sheet.h"
#include "command-to-rdf.h"
#include "command-trust.h"

const RosetteCommand *const rosette_commands[] = {
  &rosette_command_bake,    &rosette_command_canonize,
  &rosette_command_check,   &rosette_command_expand,
  &rosette_command_extract, &rosette_command_issue,
  &rosette_command_key,     &rosette_command_pins,
  &rosette_command_person,  &rosette_command_register,
  &rosette_command_sheet,   &rosette_command_to_rdf,
  &rosette_command_trust,   NULL,
};
