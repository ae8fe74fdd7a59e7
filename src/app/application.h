/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define ROSETTE_TYPE_APPLICATION (rosette_application_get_type ())
G_DECLARE_FINAL_TYPE (RosetteApplication, rosette_application, ROSETTE, APPLICATION, AdwApplication)

/* @data_folder: where what the user makes is kept; NULL for rosette in the user's data folder */
RosetteApplication *rosette_application_new (const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
