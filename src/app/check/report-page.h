/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "check/check-item.h"
#include "library/kept.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What a check found in one file. What concerns the check itself are actions of the check pane.
 * Signal: "toast" (AdwToast): what to tell the user. */
#define ROSETTE_TYPE_REPORT_PAGE (rosette_report_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteReportPage, rosette_report_page, ROSETTE, REPORT_PAGE, AdwBin)

GtkWidget *rosette_report_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

RosetteCheckItem *rosette_report_page_get_item (RosetteReportPage *self);

/* Shows @item, now and whenever it is checked again. */
void rosette_report_page_set_item (RosetteReportPage *self, RosetteCheckItem *item);

/* What the user said of issuers when the report that is shown next was made; NULL for nothing. */
void rosette_report_page_set_kept (RosetteReportPage *self, RosetteKept *kept);

/* Whether there is a list of results to go back to. */
void rosette_report_page_set_has_list (RosetteReportPage *self, gboolean has_list);

/* Puts the focus on the verdict, so that a screen reader reads it out. */
void rosette_report_page_announce (RosetteReportPage *self);

G_END_DECLS
