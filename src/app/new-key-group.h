/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "card-key.h"
#include "job.h"
#include "signing-key.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Where the institution's key comes from: made anew, which is the first choice, from a backup
 * copy, or from a smart card. Property "source"; signals "changed", "activated" (Return in a field)
 * and "toast" with an AdwToast. */
#define ROSETTE_TYPE_NEW_KEY_GROUP (rosette_new_key_group_get_type ())
G_DECLARE_FINAL_TYPE (RosetteNewKeyGroup,
                      rosette_new_key_group,
                      ROSETTE,
                      NEW_KEY_GROUP,
                      AdwPreferencesGroup)

typedef enum
{
  ROSETTE_KEY_SOURCE_NEW,
  ROSETTE_KEY_SOURCE_BACKUP,
  ROSETTE_KEY_SOURCE_CARD,
} RosetteKeySource;

RosetteKeySource rosette_new_key_group_get_source (RosetteNewKeyGroup *self);

/* The key on a card, which has been opened once; NULL for another source. */
const RosetteCardKey *rosette_new_key_group_get_card (RosetteNewKeyGroup *self);

/* What it still needs, as a sentence; NULL when nothing. */
const char *rosette_new_key_group_find_fault (RosetteNewKeyGroup *self);

/* Makes the key, or restores it, on @job. It is none on a card. */
void rosette_new_key_group_make_async (RosetteNewKeyGroup *self,
                                       const char *folder,
                                       RosetteJob *job,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer user_data);
RosetteSigningKey *rosette_new_key_group_make_finish (RosetteJob *job,
                                                      GAsyncResult *result,
                                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Empties the fields. Where its owner wants that, the passphrase of @key, which is that of the
 * institution @name, goes into the desktop keyring. */
void rosette_new_key_group_forget_passphrase (RosetteNewKeyGroup *self,
                                              RosetteSigningKey *key,
                                              const char *name);

G_END_DECLS
