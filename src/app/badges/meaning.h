/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a badge stands for, as the form shows it. Texts that are not there are NULL. */
typedef struct
{
  char *name;
  char *description;
  char *narrative; /* of the criteria */
  char *criteria_url;
  char *type; /* a word of ROSETTE_VOCABULARY_ACHIEVEMENT_TYPE, or another document's own */
  char **tags;
  char *results;  /* an array of ResultDescription as JSON */
  char *language; /* BCP 47 */
} RosetteMeaning;

/* @achievement_json: an Open Badges 3.0 Achievement; NULL and what cannot be read give no texts */
RosetteMeaning *rosette_meaning_read (const char *achievement_json) G_GNUC_WARN_UNUSED_RESULT;

/* The Achievement with the texts of @self, without space around them. All else that
 * @achievement_json (or NULL) says stays: also a text in other languages than the one shown. */
char *rosette_meaning_write (const RosetteMeaning *self,
                             const char *achievement_json) G_GNUC_WARN_UNUSED_RESULT;

/* What has to be done before the badge can be issued, as a short sentence: name, description and
 * criteria are needed. NULL when nothing. */
const char *rosette_meaning_find_fault (const RosetteMeaning *self);

/* The Achievement of a new badge. The id is what all its awards have in common.
 * @type: (nullable) */
char *rosette_meaning_create (const char *name, const char *type) G_GNUC_WARN_UNUSED_RESULT;

/* The same Achievement under another name. */
char *rosette_meaning_rename (const char *achievement_json,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* An Achievement that says the same under another name and is yet another one: its id is new. */
char *rosette_meaning_duplicate (const char *achievement_json,
                                 const char *name) G_GNUC_WARN_UNUSED_RESULT;

void rosette_meaning_free (RosetteMeaning *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteMeaning, rosette_meaning_free)

G_END_DECLS
