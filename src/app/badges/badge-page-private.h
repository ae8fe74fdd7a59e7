/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"
#include "badges/badge-page.h"

G_BEGIN_DECLS

/* Between badge-page.c and badge-page-export.c. */

void rosette_badge_page_toast (RosetteBadgePage *self, const char *text);
void rosette_badge_page_emit_toast (RosetteBadgePage *self, AdwToast *toast);

/* Puts what is drawn on the clipboard, for documents and mails. @design: (nullable) */
void rosette_badge_page_copy_image (RosetteBadgePage *self, RosetteDesign *design);

/* Asks where to, and how large a PNG shall be, and writes what is drawn to that file. */
void rosette_badge_page_export_svg (RosetteBadgePage *self);
void rosette_badge_page_export_png (RosetteBadgePage *self);

G_END_DECLS
