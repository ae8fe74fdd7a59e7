/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/order.h"
#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Carries out an order, or goes on with a run of the library; shows how far it is, and says what
 * came of it. What is left stays in the library. Properties: "library", which must be a file;
 * "running" (read-only): the key is open and badges are being made. Signal "toast" (AdwToast *).
 * Actions: batch.pause, batch.cancel, batch.go-on, batch.choose-folder, batch.open-folder,
 * batch.check-one. */
#define ROSETTE_TYPE_BATCH_PAGE (rosette_batch_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBatchPage, rosette_batch_page, ROSETTE, BATCH_PAGE, AdwBin)

GtkWidget *rosette_batch_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for the key and begins; a rehearsal needs none. Takes @order, which is dropped where the
 * question is closed. */
void rosette_batch_page_start (RosetteBatchPage *self, RosetteOrder *order);

/* The same with a key that is open already. @keys: NULL for a rehearsal */
void rosette_batch_page_run (RosetteBatchPage *self, RosetteOrder *order, GPtrArray *keys);

/* Asks for the key and goes on with a run. @folder: where the rest goes; NULL for the same */
void rosette_batch_page_resume (RosetteBatchPage *self, gint64 run_id, GFile *folder);

/* The same with keys that are open already. */
void rosette_batch_page_go_on (RosetteBatchPage *self,
                               gint64 run_id,
                               GFile *folder,
                               GPtrArray *keys);

gboolean rosette_batch_page_is_running (RosetteBatchPage *self);

/* Stops after the badge that is being made; "running" tells when. */
void rosette_batch_page_cancel (RosetteBatchPage *self);

/* The run that the last batch has left; 0 when it is whole. */
gint64 rosette_batch_page_get_run_id (RosetteBatchPage *self);

/* Whether the last batch has made nothing, this time or before. */
gboolean rosette_batch_page_is_untouched (RosetteBatchPage *self);

/* Whether the last batch, or the one under way, is a rehearsal. */
gboolean rosette_batch_page_is_rehearsal (RosetteBatchPage *self);

/* Where the last batch went; NULL before the first. */
GFile *rosette_batch_page_get_folder (RosetteBatchPage *self);

G_END_DECLS
