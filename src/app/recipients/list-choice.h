/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Which of the library's people are looked at: a drop-down of "Everybody" and the lists, and one of
 * the tags that somebody has, each hidden while there are none. Properties "list", NULL for
 * everybody, and "tag" (string), NULL for any and none.
 */
#define ROSETTE_TYPE_LIST_CHOICE (rosette_list_choice_get_type ())
G_DECLARE_FINAL_TYPE (RosetteListChoice, rosette_list_choice, ROSETTE, LIST_CHOICE, AdwBin)

GtkWidget *rosette_list_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* @library: (nullable) */
void rosette_list_choice_set_library (RosetteListChoice *self, RosetteLibrary *library);

/* Both (transfer none) (nullable). */
RosetteRecipientList *rosette_list_choice_get_list (RosetteListChoice *self);
void rosette_list_choice_set_list (RosetteListChoice *self, RosetteRecipientList *list);

/* Both nullable; one that nobody has is not taken. */
const char *rosette_list_choice_get_tag (RosetteListChoice *self);
void rosette_list_choice_set_tag (RosetteListChoice *self, const char *tag);

/* The tags that somebody has. */
const char *const *rosette_list_choice_get_tags (RosetteListChoice *self);

/* People have other tags: looks for them anew. It does so by itself when people come and go, and
 * when it is shown. */
void rosette_list_choice_refresh (RosetteListChoice *self);

G_END_DECLS
