/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library/library.h"

G_BEGIN_DECLS

/* The institution's key where it is on a smart card or USB token: what the library keeps of it,
 * which is all but the PIN. */
typedef struct
{
  char *address; /* its pkcs11: URI */
  char *did;
  char *token; /* the name of the card */
  char *label; /* the key's own name on it, perhaps empty */
} RosetteCardKey;

RosetteCardKey *rosette_card_key_new (const char *address,
                                      const char *did,
                                      const char *token,
                                      const char *label) G_GNUC_WARN_UNUSED_RESULT;

RosetteCardKey *rosette_card_key_copy (const RosetteCardKey *self) G_GNUC_WARN_UNUSED_RESULT;

/* NULL where no key on a card signs. */
RosetteCardKey *rosette_card_key_load (RosetteLibrary *library) G_GNUC_WARN_UNUSED_RESULT;

/* @self: NULL for none */
gboolean rosette_card_key_save (const RosetteCardKey *self,
                                RosetteLibrary *library,
                                GError **error);

/* What it is called in the window: “issuer” on “School card”. */
char *rosette_card_key_dup_title (const RosetteCardKey *self) G_GNUC_WARN_UNUSED_RESULT;

void rosette_card_key_free (RosetteCardKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteCardKey, rosette_card_key_free)

G_END_DECLS
