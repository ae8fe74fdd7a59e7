/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/report.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Who gave what to whom, as one sentence of untrusted words made fit to show; NULL when the
 * report has no credential. */
char *rosette_facts_dup_sentence (RosetteReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* One row for each thing that the credential says, in the order of reading. */
void rosette_facts_fill (GtkListBox *list, RosetteReport *report);

G_END_DECLS
