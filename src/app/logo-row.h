/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Largest logo, in bytes: it travels in each badge. */
#define ROSETTE_MAX_LOGO_BYTES (256 * 1024)

/* A row that shows a logo and takes another; "uri" is a data: URI, or NULL without a logo. */
#define ROSETTE_TYPE_LOGO_ROW (rosette_logo_row_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLogoRow, rosette_logo_row, ROSETTE, LOGO_ROW, AdwActionRow)

GtkWidget *rosette_logo_row_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_logo_row_get_uri (RosetteLogoRow *self);
void rosette_logo_row_set_uri (RosetteLogoRow *self, const char *uri);

/* The picture in such a URI; NULL for any other. */
GBytes *rosette_logo_row_decode (const char *uri) G_GNUC_WARN_UNUSED_RESULT;

/* Takes a PNG, JPEG or SVG; else FALSE, and the row says what is wrong. */
gboolean rosette_logo_row_take_picture (RosetteLogoRow *self, GBytes *picture);

/* The same of a file, once it is read. */
void rosette_logo_row_take_file (RosetteLogoRow *self, GFile *file);

G_END_DECLS
