/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "reporting/fact.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* One row for each thing that a badge says; a web address is opened by the action
 * "report.open-link" of the report page. */

/* @group with its title. */
GtkWidget *rosette_fact_rows_new_group (RosetteFactGroup *group) G_GNUC_WARN_UNUSED_RESULT;

/* @group folded up, under its title. */
GtkWidget *rosette_fact_rows_new_expander (RosetteFactGroup *group) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
