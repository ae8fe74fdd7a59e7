/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/badge-page.h"
#include "badges/badges-pane.h"
#include "badges/gallery-page.h"
#include "badges/new-badge-page.h"
#include "job.h"

G_BEGIN_DECLS

/* Between badges-pane.c, which goes from page to page, badges-pane-new.c, which makes a badge, and
 * badges-pane-commands.c, which changes one. */

struct _RosetteBadgesPane
{
  AdwBin parent_instance;

  RosetteLibrary *library;

  GtkStack *stack;
  RosetteGalleryPage *gallery_page;
  RosetteNewBadgePage *new_page;
  AdwBin *badge_bin;
  RosetteBadgePage *badge_page; /* in it, from the first badge on; NULL before */

  RosetteJob *job;
  GCancellable *cancellable; /* of the file being opened */
  char *file_title;
  guint starter;    /* that the new badge begins with */
  guint restore_id; /* until the badge that was open is opened again */
  guint n_frames;   /* since then */

  char *loss; /* what rosette_badges_pane_find_loss() has said */
};

RosetteLibrary *rosette_badges_pane_get_library (RosetteBadgesPane *self);
void rosette_badges_pane_toast (RosetteBadgesPane *self, AdwToast *toast);

/* Says what went wrong in a window of its own: a toast would cut the sentence. */
void rosette_badges_pane_say_fault (RosetteBadgesPane *self,
                                    const char *heading,
                                    const char *message);

/* Shows the gallery; the badge that was open keeps the focus. */
void rosette_badges_pane_leave_badge (RosetteBadgesPane *self);

void rosette_badges_pane_close_badge (RosetteBadgesPane *self);

/* Opens no badge that was open before. */
void rosette_badges_pane_stop_restoring (RosetteBadgesPane *self);

/* @badge: (nullable): as it was added, or not because of @error */
void rosette_badges_pane_show_added (RosetteBadgesPane *self,
                                     RosetteBadge *badge,
                                     const GError *error);

/* The institution's, as the library keeps them. */
const char *rosette_badges_pane_get_colors (RosetteBadgesPane *self);

void rosette_badges_pane_install_new_actions (GtkWidgetClass *widget_class);

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
