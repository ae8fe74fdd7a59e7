/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* All awards that were ever made, the newest first, with a search, read as they are scrolled to.
 * Property "library". Signal "toast" has an AdwToast to show. */
#define ROSETTE_TYPE_REGISTER_PAGE (rosette_register_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRegisterPage, rosette_register_page, ROSETTE, REGISTER_PAGE, AdwBin)

GtkWidget *rosette_register_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

void rosette_register_page_set_search (RosetteRegisterPage *self, const char *search);

/* The awards that are listed, in their order. */
GListModel *rosette_register_page_get_found (RosetteRegisterPage *self);

G_END_DECLS
