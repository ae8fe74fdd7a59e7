/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/recipient-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Lets recipients through in whose name, e-mail address or id each word of "search" stands,
 * whatever the case and accents of both. */
#define ROSETTE_TYPE_RECIPIENT_FILTER (rosette_recipient_filter_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipientFilter,
                      rosette_recipient_filter,
                      ROSETTE,
                      RECIPIENT_FILTER,
                      GtkFilter)

RosetteRecipientFilter *rosette_recipient_filter_new (void) G_GNUC_WARN_UNUSED_RESULT;

const char *rosette_recipient_filter_get_search (RosetteRecipientFilter *self);
void rosette_recipient_filter_set_search (RosetteRecipientFilter *self, const char *search);

/* Whether @search would let others of @all through than @shown, who do now. It may say so where it
 * would not. */
gboolean rosette_recipient_filter_finds_others (RosetteRecipientFilter *self,
                                                const char *search,
                                                GListModel *all,
                                                GListModel *shown);

/* @list: (nullable): who passes; everybody for NULL. It is followed when people come and go. */
void rosette_recipient_filter_set_list (RosetteRecipientFilter *self, RosetteRecipientList *list);

/* @tag: (nullable): which all who pass have */
void rosette_recipient_filter_set_tag (RosetteRecipientFilter *self, const char *tag);

/* People have other tags than before. */
void rosette_recipient_filter_refresh (RosetteRecipientFilter *self);

G_END_DECLS
