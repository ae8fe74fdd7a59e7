/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "archives/zip.h"
#include "checking/candidate.h"

G_BEGIN_DECLS

/* What all that comes of one choice of the user has together. Counted from any thread. */
typedef struct
{
  gint n_candidates;
  gint n_kibibytes; /* of archives within archives that are kept */
} RosetteChoice;

/* One of @file, @bytes, @zip with @entry, and @fault is set. */
struct _RosetteCandidate
{
  RosetteChoice *choice;
  char *name;
  GFile *file;
  GBytes *bytes;
  RosetteZip *zip;
  guint entry;
  char *fault;    /* why it cannot be opened, in the user's language */
  guint depth;    /* of folders around it */
  guint archives; /* around it */
};

/**
 * rosette_candidate_new_within:
 * @around: what it stands in
 * @name: its name there
 *
 * Returns: (transfer full): a new candidate of the same choice, to be filled in
 */
RosetteCandidate *rosette_candidate_new_within (RosetteCandidate *around, const char *name);

/**
 * rosette_candidate_add:
 * @list: (element-type RosetteCandidate): what was found so far
 * @candidate: (transfer full): one more
 *
 * Adds it, or instead of the first that is too many one that says so.
 *
 * Returns: whether more may come
 */
gboolean rosette_candidate_add (GPtrArray *list, RosetteCandidate *candidate);

/**
 * rosette_candidate_list_folder:
 *
 * Returns: (transfer full) (element-type RosetteCandidate) (nullable): as rosette_candidate_open()
 */
GPtrArray *rosette_candidate_list_folder (RosetteCandidate *self,
                                          GCancellable *cancellable,
                                          GError **error);

/**
 * rosette_candidate_list_archive:
 * @bytes: what is in @self
 *
 * Returns: (transfer full) (element-type RosetteCandidate) (nullable): what stands in a ZIP file or
 *   a message; %NULL for any other file, and for an archive with nothing in it or that is not
 *   opened
 */
GPtrArray *rosette_candidate_list_archive (RosetteCandidate *self, GBytes *bytes);

G_END_DECLS
