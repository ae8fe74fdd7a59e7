/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "issue/order.h"
#include "library/library.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Runs an order, shows how far it is, enters what was made in the register, and says what came of
 * it; goes on with what is left. Properties: "library"; "running" (read-only): the key is open and
 * badges are being made. Signal "toast" (AdwToast *). Actions: batch.cancel, batch.go-on,
 * batch.choose-folder, batch.open-folder, batch.check-one, batch.register. */
#define ROSETTE_TYPE_BATCH_PAGE (rosette_batch_page_get_type ())
G_DECLARE_FINAL_TYPE (RosetteBatchPage, rosette_batch_page, ROSETTE, BATCH_PAGE, AdwBin)

GtkWidget *rosette_batch_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* Asks for the key and begins. Takes @order, which is dropped where the question is closed. */
void rosette_batch_page_start (RosetteBatchPage *self, RosetteOrder *order);

/* The same with a key that is open already. */
void rosette_batch_page_run (RosetteBatchPage *self, RosetteOrder *order, GPtrArray *keys);

gboolean rosette_batch_page_is_running (RosetteBatchPage *self);

/* Stops after the badge that is being made; "running" tells when. */
void rosette_batch_page_cancel (RosetteBatchPage *self);

/* What the last batch has left; NULL when it is whole. */
RosetteOrder *rosette_batch_page_get_rest (RosetteBatchPage *self);

/* Where the last batch went; NULL before the first. */
GFile *rosette_batch_page_get_folder (RosetteBatchPage *self);

/* Whether the register could not take all that was made. Tries once more. */
gboolean rosette_batch_page_has_unregistered (RosetteBatchPage *self);

G_END_DECLS
