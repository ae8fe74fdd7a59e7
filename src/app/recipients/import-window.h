/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "recipients/people-import.h"

G_BEGIN_DECLS

/* Shows a sheet of people before they are taken into the list. Signal "imported" has those that
 * were, a GPtrArray of RosetteRecipient, and the number of the change. Signal "choose-another" asks
 * for another file in place of one that cannot be read.
 */
#define ROSETTE_TYPE_IMPORT_WINDOW (rosette_import_window_get_type ())
G_DECLARE_FINAL_TYPE (RosetteImportWindow, rosette_import_window, ROSETTE, IMPORT_WINDOW, AdwWindow)

GtkWidget *rosette_import_window_new (GtkWindow *parent,
                                      RosettePeopleImport *import) G_GNUC_WARN_UNUSED_RESULT;

/* What is looked at as the import begins, each nullable: the user may have the people put into the
 * list called @list, and given @tag. Both are proposed. */
void rosette_import_window_set_targets (RosetteImportWindow *self,
                                        const char *list,
                                        const char *tag);

/* Whether the people go into that list, which is for who is told by "imported". */
gboolean rosette_import_window_is_for_list (RosetteImportWindow *self);

G_END_DECLS
