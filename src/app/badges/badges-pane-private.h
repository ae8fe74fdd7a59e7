/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/badges-pane.h"

G_BEGIN_DECLS

/* Between badges-pane.c, which goes from page to page, and badges-pane-commands.c, which changes
 * a badge. */

RosetteLibrary *rosette_badges_pane_get_library (RosetteBadgesPane *self);
void rosette_badges_pane_toast (RosetteBadgesPane *self, AdwToast *toast);

/* Says what went wrong in a window of its own: a toast would cut the sentence. */
void rosette_badges_pane_say_fault (RosetteBadgesPane *self,
                                    const char *heading,
                                    const char *message);

/* Shows the gallery, with the focus on the badge of this id where there is one. */
void rosette_badges_pane_show_gallery (RosetteBadgesPane *self, gint64 id);

/* The user's own templates: of a badge, by id, and deleted with a toast to undo it. */
void rosette_badges_pane_save_template (RosetteBadgesPane *self, RosetteBadge *badge);
RosetteBadge *rosette_badges_pane_find_template (RosetteBadgesPane *self, gint64 id);
void rosette_badges_pane_delete_template (RosetteBadgesPane *self, gint64 id);

void rosette_badges_pane_rename (RosetteBadgesPane *self, RosetteBadge *badge);
void rosette_badges_pane_duplicate (RosetteBadgesPane *self, RosetteBadge *badge);
/* @next_id: of the badge that has the focus afterwards */
void rosette_badges_pane_delete (RosetteBadgesPane *self, RosetteBadge *badge, gint64 next_id);

G_END_DECLS
