/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/verdict.h"

G_BEGIN_DECLS

/* How a verdict or a result is shown beside its words: a shape of its own, so that nobody needs
 * its colour. */
const char *rosette_looks_get_verdict_icon (RosetteVerdict verdict);
const char *rosette_looks_get_verdict_class (RosetteVerdict verdict);
const char *rosette_looks_get_result_icon (RosetteResult result);
const char *rosette_looks_get_result_class (RosetteResult result);

G_END_DECLS
