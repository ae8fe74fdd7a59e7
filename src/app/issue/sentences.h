/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/plan.h"

G_BEGIN_DECLS

/* What the wizard says before and after a batch. All are translated, and the caller's to free. */

/* "You give “Internship” to 3 people" */
char *rosette_sentences_dup_headline (const char *badge_name,
                                      guint n_people) G_GNUC_WARN_UNUSED_RESULT;

/* "3 PNG pictures" */
char *rosette_sentences_dup_files (guint n_files,
                                   RosetteContainer container) G_GNUC_WARN_UNUSED_RESULT;

/* "Open Badges 3.0 and Open Badges 2.0" */
char *rosette_sentences_dup_formats (RosetteFormats formats) G_GNUC_WARN_UNUSED_RESULT;

/* The button that does it, with its mnemonic: "_Issue 3 Badges" */
char *rosette_sentences_dup_button (guint n_people) G_GNUC_WARN_UNUSED_RESULT;

/* What a folder is called: its own name, not the way to it. */
char *rosette_sentences_dup_folder (GFile *folder) G_GNUC_WARN_UNUSED_RESULT;

/* "2 people have this badge already" */
char *rosette_sentences_dup_held (guint n_held) G_GNUC_WARN_UNUSED_RESULT;

/* The first of the names, and how many more there are. @names: of all, or of the first */
char *rosette_sentences_dup_names (GPtrArray *names, guint n_names) G_GNUC_WARN_UNUSED_RESULT;

/* What may be meant, and may be a mistake. */
typedef struct
{
  GDateTime *now;
  GDateTime *issued;
  GDateTime *until;     /* or NULL */
  const char *base_url; /* where documents must stand; or NULL */
} RosetteReviewNotes;

char **rosette_sentences_dup_notes (const RosetteReviewNotes *notes) G_GNUC_WARN_UNUSED_RESULT;

/* What a batch came to. */
typedef struct
{
  guint n_people;
  guint n_rest;    /* who have not got all of it */
  GPtrArray *rest; /* the names of the first of them */
  guint n_files;   /* that were made */
  GFile *folder;
  const GError *error; /* why it ended before, or NULL */
  gboolean is_rehearsal;
} RosetteBatchResult;

/* "1 of 3 badges issued" */
char *rosette_sentences_dup_result_title (const RosetteBatchResult *result)
  G_GNUC_WARN_UNUSED_RESULT;

/* Why it ended, where the files are, and who is left. */
char *rosette_sentences_dup_result (const RosetteBatchResult *result) G_GNUC_WARN_UNUSED_RESULT;

/* The button that goes on: "_Go On with the Other 2" */
char *rosette_sentences_dup_go_on (guint n_rest) G_GNUC_WARN_UNUSED_RESULT;

/* Why a batch ended and what to do, from any error of it. */
char *rosette_sentences_dup_reason (const GError *error, GFile *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
