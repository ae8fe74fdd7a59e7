/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The third step: dates, files, format. Property "draft". Action: details.choose-folder. */
#define ROSETTE_TYPE_DETAILS_PAGE (rosette_details_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteDetailsPage, rosette_details_page, ROSETTE, DETAILS_PAGE, AdwBin)

GtkWidget *rosette_details_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
