/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "card-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for a key on a smart card, which signs instead of the file, or may. Property "library";
 * signals "toast" with an AdwToast, and "changed" when another key signs. */
#define ROSETTE_TYPE_CARD_ROW (rosette_card_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteCardRow, rosette_card_row, ROSETTE, CARD_ROW, AdwActionRow)

/* Looks again at which key signs. */
void rosette_card_row_refresh (RosetteCardRow *self);

/* Asks before the key on @card, which has been opened once, signs from now on. */
void rosette_card_row_take (RosetteCardRow *self, const RosetteCardKey *card);

G_END_DECLS
