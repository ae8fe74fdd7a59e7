/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Tags as chips, and an entry for more of them. Property `tags` (strings, ended by NULL): those
 * on chips and what is being typed, each once, whatever its case.
 */
#define ROSETTE_TYPE_MEANING_TAGS (rosette_meaning_tags_get_type ())
G_DECLARE_FINAL_TYPE (RosetteMeaningTags, rosette_meaning_tags, ROSETTE, MEANING_TAGS, AdwBin)

GtkWidget *rosette_meaning_tags_new (void) G_GNUC_WARN_UNUSED_RESULT;

char **rosette_meaning_tags_dup_tags (RosetteMeaningTags *self) G_GNUC_WARN_UNUSED_RESULT;
void rosette_meaning_tags_set_tags (RosetteMeaningTags *self, const char *const *tags);

G_END_DECLS
