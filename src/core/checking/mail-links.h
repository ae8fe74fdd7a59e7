/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * rosette_mail_links_add:
 * @links: (element-type utf8): the addresses that were found before
 * @text: the text of a message, plain or HTML
 *
 * Adds the web addresses in @text that may be those of a badge: they speak of badges, and have an
 * id in them. Issuers write to people of their badge so; of several addresses with one id (to see
 * it, to get its picture) the first counts. At most ROSETTE_MAX_MAIL_LINKS.
 */
void rosette_mail_links_add (GPtrArray *links, GBytes *text);

G_END_DECLS
