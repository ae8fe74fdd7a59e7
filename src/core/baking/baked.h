/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RosetteBakingKind:
 * @ROSETTE_BAKING_OB2: Open Badges 1.x and 2.0: keyword `openbadges`, namespace
 * http://openbadges.org
 * @ROSETTE_BAKING_OB3: Open Badges 3.0: keyword `openbadgecredential`
 * @ROSETTE_BAKING_CLR2: Comprehensive Learner Record 2.0: keyword `clrcredential`
 *
 * The names under which a credential stands in a picture.
 */
typedef enum
{
  ROSETTE_BAKING_OB2,
  ROSETTE_BAKING_OB3,
  ROSETTE_BAKING_CLR2,
} RosetteBakingKind;

/* One remark a deviation from the baking specifications that a reader forgives. */
typedef enum
{
  ROSETTE_REMARK_COMPRESSED = 1 << 0,      /* the text chunk is compressed */
  ROSETTE_REMARK_LEGACY_TEXT = 1 << 1,     /* tEXt instead of iTXt, as bakers of 2011 wrote */
  ROSETTE_REMARK_SEVERAL = 1 << 2,         /* more than one credential; the first is taken */
  ROSETTE_REMARK_WRONG_NAMESPACE = 1 << 3, /* the right name in a namespace of no version */
  ROSETTE_REMARK_TRUNCATED = 1 << 4,       /* the picture ends too early, after the credential */
  ROSETTE_REMARK_OTHER_CHECKSUM = 1 << 5,  /* a checksum elsewhere in the picture is wrong */
  ROSETTE_REMARK_OTHER_KEYWORD = 1 << 6,   /* under a name that no version gives a credential */
} RosetteRemarks;

/**
 * RosetteBaked:
 *
 * What was found in a picture: immutable, and shared between threads.
 */
#define ROSETTE_TYPE_BAKED (rosette_baked_get_type ())
typedef struct _RosetteBaked RosetteBaked;

GType rosette_baked_get_type (void);
RosetteBaked *rosette_baked_ref (RosetteBaked *self);
void rosette_baked_unref (RosetteBaked *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteBaked, rosette_baked_unref)

/**
 * rosette_baked_get_credential:
 *
 * Returns: (transfer none): the bytes exactly as they stand in the picture, after inflation or the
 *   undoing of XML escapes: a compact JWS, JSON, or the URL of a hosted assertion
 */
GBytes *rosette_baked_get_credential (RosetteBaked *self);

RosetteBakingKind rosette_baked_get_kind (RosetteBaked *self);

/**
 * rosette_baked_get_verify_url:
 *
 * Returns: (nullable): the URL in an SVG's `verify` attribute beside a JSON body (OB 2.0 baking,
 *   hosted)
 */
const char *rosette_baked_get_verify_url (RosetteBaked *self);

/* How many credentials the picture has: the first is the one that was taken. */
guint rosette_baked_get_n_found (RosetteBaked *self);

/* Whether the checksum of the credential's own chunk is wrong: something changed it. */
gboolean rosette_baked_is_damaged (RosetteBaked *self);

RosetteRemarks rosette_baked_get_remarks (RosetteBaked *self);

/**
 * rosette_baked_new:
 * @credential: (transfer none): its bytes
 * @verify_url: (nullable): see rosette_baked_get_verify_url()
 *
 * For the two readers, png.c and svg.c.
 */
RosetteBaked *rosette_baked_new (RosetteBakingKind kind,
                                 GBytes *credential,
                                 const char *verify_url,
                                 guint n_found,
                                 gboolean is_damaged,
                                 RosetteRemarks remarks) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
