/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/format.h"

G_BEGIN_DECLS

/* One set of formats that the wizard offers. The texts are not translated yet. */
typedef struct
{
  RosetteFormats formats;
  const char *title;
  const char *about;
} RosetteFormatChoice;

/* What @keys, of RosetteKey, can sign, an array of RosetteFormatChoice, the usual one first. Where
 * none is known, nothing is left out. */
GArray *rosette_format_choices_list (GPtrArray *keys) G_GNUC_WARN_UNUSED_RESULT;

/* Why something is left out, as a sentence; NULL where nothing is. */
const char *rosette_format_choices_explain (GPtrArray *keys);

/* The place of @formats, or of the choice that has no version less, and none more. */
guint rosette_format_choices_find (GArray *choices, RosetteFormats formats);

G_END_DECLS
