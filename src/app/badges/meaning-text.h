/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A text of several lines in a frame, which grows with it and then scrolls. Properties: `text`,
 * `view` (what has the focus, read-only). */
#define ROSETTE_TYPE_MEANING_TEXT (rosette_meaning_text_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningText, rosette_meaning_text, ROSETTE, MEANING_TEXT, AdwBin)

GtkWidget *rosette_meaning_text_new (void) G_GNUC_WARN_UNUSED_RESULT;

char *rosette_meaning_text_dup_text (RosetteMeaningText *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_meaning_text_set_text (RosetteMeaningText *self, const char *text);

G_END_DECLS
