/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "badges/design-board.h"
#include "badges/design-canvas.h"
#include "badges/design-tool.h"
#include "badges/design-view.h"

G_BEGIN_DECLS

/* Between design-canvas.c, which shows, and design-canvas-pointer.c, -keys.c and -menu.c. */

struct _RosetteDesignCanvas
{
  GtkWidget parent_instance;

  RosetteDesignEditor *editor;
  RosetteDesignTool *tool; /* NULL without an editor */
  RosetteDesignBoard *board;
  RosetteDesignView view;

  GtkWidget *menu;

  guint tick_id;     /* "zoom-text" is about to be told */
  guint rest_id;     /* the zoom was changed a moment ago */
  double known_zoom; /* as it was at the last change of the view */

  double pointer_x, pointer_y; /* where it was last, in pixels */
  double pan_x, pan_y;         /* how far the pan under way has come */
  double pinch_zoom;           /* when the pinch began */
  gboolean is_space_held;
  gboolean is_panning;
};

void rosette_design_canvas_add_pointer (RosetteDesignCanvas *self);
void rosette_design_canvas_class_add_keys (GtkWidgetClass *widget_class);
void rosette_design_canvas_add_keys (RosetteDesignCanvas *self);

/* Opens the menu of what is selected; FALSE when there is nothing at all. */
gboolean rosette_design_canvas_pop_up (RosetteDesignCanvas *self);
void rosette_design_canvas_add_menu (RosetteDesignCanvas *self);

/* After the view was changed. */
void rosette_design_canvas_view_changed (RosetteDesignCanvas *self);

/* Tells the tool where the pointer is, with the keys that are held now. */
void rosette_design_canvas_move_tool (RosetteDesignCanvas *self, GdkModifierType state);
void rosette_design_canvas_update_cursor (RosetteDesignCanvas *self, GdkModifierType state);

/* Goes into what is selected: a group, a gradient, the words of a text. @point: where, or NULL */
void rosette_design_canvas_enter (RosetteDesignCanvas *self, const RosetteToolPoint *point);

G_END_DECLS
