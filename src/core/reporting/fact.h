/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RosetteFact:
 * @title: what it is, in the user's language, or the badge's own name for it
 * @text: what the badge says: one line or several
 * @link: (nullable): a web address, http or https, that belongs to it
 *
 * One thing that a badge says. All of it is plain text fit to be shown: what is untrusted was
 * cleaned by rosette_sentence_clean() and shortened. It is no markup.
 */
typedef struct
{
  char *title;
  char *text;
  char *link;
} RosetteFact;

/**
 * RosetteFactGroup:
 * @title: a heading in the user's language
 * @facts: (element-type RosetteFact): at least one
 * @is_technical: for those who know what it means: identifiers and kinds of signatures
 *
 * Facts that belong together.
 */
typedef struct
{
  char *title;
  GPtrArray *facts;
  gboolean is_technical;
} RosetteFactGroup;

/**
 * rosette_fact_group_new:
 * @title: a heading in the user's language
 *
 * Returns: (transfer full): a group without facts
 */
RosetteFactGroup *rosette_fact_group_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;
void rosette_fact_group_free (RosetteFactGroup *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteFactGroup, rosette_fact_group_free)

/**
 * rosette_fact_group_add:
 * @title: what it is
 * @text: (nullable): what the badge says; untrusted
 * @link: (nullable): an address that belongs to it; untrusted, and left out unless it is one of
 *   the web
 *
 * Adds a fact; nothing where there is neither a text nor a link. Without a text the link is shown.
 */
void rosette_fact_group_add (RosetteFactGroup *self,
                             const char *title,
                             const char *text,
                             const char *link);

/**
 * rosette_fact_clean:
 * @text: untrusted; may be Markdown
 * @max_chars: where to cut it, in characters
 *
 * As rosette_sentence_clean(), but a text of several lines keeps them, and the marks that Markdown
 * puts before headings are left out.
 *
 * Returns: (transfer full): lines to show; maybe none
 */
char *rosette_fact_clean (const char *text, gsize max_chars) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_link_read:
 * @address: untrusted
 *
 * Returns: (transfer full) (nullable): @address when it is an absolute http or https address of no
 *   more than 2048 bytes, without user name and without what cannot be seen; else %NULL
 */
char *rosette_link_read (const char *address) G_GNUC_WARN_UNUSED_RESULT;

/**
 * rosette_link_dup_host:
 * @link: what rosette_link_read() gave
 *
 * Returns: (transfer full): the host, for a person to judge before it is opened: letters that are
 *   not ASCII are shown in their ASCII form (RFC 5891), so that none looks like another
 */
char *rosette_link_dup_host (const char *link) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
