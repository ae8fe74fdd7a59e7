/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "recipients/people-import.h"

G_BEGIN_DECLS

/* The columns of a sheet, each with what it means: that can be changed, and is told to the import.
 * Of very many those that mean nothing are shown when that is asked for.
 */
#define ROSETTE_TYPE_IMPORT_COLUMNS (rosette_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (RosetteImportColumns, rosette_import_columns, ROSETTE, IMPORT_COLUMNS, AdwBin)

GtkWidget *rosette_import_columns_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Shows what @import has read last. */
void rosette_import_columns_update (RosetteImportColumns *self, RosettePeopleImport *import);

G_END_DECLS
