/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* In which folder the sheet was that people were imported from: what its cells name is there. Kept
 * in the library, for the last sheets alone, and by the people's numbers: another sheet may name
 * another file alike. */

/* Keeps where @sheet is for @recipients, who are in the library now. */
gboolean rosette_sheet_folders_keep (RosetteLibrary *library,
                                     GFile *sheet,
                                     GPtrArray *recipients,
                                     GError **error);

/* All that is kept. */
GPtrArray *rosette_sheet_folders_load (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @folders: (nullable): from rosette_sheet_folders_load()
 * Returns: (nullable) (transfer none): the folder of the sheet that @recipient is from */
GFile *rosette_sheet_folders_find (GPtrArray *folders, RosetteRecipient *recipient);

G_END_DECLS
