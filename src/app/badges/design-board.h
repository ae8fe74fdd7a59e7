/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "artwork/design.h"
#include "badges/design-view.h"

G_BEGIN_DECLS

/* Whether what is around it is dark; whether GTK draws with cairo; whether the zoom is just being
 * changed: then a design that takes long to draw is not drawn anew for each step, but what there is
 * of it is shown larger or smaller. */
typedef enum
{
  ROSETTE_BOARD_PLAIN = 0,
  ROSETTE_BOARD_DARK = 1 << 0,
  ROSETTE_BOARD_CAIRO = 1 << 1,
  ROSETTE_BOARD_ZOOMING = 1 << 2,
} RosetteBoardFlags;

/* The drawn design, kept until the design or what is seen of it is another; what is then as it was
 * is appended as the same node, which GTK does not paint again. */
typedef struct _RosetteDesignBoard RosetteDesignBoard;

RosetteDesignBoard *rosette_design_board_new (void) G_GNUC_WARN_UNUSED_RESULT;
void rosette_design_board_free (RosetteDesignBoard *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RosetteDesignBoard, rosette_design_board_free)

/* The design is another: draw it anew next time. */
void rosette_design_board_invalidate (RosetteDesignBoard *self);

/* Draws the ground, and the design on it, as @view has it.
 * @design: (nullable): nothing is drawn without it
 * @scale: device pixels for one pixel
 */
void rosette_design_board_snapshot (RosetteDesignBoard *self,
                                    RosetteDesign *design,
                                    const RosetteDesignView *view,
                                    int scale,
                                    RosetteBoardFlags flags,
                                    GtkSnapshot *snapshot);

/* How often the design was drawn anew, for tests. */
guint rosette_design_board_get_n_drawn (RosetteDesignBoard *self);

G_END_DECLS
