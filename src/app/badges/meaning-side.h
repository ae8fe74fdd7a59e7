/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The form of what a badge stands for. Properties: `achievement` (nullable), an Open Badges 3.0
 * Achievement as JSON text; notifies on each edit, and keeps what no field shows; `alt-text` of the
 * picture, which the caller takes to the design.
 */
#define ROSETTE_TYPE_MEANING_SIDE (rosette_meaning_side_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningSide, rosette_meaning_side, ROSETTE, MEANING_SIDE, AdwBin)

GtkWidget *rosette_meaning_side_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_meaning_side_get_achievement (RosetteMeaningSide *self);
void rosette_meaning_side_set_achievement (RosetteMeaningSide *self, const char *achievement_json);

char *rosette_meaning_side_dup_alt_text (RosetteMeaningSide *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_meaning_side_set_alt_text (RosetteMeaningSide *self, const char *alt_text);

/* Puts the focus on the first field that has to be filled or corrected, else on the first. */
void rosette_meaning_side_focus_needed (RosetteMeaningSide *self);

G_END_DECLS
