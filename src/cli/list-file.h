/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "command.h"

G_BEGIN_DECLS

/**
 * rosette_list_file_read:
 * @path: a list of known issuers, as it was typed
 * @name: (nullable): what it is called; %NULL: as the file, or as it says itself
 * @status: (out): the exit status after a failure, which was said on standard error
 *
 * Returns: (transfer full) (nullable) (element-type RosetteKnownIssuer): its issuers
 */
GPtrArray *rosette_list_file_read (const char *path,
                                   const char *name,
                                   int *status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
