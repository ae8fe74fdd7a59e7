/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "keys/key.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The institution's key as it was just made: what the library and the Profile say of it. To its
 * owner it is one key, in one file with one passphrase. In truth it is a pair of two kinds: P-256,
 * with which a VC-JWT passes 1EdTech's validator, and Ed25519, which its certification asks for. */
typedef struct
{
  char *path;          /* its encrypted file */
  char *thumbprint;    /* of its first key, by which file and passphrase are known */
  GPtrArray *dids;     /* of its keys, the first one's first */
  gboolean is_changed; /* it is more than the backup that it was restored from */
} RosetteSigningKey;

/* Makes the keys, and writes them encrypted into @folder, readable by its owner only. Blocks: for a
 * job. */
RosetteSigningKey *rosette_signing_key_create (const char *folder,
                                               const char *passphrase,
                                               GCancellable *cancellable,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same from @backup, a copy of such a file, perhaps of an older Rosette, with its own
 * @passphrase. A wrong one is ROSETTE_ERROR_PASSPHRASE; every error has a message for the user. */
RosetteSigningKey *rosette_signing_key_restore (GFile *backup,
                                                const char *folder,
                                                const char *passphrase,
                                                GCancellable *cancellable,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Puts @backup at @path, where the institution's key file was. It must be a key with a passphrase;
 * whether it is the right one is seen when it is opened. Never replaces a file. Blocks: for a
 * job. */
gboolean rosette_signing_key_put_back (GFile *backup,
                                       const char *path,
                                       GCancellable *cancellable,
                                       GError **error);

/* Opens the key file at @path. @thumbprint: of a key that it must have. A file of an older Rosette
 * has a P-256 key alone; it gets the other one, unless it cannot be written: then there is one key.
 * @passphrase: NULL to take it from the keyring; when that has none, ROSETTE_ERROR_PASSPHRASE,
 * as for a wrong one. Blocks: for a job. */
GPtrArray *rosette_signing_key_load (const char *path,
                                     const char *thumbprint,
                                     const char *passphrase,
                                     GCancellable *cancellable,
                                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The DIDs of @keys, in their order. */
GPtrArray *rosette_signing_key_list_dids (GPtrArray *keys) G_GNUC_WARN_UNUSED_RESULT;

void rosette_signing_key_free (RosetteSigningKey *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteSigningKey, rosette_signing_key_free)

G_END_DECLS
