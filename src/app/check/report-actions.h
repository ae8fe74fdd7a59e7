/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The commands of a RosetteReportPage, for its class: "report.save" with the ending of the file,
 * "report.copy", "report.open-link" with the address, which asks first, and what shares a badge:
 * "report.share-linkedin", "report.copy-post" and "report.copy-snippet". */
void rosette_report_page_install_actions (GtkWidgetClass *widget_class);

G_END_DECLS
