/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Another list turned upside down: a design's layers begin at the bottom, and people read from the
 * top. Property "model": that list, or NULL.
 */
#define ROSETTE_TYPE_LAYER_ORDER (rosette_layer_order_get_type ())
G_DECLARE_FINAL_TYPE (RosetteLayerOrder, rosette_layer_order, ROSETTE, LAYER_ORDER, GObject)

RosetteLayerOrder *rosette_layer_order_new (void) G_GNUC_WARN_UNUSED_RESULT;

GListModel *rosette_layer_order_get_model (RosetteLayerOrder *self);
void rosette_layer_order_set_model (RosetteLayerOrder *self, GListModel *model);

G_END_DECLS
