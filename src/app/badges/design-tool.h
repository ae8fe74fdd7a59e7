/* SPDX-FileCopyrightText: 2026 The Rosette authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "badges/design-editor.h"
#include "badges/design-view.h"

G_BEGIN_DECLS

/* Where the pointer is, in design units; how many of them a pixel is; and which keys are held. */
typedef struct
{
  double x;
  double y;
  double pixel;
  GdkModifierType state;
} RosetteToolPoint;

#define ROSETTE_TYPE_DESIGN_TOOL (rosette_design_tool_get_type ())
G_DECLARE_DERIVABLE_TYPE (RosetteDesignTool, rosette_design_tool, ROSETTE, DESIGN_TOOL, GObject)

/* What the pointer does on a canvas, which has one tool at a time. A tool changes the design
 * through the editor only, and knows no widget.
 *
 * press: the button goes down
 * motion: it moves while it is down
 * release: it goes up
 * cancel: as if it had not gone down; returns whether there was anything to cancel
 * draw: what is seen over the design, in pixels of the canvas
 * enter: a double click; returns whether it was one for the tool
 * edit_fill: the ends of the selected layer's gradient are to be seen and dragged, or no longer;
 *   returns whether it has one
 * get_cursor: a CSS cursor name for the pointer there, or NULL
 * dup_figures: what is being made, in figures ("380 × 250"), or NULL
 */
struct _RosetteDesignToolClass
{
  GObjectClass parent_class;

  void (*press) (RosetteDesignTool *self, const RosetteToolPoint *point);
  void (*motion) (RosetteDesignTool *self, const RosetteToolPoint *point);
  void (*release) (RosetteDesignTool *self);
  gboolean (*cancel) (RosetteDesignTool *self);
  void (*draw) (RosetteDesignTool *self,
                GtkSnapshot *snapshot,
                RosetteDesignView *view,
                const GdkRGBA *color);
  gboolean (*enter) (RosetteDesignTool *self, const RosetteToolPoint *point);
  gboolean (*edit_fill) (RosetteDesignTool *self);
  const char *(*get_cursor) (RosetteDesignTool *self, const RosetteToolPoint *point);
  char *(*dup_figures) (RosetteDesignTool *self);
};

RosetteDesignEditor *rosette_design_tool_get_editor (RosetteDesignTool *self);

void rosette_design_tool_press (RosetteDesignTool *self, const RosetteToolPoint *point);
void rosette_design_tool_motion (RosetteDesignTool *self, const RosetteToolPoint *point);
void rosette_design_tool_release (RosetteDesignTool *self);
gboolean rosette_design_tool_cancel (RosetteDesignTool *self);
void rosette_design_tool_draw (RosetteDesignTool *self,
                               GtkSnapshot *snapshot,
                               RosetteDesignView *view,
                               const GdkRGBA *color);
gboolean rosette_design_tool_enter (RosetteDesignTool *self, const RosetteToolPoint *point);
gboolean rosette_design_tool_edit_fill (RosetteDesignTool *self);
const char *rosette_design_tool_get_cursor (RosetteDesignTool *self, const RosetteToolPoint *point);
char *rosette_design_tool_dup_figures (RosetteDesignTool *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
