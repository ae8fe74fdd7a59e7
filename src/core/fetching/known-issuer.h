/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RosetteKnownIssuer:
 * @id: a URL or a DID
 * @name: what the user, or the list, calls the issuer
 * @source: (nullable): the name of the list that vouches for it; %NULL: the user does
 * @since: (nullable): since when it is known
 * @logo: (nullable): its picture, PNG or SVG; untrusted
 *
 * An issuer that the user knows. Immutable; rosette_known_issuer_ref() may be called from any
 * thread.
 */
typedef struct
{
  char *id;
  char *name;
  char *source;
  GDateTime *since;
  GBytes *logo;

  /*< private >*/
  char *normalized; /* @id as rosette_pin_normalize() makes it */
  char *skeleton;   /* @name as rosette_look_alike_reduce() makes it */
} RosetteKnownIssuer;

/**
 * rosette_known_issuer_new:
 *
 * Copies its texts and takes references of the others.
 *
 * Returns: (transfer full): an issuer
 */
RosetteKnownIssuer *rosette_known_issuer_new (const char *id,
                                              const char *name,
                                              const char *source,
                                              GDateTime *since,
                                              GBytes *logo) G_GNUC_WARN_UNUSED_RESULT;
RosetteKnownIssuer *rosette_known_issuer_ref (RosetteKnownIssuer *self);
void rosette_known_issuer_unref (RosetteKnownIssuer *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteKnownIssuer, rosette_known_issuer_unref)

/**
 * rosette_known_issuers_find:
 * @issuers: (element-type RosetteKnownIssuer): issuers
 * @id: a URL or a DID, as a badge writes it
 *
 * Returns: (nullable) (transfer none): the issuer of that id; one that the user vouches for comes
 *   before one of a list
 */
RosetteKnownIssuer *rosette_known_issuers_find (GPtrArray *issuers, const char *id);

/**
 * rosette_known_issuers_find_like:
 * @issuers: (element-type RosetteKnownIssuer): issuers
 * @name: a name that an issuer gives itself
 *
 * Returns: (nullable) (transfer none): an issuer whose name a person could take for @name
 */
RosetteKnownIssuer *rosette_known_issuers_find_like (GPtrArray *issuers, const char *name);

G_END_DECLS
