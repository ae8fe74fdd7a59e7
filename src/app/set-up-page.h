/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who issues: the institution and its key. The first time it makes the key; later it changes
 * the institution. Emits "closed" (gboolean finished) and "toast" (AdwToast *).
 */
#define ROSETTE_TYPE_SET_UP_PAGE (rosette_set_up_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteSetUpPage, rosette_set_up_page, ROSETTE, SET_UP_PAGE, AdwBin)

/* @data_folder: where the key file is written */
GtkWidget *rosette_set_up_page_new (RosetteLibrary *library,
                                    const char *data_folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
