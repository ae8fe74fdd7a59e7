/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "artwork/design.h"

G_BEGIN_DECLS

/**
 * RosetteWalk:
 * @enter: a group begins; %FALSE leaves out all that is in it, and its end
 * @visit: a layer that is no group
 * @leave: a group ends
 * @data: handed to all three
 *
 * What is done on the way through a design.
 */
typedef struct
{
  gboolean (*enter) (RosetteLayer *group, gpointer data);
  void (*visit) (RosetteLayer *layer, gpointer data);
  void (*leave) (RosetteLayer *group, gpointer data);
  gpointer data;
} RosetteWalk;

/**
 * rosette_design_walk:
 *
 * Goes through all layers from the bottom to the top, into groups and out of them again.
 */
void rosette_design_walk (RosetteDesign *self, const RosetteWalk *walk);

G_END_DECLS
