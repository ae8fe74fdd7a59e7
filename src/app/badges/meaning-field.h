/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One question of a form: its title, a hint, and below them what it is answered in.
 *
 * Properties: `title` (with a mnemonic), `hint`, `content` (a widget), `control` (the widget in
 * it that is named by the title), `needed` (says that it must be answered before the badge can be
 * issued).
 */
#define ROSETTE_TYPE_MEANING_FIELD (rosette_meaning_field_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningField, rosette_meaning_field, ROSETTE, MEANING_FIELD, AdwBin)

gboolean rosette_meaning_field_is_needed (RosetteMeaningField *self);
void rosette_meaning_field_set_needed (RosetteMeaningField *self, gboolean needed);

G_END_DECLS
