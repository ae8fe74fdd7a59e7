/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for the key file that the institution has: it saves a backup copy of it, and where that
 * is missing puts one in its place. Where a card signs instead, it goes back to the file; and where
 * there is none, it has one made. Property "library"; signals "toast" with an AdwToast, "changed"
 * when another key signs, and "make" when a key file is wanted. */
#define ROSETTE_TYPE_KEY_ROW (rosette_key_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteKeyRow, rosette_key_row, ROSETTE, KEY_ROW, AdwActionRow)

GtkWidget *rosette_key_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Asks where the copy is to be saved. There is a key. */
void rosette_key_row_back_up (RosetteKeyRow *self);

/* Saves it, or puts @file in its place when that is empty: what is asked ends in these. */
void rosette_key_row_save (RosetteKeyRow *self, GFile *file);
void rosette_key_row_restore (RosetteKeyRow *self, GFile *file);

/* Looks again at how it stands with the key. */
void rosette_key_row_refresh (RosetteKeyRow *self);

G_END_DECLS
