/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "checking/parsed.h"
#include "checking/sentences.h"

G_BEGIN_DECLS

/**
 * RosetteFind:
 * @is_found: whether there is a credential, or what is left of one, or a link to one
 * @bytes: (nullable): the credential: JWS text or JSON; %NULL where there is only a link, or
 * remains
 * @reading: (nullable): what @bytes say, where they have been read; who takes it may change it
 * @link: (nullable): where a hosted assertion stands, as the file says
 * @picture: (nullable): the picture around it
 * @sentence: what is said of the container; nothing found has one too
 * @subject: (nullable): what that sentence is about; untrusted
 * @count: (nullable): of how many it is one, where there are several
 * @is_last: whether there are more than are looked at, of which it is the last
 *
 * One of the credentials of a file; or why there is none.
 */
typedef struct
{
  gboolean is_found;
  GBytes *bytes;
  RosetteParsed *reading;
  char *link;
  GBytes *picture;
  RosetteSentence sentence;
  char *subject;
  char *count;
  gboolean is_last;
} RosetteFind;

void rosette_find_free (RosetteFind *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteFind, rosette_find_free)

/**
 * rosette_link_is_about_badges:
 * @link: a web address
 *
 * Returns: whether it speaks of badges
 */
gboolean rosette_link_is_about_badges (const char *link);

/**
 * rosette_finds_look:
 * @file: any file
 *
 * Looks for every credential in @file, whatever it is: a picture with some, under a right name or a
 * wrong one; a text that is one, or in which some are wrapped. The same credential twice counts
 * once.
 *
 * Returns: (transfer full) (element-type RosetteFind): what was found, at most
 *   ROSETTE_MAX_BADGES_IN_FILE; or one find that says why there is nothing
 */
GPtrArray *rosette_finds_look (GBytes *file) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
