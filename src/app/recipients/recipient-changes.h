/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* What is done to the list of recipients, so that it can be undone: each change is saved at once,
 * and known by a number from then on. Property "can-undo" (gboolean) says whether there is one.
 */
#define ROSETTE_TYPE_RECIPIENT_CHANGES (rosette_recipient_changes_get_type ())
G_DECLARE_FINAL_TYPE (RosetteRecipientChanges,
                      rosette_recipient_changes,
                      ROSETTE,
                      RECIPIENT_CHANGES,
                      GObject)

RosetteRecipientChanges *rosette_recipient_changes_new (RosetteLibrary *library)
  G_GNUC_WARN_UNUSED_RESULT;

RosetteLibrary *rosette_recipient_changes_get_library (RosetteRecipientChanges *self);

/* Each: the number of the change, or 0 with @error. @recipients: of RosetteRecipient. */
guint rosette_recipient_changes_add (RosetteRecipientChanges *self,
                                     GPtrArray *recipients,
                                     GError **error);
guint rosette_recipient_changes_remove (RosetteRecipientChanges *self,
                                        GPtrArray *recipients,
                                        GError **error);
guint rosette_recipient_changes_update (RosetteRecipientChanges *self,
                                        RosetteRecipient *recipient,
                                        const char *name,
                                        const char *email,
                                        const char *identifier,
                                        const char *extra,
                                        GError **error);

/* Makes one of several: @gone go, and @kept takes their other addresses and what is in the user's
 * own columns, and their places in lists. */
guint rosette_recipient_changes_merge (RosetteRecipientChanges *self,
                                       RosetteRecipient *kept,
                                       GPtrArray *gone,
                                       GError **error);

/* Gives a tag to people, or takes it from them: those who have it, or have it not, stay as they
 * are. 0 without an error when nobody was changed. */
guint rosette_recipient_changes_tag (RosetteRecipientChanges *self,
                                     GPtrArray *recipients,
                                     const char *tag,
                                     gboolean is_given,
                                     GError **error);

/* Puts people into a list, or takes them out: those who are in it, or not, stay as they are. 0
 * without an error when nobody was moved. */
guint rosette_recipient_changes_put (RosetteRecipientChanges *self,
                                     RosetteRecipientList *list,
                                     GPtrArray *recipients,
                                     gboolean are_in,
                                     GError **error);

/* Forgets a person in list and register, as rosette_library_forget() does. That cannot be taken
 * back, and nothing before it either: it would bring back what is to be forgotten. */
gboolean rosette_recipient_changes_forget (RosetteRecipientChanges *self,
                                           const char *email,
                                           const char *identifier,
                                           RosetteForgotten *forgotten,
                                           GError **error);

gboolean rosette_recipient_changes_can_undo (RosetteRecipientChanges *self);

/* Takes the change back; 0 is the last one. Those that are in the list again or were changed back,
 * possibly none; or NULL with @error: ROSETTE_ERROR_NOT_FOUND when it was taken back before, or
 * the person is gone. */
GPtrArray *rosette_recipient_changes_undo (RosetteRecipientChanges *self,
                                           guint number,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
