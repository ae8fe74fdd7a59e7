/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "baking/file-kind.h"
#include "checking/sentences.h"

G_BEGIN_DECLS

/**
 * rosette_stranger_tell:
 * @kind: what a file is
 * @sentence: (out): what to say of it
 * @subject: (out) (transfer none) (nullable): what that is about
 *
 * Returns: whether a file of this kind cannot be a badge
 */
gboolean rosette_stranger_tell (RosetteFileKind kind,
                                RosetteSentence *sentence,
                                const char **subject);

G_END_DECLS
