/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/desk.h"

G_BEGIN_DECLS

/* What a mouse does where a key has no menu and no button beside it. Those that drag are made for a
 * zoom of 100%, where a pixel is a unit. */

void gesture_click_nothing (Desk *desk);
void gesture_click_sun (Desk *desk);
void gesture_click_row_of_moon (Desk *desk);
void gesture_click_add (Desk *desk);
void gesture_click_review (Desk *desk);
void gesture_open_menu (Desk *desk);
void gesture_open_menu_of_row (Desk *desk);
void gesture_double_click_words (Desk *desk);

/* Of Star, which is selected: with Ctrl held it snaps to nothing, and is scaled from its centre. */
void gesture_move_by_1 (Desk *desk);
void gesture_move_by_10 (Desk *desk);
void gesture_widen_by_1 (Desk *desk);
void gesture_widen_by_10 (Desk *desk);
void gesture_heighten_by_10 (Desk *desk);
void gesture_turn_by_1 (Desk *desk);
void gesture_turn_by_15 (Desk *desk);

/* Takes an end of Ground's gradient from the right to below. */
void gesture_turn_gradient (Desk *desk);

/* The row of a layer in the list. */
GtkWidget *gesture_find_row (Desk *desk, const char *label);

G_END_DECLS
