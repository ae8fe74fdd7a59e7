/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issuing/run.h"
#include "job.h"

G_BEGIN_DECLS

/* What the wizard hands to the thread: all that a run is planned from but the keys, its own copies.
 * It is not changed once it is built. */
typedef struct
{
  RosetteProfile *issuer;
  GPtrArray *keys; /* the public halves of those that will sign, for the preview; or NULL */
  RosetteAchievement *achievement;
  GBytes *design; /* the saved design, or another SVG or PNG */
  gint64 badge_id;
  char *badge_name;
  GPtrArray *people;   /* of RosettePerson */
  GHashTable *renewed; /* of them, whose award is renewed: RosettePerson to its credential id */
  GHashTable *claims;  /* what else is said of their awards: RosettePerson to JSON */
  RosetteFormats formats;
  char *base_url; /* or NULL */
  RosetteContainer container;
  GDateTime *issued;
  GDateTime *valid_until; /* or NULL */
  GFile *folder;
  gboolean is_rehearsal; /* no keys are needed, and nothing is kept in the library */
} RosetteOrder;

/* What a run came to this time. */
typedef struct
{
  gint64 run_id;         /* of the run that has something left; 0 when there is none */
  guint n_people;        /* whom all of the run is for */
  guint n_rest;          /* of them, who have not got all of it */
  GPtrArray *rest;       /* the names of the first of those */
  guint n_files;         /* that were made this time */
  char *first_file;      /* one of them, or NULL */
  char *first_hosted_id; /* the address of that one; NULL where it has none */
  GFile *folder;         /* or NULL */
  gboolean is_rehearsal;
  GHashTable *documents; /* what will stand on the web: an address to its GBytes */
  GError *error;         /* why it ended before, or NULL */
} RosetteOutcome;

/* An order without people, to be filled in. */
RosetteOrder *rosette_order_new (void) G_GNUC_WARN_UNUSED_RESULT;
void rosette_order_free (RosetteOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOrder, rosette_order_free)

/* What the award of the first person will be, before it is secured; NULL where that is not known.
 */
JsonObject *rosette_order_write_preview (RosetteOrder *self) G_GNUC_WARN_UNUSED_RESULT;

/* A copy with what the picture needs, for a thread; takes nothing of @self. */
RosetteOrder *rosette_order_dup_picture_only (RosetteOrder *self) G_GNUC_WARN_UNUSED_RESULT;

/* The picture of the first person, a PNG; NULL without an error where all have the same. */
GBytes *rosette_order_paint_preview (RosetteOrder *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Plans a run and makes its badges on the job's thread, signed by @keys, of RosetteKey. It is kept
 * in the library at @library_path, and so are the awards. Neither a fault nor @cancellable makes it
 * fail: the outcome says what was made. A rehearsal, for which @keys may be NULL, goes into a
 * folder of its own in that of the order, and what it has left cannot be gone on with. Takes @self.
 */
void rosette_order_run_async (RosetteOrder *self,
                              const char *library_path,
                              GPtrArray *keys,
                              RosetteJob *job,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);

/* Goes on with a run of the library. @folder: where the rest goes; NULL for the same */
void rosette_order_go_on_async (gint64 run_id,
                                GFile *folder,
                                const char *library_path,
                                GPtrArray *keys,
                                RosetteJob *job,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
RosetteOutcome *rosette_order_run_finish (RosetteJob *job,
                                          GAsyncResult *result) G_GNUC_WARN_UNUSED_RESULT;

void rosette_outcome_free (RosetteOutcome *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteOutcome, rosette_outcome_free)

G_END_DECLS
